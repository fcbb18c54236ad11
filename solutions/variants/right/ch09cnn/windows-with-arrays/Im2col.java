// accepted: the padded picture is made first, and numbers are moved by their indices
package koans.ch09cnn;

import koans.kit.Shape3;
import koans.kit.Tensor4;
import org.ejml.simple.SimpleMatrix;

public final class Im2col {

    private Im2col() {
    }

    public static int[] shape(int n, Shape3 in, int filterHeight, int filterWidth, int stride, int pad) {
        int height = ConvShape.outputSize(in.height(), filterHeight, stride, pad);
        int width = ConvShape.outputSize(in.width(), filterWidth, stride, pad);
        return new int[]{n * height * width, filterHeight * filterWidth * in.channels()};
    }

    public static SimpleMatrix im2col(Tensor4 x, int filterHeight, int filterWidth, int stride, int pad) {
        int[] shape = shape(x.n(), x.shape(), filterHeight, filterWidth, stride, pad);
        Tensor4 padded = new Tensor4(x.n(), x.c(), x.h() + 2 * pad, x.w() + 2 * pad);
        for (int n = 0; n < x.n(); n++) {
            for (int c = 0; c < x.c(); c++) {
                for (int row = 0; row < x.h(); row++) {
                    for (int col = 0; col < x.w(); col++) {
                        padded.set(n, c, row + pad, col + pad, x.get(n, c, row, col));
                    }
                }
            }
        }
        SimpleMatrix windows = new SimpleMatrix(shape[0], shape[1]);
        for (int r = 0; r < shape[0]; r++) {
            for (int k = 0; k < shape[1]; k++) {
                int[] place = place(r, k, x.shape(), filterHeight, filterWidth, stride, pad);
                windows.set(r, k, padded.get(place[0], place[1], place[2], place[3]));
            }
        }
        return windows;
    }

    public static Tensor4 col2im(SimpleMatrix cols, int n, Shape3 in, int filterHeight, int filterWidth, int stride,
                                 int pad) {
        int[] shape = shape(n, in, filterHeight, filterWidth, stride, pad);
        if (cols.getNumRows() != shape[0] || cols.getNumCols() != shape[1]) {
            throw new IndexOutOfBoundsException("other windows");
        }
        Tensor4 padded = new Tensor4(n, in.channels(), in.height() + 2 * pad, in.width() + 2 * pad);
        for (int k = 0; k < shape[1]; k++) {
            for (int r = 0; r < shape[0]; r++) {
                int[] place = place(r, k, in, filterHeight, filterWidth, stride, pad);
                padded.set(place[0], place[1], place[2], place[3],
                        padded.get(place[0], place[1], place[2], place[3]) + cols.get(r, k));
            }
        }
        Tensor4 x = new Tensor4(n, in.channels(), in.height(), in.width());
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < in.channels(); c++) {
                for (int row = 0; row < in.height(); row++) {
                    for (int col = 0; col < in.width(); col++) {
                        x.set(i, c, row, col, padded.get(i, c, row + pad, col + pad));
                    }
                }
            }
        }
        return x;
    }

    private static int[] place(int r, int k, Shape3 in, int filterHeight, int filterWidth, int stride, int pad) {
        int height = ConvShape.outputSize(in.height(), filterHeight, stride, pad);
        int width = ConvShape.outputSize(in.width(), filterWidth, stride, pad);
        return new int[]{r / (height * width), k / (filterHeight * filterWidth),
            r / width % height * stride + k / filterWidth % filterHeight, r % width * stride + k % filterWidth};
    }
}
