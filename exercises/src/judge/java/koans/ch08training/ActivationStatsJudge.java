package koans.ch08training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** The spreads of layers and the shares of outputs as they have to be, and as they often are. */
final class ActivationStatsJudge {

    static final UnaryOperator<SimpleMatrix> IDENTITY = SimpleMatrix::copy;
    static final UnaryOperator<SimpleMatrix> RELU = each(v -> Math.max(0, v));
    static final UnaryOperator<SimpleMatrix> TANH = each(Math::tanh);
    static final UnaryOperator<SimpleMatrix> SIGMOID = each(v -> 1 / (1 + Math.exp(-v)));

    private ActivationStatsJudge() {
    }

    static UnaryOperator<SimpleMatrix> each(DoubleUnaryOperator f) {
        return x -> x.elementOp((int r, int c, double v) -> f.applyAsDouble(v));
    }

    static void checkStds(String name, UnaryOperator<SimpleMatrix> f, SimpleMatrix x,
                      List<SimpleMatrix> weights, double... expected) {
        int n = weights.size();
        double[] variances = new double[n];
        double[] samples = new double[n];
        double[] aroundZero = new double[n];
        double[] before = new double[n];
        double[] withInput = new double[n + 1];
        withInput[0] = std(x);
        double[] raw = new double[n];
        double[] inactive = new double[n];
        SimpleMatrix a = x;
        SimpleMatrix z = x;
        for (int k = 0; k < n; k++) {
            before[k] = std(a.mult(weights.get(k)));
            a = f.apply(a.mult(weights.get(k)));
            z = z.mult(weights.get(k));
            double count = a.getNumElements();
            raw[k] = std(f.apply(z));
            inactive[k] = std(z);
            variances[k] = Math.pow(std(a), 2);
            samples[k] = std(a) * Math.sqrt(count / (count - 1));
            aroundZero[k] = Math.sqrt(a.elementMult(a).elementSum() / count);
            withInput[k + 1] = std(a);
        }
        Check.that("layerStds(x, weights, " + name + ")", () -> ActivationStats.layerStds(x, weights, f))
                .within(1e-7)
                .given("x", x).given("weights", weights)
                .mistake("These are the variances: the standard deviation is the root.", variances)
                .mistake("The sum is divided by n - 1; here it is n.", samples)
                .mistake("The mean is not subtracted: the spread is around the mean, not around 0.", aroundZero)
                .mistake("The activation is missing: a layer multiplies, and then activates.", inactive)
                .mistake("This is the spread before the activation: it is measured behind it.", before)
                .mistake("The next layer gets the numbers from before the activation.", raw)
                .mistake("The input is no layer: its spread does not count.", withInput)
                .hint("The output of a layer is the input of the next; the mean and the deviations go over all "
                        + "samples and nodes.")
                .is(expected);
    }

    static void checkShare(double expected, double[][] rows) {
        SimpleMatrix y = matrix(rows);
        double low = 0;
        double high = 0;
        double inclusive = 0;
        for (int i = 0; i < y.getNumElements(); i++) {
            low += y.get(i) < 0.05 ? 1 : 0;
            high += y.get(i) > 0.95 ? 1 : 0;
            inclusive += y.get(i) <= 0.05 || y.get(i) >= 0.95 ? 1 : 0;
        }
        double n = y.getNumElements();
        Check.that("saturatedShare(y)", () -> ActivationStats.saturatedShare(y))
                .given("y", y)
                .mistake("Only the outputs below 0.05 are counted; those above 0.95 are stuck as well.", low / n)
                .mistake("Only the outputs above 0.95 are counted; those below 0.05 are stuck as well.", high / n)
                .mistake("0.05 and 0.95 themselves do not count.", inclusive / n)
                .mistake("This is the share of the others, which are not stuck.", 1 - expected)
                .mistake("This is their number, not yet their share.", low + high)
                .mistake("Two whole numbers are divided, which drops everything behind the point.",
                        Math.floor(expected))
                .mistake("The number is divided by the rows alone: every row has several outputs.",
                        (low + high) / rows.length)
                .mistake("The number is divided by the columns alone: there are several rows.",
                        (low + high) / rows[0].length)
                .is(expected);
    }

    static double[] stds(UnaryOperator<SimpleMatrix> f, SimpleMatrix x, List<SimpleMatrix> weights) {
        double[] stds = new double[weights.size()];
        SimpleMatrix a = x;
        for (int k = 0; k < stds.length; k++) {
            a = f.apply(a.mult(weights.get(k)));
            stds[k] = std(a);
        }
        return stds;
    }

    static double std(SimpleMatrix a) {
        double mean = a.elementSum() / a.getNumElements();
        double sum = 0;
        for (int i = 0; i < a.getNumElements(); i++) {
            sum += (a.get(i) - mean) * (a.get(i) - mean);
        }
        return Math.sqrt(sum / a.getNumElements());
    }

    static List<SimpleMatrix> layers(int count, double std, SplittableRandom random) {
        List<SimpleMatrix> layers = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            layers.add(gaussian(100, 100, std, random));
        }
        return layers;
    }

    static SimpleMatrix gaussian(int rows, int cols, double std, SplittableRandom random) {
        return new SimpleMatrix(rows, cols).elementOp((int r, int c, double v) -> std * random.nextGaussian());
    }

    static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }

    static double last(double[] values) {
        return values[values.length - 1];
    }
}
