package koans.ch09cnn;

import static koans.kit.Todo.todo;

import koans.kit.Shape3;
import koans.kit.Tensor4;
import org.ejml.simple.SimpleMatrix;

/**
 * Pictures as a matrix with a window in each row, and the way back.
 *
 * <p>A window is what a filter sees at one place: {@code filterHeight} x {@code filterWidth} pixels of every channel of
 * the padded picture. There are OH x OW places in a picture, by {@link ConvShape}; place (i, j) starts at row
 * {@code i * stride}, column {@code j * stride}.
 *
 * <p>Row {@code (n * OH + i) * OW + j} holds window (i, j) of picture n. Inside a row the numbers stand in the order
 * channel, row, column. The sizes of the filter, stride and padding mean what they do in {@link ConvShape#output}, and
 * what is rejected there is rejected here too, with any exception.
 */
public final class Im2col {

    private Im2col() {
    }

    /**
     * The shape of {@link #im2col} without computing it: {@code {N * OH * OW, C * filterHeight * filterWidth}}.
     *
     * @param n  how many pictures there are
     * @param in the shape of a picture
     * @return the numbers of rows and columns
     */
    public static int[] shape(int n, Shape3 in, int filterHeight, int filterWidth, int stride, int pad) {
        return todo();
    }

    /**
     * A row for each window of each picture. Pixels of the padding are 0.
     *
     * @param x the pictures, N x C x H x W, left as they are
     * @return (N * OH * OW) x (C * filterHeight * filterWidth)
     */
    public static SimpleMatrix im2col(Tensor4 x, int filterHeight, int filterWidth, int stride, int pad) {
        return todo();
    }

    /**
     * Puts windows back where {@link #im2col} takes them from. Where windows overlap their numbers add up; what falls
     * on the padding is dropped.
     *
     * @param cols a row for each window, left as it is; rejected with any exception if it does not have
     *             the {@link #shape}
     * @param n    how many pictures there are
     * @param in   the shape of a picture
     * @return N x C x H x W
     */
    public static Tensor4 col2im(SimpleMatrix cols, int n, Shape3 in, int filterHeight, int filterWidth, int stride,
                                 int pad) {
        return todo();
    }
}
