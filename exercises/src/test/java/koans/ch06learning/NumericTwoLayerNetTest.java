package koans.ch06learning;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
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

class NumericTwoLayerNetTest {

    /** A net's numbers, with a batch. */
    record Case(SimpleMatrix w1, SimpleMatrix b1, SimpleMatrix w2, SimpleMatrix b2, SimpleMatrix x, int[] labels) {

        Map<String, SimpleMatrix> params() {
            return named(w1, b1, w2, b2);
        }

        NumericTwoLayerNet net() {
            return new NumericTwoLayerNet(w1.copy(), b1.copy(), w2.copy(), b2.copy());
        }

        SimpleMatrix hidden(UnaryOperator<SimpleMatrix> activation) {
            return activation.apply(x.mult(w1).plus(ones().mult(b1)));
        }

        SimpleMatrix scores(UnaryOperator<SimpleMatrix> activation) {
            return hidden(activation).mult(w2).plus(ones().mult(b2));
        }

        SimpleMatrix probabilities() {
            return softmax(scores(NumericTwoLayerNetTest::sigmoid));
        }

        double loss() {
            return loss(probabilities());
        }

        double loss(SimpleMatrix y) {
            return -IntStream.range(0, labels.length).mapToDouble(n -> Math.log(y.get(n, labels[n]))).sum()
                    / labels.length;
        }

        double accuracy() {
            double[][] y = probabilities().toArray2();
            return (double) IntStream.range(0, labels.length).filter(n -> IntStream.range(0, y[n].length)
                    .allMatch(k -> k < labels[n] ? y[n][k] < y[n][labels[n]] : y[n][k] <= y[n][labels[n]])).count()
                    / labels.length;
        }

        /** By calculus. */
        Map<String, SimpleMatrix> gradient() {
            SimpleMatrix z = hidden(NumericTwoLayerNetTest::sigmoid);
            SimpleMatrix back = probabilities();
            for (int n = 0; n < labels.length; n++) {
                back.set(n, labels[n], back.get(n, labels[n]) - 1);
            }
            back = back.divide(labels.length);
            SimpleMatrix hidden = back.mult(w2.transpose()).elementMult(z).elementMult(z.negative().plus(1));
            return named(x.transpose().mult(hidden), ones().transpose().mult(hidden), z.transpose().mult(back),
                    ones().transpose().mult(back));
        }

        /** The net after a step downhill. */
        Case step(double lr) {
            Map<String, SimpleMatrix> gradient = gradient();
            return new Case(w1.minus(gradient.get("W1").scale(lr)), b1.minus(gradient.get("b1").scale(lr)),
                    w2.minus(gradient.get("W2").scale(lr)), b2.minus(gradient.get("b2").scale(lr)), x, labels);
        }

        /** The same net with some of the samples. */
        Case samples(int... indices) {
            return new Case(w1, b1, w2, b2,
                    new SimpleMatrix(Arrays.stream(indices).mapToObj(i -> x.toArray2()[i]).toArray(double[][]::new)),
                    Arrays.stream(indices).map(i -> labels[i]).toArray());
        }

        private SimpleMatrix ones() {
            return new SimpleMatrix(x.getNumRows(), 1).plus(1);
        }
    }

    /** The net of the text. */
    static final Case TINY = new Case(
            matrix(new double[][]{{0.1, -0.2, 0.3}, {0.4, 0.5, -0.6}}), matrix(new double[][]{{0.01, 0.02, 0.03}}),
            matrix(new double[][]{{0.2, -0.1}, {-0.3, 0.4}, {0.5, 0.6}}), matrix(new double[][]{{0.05, -0.05}}),
            matrix(new double[][]{{1, 2}, {0, -1}}), new int[]{1, 0});

    @Group
    @Exercise(id = "6.30", title = "Two layers of parameters", points = 4, writes = {"random", "params"})
    class Parameters {

        @Test
        void haveNamesAndShapes() {
            Map<String, SimpleMatrix> params = random(4, 3, 2, 0.01, 1).params();
            Check.that("the names of random(4, 3, 2, 0.01, random).params()", () -> List.copyOf(params.keySet()))
                    .hint("A HashMap has no order; which map keeps the order of its entries?")
                    .is(List.of("W1", "b1", "W2", "b2"));
            Check.that("the shapes of random(4, 3, 2, 0.01, random).params()", () -> params.values().stream()
                            .map(p -> p.getNumRows() + "x" + p.getNumCols()).toList())
                    .mistake("Rows and columns of the weights are swapped: an input has a row.",
                            List.of("3x4", "1x3", "2x3", "1x2"))
                    .mistake("The biases are columns; a bias is one row.", List.of("4x3", "3x1", "3x2", "2x1"))
                    .is(List.of("4x3", "1x3", "3x2", "1x2"));
        }

        @Test
        void areTheMatricesOfTheNet() {
            Case c = TINY;
            SimpleMatrix w1 = c.w1.copy();
            SimpleMatrix b1 = c.b1.copy();
            SimpleMatrix w2 = c.w2.copy();
            SimpleMatrix b2 = c.b2.copy();
            NumericTwoLayerNet net = new NumericTwoLayerNet(w1, b1, w2, b2);
            named(w1, b1, w2, b2).forEach((name, matrix) -> {
                Check.that("params().get(\"" + name + "\") of new NumericTwoLayerNet(W1, b1, W2, b2)",
                                () -> net.params().get(name))
                        .is(matrix);
                double was = matrix.get(0);
                net.params().get(name).set(0, 9);
                Check.that("the first number of " + name + " after params().get(\"" + name + "\").set(0, 9)",
                                () -> matrix.get(0))
                        .mistake("params() hands out a copy. It has to be the very matrix that the net computes with.",
                                was)
                        .is(9.0);
            });
        }

        @Test
        void beginWithNormalWeightsAndWithoutBiases() {
            // Each bound is at least 8 standard deviations away: a right answer fails less than once in 10^9 runs.
            Map<String, SimpleMatrix> params = random(60, 50, 40, 2, 7).params();
            for (String name : List.of("W1", "W2")) {
                SimpleMatrix w = params.get(name);
                int count = w.getNumElements();
                double mean = w.elementSum() / count;
                double variance = w.minus(mean).elementPower(2).elementSum() / count;
                long far = IntStream.range(0, count).filter(i -> Math.abs(w.get(i)) > 4).count();
                String of = " of " + name + " in random(60, 50, 40, 2, random)";
                Check.that("the mean" + of, () -> mean)
                        .mistake("No weight is negative.", Math.sqrt(8 / Math.PI)).within(0.38).is(0);
                Check.that("the standard deviation" + of, () -> Math.sqrt(variance))
                        .mistake("std is not used.", 1)
                        .mistake("std is used as the variance.", Math.sqrt(2))
                        .mistake("std is squared.", 4)
                        .mistake("The weights are uniform, not normal: see RandomGenerator.nextGaussian.", 1.1547)
                        .mistake("All weights are the same.", 0)
                        .within(0.14).is(2);
                Check.that("the share of weights beyond two standard deviations" + of, () -> far / (double) count)
                        .mistake("The weights are uniform, not normal: see RandomGenerator.nextGaussian.", 0)
                        .within(0.04).is(0.0455);
                Check.that("how many different weights " + name + " has in random(60, 50, 40, 2, random)",
                                () -> (int) IntStream.range(0, count).mapToDouble(w::get).distinct().count())
                        .mistake("All rows are the same: draw for each weight.", w.getNumCols())
                        .is(count);
            }
            for (String name : List.of("b1", "b2")) {
                Check.that(name + " in random(60, 50, 40, 2, random)", () -> params.get(name))
                        .hint("Biases begin at 0.")
                        .is(params.get(name).createLike());
            }
        }

        @Test
        void comeFromTheGenerator() {
            SimpleMatrix w = random(2, 3, 2, 1, 5).params().get("W1");
            Check.that("W1 of a second net from a generator with the same seed",
                            () -> random(2, 3, 2, 1, 5).params().get("W1"))
                    .because("that of the first: the generator handed in is the only source of randomness")
                    .is(w);
            Check.that("W1 of a net from a generator with another seed",
                            () -> random(2, 3, 2, 1, 6).params().get("W1"))
                    .mistake("The generator makes no difference. All randomness has to come from it.", w)
                    .satisfies("other weights", (SimpleMatrix other) -> !other.isIdentical(w, 0));
            SimpleMatrix w2 = random(3, 3, 3, 1, 5).params().get("W2");
            SimpleMatrix w1 = random(3, 3, 3, 1, 5).params().get("W1");
            Check.that("W2 of random(3, 3, 3, 1, random)", () -> w2)
                    .mistake("W2 is drawn just like W1: go on with the same generator.", w1)
                    .satisfies("other weights than W1", (SimpleMatrix other) -> !other.isIdentical(w1, 0));
        }

        private static NumericTwoLayerNet random(int in, int hidden, int classes, double std, long seed) {
            return NumericTwoLayerNet.random(in, hidden, classes, std, new SplittableRandom(seed));
        }
    }

    @Group
    @Exercise(id = "6.31", title = "Prediction of the two-layer net", points = 3, writes = "predict")
    class Predict {

        @Test
        void isARowOfProbabilitiesForEachSample() {
            check(TINY, matrix(new double[][]{{0.449772279805, 0.550227720195}, {0.472101445573, 0.527898554427}}));
        }

        @Property(tries = 30)
        void isTheSoftmaxOfTheSecondLayer(@ForAll("cases") Case random) {
            check(random, random.probabilities());
        }

        @Test
        void usesTheParametersAsTheyAreNow() {
            NumericTwoLayerNet net = new NumericTwoLayerNet(TINY.w1, TINY.b1, TINY.w2, TINY.b2);
            SimpleMatrix before = TINY.probabilities();
            SimpleMatrix w2 = TINY.w2.copy();
            NumericTwoLayerNet moving = new NumericTwoLayerNet(TINY.w1, TINY.b1, w2, TINY.b2);
            net.predict(TINY.x);
            moving.predict(TINY.x);
            w2.fill(0);
            Check.that("predict(x) after all numbers of W2 were set to 0", () -> moving.predict(TINY.x))
                    .given("x", TINY.x)
                    .mistake("This is the prediction with the parameters of the beginning; the present ones count.",
                            before)
                    .is(new Case(TINY.w1, TINY.b1, w2, TINY.b2, TINY.x, TINY.labels).probabilities());
            Check.that("predict(x) of another net", () -> net.predict(TINY.x))
                    .given("x", TINY.x)
                    .mistake("One net uses the parameters of another: no field may be static.",
                            moving.predict(TINY.x))
                    .is(before);
        }

        @Fact("Stays finite with large scores")
        @Test
        void keepsItsHeadWithLargeScores() {
            NumericTwoLayerNet net = new NumericTwoLayerNet(new SimpleMatrix(1, 1), new SimpleMatrix(1, 1),
                    matrix(new double[][]{{2000, 0}}), new SimpleMatrix(1, 2));
            Check.that("predict([[1]]) where the scores are 1000 and 0", () -> net.predict(matrix(new double[][]{{1}})))
                    .mistake("exp(1000) is too large for a double: shift the scores first, as softmaxRows does.",
                            matrix(new double[][]{{Double.NaN, 0}}))
                    .is(matrix(new double[][]{{1, 0}}));
        }

        @Test
        void needsAsManyInputsAsTheNetHas() {
            Check.that("predict(x) of a net with two inputs for a 1x3 matrix x",
                    () -> TINY.net().predict(new SimpleMatrix(1, 3))).isRejected();
            Check.that("predict(x) of a net with two inputs for a 2x1 matrix x",
                    () -> TINY.net().predict(new SimpleMatrix(2, 1))).isRejected();
        }

        @Provide
        Arbitrary<Case> cases() {
            return NumericTwoLayerNetTest.cases();
        }

        private static void check(Case c, SimpleMatrix expected) {
            SimpleMatrix scores = c.scores(NumericTwoLayerNetTest::sigmoid);
            SimpleMatrix exps = scores.elementExp();
            NumericTwoLayerNet net = new NumericTwoLayerNet(c.w1, c.b1, c.w2, c.b2);
            Check.that("predict(x)", () -> net.predict(c.x))
                    .given("x", c.x).given("net", c.params())
                    .mistake("One sum for the whole batch: softmax works row by row, and each row sums to 1.",
                            exps.divide(exps.elementSum()))
                    .mistake("These are the scores; take the softmax of each row.", scores)
                    .mistake("There is no sigmoid between the layers.", softmax(c.scores(sums -> sums)))
                    .mistake("There is a ReLU between the layers; this net has a sigmoid.",
                            softmax(c.scores(sums -> sums.elementOp((int row, int col, double v) -> Math.max(0, v)))))
                    .mistake("There is a sigmoid after the second layer; only softmax belongs there.",
                            softmax(sigmoid(scores)))
                    .mistake("The exponentials are not divided by their sum.", exps)
                    .mistake("The biases of the second layer are left out.", softmax(new Case(c.w1, c.b1, c.w2,
                            c.b2.createLike(), c.x, c.labels).scores(NumericTwoLayerNetTest::sigmoid)))
                    .mistake("The biases of the first layer are left out.", softmax(new Case(c.w1, c.b1.createLike(),
                            c.w2, c.b2, c.x, c.labels).scores(NumericTwoLayerNetTest::sigmoid)))
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "6.32", title = "Loss of the two-layer net", points = 2, writes = "loss")
    class Loss {

        @Test
        void isTheMeanOverTheBatch() {
            check(TINY, 0.673992222653);
        }

        @Fact("Is ln 10 for ten classes when all parameters are zero")
        @Test
        void knowsNothingAtFirst() {
            Check.that("loss(x, labels) of a net with ten classes whose parameters are all 0",
                            () -> new NumericTwoLayerNet(new SimpleMatrix(2, 3), new SimpleMatrix(1, 3),
                                    new SimpleMatrix(3, 10), new SimpleMatrix(1, 10))
                                    .loss(new SimpleMatrix(100, 2), new int[100]))
                    .within(1e-5)
                    .because("the logarithm of 10: all ten classes are equally likely")
                    .mistake("One sum for the whole batch: softmax works row by row.", Math.log(1000))
                    .mistake("The losses of the batch are added up; take their mean.", 100 * Math.log(10))
                    .is(Math.log(10));
        }

        @Test
        void isTheSameForTheBatchTwice() {
            SimpleMatrix twice = TINY.x.concatRows(TINY.x);
            Check.that("loss(x, labels) where every sample of the text comes twice",
                            () -> TINY.net().loss(twice, new int[]{1, 0, 1, 0}))
                    .given("x", twice)
                    .within(1e-5)
                    .mistake("The losses of the batch are added up; take their mean.", 4 * TINY.loss())
                    .is(TINY.loss());
        }

        @Property(tries = 30)
        void isTheMeanOfTheLossesOfTheRows(@ForAll("cases") Case random) {
            check(random, random.loss());
        }

        @Test
        void takesOnlyLabelsThatFit() {
            rejects(1);
            rejects(1, 0, 1);
            rejects(1, 2);
            rejects(-1, 0);
        }

        private static void rejects(int... labels) {
            Check.that("loss(x, " + Arrays.toString(labels) + ") for two samples and two classes",
                    () -> TINY.net().loss(TINY.x, labels)).isRejected();
        }

        @Provide
        Arbitrary<Case> cases() {
            return NumericTwoLayerNetTest.cases();
        }

        private static void check(Case c, double expected) {
            SimpleMatrix exps = c.scores(NumericTwoLayerNetTest::sigmoid).elementExp();
            int n = c.labels.length;
            Check.that("loss(x, labels)", () -> c.net().loss(c.x, c.labels))
                    .given("x", c.x).given("labels", c.labels).given("net", c.params())
                    .within(1e-5)
                    .mistake("The losses of the batch are added up; take their mean.", expected * n)
                    .mistake("The mean runs over all numbers; divide by the number of rows.",
                            expected / c.w2.getNumCols())
                    .mistake("One sum for the whole batch: softmax works row by row.",
                            c.loss(exps.divide(exps.elementSum())))
                    .mistake("The minus sign is missing.", -expected)
                    .mistake("Softmax is taken twice: predict gives probabilities already.",
                            c.loss(softmax(c.probabilities())))
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "6.33", title = "Accuracy of the two-layer net", points = 2, writes = "accuracy")
    class Accuracy {

        @Test
        void isTheShareOfRightAnswers() {
            check(TINY, 0.5);
        }

        @Property(tries = 30)
        void countsRowsWhoseLargestProbabilityIsRight(@ForAll("cases") Case random) {
            check(random, random.accuracy());
        }

        @Test
        void takesTheFirstOfEquallyLargeProbabilities() {
            NumericTwoLayerNet net = new NumericTwoLayerNet(new SimpleMatrix(2, 3), new SimpleMatrix(1, 3),
                    new SimpleMatrix(3, 2), new SimpleMatrix(1, 2));
            Check.that("accuracy(x, [0, 0, 1]) of a net whose parameters are all 0",
                            () -> net.accuracy(new SimpleMatrix(3, 2), new int[]{0, 0, 1}))
                    .is(2 / 3.0);
        }

        @Test
        void needsALabelForEachSample() {
            for (int[] labels : new int[][]{{1}, {1, 0, 1}}) {
                Check.that("accuracy(x, " + Arrays.toString(labels) + ") for two samples",
                        () -> TINY.net().accuracy(TINY.x, labels)).isRejected();
            }
        }

        @Provide
        Arbitrary<Case> cases() {
            return NumericTwoLayerNetTest.cases();
        }

        private static void check(Case c, double expected) {
            int n = c.labels.length;
            Check.that("accuracy(x, labels)", () -> c.net().accuracy(c.x, c.labels))
                    .given("x", c.x).given("labels", c.labels).given("net", c.params())
                    .mistake("This is the number of right answers; the share of them is wanted.", expected * n)
                    .mistake("Nothing is multiplied by 100: a share lies between 0 and 1.", expected * 100)
                    .mistake("1 / 2 with whole numbers is 0. Make one of them a double first.",
                            expected < 1 ? 0 : Double.NaN)
                    .mistake("This is the share of wrong answers.", 1 - expected)
                    .mistake("This is the loss, not the accuracy.", c.loss())
                    .mistake("Divided by the number of all probabilities; divide by the number of samples.",
                            expected / c.w2.getNumCols())
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "6.34", title = "The loss as a function", points = 2, writes = "lossFunction")
    class LossFunction {

        @Test
        void isTheLossOfItsBatch() {
            for (SimpleMatrix argument : new SimpleMatrix[]{TINY.w1, TINY.x.scale(7), new SimpleMatrix(1, 1)}) {
                Check.that("lossFunction(x, labels).applyAsDouble(anything)",
                                () -> TINY.net().lossFunction(TINY.x, TINY.labels).applyAsDouble(argument))
                        .given("x", TINY.x).given("labels", TINY.labels).given("anything", argument)
                        .within(1e-5)
                        .hint("The function ignores its argument: the batch is that of lossFunction(x, labels).")
                        .is(TINY.loss());
            }
        }

        @Test
        void looksAtTheParametersWhenItIsCalled() {
            SimpleMatrix w2 = TINY.w2.copy();
            NumericTwoLayerNet net = new NumericTwoLayerNet(TINY.w1, TINY.b1, w2, TINY.b2);
            ToDoubleFunction<SimpleMatrix> f = net.lossFunction(TINY.x, TINY.labels);
            f.applyAsDouble(w2);
            w2.set(0, 0, w2.get(0, 0) + 1);
            Check.that("lossFunction(x, labels).applyAsDouble(W2), made before 1 was added to W2[0][0]",
                            () -> f.applyAsDouble(w2))
                    .given("x", TINY.x).given("labels", TINY.labels)
                    .within(1e-5)
                    .mistake("The function keeps the loss of the moment when it was made: every gradient would be 0. "
                            + "Compute the loss inside the lambda.", TINY.loss())
                    .is(new Case(TINY.w1, TINY.b1, w2, TINY.b2, TINY.x, TINY.labels).loss());
        }

        @Test
        void keepsToItsOwnBatch() {
            NumericTwoLayerNet net = TINY.net();
            ToDoubleFunction<SimpleMatrix> first = net.lossFunction(TINY.x, TINY.labels);
            net.lossFunction(TINY.x.scale(-2), new int[]{0, 0}).applyAsDouble(TINY.x);
            Check.that("the first loss function after another one was made for another batch",
                            () -> first.applyAsDouble(TINY.x))
                    .within(1e-5)
                    .mistake("The first function has taken over the batch of the second.", new Case(TINY.w1, TINY.b1,
                            TINY.w2, TINY.b2, TINY.x.scale(-2), new int[]{0, 0}).loss())
                    .is(TINY.loss());
        }
    }

    @Group
    @Exercise(id = "6.35", title = "Gradients of the two-layer net", points = 4, writes = "numericalGradient")
    class NumericalGradient {

        @Test
        void hasTheNamesOfTheParameters() {
            Check.that("the names of numericalGradient(x, labels)",
                            () -> List.copyOf(TINY.net().numericalGradient(TINY.x, TINY.labels).keySet()))
                    .hint("A HashMap has no order; which map keeps the order of its entries?")
                    .is(List.of("W1", "b1", "W2", "b2"));
        }

        @Test
        void leavesEveryParameterExactlyAsItWas() {
            String notPutBack = "The numbers that have moved are not put back.";
            NumericTwoLayerNet net = TINY.net();
            TINY.net().params().forEach((name, before) ->
                    Check.that(name + " after numericalGradient(x, labels)", () -> {
                        net.numericalGradient(TINY.x, TINY.labels);
                        return net.params().get(name).copy();
                    })
                            .given("x", TINY.x).given("labels", TINY.labels)
                            .within(0)
                            .mistake(DifferentiationTest.LEAVES_A_REST, before.plus(DifferentiationTest.TINY))
                            .mistake(notPutBack, before.minus(Differentiation.H))
                            .mistake(notPutBack, before.plus(Differentiation.H))
                            .hint("The gradient only measures: afterwards every parameter is exactly what it was.")
                            .is(before));
        }

        @Test
        void isOneMatrixForEachParameter() {
            check(TINY, Map.of(
                    "W1", matrix(new double[][]{{0.013805595, -0.033415954, -0.004679412},
                            {0.046673311, -0.110461343, -0.015343792}}),
                    "b1", matrix(new double[][]{{-0.005256525, 0.010213482, 0.001305557}}),
                    "W2", matrix(new double[][]{{0.053782958, -0.053782958}, {0.055228952, -0.055228952},
                            {-0.105825497, 0.105825497}}),
                    "b2", matrix(new double[][]{{-0.039063122, 0.039063122}})), 1e-7);
        }

        @Property(tries = 10)
        void isWhatCalculusSays(@ForAll("cases") Case random) {
            check(random, random.gradient(), 5e-5);
        }

        @Test
        void isAFreshAnswerEveryTime() {
            NumericTwoLayerNet net = TINY.net();
            Map<String, SimpleMatrix> first = net.numericalGradient(TINY.x, TINY.labels);
            net.numericalGradient(TINY.x.scale(-2), new int[]{0, 0});
            Check.that("b2 in the first gradient, after the gradient of another batch", () -> first.get("b2"))
                    .within(1e-6)
                    .hint("Later calls must not write into the matrices of an earlier answer.")
                    .is(TINY.gradient().get("b2"));
        }

        @Provide
        Arbitrary<Case> cases() {
            return NumericTwoLayerNetTest.cases();
        }

        private static void check(Case c, Map<String, SimpleMatrix> expected, double tolerance) {
            for (String name : List.of("W1", "b1", "W2", "b2")) {
                SimpleMatrix gradient = expected.get(name);
                Check.that("numericalGradient(x, labels).get(\"" + name + "\")",
                                () -> c.net().numericalGradient(c.x, c.labels).get(name))
                        .given("x", c.x).given("labels", c.labels).given("net", c.params())
                        .within(tolerance)
                        .mistake("The loss has not noticed that a parameter moved: move the numbers of the net itself.",
                                gradient.createLike())
                        .mistake("This is the way downhill; the gradient points uphill.", gradient.negative())
                        .mistake("Divided by H; from w - H to w + H it is twice as far. Or the losses are added up "
                                + "instead of averaged.", gradient.scale(2))
                        .mistake("These are the parameters, not their gradients.", c.net().params().get(name))
                        .mistake("Is that the gradient of another batch size? The loss is a mean over the rows.",
                                gradient.scale(c.labels.length))
                        .is(gradient);
            }
        }
    }

    private static Arbitrary<Case> cases() {
        Arbitrary<Integer> size = Arbitraries.integers().between(1, 3);
        return Combinators.combine(size, size, size, size).flatAs((n, d, h, m) -> Combinators.combine(
                        Numbers.matrix(d, h, 2), Numbers.matrix(1, h, 1), Numbers.matrix(h, m + 1, 1),
                        Numbers.matrix(1, m + 1, 1), Numbers.matrix(n, d, 2), Numbers.labels(n, m + 1))
                .as(Case::new));
    }

    private static Map<String, SimpleMatrix> named(SimpleMatrix w1, SimpleMatrix b1, SimpleMatrix w2,
                                                   SimpleMatrix b2) {
        Map<String, SimpleMatrix> named = new LinkedHashMap<>();
        named.put("W1", w1);
        named.put("b1", b1);
        named.put("W2", w2);
        named.put("b2", b2);
        return named;
    }

    private static SimpleMatrix sigmoid(SimpleMatrix x) {
        return x.elementOp((int row, int col, double v) -> 1 / (1 + Math.exp(-v)));
    }

    private static SimpleMatrix softmax(SimpleMatrix scores) {
        SimpleMatrix y = scores.elementExp();
        double[][] rows = y.toArray2();
        return y.elementOp((int row, int col, double v) -> v / Arrays.stream(rows[row]).sum());
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }
}
