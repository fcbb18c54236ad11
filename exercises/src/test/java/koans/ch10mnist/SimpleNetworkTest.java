package koans.ch10mnist;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
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

    /** Two inputs, three hidden neurons, two outputs. */
    private static final SimpleMatrix WIH = matrix(new double[][]{{0.5, -0.25}, {0.1, 0.4}, {-0.6, 0.2}});
    private static final SimpleMatrix WHO = matrix(new double[][]{{0.3, -0.2, 0.4}, {-0.5, 0.6, 0.1}});
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
            check(WIH, WHO, X, 0.5532788981010852, 0.5215082880016566);
        }

        @Test
        void putsTheWeightsInFrontWhereTheyWouldFitBehindAsWell() {
            check(SQUARE_IH, SQUARE_HO, X, answer(SQUARE_IH, SQUARE_HO, X));
        }

        @Property(tries = 20)
        void answersAnySample(@ForAll("inputs") double[] x) {
            check(WIH, WHO, x, answer(WIH, WHO, x));
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
            // Seven times what the deviation of so many draws is off by.
            Check.that("the standard deviation of wih() of withRandomWeights(400, 100, 10, 0.3, random)",
                            () -> deviation(random(400, 100, 10, seed).wih()))
                    .within(0.05 * 7 / Math.sqrt(2 * 40000))
                    .mistake("This is 1 / sqrt(hidden). The neurons of wih have as many inputs as the network.", 0.1)
                    .is(0.05);
            Check.that("the standard deviation of who() of withRandomWeights(400, 100, 10, 0.3, random)",
                            () -> deviation(random(400, 100, 10, seed).who()))
                    .within(0.1 * 7 / Math.sqrt(2 * 1000))
                    .mistake("This is 1 / sqrt(out). The inputs of a neuron of who are the hidden neurons.",
                            1 / Math.sqrt(10))
                    .mistake("This is 1 / sqrt(in). The inputs of who are the hidden neurons.", 0.05)
                    .is(0.1);
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

        @Provide
        Arbitrary<double[]> inputs() {
            return Numbers.vector(2, 3);
        }

        @Provide
        Arbitrary<Long> seeds() {
            return Numbers.seeds();
        }

        private static SimpleNetwork random(int in, int hidden, int out, long seed) {
            return SimpleNetwork.withRandomWeights(in, hidden, out, 0.3, new SplittableRandom(seed));
        }

        private static double deviation(SimpleMatrix w) {
            return Math.sqrt(w.elementMult(w).elementSum() / w.getNumElements());
        }

        private static void check(SimpleMatrix wih, SimpleMatrix who, double[] x, double... expected) {
            SimpleMatrix hidden = sigmoid(wih.mult(column(x)));
            Check check = Check.that("new SimpleNetwork(wih, who, 0.3).query(x)",
                            () -> new SimpleNetwork(wih, who, 0.3).query(x))
                    .given("wih", wih).given("who", who).given("x", x)
                    .mistake("The output layer lacks its sigmoid: these are its sums.", numbers(who.mult(hidden)))
                    .mistake("The hidden layer lacks its sigmoid.", numbers(sigmoid(who.mult(wih.mult(column(x))))))
                    .mistake("This is what the hidden layer hands on; the answer comes from the output layer.",
                            numbers(hidden));
            if (wih.getNumRows() == wih.getNumCols()) {
                check = check.mistake("The weights are transposed: a row is a neuron already.",
                        answer(wih.transpose(), who.transpose(), x));
            }
            check.is(expected);
        }
    }

    @Group
    @Exercise(id = "10.5", title = "Whose error it is", points = 4, writes = {"outputErrors", "hiddenErrors"})
    class Errors {

        @Fact("Output errors are what is missing to the targets")
        @Test
        void areWhatIsMissingToTheTargets() {
            checkOutput(WIH, WHO, X, T, 0.4367211018989148, -0.5115082880016566);
        }

        @Fact("Errors are handed out to the hidden neurons")
        @Test
        void areHandedOutToTheHiddenNeurons() {
            checkHidden(WIH, WHO, X, T, 0.38677047457050273, -0.3942491931807769, 0.12353761195940025);
        }

        @Fact("Errors go back through the weights they came by")
        @Test
        void goBackThroughTheWeightsTheyCameBy() {
            double[] hidden = numbers(SQUARE_HO.transpose().mult(error(SQUARE_IH, SQUARE_HO, X, T)));
            checkHidden(SQUARE_IH, SQUARE_HO, X, T, hidden);
        }

        @Fact("Errors follow from any sample and target")
        @Property(tries = 20)
        void followFromAnySampleAndTarget(@ForAll("pairs") double[] x, @ForAll("pairs") double[] t) {
            checkOutput(WIH, WHO, x, t, numbers(error(WIH, WHO, x, t)));
            checkHidden(WIH, WHO, x, t, numbers(WHO.transpose().mult(error(WIH, WHO, x, t))));
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

        private static void checkOutput(SimpleMatrix wih, SimpleMatrix who, double[] x, double[] t,
                double... expected) {
            double[] o = answer(wih, who, x);
            Check.that("new SimpleNetwork(wih, who, 0.3).outputErrors(x, t)",
                            () -> new SimpleNetwork(wih, who, 0.3).outputErrors(x, t))
                    .given("wih", wih).given("who", who).given("x", x).given("t", t)
                    .mistake("This is output minus target; the error is target minus output.",
                            combined(t, o, (target, output) -> output - target))
                    .mistake("These are squares: the sign is lost, and with it which way to go.",
                            combined(t, o, (target, output) -> (target - output) * (target - output)))
                    .mistake("The slope of the sigmoid is in it; here only t - o is asked for.",
                            combined(t, o, (target, output) -> (target - output) * output * (1 - output)))
                    .mistake("These are the outputs, not their errors.", o)
                    .is(expected);
        }

        private static void checkHidden(SimpleMatrix wih, SimpleMatrix who, double[] x, double[] t,
                double... expected) {
            SimpleMatrix error = error(wih, who, x, t);
            SimpleMatrix delta = error.elementMult(slope(column(answer(wih, who, x))));
            SimpleMatrix back = who.transpose();
            Check check = Check.that("new SimpleNetwork(wih, who, 0.3).hiddenErrors(x, t)",
                            () -> new SimpleNetwork(wih, who, 0.3).hiddenErrors(x, t))
                    .given("wih", wih).given("who", who).given("x", x).given("t", t)
                    .mistake("The slope of the outputs is in it, as in a gradient; here it is who^T (t - o).",
                            numbers(back.mult(delta)))
                    .mistake("The slope of the hidden neurons is in it; here it is who^T (t - o).",
                            numbers(back.mult(error).elementMult(slope(sigmoid(wih.mult(column(x)))))))
                    .mistake("The sign is the wrong way round: the error is target minus output.",
                            numbers(back.mult(error).negative()))
                    .mistake("These are the output errors; hand them on through who.", numbers(error))
                    .mistake("Each weight is divided by the sum of its row: shares, not weights.",
                            numbers(shares(who).transpose().mult(error)));
            if (wih.getNumRows() == who.getNumRows() && wih.getNumCols() == who.getNumCols()) {
                check = check.mistake("who has to be transposed on the way back.", numbers(who.mult(error)))
                        .mistake("They go back through who, the weights between hidden layer and output, not wih.",
                                numbers(wih.transpose().mult(error)));
            }
            check.is(expected);
        }

        private static SimpleMatrix shares(SimpleMatrix who) {
            return who.elementOp((int r, int c, double v) -> v / who.extractVector(true, r).elementSum());
        }
    }

    @Group
    @Exercise(id = "10.6", title = "Learning from one sample", points = 6, writes = "train")
    class Train {

        private static final String UPHILL = "The step goes uphill: with t - o for the error, the change is added.";
        private static final String FIXED_RATE = "This is a step for 0.3, whatever learning rate was asked for.";
        private static final String TWICE =
                "The step is twice as long: the 2 of the square and the half in the loss cancel.";

        @Test
        void takesTheStepOfTheExample() {
            check(WIH, WHO, 0.3, X, T, matrix(new double[][]{{0.5069673499156863, -0.24651632504215687},
                {0.09280028348515565, 0.3964001417425778}, {-0.597855906882355, 0.20107204655882246}}),
                    matrix(new double[][]{{0.3191918331515994, -0.18139830228548637, 0.412225587748793},
                        {-0.5226944685603415, 0.5780033704640755, 0.08554316231258213}}));
        }

        @Test
        void keepsTheShapesApartWhereTheyWouldFitTheOtherWayAsWell() {
            SimpleMatrix[] after = step(SQUARE_IH, SQUARE_HO, 0.5, X, T);
            check(SQUARE_IH, SQUARE_HO, 0.5, X, T, after[0], after[1]);
        }

        @Property(tries = 20)
        void goesDownTheGradientThatCanBeMeasured(@ForAll("pairs") double[] x, @ForAll("pairs") double[] t) {
            double lr = 0.25;
            SimpleMatrix[] after = trained(WIH, WHO, lr, x, t);
            String call = "train(x, t) with learning rate 0.25: minus what it adds to ";
            Check.that(call + "wih, divided by 0.25", () -> WIH.minus(after[0]).divide(lr))
                    .given("x", x).given("t", t).within(1e-6)
                    .because("the gradient of the loss, measured by central differences")
                    .mistake("This adds up to the other direction: uphill.", measured(x, t, true).negative())
                    .is(measured(x, t, true));
            Check.that(call + "who, divided by 0.25", () -> WHO.minus(after[1]).divide(lr))
                    .given("x", x).given("t", t).within(1e-6)
                    .because("the gradient of the loss, measured by central differences")
                    .mistake("This adds up to the other direction: uphill.", measured(x, t, false).negative())
                    .is(measured(x, t, false));
        }

        @Property(tries = 20)
        void takesTheStepForAnySample(@ForAll("pairs") double[] x, @ForAll("pairs") double[] t) {
            SimpleMatrix[] after = step(WIH, WHO, 0.125, x, t);
            check(WIH, WHO, 0.125, x, t, after[0], after[1]);
        }

        @Test
        void goesOnFromWhereItIs() {
            SimpleMatrix[] expected = {WIH, WHO};
            for (int k = 0; k < 10; k++) {
                expected = step(expected[0], expected[1], 0.3, X, T);
            }
            SimpleMatrix[] ten = expected;
            Check.that("wih() and who() after train(x, t) ten times", () -> {
                SimpleNetwork net = new SimpleNetwork(WIH, WHO, 0.3);
                for (int k = 0; k < 10; k++) {
                    net.train(X, T);
                }
                return weights(net);
            }).given("x", X).given("t", T)
                    .mistake("The second step starts from the first weights again. Keep the new ones.",
                            numbers(step(WIH, WHO, 0.3, X, T)))
                    .mistake("The weights are as before: the new matrices are not kept.", numbers(WIH, WHO))
                    .is(numbers(ten));
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
            Check.that("the loss of the example before, and after 1, 10 and 200 steps", () -> {
                SimpleNetwork net = new SimpleNetwork(WIH, WHO, 0.3);
                double[] losses = new double[4];
                int[] steps = {0, 1, 9, 190};
                for (int k = 0; k < 4; k++) {
                    for (int step = 0; step < steps[k]; step++) {
                        net.train(X, T);
                    }
                    losses[k] = loss(net.wih(), net.who(), X, T);
                }
                return losses;
            }).within(1e-7)
                    .mistake("That is how the errors of 10.5 learn. They are no gradient: o (1 - o) is missing.",
                            new double[]{0.22618302476909397, 0.21759760712937343, 0.15263518913851382,
                                0.003858672551318123})
                    .is(new double[]{0.22618302476909397, 0.21889970861607816, 0.16328431251998926,
                        0.00732532357975337});
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
            SimpleNetwork net = SimpleNetwork.withRandomWeights(2, 3, 2, 0.7, new SplittableRandom(5));
            SimpleMatrix wih = net.wih();
            SimpleMatrix who = net.who();
            Check.that("the weights of withRandomWeights(2, 3, 2, 0.7, random) after train(x, t)", () -> {
                net.train(X, T);
                return weights(net);
            }).given("x", X).given("t", T)
                    .hint("Does withRandomWeights hand on its learning rate?")
                    .is(numbers(step(wih, who, 0.7, X, T)));
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

        private static void check(SimpleMatrix wih, SimpleMatrix who, double lr, double[] x, double[] t,
                SimpleMatrix newWih, SimpleMatrix newWho) {
            SimpleMatrix h = sigmoid(wih.mult(column(x)));
            SimpleMatrix o = sigmoid(who.mult(h));
            SimpleMatrix e = error(wih, who, x, t);
            SimpleMatrix d = e.elementMult(slope(o));
            String call = " after new SimpleNetwork(wih, who, " + lr + ").train(x, t)";
            Check.that("who()" + call, () -> trained(wih, who, lr, x, t)[1])
                    .given("wih", wih).given("who", who).given("x", x).given("t", t)
                    .mistake("who is as it was.", who)
                    .mistake(UPHILL, who.plus(-lr, d.mult(h.transpose())))
                    .mistake("The learning rate is left out.", who.plus(d.mult(h.transpose())))
                    .mistake(FIXED_RATE, who.plus(0.3, d.mult(h.transpose())))
                    .mistake("The slope o (1 - o) of the outputs is left out.", who.plus(lr, e.mult(h.transpose())))
                    .mistake("The slope is o (1 - o) of the outputs o, not of the sums before the sigmoid.",
                            who.plus(lr, e.elementMult(slope(who.mult(h))).mult(h.transpose())))
                    .mistake(TWICE, who.plus(2 * lr, d.mult(h.transpose())))
                    .is(newWho);
            SimpleMatrix column = column(x).transpose();
            SimpleMatrix late = newWho.transpose().mult(d).elementMult(slope(h));
            SimpleMatrix lateErrors = newWho.transpose().mult(e).elementMult(slope(h));
            SimpleMatrix again = slope(sigmoid(newWho.mult(h))).elementMult(
                    column(t).minus(sigmoid(newWho.mult(h))));
            Check.that("wih()" + call, () -> trained(wih, who, lr, x, t)[0])
                    .given("wih", wih).given("who", who).given("x", x).given("t", t)
                    .mistake("wih is as it was.", wih)
                    .mistake("These are the errors of 10.5. They are no gradient: the slope o (1 - o) of the outputs"
                            + " is missing.", wih.plus(lr, who.transpose().mult(e).elementMult(slope(h)).mult(column)))
                    .mistake("who is changed before the error goes back through it. Both steps start from the old"
                            + " weights.", wih.plus(lr, late.mult(column)))
                    .mistake("who is changed before the error goes back through it, and o (1 - o) is missing.",
                            wih.plus(lr, lateErrors.mult(column)))
                    .mistake("The error is taken anew after who has changed. Both steps start from the old weights.",
                            wih.plus(lr, newWho.transpose().mult(again).elementMult(slope(h)).mult(column)))
                    .mistake(UPHILL, wih.plus(-lr, who.transpose().mult(d).elementMult(slope(h)).mult(column)))
                    .mistake("The learning rate is left out.",
                            wih.plus(who.transpose().mult(d).elementMult(slope(h)).mult(column)))
                    .mistake("The slope h (1 - h) of the hidden neurons is left out.",
                            wih.plus(lr, who.transpose().mult(d).mult(column)))
                    .mistake(TWICE, wih.plus(2 * lr, who.transpose().mult(d).elementMult(slope(h)).mult(column)))
                    .is(newWih);
        }

        /** The gradient of the loss with respect to one of the matrices, by central differences. */
        private static SimpleMatrix measured(double[] x, double[] t, boolean first) {
            double h = 1e-5;
            return (first ? WIH : WHO).elementOp((int r, int c, double v) -> {
                double[] losses = new double[2];
                for (int side = 0; side < 2; side++) {
                    SimpleMatrix moved = (first ? WIH : WHO).copy();
                    moved.set(r, c, side == 0 ? v - h : v + h);
                    losses[side] = first ? loss(moved, WHO, x, t) : loss(WIH, moved, x, t);
                }
                return (losses[1] - losses[0]) / (2 * h);
            });
        }

        private static double loss(SimpleMatrix wih, SimpleMatrix who, double[] x, double[] t) {
            SimpleMatrix error = error(wih, who, x, t);
            return 0.5 * error.elementMult(error).elementSum();
        }

        /** Both matrices after the learner's step. */
        private static SimpleMatrix[] trained(SimpleMatrix wih, SimpleMatrix who, double lr, double[] x, double[] t) {
            SimpleNetwork net = new SimpleNetwork(wih, who, lr);
            net.train(x, t);
            return new SimpleMatrix[]{net.wih(), net.who()};
        }

        /** Both matrices after the right step. */
        private static SimpleMatrix[] step(SimpleMatrix wih, SimpleMatrix who, double lr, double[] x, double[] t) {
            SimpleMatrix h = sigmoid(wih.mult(column(x)));
            SimpleMatrix d = error(wih, who, x, t).elementMult(slope(sigmoid(who.mult(h))));
            SimpleMatrix back = who.transpose().mult(d).elementMult(slope(h));
            return new SimpleMatrix[]{wih.plus(back.mult(column(x).transpose()).scale(lr)),
                who.plus(d.mult(h.transpose()).scale(lr))};
        }
    }

    private static double[] answer(SimpleMatrix wih, SimpleMatrix who, double[] x) {
        return numbers(sigmoid(who.mult(sigmoid(wih.mult(column(x))))));
    }

    private static SimpleMatrix error(SimpleMatrix wih, SimpleMatrix who, double[] x, double[] t) {
        return column(t).minus(column(answer(wih, who, x)));
    }

    private static SimpleMatrix sigmoid(SimpleMatrix a) {
        return a.elementOp((int r, int c, double v) -> 1 / (1 + Math.exp(-v)));
    }

    private static SimpleMatrix slope(SimpleMatrix y) {
        return y.elementOp((int r, int c, double v) -> v * (1 - v));
    }

    private static double[] combined(double[] t, double[] o, DoubleBinaryOperator with) {
        double[] combined = new double[t.length];
        Arrays.setAll(combined, i -> with.applyAsDouble(t[i], o[i]));
        return combined;
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }

    private static SimpleMatrix column(double[] x) {
        return new SimpleMatrix(x.length, 1, true, x.clone());
    }

    private static double[] weights(SimpleNetwork net) {
        return numbers(net.wih(), net.who());
    }

    private static double[] numbers(SimpleMatrix... matrices) {
        return Arrays.stream(matrices).flatMapToDouble(m -> IntStream.range(0, m.getNumElements())
                .mapToDouble(m::get)).toArray();
    }
}
