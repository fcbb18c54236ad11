package koans.ch06learning;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import koans.ch05network.ByHand;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ejml.simple.SimpleMatrix;

/** The net of two layers by hand, and as it often goes wrong. */
final class NumericTwoLayerNetJudge {

    static final List<String> NAMES = List.of("W1", "b1", "W2", "b2");

    private NumericTwoLayerNetJudge() {
    }

    /** A net's numbers, with a batch. */
    record Case(SimpleMatrix w1, SimpleMatrix b1, SimpleMatrix w2, SimpleMatrix b2, SimpleMatrix x, int[] labels) {

        static Case of(double[][] w1, double[][] b1, double[][] w2, double[][] b2, double[][] x, int... labels) {
            return new Case(new SimpleMatrix(w1), new SimpleMatrix(b1), new SimpleMatrix(w2), new SimpleMatrix(b2),
                    new SimpleMatrix(x), labels);
        }

        Map<String, SimpleMatrix> params() {
            return named(w1, b1, w2, b2);
        }

        /** A net of its own. */
        NumericTwoLayerNet net() {
            return copy().sharing();
        }

        /** A net that holds these very matrices. */
        private NumericTwoLayerNet sharing() {
            return new NumericTwoLayerNet(w1, b1, w2, b2);
        }

        private Case copy() {
            return new Case(w1.copy(), b1.copy(), w2.copy(), b2.copy(), x, labels);
        }

        /** The same net with another batch. */
        Case on(SimpleMatrix x, int... labels) {
            return new Case(w1, b1, w2, b2, x, labels);
        }

        SimpleMatrix hidden(UnaryOperator<SimpleMatrix> activation) {
            return activation.apply(x.mult(w1).plus(ones().mult(b1)));
        }

        SimpleMatrix scores(UnaryOperator<SimpleMatrix> activation) {
            return hidden(activation).mult(w2).plus(ones().mult(b2));
        }

        SimpleMatrix probabilities() {
            return softmax(scores(ByHand::sigmoid));
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
            SimpleMatrix z = hidden(ByHand::sigmoid);
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
            return on(MiniBatchesJudge.pick(x, indices), Arrays.stream(indices).map(i -> labels[i]).toArray());
        }

        private SimpleMatrix ones() {
            return new SimpleMatrix(x.getNumRows(), 1).plus(1);
        }
    }

    static Arbitrary<Case> cases() {
        Arbitrary<Integer> size = Arbitraries.integers().between(1, 3);
        return Combinators.combine(size, size, size, size).flatAs((n, d, h, m) -> Combinators.combine(
                        Numbers.matrix(d, h, 2), Numbers.matrix(1, h, 1), Numbers.matrix(h, m + 1, 1),
                        Numbers.matrix(1, m + 1, 1), Numbers.matrix(n, d, 2), Numbers.labels(n, m + 1))
                .as(Case::new));
    }

    private static Map<String, SimpleMatrix> named(SimpleMatrix... matrices) {
        Map<String, SimpleMatrix> named = new LinkedHashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            named.put(NAMES.get(i), matrices[i]);
        }
        return named;
    }

    private static SimpleMatrix softmax(SimpleMatrix scores) {
        SimpleMatrix y = scores.elementExp();
        double[][] rows = y.toArray2();
        return y.elementOp((int row, int col, double v) -> v / Arrays.stream(rows[row]).sum());
    }

    static void checkNames(String call, Supplier<Map<String, SimpleMatrix>> map) {
        Check.that("the names of " + call, () -> List.copyOf(map.get().keySet()))
                .hint("A HashMap has no order; which map keeps the order of its entries?")
                .is(NAMES);
    }

    static void checkShapes(String call, Map<String, SimpleMatrix> map, String... expected) {
        Check.that("the shapes of " + call, () -> map.values().stream()
                        .map(p -> p.getNumRows() + "x" + p.getNumCols()).toList())
                .mistake("Rows and columns of the weights are swapped: an input has a row.",
                        List.of("3x4", "1x3", "2x3", "1x2"))
                .mistake("The biases are columns; a bias is one row.", List.of("4x3", "3x1", "3x2", "2x1"))
                .is(List.of(expected));
    }

    /** Checks that the parameters are the matrices that the net was made of, and no copies. */
    static void areTheVeryMatrices(Case c) {
        Case own = c.copy();
        NumericTwoLayerNet net = own.sharing();
        own.params().forEach((name, matrix) -> {
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

    /** Checks a new net of sizes 60, 50 and 40 with a standard deviation of 2. */
    static void beginNormally(Map<String, SimpleMatrix> params) {
        // Each bound is at least 8 standard deviations away: a right answer fails less than once in 10^9 runs.
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

    /** A new net from a generator with this seed. */
    static NumericTwoLayerNet random(int in, int hidden, int classes, double std, long seed) {
        return NumericTwoLayerNet.random(in, hidden, classes, std, new SplittableRandom(seed));
    }

    static void checkPredict(Case c, SimpleMatrix expected) {
        SimpleMatrix scores = c.scores(ByHand::sigmoid);
        SimpleMatrix exps = scores.elementExp();
        Case noB1 = new Case(c.w1, c.b1.createLike(), c.w2, c.b2, c.x, c.labels);
        Case noB2 = new Case(c.w1, c.b1, c.w2, c.b2.createLike(), c.x, c.labels);
        NumericTwoLayerNet net = c.sharing();
        Check.that("predict(x)", () -> net.predict(c.x))
                .given("x", c.x).given("net", c.params())
                .mistake("One sum for the whole batch: softmax works row by row, and each row sums to 1.",
                        exps.divide(exps.elementSum()))
                .mistake("These are the scores; take the softmax of each row.", scores)
                .mistake("There is no sigmoid between the layers.", softmax(c.scores(sums -> sums)))
                .mistake("There is a ReLU between the layers; this net has a sigmoid.",
                        softmax(c.scores(ByHand::relu)))
                .mistake("There is a sigmoid after the second layer; only softmax belongs there.",
                        softmax(ByHand.sigmoid(scores)))
                .mistake("The exponentials are not divided by their sum.", exps)
                .mistake("The biases of the second layer are left out.", noB2.probabilities())
                .mistake("The biases of the first layer are left out.", noB1.probabilities())
                .is(expected);
    }

    /** Checks that predictions follow the parameters of a net, and of no other. */
    static void checkPredictOfPresentParameters(Case c) {
        SimpleMatrix before = c.probabilities();
        Case changing = new Case(c.w1, c.b1, c.w2.copy(), c.b2, c.x, c.labels);
        NumericTwoLayerNet net = c.sharing();
        NumericTwoLayerNet moving = changing.sharing();
        net.predict(c.x);
        moving.predict(c.x);
        changing.w2.fill(0);
        Check.that("predict(x) after all numbers of W2 were set to 0", () -> moving.predict(c.x))
                .given("x", c.x)
                .mistake("This is the prediction with the parameters of the beginning; the present ones count.",
                        before)
                .is(changing.probabilities());
        Check.that("predict(x) of another net", () -> net.predict(c.x))
                .given("x", c.x)
                .mistake("One net uses the parameters of another: no field may be static.", moving.predict(c.x))
                .is(before);
    }

    static void checkLoss(Case c, double expected) {
        SimpleMatrix exps = c.scores(ByHand::sigmoid).elementExp();
        Check.that("loss(x, labels)", () -> c.net().loss(c.x, c.labels))
                .given("x", c.x).given("labels", c.labels).given("net", c.params())
                .within(1e-5)
                .mistake("The losses of the batch are added up; take their mean.", expected * c.labels.length)
                .mistake("The mean runs over all numbers; divide by the number of rows.", expected / c.w2.getNumCols())
                .mistake("One sum for the whole batch: softmax works row by row.",
                        c.loss(exps.divide(exps.elementSum())))
                .mistake("The minus sign is missing.", -expected)
                .mistake("Softmax is taken twice: predict gives probabilities already.",
                        c.loss(softmax(c.probabilities())))
                .is(expected);
    }

    static void checkAccuracy(Case c, double expected) {
        Check.that("accuracy(x, labels)", () -> c.net().accuracy(c.x, c.labels))
                .given("x", c.x).given("labels", c.labels).given("net", c.params())
                .mistake("This is the number of right answers; the share of them is wanted.",
                        expected * c.labels.length)
                .mistake("Nothing is multiplied by 100: a share lies between 0 and 1.", expected * 100)
                .mistake("1 / 2 with whole numbers is 0. Make one of them a double first.",
                        expected < 1 ? 0 : Double.NaN)
                .mistake("This is the share of wrong answers.", 1 - expected)
                .mistake("This is the loss, not the accuracy.", c.loss())
                .mistake("Divided by the number of all probabilities; divide by the number of samples.",
                        expected / c.w2.getNumCols())
                .is(expected);
    }

    /** Checks that the loss as a function follows the parameters, after W2[0][0] has grown by 1. */
    static void checkLossFunctionOfPresentParameters(Case c) {
        Case changing = c.copy();
        ToDoubleFunction<SimpleMatrix> f = changing.sharing().lossFunction(c.x, c.labels);
        f.applyAsDouble(changing.w2);
        changing.w2.set(0, 0, changing.w2.get(0, 0) + 1);
        Check.that("lossFunction(x, labels).applyAsDouble(W2), made before 1 was added to W2[0][0]",
                        () -> f.applyAsDouble(changing.w2))
                .given("x", c.x).given("labels", c.labels)
                .within(1e-5)
                .mistake("The function keeps the loss of the moment when it was made: every gradient would be 0. "
                        + "Compute the loss inside the lambda.", c.loss())
                .is(changing.loss());
    }

    /** Checks that a loss function stays with its batch when there is one for another. */
    static void checkLossFunctionOfItsOwnBatch(Case c, Case other) {
        NumericTwoLayerNet net = c.net();
        ToDoubleFunction<SimpleMatrix> first = net.lossFunction(c.x, c.labels);
        net.lossFunction(other.x, other.labels).applyAsDouble(c.x);
        Check.that("the first loss function after another one was made for another batch",
                        () -> first.applyAsDouble(c.x))
                .within(1e-5)
                .mistake("The first function has taken over the batch of the second.", other.loss())
                .is(c.loss());
    }

    static void checkGradient(Case c, Map<String, SimpleMatrix> expected, double tolerance) {
        for (String name : NAMES) {
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

    static void checkGradientPutsBack(Case c) {
        NumericTwoLayerNet net = c.net();
        c.net().params().forEach((name, before) ->
                DifferentiationJudge.isPutBack(Check.that(name + " after numericalGradient(x, labels)", () -> {
                    net.numericalGradient(c.x, c.labels);
                    return net.params().get(name).copy();
                })
                        .given("x", c.x).given("labels", c.labels)
                        .hint("The gradient only measures: afterwards every parameter is exactly what it was."),
                        "numbers", before));
    }

    static void checkGradientIsFresh(Case c, Case other) {
        NumericTwoLayerNet net = c.net();
        Map<String, SimpleMatrix> first = net.numericalGradient(c.x, c.labels);
        net.numericalGradient(other.x, other.labels);
        Check.that("b2 in the first gradient, after the gradient of another batch", () -> first.get("b2"))
                .within(1e-6)
                .hint("Later calls must not write into the matrices of an earlier answer.")
                .is(c.gradient().get("b2"));
    }
}
