package koans.ch06learning;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class SimpleNetTest {

    private static final double[][] W = {{0.5, 1, -1}, {0.5, -1, 2}};
    private static final double[] X = {0.6, 0.9};

    /** A net, a sample and the number of its class; no probability is below 0.006. */
    private record Case(SimpleMatrix w, double[] x, int label) {

        double[] scores() {
            double[] scores = new double[w.getNumCols()];
            for (int k = 0; k < scores.length; k++) {
                for (int i = 0; i < x.length; i++) {
                    scores[k] += x[i] * w.get(i, k);
                }
            }
            return scores;
        }

        double[] probabilities() {
            double[] y = Arrays.stream(scores()).map(Math::exp).toArray();
            double sum = Arrays.stream(y).sum();
            return Arrays.stream(y).map(v -> v / sum).toArray();
        }

        double loss() {
            return -Math.log(probabilities()[label]);
        }

        SimpleMatrix gradient() {
            SimpleMatrix gradient = w.createLike();
            double[] y = probabilities();
            for (int i = 0; i < x.length; i++) {
                for (int k = 0; k < y.length; k++) {
                    gradient.set(i, k, x[i] * (y[k] - (k == label ? 1 : 0)));
                }
            }
            return gradient;
        }

        double lossOfSwappedArguments() {
            return (probabilities()[label] - 1) * Math.log(1e-7);
        }

        SimpleMatrix gradientOfSwappedArguments() {
            return gradient().scale(-probabilities()[label] * Math.log(1e-7));
        }

        double[] t() {
            double[] t = new double[w.getNumCols()];
            t[label] = 1;
            return t;
        }

        SimpleNet net() {
            return new SimpleNet(w.copy());
        }

        Case with(int row, int col, double weight) {
            SimpleMatrix changed = w.copy();
            changed.set(row, col, weight);
            return new Case(changed, x, label);
        }
    }

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
            // Each bound is at least 8 standard deviations away: a right answer fails less than once in 10^9 runs.
            SimpleMatrix w = SimpleNet.random(100, 100, new SplittableRandom(7)).weights();
            double mean = w.elementSum() / 10_000;
            double variance = w.minus(mean).elementPower(2).elementSum() / 10_000;
            long far = IntStream.range(0, 10_000).filter(i -> Math.abs(w.get(i)) > 2).count();
            String of = " of the weights of SimpleNet.random(100, 100, random)";
            Check.that("the mean" + of, () -> mean)
                    .mistake("No weight is negative: draw normal numbers, see RandomGenerator.nextGaussian.", 0.5)
                    .mistake("No weight is negative.", Math.sqrt(2 / Math.PI))
                    .within(0.08).is(0);
            Check.that("the standard deviation" + of, () -> Math.sqrt(variance))
                    .mistake("The weights are uniform, not normal: see RandomGenerator.nextGaussian.", 0.57735)
                    .mistake("The weights are made smaller; the standard deviation is 1.", 0.01)
                    .within(0.06).is(1);
            Check.that("the share of weights beyond two standard deviations" + of, () -> far / 10_000.0)
                    .mistake("The weights are uniform, not normal: see RandomGenerator.nextGaussian.", 0)
                    .within(0.018).is(0.0455);
        }

        @Test
        void comeFromTheGenerator() {
            double[][] first = drawn(5);
            Check.that("the weights of a second net from a generator with the same seed", () -> drawn(5))
                    .because("those of the first: the generator handed in is the only source of randomness")
                    .is(first);
            Check.that("the weights of a net from a generator with another seed", () -> drawn(6))
                    .mistake("The generator makes no difference. All randomness has to come from it.", first)
                    .satisfies("other weights", (double[][] other) -> !Arrays.deepEquals(first, other));
        }

        private static double[][] drawn(long seed) {
            return SimpleNet.random(2, 3, new SplittableRandom(seed)).weights().toArray2();
        }
    }

    @Group
    @Exercise(id = "6.25", title = "What the simple net says", points = 4,
            writes = {"scores", "probabilities", "classify"})
    class Answers {

        @Fact("Says scores, probabilities and a class")
        @Test
        void areScoresProbabilitiesAndAClass() {
            check(new Case(new SimpleMatrix(W), X, 0), new double[]{0.75, -0.3, 1.2},
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
            double[] scores = random.scores();
            int best = 0;
            for (int k = 1; k < scores.length; k++) {
                best = scores[k] > scores[best] ? k : best;
            }
            check(random, scores, random.probabilities(), best);
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
            return SimpleNetTest.cases();
        }

        private static void check(Case c, double[] scores, double[] probabilities, int best) {
            SimpleNet net = c.net();
            Check.that("scores(x)", () -> net.scores(c.x))
                    .given("w", net.weights()).given("x", c.x)
                    .mistake("These are the probabilities; scores come before softmax.", probabilities)
                    .mistake("Only the first input counts.", Arrays.stream(c.w.toArray2()[0])
                            .map(weight -> weight * c.x[0]).toArray())
                    .is(scores);
            Check.that("probabilities(x)", () -> net.probabilities(c.x))
                    .given("w", net.weights()).given("x", c.x)
                    .mistake("These are the scores; take their softmax.", scores)
                    .mistake("The exponentials are not divided by their sum.",
                            Arrays.stream(scores).map(Math::exp).toArray())
                    .is(probabilities);
            int worst = 0;
            for (int k = 1; k < scores.length; k++) {
                worst = scores[k] < scores[worst] ? k : worst;
            }
            Check.that("classify(x)", () -> net.classify(c.x))
                    .given("w", net.weights()).given("x", c.x)
                    .mistake("This is the class with the smallest score.", worst)
                    .mistake("This counts from 1. The first class is class 0.", best + 1)
                    .is(best);
        }
    }

    @Group
    @Exercise(id = "6.26", title = "The loss of the simple net", points = 2, writes = "loss")
    class Loss {

        @Fact("Is the cross entropy of the right class")
        @Test
        void isThatOfTheProbabilityOfTheRightClass() {
            check(new Case(new SimpleMatrix(W), X, 2), 0.620984099140);
            check(new Case(new SimpleMatrix(W), X, 1), 2.120984099140);
        }

        @Property(tries = 40)
        void looksOnlyAtTheRightClass(@ForAll("cases") Case random) {
            check(random, random.loss());
        }

        @Test
        void usesTheWeightsAsTheyAreNow() {
            Case before = new Case(new SimpleMatrix(W), X, 2);
            SimpleNet net = before.net();
            net.loss(X, before.t());
            net.weights().set(0, 2, 3);
            Check.that("loss(x, t) after weights().set(0, 2, 3)", () -> net.loss(X, before.t()))
                    .given("x", X).given("t", before.t())
                    .within(1e-5)
                    .mistake("This is the loss with the weights of the beginning; the present ones count.",
                            before.loss())
                    .is(before.with(0, 2, 3).loss());
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
            return SimpleNetTest.cases();
        }

        private static void check(Case c, double expected) {
            SimpleNet net = c.net();
            double[] y = c.probabilities();
            double[] scores = c.scores();
            double[] t = c.t();
            Check.that("loss(x, t)", () -> net.loss(c.x, t))
                    .given("w", net.weights()).given("x", c.x).given("t", t)
                    .within(5e-5)
                    .mistake("The prediction is compared with itself: the target is t.",
                            -Arrays.stream(y).map(p -> p * Math.log(p)).sum())
                    .mistake("The arguments of crossEntropyError have changed places: the prediction is the first one.",
                            c.lossOfSwappedArguments())
                    .mistake("This takes the scores for probabilities: softmax comes first.",
                            -Math.log(scores[c.label] + 1e-7))
                    .mistake("There is no logarithm of a number below 0. Are these scores? Softmax comes first.",
                            Double.NaN)
                    .mistake("This is the mean squared error; take the cross entropy error.",
                            squaredError(y, t))
                    .mistake("The minus sign is missing.", -expected)
                    .mistake("Divided by the number of classes. A single sample needs no mean.", expected / y.length)
                    .is(expected);
        }

        private static double squaredError(double[] y, double[] t) {
            return IntStream.range(0, y.length).mapToDouble(k -> (y[k] - t[k]) * (y[k] - t[k]) / 2).sum();
        }
    }

    @Group
    @Exercise(id = "6.27", title = "The gradient of the simple net", points = 3, writes = "numericalGradient")
    class NumericalGradient {

        private static final String NOT_PUT_BACK = "The weights that have moved are not put back.";

        @Test
        void saysHowTheLossChangesWithEachWeight() {
            check(new Case(new SimpleMatrix(W), X, 2), new double[][]{
                    {0.205602677442, 0.071948138155, -0.277550815598},
                    {0.308404016164, 0.107922207233, -0.416326223397}}, 1e-6);
        }

        @Property(tries = 25)
        void isWhatCalculusSays(@ForAll("cases") Case random) {
            check(random, random.gradient().toArray2(), 5e-5);
        }

        @Test
        void leavesEveryWeightExactlyAsItWas() {
            SimpleNet net = new SimpleNet(new SimpleMatrix(new double[][]{{0.1, 0.2, 0.3}, {0.7, 1 / 3.0, 1e-9}}));
            SimpleMatrix before = net.weights().copy();
            Check.that("the weights after numericalGradient(x, t)", () -> {
                net.numericalGradient(X, new double[]{0, 0, 1});
                return net.weights().copy();
            })
                    .given("x", X)
                    .within(0)
                    .mistake(DifferentiationTest.LEAVES_A_REST, before.plus(DifferentiationTest.TINY))
                    .mistake(NOT_PUT_BACK, before.minus(Differentiation.H))
                    .mistake(NOT_PUT_BACK, before.plus(Differentiation.H))
                    .hint("The gradient only measures: afterwards every weight is exactly what it was.")
                    .is(before);
        }

        @Test
        void usesTheWeightsAsTheyAreNow() {
            Case before = new Case(new SimpleMatrix(W), X, 2);
            SimpleNet net = before.net();
            net.numericalGradient(X, before.t());
            net.weights().set(0, 2, 3);
            Check.that("numericalGradient(x, t) after weights().set(0, 2, 3)",
                            () -> net.numericalGradient(X, before.t()))
                    .given("x", X).given("t", before.t())
                    .within(1e-5)
                    .mistake("This is the gradient at the weights of the beginning; the present ones count.",
                            before.gradient())
                    .is(before.with(0, 2, 3).gradient());
        }

        @Test
        void leadsDownhill() {
            Case start = new Case(new SimpleMatrix(W), X, 2);
            SimpleNet net = start.net();
            Check.that("the loss after ten steps w - 0.5 * gradient", () -> {
                for (int step = 0; step < 10; step++) {
                    SimpleMatrix gradient = net.numericalGradient(X, start.t());
                    net.weights().setTo(net.weights().minus(gradient.scale(0.5)));
                }
                return new Case(net.weights(), X, 2).loss();
            })
                    .mistake("Nothing has moved: the gradient is 0.", start.loss())
                    .<Double>satisfies("less than a quarter of " + start.loss(), loss -> loss < start.loss() / 4);
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
            return SimpleNetTest.cases();
        }

        private static void check(Case c, double[][] expected, double tolerance) {
            SimpleNet net = c.net();
            SimpleMatrix gradient = new SimpleMatrix(expected);
            SimpleMatrix forward = gradient.createLike();
            for (int row = 0; row < gradient.getNumRows(); row++) {
                for (int col = 0; col < gradient.getNumCols(); col++) {
                    double moved = c.with(row, col, c.w.get(row, col) + 1e-4).loss();
                    forward.set(row, col, (moved - c.loss()) / 1e-4);
                }
            }
            Check.that("numericalGradient(x, t)", () -> net.numericalGradient(c.x, c.t()))
                    .given("w", c.w).given("x", c.x).given("t", c.t())
                    .within(tolerance)
                    .mistake("The loss has not noticed that a weight moved: move it in w itself, not in a copy.",
                            gradient.createLike())
                    .mistake("This is the way downhill; the gradient points uphill.", gradient.negative())
                    .mistake("Divided by H; from w - H to w + H it is twice as far.", gradient.scale(2))
                    .mistake("The gradient is transposed; it has the shape of w.", gradient.transpose())
                    .mistake("This is the gradient of a loss whose two arguments have changed places: see 6.26.",
                            c.gradientOfSwappedArguments())
                    .mistake("These are forward differences; look to both sides.", forward)
                    .mistake("These are the weights after a step; the gradient itself is wanted.",
                            c.w.minus(gradient))
                    .is(gradient);
        }
    }

    private static Arbitrary<Case> cases() {
        Arbitrary<Integer> inputs = Arbitraries.integers().between(1, 2);
        Arbitrary<Integer> classes = Arbitraries.integers().between(2, 4);
        return Combinators.combine(inputs, classes).flatAs((in, out) -> Combinators.combine(
                        Numbers.matrix(in, out, 1), Numbers.vector(in, 1), Numbers.labels(1, out))
                .as((w, x, labels) -> new Case(w, x, labels[0])));
    }
}
