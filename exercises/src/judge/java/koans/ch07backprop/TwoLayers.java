package koans.ch07backprop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import koans.grader.check.Check;
import koans.grader.check.Values;
import koans.kit.Model;
import org.ejml.simple.SimpleMatrix;

/** What the tests of the networks share: the numbers of two layers, with a batch, and what every network keeps to. */
record TwoLayers(SimpleMatrix w1, SimpleMatrix b1, SimpleMatrix w2, SimpleMatrix b2, SimpleMatrix x, int[] labels) {

    /** The loss of the net of the text with ReLU. */
    static final double LOSS = 0.636253561466;

    static TwoLayers ofTheText() {
        return new TwoLayers(
                matrix(new double[][]{{0.1, -0.2, 0.3}, {0.4, 0.5, -0.6}}), matrix(new double[][]{{0.01, 0.02, 0.03}}),
                matrix(new double[][]{{0.2, -0.1}, {-0.3, 0.4}, {0.5, 0.6}}), matrix(new double[][]{{0.05, -0.05}}),
                matrix(new double[][]{{1, 2}, {0, -1}}), new int[]{1, 0});
    }

    /** The scores of the net of the text with ReLU. */
    static SimpleMatrix scores() {
        return matrix(new double[][]{{-0.014, 0.187}, {0.365, 0.328}});
    }

    /** The gradient of the net of the text with ReLU. */
    static Map<String, SimpleMatrix> gradient() {
        Map<String, SimpleMatrix> gradient = new LinkedHashMap<>();
        gradient.put("W1", matrix(new double[][]{{0.067487774770, -0.157471474464, 0},
                {0.134975549541, -0.314942948929, -0.024537552756}}));
        gradient.put("b1", matrix(new double[][]{{0.067487774770, -0.157471474464, 0.024537552756}}));
        gradient.put("W2", matrix(new double[][]{{0.204712916804, -0.204712916804},
                {0.184466584373, -0.184466584373}, {-0.154586582365, 0.154586582365}}));
        gradient.put("b2", matrix(new double[][]{{-0.020416278328, 0.020416278328}}));
        return gradient;
    }

    /** Gives a net these numbers. */
    <M extends Model> M into(M net) {
        net.params().get("W1").setTo(w1);
        net.params().get("b1").setTo(b1);
        net.params().get("W2").setTo(w2);
        net.params().get("b2").setTo(b2);
        return net;
    }

    void areLeftToTheOptimizer(Model net) {
        Check.that("gradient(x, labels)", () -> net.gradient(x, labels))
                .given("W1", net.params().get("W1")).given("b1", net.params().get("b1"))
                .given("W2", net.params().get("W2")).given("b2", net.params().get("b2"))
                .given("x", x).given("labels", labels)
                .hint("gradient has to go forward itself before it goes back.")
                .run();
    }

    /** Checks a new net of sizes 60, 50 and 40 with a standard deviation of 2. */
    static void areNormalAtFirst(String made, Model net) {
        for (String name : List.of("W1", "W2")) {
            SimpleMatrix w = net.params().get(name);
            double mean = w.elementSum() / w.getNumElements();
            double variance = w.minus(mean).elementPower(2).elementSum() / w.getNumElements();
            long far = IntStream.range(0, w.getNumElements()).filter(i -> Math.abs(w.get(i)) > 4).count();
            String of = " of " + name + " in " + made;
            Check.that("the mean" + of, () -> mean)
                    .mistake("No weight is negative.", Math.sqrt(8 / Math.PI)).within(0.25).is(0);
            Check.that("the standard deviation" + of, () -> Math.sqrt(variance))
                    .mistake("std is not used.", 1)
                    .mistake("std is used as the variance.", Math.sqrt(2))
                    .mistake("std is squared.", 4)
                    .mistake("The weights are uniform, not normal: see RandomGenerator.nextGaussian.", 1.1547)
                    .mistake("All weights are the same.", 0)
                    .within(0.08).is(2);
            Check.that("the share of weights beyond two standard deviations" + of,
                            () -> far / (double) w.getNumElements())
                    .mistake("The weights are uniform, not normal: see RandomGenerator.nextGaussian.", 0)
                    .within(0.025).is(0.0455);
        }
        Check.that("b1 of a new net", () -> net.params().get("b1")).is(new SimpleMatrix(1, 50));
        Check.that("b2 of a new net", () -> net.params().get("b2")).is(new SimpleMatrix(1, 40));
    }

    /** As a failing property shows it. */
    @Override
    public String toString() {
        return "W1 " + Values.show(w1) + ", b1 " + Values.show(b1) + ", W2 " + Values.show(w2) + ", b2 "
                + Values.show(b2) + ", x " + Values.show(x) + ", labels " + Values.show(labels);
    }

    static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }
}
