package koans.ch09cnn;

import java.util.SplittableRandom;
import koans.grader.check.Check;
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

/** What a max pooling layer gives, and what it gives when it is mistaken. */
final class MaxPoolJudge {

    static final Pools<MaxPool> POOLS = new Pools<>("MaxPool", MaxPool::new, MaxPool::outShape);

    private MaxPoolJudge() {
    }

    static void checkNestedLoops(SimpleMatrix batch) {
        check(new Shape3(2, 3, 4), 2, 1, batch, ByHand.maxPool(batch, new Shape3(2, 3, 4), 2, 1));
        check(new Shape3(1, 6, 4), 3, 2, batch, ByHand.maxPool(batch, new Shape3(1, 6, 4), 3, 2));
    }

    /** Checks that there is no way back for two pictures when the last forward had one. */
    static void checkBatchOfTheLastForward(Shape3 in, SimpleMatrix x) {
        SimpleMatrix batch = x.concatRows(x);
        SimpleMatrix many = SimpleMatrix.ones(2, 4);
        Check.that("backward(dout) for two pictures after forward of two pictures, then of one", () -> {
            MaxPool pool = new MaxPool(in, 2, 2);
            pool.forward(batch);
            pool.forward(x);
            return pool.backward(many);
        }).given("dout", many).isRejected();
    }

    static void check(Shape3 in, int size, int stride, SimpleMatrix x, SimpleMatrix expected) {
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

    static void checkBack(Shape3 in, int size, int stride, SimpleMatrix x, SimpleMatrix dout,
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
    static SimpleMatrix distinct(int rows, int cols, long seed) {
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
}
