// rejected by: 9.31
// message: the channels come one after the other
package koans.ch09cnn;

import koans.kit.Require;
import koans.kit.Shape3;
import koans.kit.Tensor4;
import org.ejml.simple.SimpleMatrix;

public final class Im2col {

    private Im2col() {
    }

    public static int[] shape(int n, Shape3 in, int filterHeight, int filterWidth, int stride, int pad) {
        Shape3 out = ConvShape.output(in, 1, filterHeight, filterWidth, stride, pad);
        return new int[]{n * out.size(), in.channels() * filterHeight * filterWidth};
    }

    public static SimpleMatrix im2col(Tensor4 x, int filterHeight, int filterWidth, int stride, int pad) {
        int[] shape = shape(x.n(), x.shape(), filterHeight, filterWidth, stride, pad);
        int outHeight = ConvShape.outputSize(x.h(), filterHeight, stride, pad);
        int outWidth = ConvShape.outputSize(x.w(), filterWidth, stride, pad);
        double[] windows = new double[shape[0] * shape[1]];
        int next = 0;
        for (int n = 0; n < x.n(); n++) {
            for (int i = 0; i < outHeight; i++) {
                for (int j = 0; j < outWidth; j++) {
                    for (int row = i * stride - pad; row < i * stride - pad + filterHeight; row++) {
                        for (int col = j * stride - pad; col < j * stride - pad + filterWidth; col++) {
                            for (int c = 0; c < x.c(); c++) {
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
