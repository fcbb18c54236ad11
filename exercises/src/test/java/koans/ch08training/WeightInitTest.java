package koans.ch08training;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import koans.kit.Shape3;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/**
 * What is random here is measured on 40,000 draws: their mean is off by std/200 typically, their spread by 0.35 %, the
 * share of draws beyond two standard deviations by 0.1 %. Every limit is at least eight times that, so that a
 * right answer fails with a probability below 1e-14, whatever the order of its draws.
 */
class WeightInitTest {

    /** A network 2-3-2 of the test's own, with f between its layers, and plain descent on softmax cross entropy. */
    private static final class Net {
        private static final SimpleMatrix X =
                new SimpleMatrix(new double[][]{{1, 0.5}, {-0.5, 2}, {-1, -1}, {0.5, -1}});
        /** One-hot. */
        private static final SimpleMatrix T = new SimpleMatrix(new double[][]{{1, 0}, {0, 1}, {1, 0}, {1, 0}});

        private final SimpleMatrix w1;
        private final SimpleMatrix w2;
        private final SimpleMatrix b1 = new SimpleMatrix(1, 3);
        private final SimpleMatrix b2 = new SimpleMatrix(1, 2);
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
            return new Net(w1, w2, WeightInitTest::sigmoid,
                    z -> WeightInitTest.sigmoid(z) * (1 - WeightInitTest.sigmoid(z)));
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

    @Group
    @Exercise(id = "8.10", title = "First weights", points = 3, writes = {"zeros", "gaussian"})
    class FirstWeights {

        @Fact("Can be zeros")
        @Test
        void areZerosIfYouLike() {
            Check.that("zeros(2, 3)", () -> WeightInit.zeros(2, 3))
                    .mistake("This is out x in: a row for each input, a column for each node.", new SimpleMatrix(3, 2))
                    .is(new SimpleMatrix(2, 3));
            Check.that("zeros(2, 3) after an earlier zeros(2, 3) has learned", () -> {
                WeightInit.zeros(2, 3).set(0, 0, 5);
                return WeightInit.zeros(2, 3);
            }).is(new SimpleMatrix(2, 3));
        }

        @Fact("With weights of zero a ReLU net learns nothing but its last bias")
        @Test
        void ofZeroTeachAReluNetNothingButItsLastBias() {
            Check.that("W1 after 20 steps of a ReLU net whose weights start at zeros(2, 3) and zeros(3, 2)",
                            () -> Net.relu(WeightInit.zeros(2, 3), WeightInit.zeros(3, 2)).trained(20).w1)
                    .is(new SimpleMatrix(2, 3));
            Check.that("the larger number of its last bias after 20 steps",
                            () -> Net.relu(WeightInit.zeros(2, 3), WeightInit.zeros(3, 2)).trained(20).b2.elementMax())
                    .satisfies("larger than 0.3: class 0 is three times as frequent, and that is all it can learn",
                            (Double b) -> b > 0.3);
        }

        @Fact("Have the spread that is asked for")
        @Test
        void haveTheSpreadYouAskFor() {
            SplittableRandom random = new SplittableRandom(810);
            checkShape("gaussian(100, 400, 0.1, random)", () -> WeightInit.gaussian(100, 400, 0.1, random));
            Check.that("the standard deviation of gaussian(100, 400, 0.1, random)",
                            () -> std(WeightInit.gaussian(100, 400, 0.1, random)))
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
                    .is(0.1);
        }

        @Test
        void areDrawnOneByOneFromTheNormalDistribution() {
            checkNormal("gaussian(50, 800, 3, random)", 3, random -> WeightInit.gaussian(50, 800, 3, random));
        }

        @Test
        void areZeroWithoutSpread() {
            Check.that("gaussian(2, 3, 0, random)", () -> WeightInit.gaussian(2, 3, 0, new SplittableRandom(1)))
                    .is(new SimpleMatrix(2, 3));
        }

        @Test
        void comeFromTheGeneratorAlone() {
            checkSource("gaussian(3, 4, 1, random)", random -> WeightInit.gaussian(3, 4, 1, random));
        }

        @Test
        void cannotHaveASpreadBelowZero() {
            Check.that("gaussian(2, 3, -0.1, random)", () -> WeightInit.gaussian(2, 3, -0.1, new SplittableRandom(1)))
                    .isRejected();
        }
    }

    @Group
    @Exercise(id = "8.11", title = "Xavier's weights", points = 2, writes = "xavier")
    class Xavier {

        @Fact("Have a standard deviation of 1 / sqrt(in)")
        @Test
        void haveAStandardDeviationOfOneOverTheRootOfTheInputs() {
            SplittableRandom random = new SplittableRandom(811);
            checkShape("xavier(100, 400, random)", () -> WeightInit.xavier(100, 400, random));
            Check.that("the standard deviation of xavier(100, 400, random)",
                            () -> std(WeightInit.xavier(100, 400, random)))
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
                    .is(0.1);
        }

        @Test
        void lookAtTheirOwnNumberOfInputs() {
            for (int in : new int[]{4, 25, 784}) {
                int out = 40_000 / in;
                double expected = 1 / Math.sqrt(in);
                Check.that("the standard deviation of xavier(" + in + ", " + out + ", random)",
                                () -> std(WeightInit.xavier(in, out, new SplittableRandom(in))))
                        .within(expected / 20)
                        .is(expected);
            }
        }

        @Test
        void areNormalDraws() {
            checkNormal("xavier(25, 1600, random)", 0.2, random -> WeightInit.xavier(25, 1600, random));
        }

        /** 200 samples, 100 nodes: the spread is off by 0.6 % typically, a 16th of the limit. */
        @Test
        void keepTheSpreadOfWhatGoesThroughThem() {
            SimpleMatrix x = gaussian(200, 400, 1, new SplittableRandom(3));
            Check.that("the standard deviation of x * xavier(400, 100, random), where that of x is 1",
                            () -> std(x.mult(WeightInit.xavier(400, 100, new SplittableRandom(4)))))
                    .within(0.1)
                    .mistake("This is the spread for 1/sqrt(out): the inputs of a node count, not the outputs.", 2.0)
                    .mistake("This is He's spread, made for ReLU.", Math.sqrt(2))
                    .is(1.0);
        }

        @Test
        void comeFromTheGeneratorAlone() {
            checkSource("xavier(3, 4, random)", random -> WeightInit.xavier(3, 4, random));
        }
    }

    @Group
    @Exercise(id = "8.12", title = "He's weights", points = 2, writes = "he")
    class He {

        @Fact("Have a standard deviation of sqrt(2 / in)")
        @Test
        void haveAStandardDeviationOfTheRootOfTwoOverTheInputs() {
            SplittableRandom random = new SplittableRandom(812);
            checkShape("he(100, 400, random)", () -> WeightInit.he(100, 400, random));
            Check.that("the standard deviation of he(100, 400, random)", () -> std(WeightInit.he(100, 400, random)))
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
                    .is(Math.sqrt(0.02));
        }

        @Test
        void lookAtTheirOwnNumberOfInputs() {
            for (int in : new int[]{8, 50, 784}) {
                int out = 40_000 / in;
                double expected = Math.sqrt(2.0 / in);
                Check.that("the standard deviation of he(" + in + ", " + out + ", random)",
                                () -> std(WeightInit.he(in, out, new SplittableRandom(in))))
                        .within(expected / 20)
                        .is(expected);
            }
        }

        @Test
        void areNormalDraws() {
            checkNormal("he(50, 800, random)", 0.2, random -> WeightInit.he(50, 800, random));
        }

        /**
         * The logarithm of the last layer's size varies by about 0.18 from net to net, so a factor of 4 is more than
         * seven standard deviations away. Xavier's weights end at 1/32.
         */
        @Fact("Keep numbers alive through ten ReLU layers")
        @Test
        void keepNumbersAliveThroughTenReluLayers() {
            SplittableRandom random = new SplittableRandom(5);
            Check.that("the root of the mean square after ten layers relu(x * he(400, 400, random)), from 1", () -> {
                        SimpleMatrix a = gaussian(10, 400, 1, new SplittableRandom(6));
                        double before = Math.sqrt(a.elementMult(a).elementSum());
                        for (int layer = 0; layer < 10; layer++) {
                            a = a.mult(WeightInit.he(400, 400, random))
                                    .elementOp((int r, int c, double v) -> Math.max(0, v));
                        }
                        return Math.sqrt(a.elementMult(a).elementSum()) / before;
                    })
                    .satisfies("between 1/4 and 4", (Double size) -> 0.25 < size && size < 4);
        }

        @Test
        void comeFromTheGeneratorAlone() {
            checkSource("he(3, 4, random)", random -> WeightInit.he(3, 4, random));
        }
    }

    @Group
    @Exercise(id = "8.13", title = "The inputs of a filter", points = 2, writes = "fanIn")
    class FanIn {

        @Test
        void areThePixelsAFilterLooksAt() {
            check(25, new Shape3(1, 28, 28), 5, 5);
        }

        @Test
        void comeFromEveryChannel() {
            check(270, new Shape3(30, 12, 12), 3, 3);
        }

        @Property(tries = 20)
        void areTheChannelsTimesHeightTimesWidth(@ForAll @IntRange(min = 1, max = 9) int channels,
                                                 @ForAll @IntRange(min = 1, max = 6) int fh,
                                                 @ForAll @IntRange(min = 1, max = 6) int fw) {
            check(channels * fh * fw, new Shape3(channels, 11, 13), fh, fw);
        }

        private static void check(int expected, Shape3 in, int fh, int fw) {
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
    }

    @Group
    @Exercise(id = "8.14", title = "Nodes that differ", points = 4, writes = "distinctColumns")
    class DistinctColumns {

        @Test
        void areCountedOnce() {
            check(4, 0, new double[][]{{1, 1, 1, 2, 1, 1, 6}, {3, 3, 3, 4, 3, 5, 6}, {1, 1, 1, 2, 1, 1, 6}});
        }

        @Test
        void needToDifferInOneRowOnly() {
            check(2, 0, new double[][]{{1, 1}, {3, 4}});
            check(3, 0, new double[][]{{1, 1, 2}, {3, 4, 3}, {0, 0, 0}});
        }

        @Test
        void areOneIfAllAreAlike() {
            check(1, 0, new double[][]{{7, 7, 7, 7}, {-2, -2, -2, -2}});
            check(1, 0, new double[][]{{5}, {6}});
        }

        @Fact("Nodes that are no further apart than the tolerance count as equal")
        @Test
        void mayBeAsFarApartAsTheTolerance() {
            check(1, 0.5, new double[][]{{1, 1.5}, {2.5, 2}});
            check(1, 0.5, new double[][]{{1.5, 1}, {2, 2.5}});
            check(2, 0.5, new double[][]{{1, 1.625}, {2, 2}});
            check(2, 0.5, new double[][]{{1.625, 1}, {2, 2}});
            check(2, 0.5, new double[][]{{1, 1}, {2, 1.25}});
        }

        @Fact("Are compared with the nodes that were counted, and no others")
        @Test
        void areComparedWithThoseThatCount() {
            Check.that("distinctColumns([[0, 0.4, 0.8]], 0.5)",
                            () -> WeightInit.distinctColumns(new SimpleMatrix(new double[][]{{0, 0.4, 0.8}}), 0.5))
                    .mistake("0.8 counts: it is like 0.4, but 0.4 was not counted. Compare with the counted columns "
                            + "only.", 1)
                    .is(2);
        }

        @Test
        void areNotFoundByTheirSums() {
            check(2, 0.25, new double[][]{{1, 2}, {2, 1}});
            check(1, 0.25, new double[][]{{1, 1.25}, {2, 2.25}, {3, 3.25}, {4, 4.25}});
        }

        @Property(tries = 40)
        void areAsManyAsThereAreDifferentOnes(@ForAll("repeated") int[] columns) {
            double[][] kinds = {{0, 0, 0}, {0, 0, 1}, {0, 1, 0}, {1, 0, 0}, {-1, 0, 0}, {1, 1, 1}};
            double[][] w = new double[3][columns.length];
            for (int c = 0; c < columns.length; c++) {
                for (int r = 0; r < 3; r++) {
                    // A little noise, far below the tolerance.
                    w[r][c] = kinds[columns[c]][r] + 0.001 * ((r + c) % 5);
                }
            }
            check((int) Arrays.stream(columns).distinct().count(), 0.25, w);
        }

        @Fact("Are still one after 50 steps of a sigmoid net that starts from zeros")
        @Test
        void stayOneForEverWhenASigmoidNetStartsFromZeros() {
            SimpleMatrix fromZeros = Net.sigmoid(new SimpleMatrix(2, 3), new SimpleMatrix(3, 2)).trained(50).w1;
            Check.that("distinctColumns(W1 of a sigmoid net that has learned for 50 steps, from zeros, 1e-9)",
                            () -> WeightInit.distinctColumns(fromZeros, 1e-9))
                    .given("W1", fromZeros)
                    .is(1);
            SplittableRandom random = new SplittableRandom(14);
            SimpleMatrix fromDraws = Net.sigmoid(gaussian(2, 3, 1, random), gaussian(3, 2, 1, random)).trained(50).w1;
            Check.that("distinctColumns(W1 of a sigmoid net that has learned for 50 steps, from draws, 1e-9)",
                            () -> WeightInit.distinctColumns(fromDraws, 1e-9))
                    .given("W1", fromDraws)
                    .is(3);
        }

        @Provide
        Arbitrary<int[]> repeated() {
            return Arbitraries.integers().between(0, 5).array(int[].class).ofMinSize(1).ofMaxSize(7);
        }

        private static void check(int expected, double tolerance, double[][] rows) {
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

        private static double[] sums(SimpleMatrix w) {
            double[] sums = new double[w.getNumCols()];
            Arrays.setAll(sums, c -> w.getColumn(c).elementSum());
            return sums;
        }

        /** The columns that differ from all before them, or from the one before; in some row, or in all. */
        private static int kinds(double[][] rows, double tolerance, boolean neighbourOnly, boolean inAllRows) {
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
    }

    private static void checkShape(String call, Supplier<SimpleMatrix> weights) {
        Check.that("the shape of " + call, () -> {
                    SimpleMatrix w = weights.get();
                    return List.of(w.getNumRows(), w.getNumCols());
                })
                .mistake("This is out x in: a row for each input, a column for each node.", List.of(400, 100))
                .is(List.of(100, 400));
    }

    /** Checks 40,000 draws with this standard deviation: mean, independence, and the shape of the bell. */
    private static void checkNormal(String call, double std, Function<RandomGenerator, SimpleMatrix> draw) {
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
    private static void checkSource(String call, Function<RandomGenerator, SimpleMatrix> draw) {
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

    private static SimpleMatrix gaussian(int rows, int cols, double std, RandomGenerator random) {
        return new SimpleMatrix(rows, cols).elementOp((int r, int c, double v) -> std * random.nextGaussian());
    }

    private static double std(SimpleMatrix a) {
        SimpleMatrix deviations = a.minus(a.elementSum() / a.getNumElements());
        return Math.sqrt(deviations.elementMult(deviations).elementSum() / a.getNumElements());
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
