package koans.ch09cnn;

import java.util.SplittableRandom;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import koans.kit.Shape3;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class MaxPoolTest {

    @Group
    @Exercise(id = "9.42", title = "Max pooling layer", points = 6)
    class Layer {

        private static final Pools<MaxPool> POOLS = new Pools<>("MaxPool", MaxPool::new, MaxPool::outShape);

        private final Shape3 in = new Shape3(1, 4, 4);
        private final SimpleMatrix x =
                matrix(new double[][]{{21, 8, 8, 12, 12, 19, 9, 7, 8, 10, 4, 3, 18, 12, 9, 10}});
        private final SimpleMatrix dout = matrix(new double[][]{{1, 2, 3, 4}});
        private final SimpleMatrix dx =
                matrix(new double[][]{{1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 4}});

        private final Shape3 two = new Shape3(2, 2, 3);
        private final SimpleMatrix pictures = matrix(new double[][]{
                {1, 5, 2, 4, 0, 6, -1, -5, -2, -4, -3, -6}, {7, 2, 1, 3, 4, 9, 12, 11, 10, 8, 13, 5}});

        @Test
        void goesForward() {
            check(in, 2, 2, x, matrix(new double[][]{{21, 12, 18, 10}}));
            check(in, 2, 1, x, matrix(new double[][]{{21, 19, 12, 19, 19, 9, 18, 12, 10}}));
        }

        @Test
        void poolsEachChannelAndPictureAlone() {
            check(two, 2, 1, pictures, matrix(new double[][]{{5, 6, -1, -2}, {7, 9, 13, 13}}));
        }

        @Fact("Knows the shape of what comes out")
        @Test
        void knowsWhatComesOut() {
            POOLS.checkShape(in, 2, 2, new Shape3(1, 2, 2));
            POOLS.checkShape(two, 2, 1, new Shape3(2, 1, 2));
            POOLS.checkShape(new Shape3(30, 24, 24), 2, 2, new Shape3(30, 12, 12));
            POOLS.checkShape(new Shape3(3, 9, 5), 2, 2, new Shape3(3, 4, 2));
            POOLS.checkShape(new Shape3(3, 9, 5), 3, 1, new Shape3(3, 7, 3));
        }

        @Test
        void givesTheGradientToTheWinners() {
            checkBack(in, 2, 2, x, dout, dx);
        }

        @Fact("A pixel that wins often gets the sum of the gradients")
        @Test
        void addsUpForThoseWhoWinOften() {
            checkBack(in, 2, 1, x, SimpleMatrix.ones(1, 9),
                    matrix(new double[][]{{1, 0, 0, 1, 0, 3, 1, 0, 0, 0, 0, 0, 1, 1, 0, 1}}));
        }

        @Test
        void givesEverythingToTheFirstOfEquals() {
            checkBack(new Shape3(1, 2, 2), 2, 2, matrix(new double[][]{{5, 5, 5, 5}}),
                    matrix(new double[][]{{3}}), matrix(new double[][]{{3, 0, 0, 0}}));
            checkBack(new Shape3(1, 2, 2), 2, 2, matrix(new double[][]{{0, 7, 7, 7}}),
                    matrix(new double[][]{{3}}), matrix(new double[][]{{0, 3, 0, 0}}));
        }

        @Test
        void keepsPicturesAndChannelsApartOnTheWayBack() {
            checkBack(two, 2, 1, pictures, matrix(new double[][]{{1, 2, 3, 4}, {5, 6, 7, 8}}),
                    matrix(new double[][]{{0, 1, 0, 0, 0, 2, 3, 0, 4, 0, 0, 0},
                        {5, 0, 0, 0, 0, 6, 0, 0, 0, 0, 15, 0}}));
        }

        @Test
        void leavesOutWhatIsTooNarrow() {
            Shape3 odd = new Shape3(1, 3, 5);
            SimpleMatrix wide = ByHand.countingMatrix(1, 1, 15);
            check(odd, 2, 2, wide, matrix(new double[][]{{7, 9}}));
            checkBack(odd, 2, 2, wide, matrix(new double[][]{{1, 2}}),
                    matrix(new double[][]{{0, 0, 0, 0, 0, 0, 1, 0, 2, 0, 0, 0, 0, 0, 0}}));
        }

        @Property(tries = 20)
        void isWhatNestedLoopsCompute(@ForAll("batches") SimpleMatrix batch) {
            check(new Shape3(2, 3, 4), 2, 1, batch, ByHand.maxPool(batch, new Shape3(2, 3, 4), 2, 1));
            check(new Shape3(1, 6, 4), 3, 2, batch, ByHand.maxPool(batch, new Shape3(1, 6, 4), 3, 2));
        }

        @Property(tries = 10)
        void hasTheGradientThatCanBeMeasured(@ForAll("seeds") long seed) {
            Gradients.check("pool", new MaxPool(new Shape3(2, 3, 4), 2, 1), distinct(3, 24, seed),
                    distinct(3, 12, seed + 1));
            Gradients.check("pool", new MaxPool(new Shape3(1, 5, 4), 2, 2), distinct(2, 20, seed),
                    distinct(2, 4, seed + 1));
        }

        @Test
        void goesBackThroughTheLastForward() {
            MaxPool pool = new MaxPool(in, 2, 2);
            MaxPool other = new MaxPool(in, 2, 2);
            Check.that("backward(dout) after forward(-x) and forward(x)", () -> {
                pool.forward(x.negative());
                pool.forward(x);
                return pool.backward(dout);
            }).given("x", x).given("dout", dout).is(dx);
            Check.that("one.backward(dout) after one.forward(x) and other.forward(-x)", () -> {
                pool.forward(x);
                other.forward(x.negative());
                return pool.backward(dout);
            }).given("x", x).given("dout", dout)
                    .mistake("Those are the winners of another layer: the fields must not be static.",
                            matrix(new double[][]{{0, 1, 0, 0, 0, 0, 0, 2, 3, 0, 0, 4, 0, 0, 0, 0}}))
                    .is(dx);
            Check.that("backward(dout) for the second time", () -> pool.backward(dout)).given("dout", dout)
                    .mistake("The gradients of two calls are added up; each call starts afresh.", dx.scale(2))
                    .is(dx);
        }

        @Test
        void keepsItsOwnSizes() {
            POOLS.keepsItsOwnSizes(in, x);
        }

        @Test
        void takesOnlyWhatFits() {
            POOLS.takesOnlyWhatFits(x, SimpleMatrix.ones(2, 4), SimpleMatrix.ones(1, 3), SimpleMatrix.ones(1, 16));
            SimpleMatrix batch = x.concatRows(x);
            SimpleMatrix many = SimpleMatrix.ones(2, 4);
            Check.that("backward(dout) for two pictures after forward of two pictures, then of one", () -> {
                MaxPool pool = new MaxPool(in, 2, 2);
                pool.forward(batch);
                pool.forward(x);
                return pool.backward(many);
            }).given("dout", many).isRejected();
            Check.that("backward(dout) before any forward", () -> new MaxPool(in, 2, 2).backward(dout))
                    .given("dout", dout).isRejected();
        }

        @Provide
        Arbitrary<SimpleMatrix> batches() {
            return Numbers.matrix(3, 24, 9);
        }

        @Provide
        Arbitrary<Long> seeds() {
            return Numbers.seeds();
        }

        private static void check(Shape3 in, int size, int stride, SimpleMatrix x, SimpleMatrix expected) {
            POOLS.forward(in, size, stride, x)
                    .mistake("The maximum starts at 0, or at Double.MIN_VALUE, which is just above 0: nothing below 0 "
                            + "can win.", ByHand.relu(expected))
                    .mistake("The windows do not move on by the stride.", ByHand.maxPool(x, in, size, 1))
                    .mistake("The windows do not move on by the stride.",
                            ByHand.corner(ByHand.maxPool(x, in, size, 1), in, size, stride))
                    .mistake("That is the mean of each window.", ByHand.averagePool(x, in, size, stride))
                    .hint("In which column of a row is row i, column j of channel c?")
                    .is(expected);
        }

        private static void checkBack(Shape3 in, int size, int stride, SimpleMatrix x, SimpleMatrix dout,
                                      SimpleMatrix expected) {
            POOLS.backward(in, size, stride, x, dout)
                    .mistake("All pixels of a window that are as large as the largest get the gradient; only the first "
                            + "in row order has won.", shared(in, size, stride, x, dout, Tie.ALL))
                    .mistake("The gradient is shared among equally large pixels; only the first in row order has won.",
                            shared(in, size, stride, x, dout, Tie.EQUALLY))
                    .mistake("Of equally large pixels the first in row order has won, not the last.",
                            shared(in, size, stride, x, dout, Tie.LAST))
                    .mistake("Of equally large pixels the first in row order has won, not in column order.",
                            shared(in, size, stride, x, dout, Tie.FIRST_IN_COLUMN_ORDER))
                    .mistake("A pixel that wins several windows gets the sum of their gradients, not the last of them.",
                            shared(in, size, stride, x, dout, Tie.OVERWRITTEN))
                    .is(expected);
        }

        /** Wrong ways to give out a gradient. */
        private enum Tie {
            ALL, EQUALLY, LAST, FIRST_IN_COLUMN_ORDER, OVERWRITTEN
        }

        private static SimpleMatrix shared(Shape3 in, int size, int stride, SimpleMatrix x, SimpleMatrix dout,
                                           Tie tie) {
            SimpleMatrix y = ByHand.maxPool(x, in, size, stride);
            Shape3 out = ByHand.output(in, in.channels(), size, size, stride, 0);
            SimpleMatrix dx = new SimpleMatrix(x.getNumRows(), in.size());
            for (int n = 0; n < x.getNumRows(); n++) {
                for (int o = 0; o < out.size(); o++) {
                    int c = o / (out.height() * out.width());
                    int top = o / out.width() % out.height() * stride;
                    int left = o % out.width() * stride;
                    int[] best = new int[size * size];
                    int count = 0;
                    for (int k = 0; k < size * size; k++) {
                        int down = tie == Tie.FIRST_IN_COLUMN_ORDER ? k % size : k / size;
                        int right = tie == Tie.FIRST_IN_COLUMN_ORDER ? k / size : k % size;
                        int column = (c * in.height() + top + down) * in.width() + left + right;
                        if (x.get(n, column) == y.get(n, o)) {
                            best[count++] = column;
                        }
                    }
                    double gradient = dout.get(n, o);
                    switch (tie) {
                        case ALL, EQUALLY -> {
                            for (int k = 0; k < count; k++) {
                                dx.set(n, best[k], dx.get(n, best[k])
                                        + (tie == Tie.ALL ? gradient : gradient / count));
                            }
                        }
                        case LAST -> dx.set(n, best[count - 1], dx.get(n, best[count - 1]) + gradient);
                        case OVERWRITTEN -> dx.set(n, best[0], gradient);
                        default -> dx.set(n, best[0], dx.get(n, best[0]) + gradient);
                    }
                }
            }
            return dx;
        }

        /** Numbers that all differ by at least an eighth, in any order. */
        private static SimpleMatrix distinct(int rows, int cols, long seed) {
            SimpleMatrix numbers = ByHand.countingMatrix(-rows * cols / 2, rows, cols).divide(8);
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = rows * cols - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                double swapped = numbers.get(i);
                numbers.set(i, numbers.get(j));
                numbers.set(j, swapped);
            }
            return numbers;
        }

        private static SimpleMatrix matrix(double[][] rows) {
            return new SimpleMatrix(rows);
        }
    }
}
