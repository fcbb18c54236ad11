package koans.ch09cnn;

import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

/** What an average pooling layer gives, and what it gives when it is mistaken. */
final class AveragePoolJudge {

    static final Pools<AveragePool> POOLS = new Pools<>("AveragePool", AveragePool::new, AveragePool::outShape);

    private AveragePoolJudge() {
    }

    static void checkNestedLoops(SimpleMatrix batch) {
        check(new Shape3(2, 3, 4), 2, 1, batch, ByHand.averagePool(batch, new Shape3(2, 3, 4), 2, 1));
        check(new Shape3(1, 6, 4), 3, 2, batch, ByHand.averagePool(batch, new Shape3(1, 6, 4), 3, 2));
    }

    static void check(Shape3 in, int size, int stride, SimpleMatrix x, SimpleMatrix expected) {
        POOLS.forward(in, size, stride, x)
                .mistake("The sum is divided by the stride; a window has size * size numbers.",
                        expected.scale(size * size / (double) (stride * stride)))
                .mistake("Those are sums; the mean divides them by the size * size numbers of a window.",
                        expected.scale(size * size))
                .mistake("The sum is divided by the size; a window has size * size numbers.", expected.scale(size))
                .mistake("The windows do not move on by the stride.", ByHand.averagePool(x, in, size, 1))
                .mistake("The windows do not move on by the stride.",
                        ByHand.corner(ByHand.averagePool(x, in, size, 1), in, size, stride))
                .mistake("That is the largest number of each window.", ByHand.maxPool(x, in, size, stride))
                .hint("In which column of a row is row i, column j of channel c?")
                .is(expected);
    }

    static void checkBack(Shape3 in, int size, int stride, SimpleMatrix x, SimpleMatrix dout,
                                  SimpleMatrix expected) {
        POOLS.backward(in, size, stride, x, dout)
                .mistake("The gradient is divided by the stride; a window has size * size numbers.",
                        expected.scale(size * size / (double) (stride * stride)))
                .mistake("Every pixel of a window gets the whole gradient; each has only its share in the mean.",
                        expected.scale(size * size))
                .mistake("The gradient is divided by the size; a window has size * size numbers.",
                        expected.scale(size))
                .mistake("Where windows overlap, their gradients add up; later ones overwrite earlier ones here.",
                        overwritten(in, size, stride, dout))
                .is(expected);
    }

    private static SimpleMatrix overwritten(Shape3 in, int size, int stride, SimpleMatrix dout) {
        Shape3 out = ByHand.output(in, in.channels(), size, size, stride, 0);
        SimpleMatrix dx = new SimpleMatrix(dout.getNumRows(), in.size());
        for (int n = 0; n < dout.getNumRows(); n++) {
            for (int o = 0; o < out.size(); o++) {
                int c = o / (out.height() * out.width());
                for (int k = 0; k < size * size; k++) {
                    int row = o / out.width() % out.height() * stride + k / size;
                    int col = o % out.width() * stride + k % size;
                    dx.set(n, (c * in.height() + row) * in.width() + col, dout.get(n, o) / (size * size));
                }
            }
        }
        return dx;
    }
}
