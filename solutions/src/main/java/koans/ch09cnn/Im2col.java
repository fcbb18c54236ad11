package koans.ch09cnn;

import koans.kit.Require;
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
        Shape3 out = ConvShape.output(in, 1, filterHeight, filterWidth, stride, pad);
        return new int[]{n * out.size(), in.channels() * filterHeight * filterWidth};
    }

    /**
     * A row for each window of each picture. Pixels of the padding are 0.
     *
     * @param x the pictures, N x C x H x W, left as they are
     * @return (N * OH * OW) x (C * filterHeight * filterWidth)
     */
    public static SimpleMatrix im2col(Tensor4 x, int filterHeight, int filterWidth, int stride, int pad) {
        int[] shape = shape(x.n(), x.shape(), filterHeight, filterWidth, stride, pad);
        int outHeight = ConvShape.outputSize(x.h(), filterHeight, stride, pad);
        int outWidth = ConvShape.outputSize(x.w(), filterWidth, stride, pad);
        double[] windows = new double[shape[0] * shape[1]];
        int next = 0;
        for (int n = 0; n < x.n(); n++) {
            for (int i = 0; i < outHeight; i++) {
                for (int j = 0; j < outWidth; j++) {
                    for (int c = 0; c < x.c(); c++) {
                        for (int row = i * stride - pad; row < i * stride - pad + filterHeight; row++) {
                            for (int col = j * stride - pad; col < j * stride - pad + filterWidth; col++) {
                                boolean inside = row >= 0 && row < x.h() && col >= 0 && col < x.w();
                                windows[next++] = inside ? x.get(n, c, row, col) : 0;
                            }
                        }
                    }
                }
            }
        }
        return new SimpleMatrix(shape[0], shape[1], true, windows);
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
        int[] shape = shape(n, in, filterHeight, filterWidth, stride, pad);
        Require.that(cols.getNumRows() == shape[0] && cols.getNumCols() == shape[1],
                "windows of %dx%d, not %dx%d", cols.getNumRows(), cols.getNumCols(), shape[0], shape[1]);
        int outHeight = ConvShape.outputSize(in.height(), filterHeight, stride, pad);
        int outWidth = ConvShape.outputSize(in.width(), filterWidth, stride, pad);
        Tensor4 x = new Tensor4(n, in.channels(), in.height(), in.width());
        int next = 0;
        for (int picture = 0; picture < n; picture++) {
            for (int i = 0; i < outHeight; i++) {
                for (int j = 0; j < outWidth; j++) {
                    for (int c = 0; c < in.channels(); c++) {
                        for (int row = i * stride - pad; row < i * stride - pad + filterHeight; row++) {
                            for (int col = j * stride - pad; col < j * stride - pad + filterWidth; col++) {
                                double value = cols.get(next++);
                                if (row >= 0 && row < in.height() && col >= 0 && col < in.width()) {
                                    x.set(picture, c, row, col, x.get(picture, c, row, col) + value);
                                }
                            }
                        }
                    }
                }
            }
        }
        return x;
    }
}
