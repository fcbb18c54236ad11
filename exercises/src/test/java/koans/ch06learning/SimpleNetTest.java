package koans.ch06learning;

import java.util.Arrays;
import java.util.SplittableRandom;
import koans.ch06learning.SimpleNetJudge.Case;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class SimpleNetTest {

    private static final double[][] W = {{0.5, 1, -1}, {0.5, -1, 2}};
    private static final double[] X = {0.6, 0.9};

    @Group
    @Exercise(id = "6.24", title = "Random weights", points = 2, writes = "random")
    class Random {

        @Test
        void haveARowForEachInput() {
            Check.that("the shape of SimpleNet.random(2, 3, random).weights()", () -> {
                SimpleMatrix w = SimpleNet.random(2, 3, new SplittableRandom(1)).weights();
                return w.getNumRows() + "x" + w.getNumCols();
            })
                    .mistake("Rows and columns are swapped: an input has a row, a class has a column.", "3x2")
                    .is("2x3");
        }

        @Test
        void areAllDrawnForThemselves() {
            SimpleMatrix w = SimpleNet.random(30, 20, new SplittableRandom(7)).weights();
            Check.that("how many different weights SimpleNet.random(30, 20, random) has",
                            () -> (int) Arrays.stream(w.getDDRM().getData()).distinct().count())
                    .mistake("All weights are the same: draw inside the loop.", 1)
                    .mistake("Every row has the same weights: draw for each weight.", 20)
                    .mistake("All weights of a row are the same: draw for each weight.", 30)
                    .is(600);
        }

        @Test
        void areNormallyDistributed() {
            SimpleNetJudge.areNormallyDistributed();
        }

        @Test
        void comeFromTheGenerator() {
            Generators.decideAlone("the weights of a second net from a generator", "those of the first",
                    "the weights of a net from a generator", "other weights",
                    seed -> SimpleNet.random(2, 3, new SplittableRandom(seed)).weights().toArray2());
        }
    }

    @Group
    @Exercise(id = "6.25", title = "What the simple net says", points = 4,
            writes = {"scores", "probabilities", "classify"})
    class Answers {

        @Fact("Says scores, probabilities and a class")
        @Test
        void areScoresProbabilitiesAndAClass() {
            SimpleNetJudge.checkAnswers(new Case(new SimpleMatrix(W), X, 0), new double[]{0.75, -0.3, 1.2},
                    new double[]{0.342671129071, 0.119913563592, 0.537415307337}, 2);
        }

        @Fact("Names the first of equally good classes")
        @Test
        void nameTheFirstOfTheBest() {
            SimpleNet net = new SimpleNet(new SimpleMatrix(new double[][]{{-3, -1, -1}}));
            Check.that("classify([1]) where the scores are -3, -1, -1", () -> net.classify(new double[]{1}))
                    .mistake("This is the last of the best; the first counts.", 2)
                    .mistake("The search starts at 0, so numbers below 0 never win.", 0)
                    .is(1);
        }

        @Fact("Comes from weighted sums")
        @Property(tries = 40)
        void comeFromWeightedSums(@ForAll("cases") Case random) {
            SimpleNetJudge.checkAnswers(random, random.scores(), random.probabilities(), random.best());
        }

        @Fact("Uses the weights as they are now")
        @Test
        void useTheWeightsAsTheyAreNow() {
            SimpleNet net = new SimpleNet(new SimpleMatrix(W));
            double[] before = net.scores(X);
            net.weights().set(0, 1, 4);
            Check.that("scores(x) after weights().set(0, 1, 4)", () -> net.scores(X))
                    .given("x", X)
                    .mistake("These are the scores with the weights of the beginning; the present ones count.", before)
                    .is(new double[]{0.75, 1.5, 1.2});
            Check.that("classify(x) after weights().set(0, 1, 4)", () -> net.classify(X)).given("x", X).is(1);
        }

        @Fact("Stays finite with large scores")
        @Test
        void keepTheirHeadsWithLargeScores() {
            SimpleNet net = new SimpleNet(new SimpleMatrix(new double[][]{{1000, 0, -1000}}));
            Check.that("probabilities([1]) where the scores are 1000, 0, -1000",
                            () -> net.probabilities(new double[]{1}))
                    .mistake("exp(1000) is too large for a double: shift the scores first, as Softmax.softmax does.",
                            new double[]{Double.NaN, 0, 0})
                    .is(new double[]{1, 0, 0});
            Check.that("classify([1]) where the scores are 1000, 0, -1000", () -> net.classify(new double[]{1})).is(0);
        }

        @Fact("Needs as many inputs as the net has")
        @Test
        void needAsManyInputsAsTheNetHas() {
            SimpleNet net = new SimpleNet(new SimpleMatrix(W));
            for (double[] x : new double[][]{{0.6}, {0.6, 0.9, 0.3}}) {
                String inputs = Arrays.toString(x) + ") of a net with two inputs";
                Check.that("scores(" + inputs, () -> net.scores(x)).isRejected();
                Check.that("probabilities(" + inputs, () -> net.probabilities(x)).isRejected();
                Check.that("classify(" + inputs, () -> net.classify(x)).isRejected();
            }
        }

        @Provide
        Arbitrary<Case> cases() {
            return SimpleNetJudge.cases();
        }
    }

    @Group
    @Exercise(id = "6.26", title = "The loss of the simple net", points = 2, writes = "loss")
    class Loss {

        @Fact("Is the cross entropy of the right class")
        @Test
        void isThatOfTheProbabilityOfTheRightClass() {
            SimpleNetJudge.checkLoss(new Case(new SimpleMatrix(W), X, 2), 0.620984099140);
            SimpleNetJudge.checkLoss(new Case(new SimpleMatrix(W), X, 1), 2.120984099140);
        }

        @Property(tries = 40)
        void looksOnlyAtTheRightClass(@ForAll("cases") Case random) {
            SimpleNetJudge.checkLoss(random, random.loss());
        }

        @Test
        void usesTheWeightsAsTheyAreNow() {
            SimpleNetJudge.checkLossAfterChange(new Case(new SimpleMatrix(W), X, 2), 0, 2, 3);
        }

        @Test
        void isLargeButFiniteForAConfidentMistake() {
            SimpleNet net = new SimpleNet(new SimpleMatrix(new double[][]{{1000, 0}}));
            double[] x = {1};
            Check.that("loss([1], [0, 1]) where the scores are 1000, 0", () -> net.loss(x, new double[]{0, 1}))
                    .hint("Losses.crossEntropyError stays finite when a probability is 0.")
                    .<Double>satisfies("a finite number above 10", loss -> Double.isFinite(loss) && loss > 10);
        }

        @Test
        void takesOnlyWhatFits() {
            SimpleNet net = new SimpleNet(new SimpleMatrix(W));
            rejects(net, new double[]{0.6}, 1, 0, 0);
            rejects(net, new double[]{0.6, 0.9, 0.3}, 1, 0, 0);
            rejects(net, X, 0, 1);
            rejects(net, X, 0, 1, 0, 0);
        }

        private static void rejects(SimpleNet net, double[] x, double... t) {
            Check.that("loss(" + Arrays.toString(x) + ", " + Arrays.toString(t) + ") of a net with two inputs and "
                    + "three classes", () -> net.loss(x, t)).isRejected();
        }

        @Provide
        Arbitrary<Case> cases() {
            return SimpleNetJudge.cases();
        }
    }

    @Group
    @Exercise(id = "6.27", title = "The gradient of the simple net", points = 3, writes = "numericalGradient")
    class NumericalGradient {

        @Test
        void saysHowTheLossChangesWithEachWeight() {
            SimpleNetJudge.checkGradient(new Case(new SimpleMatrix(W), X, 2), new double[][]{
                    {0.205602677442, 0.071948138155, -0.277550815598},
                    {0.308404016164, 0.107922207233, -0.416326223397}}, 1e-6);
        }

        @Property(tries = 25)
        void isWhatCalculusSays(@ForAll("cases") Case random) {
            SimpleNetJudge.checkGradient(random, random.gradient().toArray2(), 5e-5);
        }

        @Test
        void leavesEveryWeightExactlyAsItWas() {
            SimpleNetJudge.checkGradientPutsBack(new double[][]{{0.1, 0.2, 0.3}, {0.7, 1 / 3.0, 1e-9}}, X);
        }

        @Test
        void usesTheWeightsAsTheyAreNow() {
            SimpleNetJudge.checkGradientAfterChange(new Case(new SimpleMatrix(W), X, 2), 0, 2, 3);
        }

        @Test
        void leadsDownhill() {
            SimpleNetJudge.leadsDownhill(new Case(new SimpleMatrix(W), X, 2));
        }

        @Test
        void takesOnlyWhatFits() {
            SimpleNet net = new SimpleNet(new SimpleMatrix(W));
            Check.that("numericalGradient([0.6, 0.9, 0.3], [0, 0, 1]) of a net with two inputs",
                    () -> net.numericalGradient(new double[]{0.6, 0.9, 0.3}, new double[]{0, 0, 1})).isRejected();
            Check.that("numericalGradient([0.6, 0.9], [0, 1]) of a net with three classes",
                    () -> net.numericalGradient(X, new double[]{0, 1})).isRejected();
        }

        @Provide
        Arbitrary<Case> cases() {
            return SimpleNetJudge.cases();
        }
    }
}
