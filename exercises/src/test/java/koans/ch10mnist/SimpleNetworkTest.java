package koans.ch10mnist;

import static koans.ch10mnist.SimpleNetworkJudge.WHO;
import static koans.ch10mnist.SimpleNetworkJudge.WIH;
import static koans.ch10mnist.SimpleNetworkJudge.answer;
import static koans.ch10mnist.SimpleNetworkJudge.error;
import static koans.ch10mnist.SimpleNetworkJudge.matrix;
import static koans.ch10mnist.SimpleNetworkJudge.numbers;
import static koans.ch10mnist.SimpleNetworkJudge.random;
import static koans.ch10mnist.SimpleNetworkJudge.step;
import static koans.ch10mnist.SimpleNetworkJudge.weights;

import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class SimpleNetworkTest {

    private static final double[] X = {1, 0.5};
    private static final double[] T = {0.99, 0.01};

    /** Square matrices: here whatever is turned over fits all the same. */
    private static final SimpleMatrix SQUARE_IH = matrix(new double[][]{{1, 2}, {-1, 0.5}});
    private static final SimpleMatrix SQUARE_HO = matrix(new double[][]{{0.5, -1}, {2, 1}});

    private static final String STATIC = "One network uses the weights of another: the fields must not be static.";

    @Provide
    Arbitrary<double[]> pairs() {
        return Numbers.vector(2, 2);
    }

    @Group
    @Exercise(id = "10.4", title = "A network that answers", points = 4, writes = {"withRandomWeights", "query"})
    class Query {

        @Test
        void answersTheExample() {
            SimpleNetworkJudge.checkQuery(WIH, WHO, X, 0.5532788981010852, 0.5215082880016566);
        }

        @Test
        void putsTheWeightsInFrontWhereTheyWouldFitBehindAsWell() {
            SimpleNetworkJudge.checkQuery(SQUARE_IH, SQUARE_HO, X, answer(SQUARE_IH, SQUARE_HO, X));
        }

        @Property(tries = 20)
        void answersAnySample(@ForAll("inputs") double[] x) {
            SimpleNetworkJudge.checkQuery(WIH, WHO, x, answer(WIH, WHO, x));
        }

        @Test
        void changesNothingByAnswering() {
            SimpleNetwork net = new SimpleNetwork(WIH, WHO, 0.3);
            Check.that("wih() and who() after query(x)", () -> {
                net.query(X);
                return weights(net);
            }).is(weights(new SimpleNetwork(WIH, WHO, 0.3)));
            Check.that("one.query(x) after a query to another network", () -> {
                new SimpleNetwork(WIH.scale(2), WHO.scale(-1), 0.1).query(X);
                return net.query(X);
            }).given("x", X)
                    .mistake(STATIC, answer(WIH.scale(2), WHO.scale(-1), X))
                    .is(answer(WIH, WHO, X));
        }

        @Test
        void needsOneNumberForEveryInput() {
            for (double[] wrong : new double[][]{{1}, {1, 0.5, 0}}) {
                Check.that("query(x) of a network with 2 inputs", () -> new SimpleNetwork(WIH, WHO, 0.3).query(wrong))
                        .given("x", wrong).isRejected();
            }
        }

        @Test
        void hasTheSizesThatAreAskedFor() {
            Check.that("the shapes of wih() and who() of withRandomWeights(4, 3, 2, 0.3, random)", () -> {
                SimpleNetwork net = random(4, 3, 2, 1);
                return new int[][]{{net.wih().getNumRows(), net.wih().getNumCols()},
                        {net.who().getNumRows(), net.who().getNumCols()}};
            })
                    .mistake("The weights lie on their sides: a row is a neuron, a column an input.",
                            new int[][]{{4, 3}, {3, 2}})
                    .is(new int[][]{{3, 4}, {2, 3}});
            for (int[] sizes : new int[][]{{0, 3, 2}, {4, 0, 2}, {4, 3, 0}}) {
                Check.that("withRandomWeights(" + sizes[0] + ", " + sizes[1] + ", " + sizes[2] + ", 0.3, random)",
                        () -> random(sizes[0], sizes[1], sizes[2], 1)).isRejected();
            }
        }

        @Fact("Starts with the weights of SnnInit")
        @Property(tries = 3)
        void startsWithTheWeightsOfSnnInit(@ForAll("seeds") long seed) {
            SimpleNetworkJudge.checkSpread(seed, 0.05, 0.1);
        }

        @Property(tries = 3)
        void isTheSameForTheSameSeed(@ForAll("seeds") long seed) {
            Check.that("the weights of withRandomWeights(2, 3, 2, 0.3, random) with the same seed again",
                            () -> weights(random(2, 3, 2, seed)))
                    .hint("Does something draw from a random generator of its own?")
                    .is(weights(random(2, 3, 2, seed)));
            Check.that("the first weight of withRandomWeights(2, 3, 2, 0.3, random) with another seed",
                            () -> random(2, 3, 2, seed + 1).wih().get(0))
                    .hint("Draw from the random generator that is handed in.")
                    .<Double>satisfies("another than with seed " + seed, w -> w != random(2, 3, 2, seed).wih().get(0));
        }

        @Test
        void answersAnewAfterItHasLearned() {
            SimpleNetworkJudge.checkQueryAfterTraining(WIH, WHO, X, T);
        }

        @Provide
        Arbitrary<double[]> inputs() {
            return Numbers.vector(2, 3);
        }

        @Provide
        Arbitrary<Long> seeds() {
            return Numbers.seeds();
        }
    }

    @Group
    @Exercise(id = "10.5", title = "Whose error it is", points = 4, writes = {"outputErrors", "hiddenErrors"})
    class Errors {

        @Fact("Output errors are what is missing to the targets")
        @Test
        void areWhatIsMissingToTheTargets() {
            SimpleNetworkJudge.checkOutput(WIH, WHO, X, T, 0.4367211018989148, -0.5115082880016566);
        }

        @Fact("Errors are handed out to the hidden neurons")
        @Test
        void areHandedOutToTheHiddenNeurons() {
            SimpleNetworkJudge.checkHidden(WIH, WHO, X, T,
                    0.38677047457050273, -0.3942491931807769, 0.12353761195940025);
        }

        @Fact("Errors go back through the weights they came by")
        @Test
        void goBackThroughTheWeightsTheyCameBy() {
            double[] hidden = numbers(SQUARE_HO.transpose().mult(error(SQUARE_IH, SQUARE_HO, X, T)));
            SimpleNetworkJudge.checkHidden(SQUARE_IH, SQUARE_HO, X, T, hidden);
        }

        @Fact("Errors follow from any sample and target")
        @Property(tries = 20)
        void followFromAnySampleAndTarget(@ForAll("pairs") double[] x, @ForAll("pairs") double[] t) {
            SimpleNetworkJudge.checkOutput(WIH, WHO, x, t, numbers(error(WIH, WHO, x, t)));
            SimpleNetworkJudge.checkHidden(WIH, WHO, x, t, numbers(WHO.transpose().mult(error(WIH, WHO, x, t))));
        }

        @Fact("Errors vanish when the answer is right")
        @Test
        void vanishWhenTheAnswerIsRight() {
            double[] right = answer(WIH, WHO, X);
            Check.that("outputErrors(x, query(x))", () -> new SimpleNetwork(WIH, WHO, 0.3).outputErrors(X, right))
                    .given("x", X).given("t", right).is(new double[2]);
            Check.that("hiddenErrors(x, query(x))", () -> new SimpleNetwork(WIH, WHO, 0.3).hiddenErrors(X, right))
                    .given("x", X).given("t", right).is(new double[3]);
        }

        @Fact("Asking for errors teaches nothing yet")
        @Test
        void teachNothingYet() {
            Check.that("wih() and who() after outputErrors(x, t) and hiddenErrors(x, t)", () -> {
                SimpleNetwork net = new SimpleNetwork(WIH, WHO, 0.3);
                net.outputErrors(X, T);
                net.hiddenErrors(X, T);
                return weights(net);
            }).is(weights(new SimpleNetwork(WIH, WHO, 0.3)));
        }

        @Fact("Errors need a target for every output")
        @Test
        void needATargetForEveryOutput() {
            for (double[] wrong : new double[][]{{0.5}, {0.1, 0.2, 0.3}}) {
                Check.that("outputErrors(x, t) of a network with 2 outputs",
                        () -> new SimpleNetwork(WIH, WHO, 0.3).outputErrors(X, wrong)).given("t", wrong).isRejected();
                Check.that("hiddenErrors(x, t) of a network with 2 outputs",
                        () -> new SimpleNetwork(WIH, WHO, 0.3).hiddenErrors(X, wrong)).given("t", wrong).isRejected();
            }
        }
    }

    @Group
    @Exercise(id = "10.6", title = "Learning from one sample", points = 6, writes = "train")
    class Train {

        @Test
        void takesTheStepOfTheExample() {
            SimpleNetworkJudge.checkTrain(WIH, WHO, 0.3, X, T,
                    matrix(new double[][]{{0.5069673499156863, -0.24651632504215687},
                {0.09280028348515565, 0.3964001417425778}, {-0.597855906882355, 0.20107204655882246}}),
                    matrix(new double[][]{{0.3191918331515994, -0.18139830228548637, 0.412225587748793},
                        {-0.5226944685603415, 0.5780033704640755, 0.08554316231258213}}));
        }

        @Test
        void keepsTheShapesApartWhereTheyWouldFitTheOtherWayAsWell() {
            SimpleMatrix[] after = step(SQUARE_IH, SQUARE_HO, 0.5, X, T);
            SimpleNetworkJudge.checkTrain(SQUARE_IH, SQUARE_HO, 0.5, X, T, after[0], after[1]);
        }

        @Property(tries = 20)
        void goesDownTheGradientThatCanBeMeasured(@ForAll("pairs") double[] x, @ForAll("pairs") double[] t) {
            SimpleNetworkJudge.checkGradient(0.25, x, t);
        }

        @Property(tries = 20)
        void takesTheStepForAnySample(@ForAll("pairs") double[] x, @ForAll("pairs") double[] t) {
            SimpleMatrix[] after = step(WIH, WHO, 0.125, x, t);
            SimpleNetworkJudge.checkTrain(WIH, WHO, 0.125, x, t, after[0], after[1]);
        }

        @Test
        void goesOnFromWhereItIs() {
            SimpleNetworkJudge.checkTenSteps(X, T);
        }

        @Test
        void showsInTheNextAnswer() {
            SimpleMatrix[] after = step(WIH, WHO, 0.3, X, T);
            Check.that("query(x) after train(x, t)", () -> {
                SimpleNetwork net = new SimpleNetwork(WIH, WHO, 0.3);
                net.train(X, T);
                return net.query(X);
            }).given("x", X).given("t", T)
                    .mistake("This is the answer from before the step.", answer(WIH, WHO, X))
                    .is(answer(after[0], after[1], X));
        }

        @Test
        void makesTheLossSmallerAndSmaller() {
            double[] expected = {0.22618302476909397, 0.21889970861607816, 0.16328431251998926, 0.00732532357975337};
            SimpleNetworkJudge.checkLosses(X, T, expected);
        }

        @Test
        void leavesOtherNetworksAlone() {
            Check.that("the weights of one network after another was trained", () -> {
                SimpleNetwork one = new SimpleNetwork(WIH, WHO, 0.3);
                SimpleNetwork other = new SimpleNetwork(WIH, WHO, 0.3);
                other.train(X, T);
                return weights(one);
            }).mistake(STATIC, numbers(step(WIH, WHO, 0.3, X, T))).is(numbers(WIH, WHO));
        }

        @Test
        void usesTheLearningRateOfARandomNetwork() {
            SimpleNetworkJudge.checkStepOfARandomNetwork(X, T);
        }

        @Test
        void needsShapesThatFit() {
            for (double[] wrong : new double[][]{{1}, {1, 0.5, 0}}) {
                Check.after("train(x, t) of a network with 2 inputs",
                        () -> new SimpleNetwork(WIH, WHO, 0.3).train(wrong, T)).given("x", wrong).isRejected();
                Check.after("train(x, t) of a network with 2 outputs",
                        () -> new SimpleNetwork(WIH, WHO, 0.3).train(X, wrong)).given("t", wrong).isRejected();
            }
        }

        @Test
        void goesForwardWithItsOwnSample() {
            SimpleNetworkJudge.checkTrainingAfterQuery(WIH, WHO, X, T);
        }
    }
}
