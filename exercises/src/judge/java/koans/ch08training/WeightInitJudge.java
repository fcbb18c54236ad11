package koans.ch08training;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import koans.grader.check.Check;
import koans.grader.check.Check.Call;
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

/** First weights as they have to be, and as they often are, and a network that learns from them. */
final class WeightInitJudge {

    private WeightInitJudge() {
    }

    /** A network 2-3-2 of the test's own, with f between its layers, and plain descent on softmax cross entropy. */
    static final class Net {
        private static final SimpleMatrix X =
                new SimpleMatrix(new double[][]{{1, 0.5}, {-0.5, 2}, {-1, -1}, {0.5, -1}});
        /** One-hot. */
        private static final SimpleMatrix T = new SimpleMatrix(new double[][]{{1, 0}, {0, 1}, {1, 0}, {1, 0}});

        final SimpleMatrix w1;
        private final SimpleMatrix w2;
        private final SimpleMatrix b1 = new SimpleMatrix(1, 3);
        final SimpleMatrix b2 = new SimpleMatrix(1, 2);
        private final DoubleUnaryOperator f;
        private final DoubleUnaryOperator slope;

        Net(SimpleMatrix w1, SimpleMatrix w2, DoubleUnaryOperator f, DoubleUnaryOperator slope) {
            this.w1 = w1.copy();
            this.w2 = w2.copy();
            this.f = f;
            this.slope = slope;
        }

        static Net relu(SimpleMatrix w1, SimpleMatrix w2) {
            return new Net(w1, w2, z -> Math.max(0, z), z -> z > 0 ? 1 : 0);
        }

        static Net sigmoid(SimpleMatrix w1, SimpleMatrix w2) {
            return new Net(w1, w2, WeightInitJudge::sigmoid,
                    z -> WeightInitJudge.sigmoid(z) * (1 - WeightInitJudge.sigmoid(z)));
        }

        Net trained(int steps) {
            SimpleMatrix ones = new SimpleMatrix(4, 1).plus(1);
            for (int step = 0; step < steps; step++) {
                SimpleMatrix z = X.mult(w1).plus(ones.mult(b1));
                SimpleMatrix a = z.elementOp((int r, int c, double v) -> f.applyAsDouble(v));
                SimpleMatrix exp = a.mult(w2).plus(ones.mult(b2)).elementExp();
                SimpleMatrix sums = exp.mult(new SimpleMatrix(2, 2).plus(1));
                SimpleMatrix ds = exp.elementDiv(sums).minus(T).divide(4);
                SimpleMatrix dz = ds.mult(w2.transpose())
                        .elementMult(z.elementOp((int r, int c, double v) -> slope.applyAsDouble(v)));
                w2.setTo(w2.minus(a.transpose().mult(ds)));
                b2.setTo(b2.minus(ones.transpose().mult(ds)));
                w1.setTo(w1.minus(X.transpose().mult(dz)));
                b1.setTo(b1.minus(ones.transpose().mult(dz)));
            }
            return this;
        }
    }

    static void checkSpreadOfGaussian(Call std, double expected) {
        Check.that("the standard deviation of gaussian(100, 400, 0.1, random)", std)
                .within(0.005)
                .mistake("This is the spread for a variance of std: do not take the root.", Math.sqrt(0.1))
                .mistake("This is the spread for a standard deviation of std * std.", 0.01)
                .mistake("std is not used: this is the spread of bare draws.", 0.99)
                .mistake("std is not used: this is the spread of bare draws.", 1.0)
                .mistake("std is not used: this is the spread of bare draws.", 1.01)
                .mistake("This is the spread of uniform draws from -std to std: nextGaussian draws normal ones.",
                        0.1 / Math.sqrt(3))
                .mistake("This is the spread of uniform draws from 0 to std: nextGaussian draws normal ones.",
                        0.1 / Math.sqrt(12))
                .mistake("This is the spread for sqrt(2 / in), whatever std was given.", Math.sqrt(0.02))
                .mistake("All numbers are equal: each has its own draw.", 0.0)
                .is(expected);
    }

    static void checkSpreadOfXavier(Call std, double expected) {
        Check.that("the standard deviation of xavier(100, 400, random)", std)
                .within(0.004)
                .mistake("This is the spread for 1/sqrt(out): the inputs of a node count, not the outputs.", 0.05)
                .mistake("This is the form with inputs and outputs, sqrt(2 / (in + out)); here it is 1/sqrt(in).",
                        Math.sqrt(2.0 / 500))
                .mistake("This is He's spread.", Math.sqrt(0.02))
                .mistake("1/in is the variance: the standard deviation is its root.", 0.01)
                .mistake("The root is taken twice: nextGaussian is multiplied by the standard deviation.",
                        Math.sqrt(0.1))
                .mistake("This is the spread of uniform draws between -1/sqrt(in) and 1/sqrt(in).",
                        0.1 / Math.sqrt(3))
                .mistake("1 / in in whole numbers is 0.", 0.0)
                .mistake("This is 1/sqrt(784), for whatever number of inputs.", 1 / 28.0)
                .hint("nextGaussian draws with a standard deviation of 1: multiply its draws by the one you want.")
                .is(expected);
    }

    static void checkSpreadOfHe(Call std, double expected) {
        Check.that("the standard deviation of he(100, 400, random)", std)
                .within(0.004)
                .mistake("This is the spread for sqrt(2/out): the inputs of a node count, not the outputs.",
                        Math.sqrt(2.0 / 400))
                .mistake("This is the spread for sqrt(4 / (in + out)); here it is sqrt(2 / in).",
                        Math.sqrt(4.0 / 500))
                .mistake("This is Xavier's spread: He has a 2 under the root.", 0.1)
                .mistake("The 2 stands outside the root: it belongs under it.", 0.2)
                .mistake("2/in is the variance: the standard deviation is its root.", 0.02)
                .mistake("The 2 alone is under the root: divide by sqrt(in), not by in.", Math.sqrt(2) / 100)
                .mistake("This is the spread of uniform draws between -sqrt(2/in) and sqrt(2/in).",
                        Math.sqrt(0.02 / 3))
                .mistake("2 / in in whole numbers is 0: write 2.0 / in.", 0.0)
                .mistake("This is sqrt(2/784), for whatever number of inputs.", Math.sqrt(2.0 / 784))
                .hint("nextGaussian draws with a standard deviation of 1: multiply its draws by the one you want.")
                .is(expected);
    }

    /** Checks the spread of 40,000 draws for this number of inputs. */
    static void checkSpread(String name, int in, Weights weights, double expected) {
        int out = 40_000 / in;
        Check.that("the standard deviation of " + name + "(" + in + ", " + out + ", random)",
                        () -> std(weights.draw(in, out, new SplittableRandom(in))))
                .within(expected / 20)
                .is(expected);
    }

    /** How much larger numbers are after ten layers of ReLU with these weights, 400x400 each. */
    static double growth(Supplier<SimpleMatrix> weights) {
        SimpleMatrix a = gaussian(10, 400, 1, new SplittableRandom(6));
        double before = Math.sqrt(a.elementMult(a).elementSum());
        for (int layer = 0; layer < 10; layer++) {
            a = a.mult(weights.get()).elementOp((int r, int c, double v) -> Math.max(0, v));
        }
        return Math.sqrt(a.elementMult(a).elementSum()) / before;
    }

    static void checkFanIn(int expected, Shape3 in, int fh, int fw) {
        Check.that("fanIn(" + in + ", " + fh + ", " + fw + ")", () -> WeightInit.fanIn(in, fh, fw))
                .mistake("A filter looks at all channels: their number is missing.", fh * fw)
                .mistake("A filter looks at its own window only, not at the whole picture.", in.size())
                .mistake("A filter looks at its own window only, not at the whole picture.",
                        in.height() * in.width())
                .mistake("The size of the picture does not count: a filter looks at one window at a time.",
                        in.size() * fh * fw)
                .mistake("This is the number of windows in a picture: what does one of them hold?",
                        (in.height() - fh + 1) * (in.width() - fw + 1))
                .mistake("The height counts twice, the width not at all.", in.channels() * fh * fh)
                .mistake("The width counts twice, the height not at all.", in.channels() * fw * fw)
                .mistake("The numbers are multiplied, not added.", in.channels() + fh * fw)
                .is(expected);
    }

    static void checkColumns(int expected, double tolerance, double[][] rows) {
        SimpleMatrix w = new SimpleMatrix(rows);
        Check.that("distinctColumns(w, " + tolerance + ")", () -> WeightInit.distinctColumns(w, tolerance))
                .given("w", w)
                .mistake("This is the number of all columns: how large is the tolerance, and which differences are "
                        + "larger?", rows[0].length)
                .mistake("Each column is compared with its neighbour only. Equal ones may lie further apart.",
                        kinds(rows, tolerance, true, false))
                .mistake("Two columns count as equal if they agree in one row. They have to agree in all rows.",
                        kinds(rows, tolerance, false, true))
                .mistake("Columns with equal sums may differ all the same: compare them row by row.",
                        kinds(new double[][]{sums(w)}, tolerance, false, false))
                .mistake("This is the number of distinct rows: a node is a column.",
                        kinds(w.transpose().toArray2(), tolerance, false, false))
                .mistake("Everything counts as equal.", 1)
                .is(expected);
    }

    static double[] sums(SimpleMatrix w) {
        double[] sums = new double[w.getNumCols()];
        Arrays.setAll(sums, c -> w.getColumn(c).elementSum());
        return sums;
    }

    /** The columns that differ from all before them, or from the one before; in some row, or in all. */
    static int kinds(double[][] rows, double tolerance, boolean neighbourOnly, boolean inAllRows) {
        int count = 0;
        for (int c = 0; c < rows[0].length; c++) {
            boolean isNew = true;
            for (int d = neighbourOnly ? Math.max(0, c - 1) : 0; d < c; d++) {
                int here = c;
                int there = d;
                long far = Arrays.stream(rows).filter(row -> Math.abs(row[here] - row[there]) > tolerance).count();
                isNew = isNew && (inAllRows ? far == rows.length : far > 0);
            }
            count += isNew ? 1 : 0;
        }
        return count;
    }

    /** A column of one of six kinds for each of these numbers, with a little noise. */
    static double[][] nodes(int[] columns) {
        double[][] kinds = {{0, 0, 0}, {0, 0, 1}, {0, 1, 0}, {1, 0, 0}, {-1, 0, 0}, {1, 1, 1}};
        double[][] w = new double[3][columns.length];
        for (int c = 0; c < columns.length; c++) {
            for (int r = 0; r < 3; r++) {
                // A little noise, far below the tolerance.
                w[r][c] = kinds[columns[c]][r] + 0.001 * ((r + c) % 5);
            }
        }
        return w;
    }

    static void checkShape(String call, Supplier<SimpleMatrix> weights) {
        Check.that("the shape of " + call, () -> {
                    SimpleMatrix w = weights.get();
                    return List.of(w.getNumRows(), w.getNumCols());
                })
                .mistake("This is out x in: a row for each input, a column for each node.", List.of(400, 100))
                .is(List.of(100, 400));
    }

    /** Checks 40,000 draws with this standard deviation: mean, independence, and the shape of the bell. */
    static void checkNormal(String call, double std, Function<RandomGenerator, SimpleMatrix> draw) {
        double[] w = ((SimpleMatrix) Check.that(call, () -> draw.apply(new SplittableRandom(40))).run()).getDDRM()
                .getData();
        Check.that("the mean of " + call, () -> Arrays.stream(w).average().orElseThrow())
                .within(0.05 * std)
                .mistake("The draws lie around 1/2: nextDouble draws from 0 to 1, nextGaussian around 0.", 0.5 * std)
                .hint("The draws have to lie around 0.")
                .is(0.0);
        Check.that("the standard deviation of " + call, () -> std(new SimpleMatrix(1, w.length, true, w)))
                .within(0.05 * std)
                .is(std);
        Check.that("how many different numbers there are among the 40,000 of " + call,
                        () -> Arrays.stream(w).distinct().count())
                .hint("Every number needs a draw of its own.")
                .satisfies("nearly all", (Long count) -> count > 39_000);
        Check.that("the share of numbers beyond 2 standard deviations in " + call,
                        () -> Arrays.stream(w).filter(v -> Math.abs(v) > 2 * std).count() / 40_000.0)
                .mistake("Uniform draws have no tails: nextGaussian draws normal ones.", 0.0)
                .satisfies("between 3 % and 6 %: it is 4.55 % for normal draws",
                        (Double share) -> 0.03 < share && share < 0.06);
    }

    /** Checks that the generator alone says what the weights are. */
    static void checkSource(String call, Function<RandomGenerator, SimpleMatrix> draw) {
        SimpleMatrix first = (SimpleMatrix) Check.that(call, () -> draw.apply(new SplittableRandom(1))).run();
        Check.that(call + " for a second generator with the same seed", () -> draw.apply(new SplittableRandom(1)))
                .hint("Draw from the generator that is handed in, and from nothing else.")
                .is(first);
        Check.that(call + " for another seed", () -> draw.apply(new SplittableRandom(2)))
                .hint("Draw from the generator that is handed in, and from nothing else.")
                .satisfies("other weights than for the first seed",
                        (SimpleMatrix w) -> w.minus(first).elementMaxAbs() > 1e-12);
        SplittableRandom random = new SplittableRandom(1);
        draw.apply(random);
        Check.that(call + " drawn a second time from one generator", () -> draw.apply(random))
                .hint("Is the generator copied, split or started anew?")
                .satisfies("other weights than the first time",
                        (SimpleMatrix w) -> w.minus(first).elementMaxAbs() > 1e-12);
    }

    static SimpleMatrix gaussian(int rows, int cols, double std, RandomGenerator random) {
        return new SimpleMatrix(rows, cols).elementOp((int r, int c, double v) -> std * random.nextGaussian());
    }

    static double std(SimpleMatrix a) {
        SimpleMatrix deviations = a.minus(a.elementSum() / a.getNumElements());
        return Math.sqrt(deviations.elementMult(deviations).elementSum() / a.getNumElements());
    }

    static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    /** A way to draw weights. */
    @FunctionalInterface
    interface Weights {
        SimpleMatrix draw(int in, int out, RandomGenerator random);
    }
}
