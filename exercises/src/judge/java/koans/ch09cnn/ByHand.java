package koans.ch09cnn;

import java.util.Arrays;
import koans.kit.Shape3;
import koans.kit.Tensor4;
import org.ejml.simple.SimpleMatrix;

/** What the tests of this chapter compute for themselves: slowly, and straight from the definitions. */
final class ByHand {

    private ByHand() {
    }

    /** Pictures whose pixels are first, first + 1, first + 2 and so on. */
    static Tensor4 counting(double first, int n, int c, int h, int w) {
        double[] numbers = new double[n * c * h * w];
        Arrays.setAll(numbers, i -> first + i);
        return Tensor4.of(numbers, n, c, h, w);
    }

    /** A matrix of the numbers first, first + 1, first + 2 and so on. */
    static SimpleMatrix countingMatrix(double first, int rows, int cols) {
        return counting(first, rows, 1, 1, cols).toRows();
    }

    static int places(int in, int filter, int stride, int pad) {
        int places = 0;
        for (int start = -pad; start + filter <= in + pad; start += stride) {
            places++;
        }
        return places;
    }

    static Shape3 output(Shape3 in, int filters, int filterHeight, int filterWidth, int stride, int pad) {
        return new Shape3(filters, places(in.height(), filterHeight, stride, pad),
                places(in.width(), filterWidth, stride, pad));
    }

    private static boolean inside(Tensor4 x, int row, int col) {
        return row >= 0 && row < x.h() && col >= 0 && col < x.w();
    }

    static SimpleMatrix windows(Tensor4 x, int filterHeight, int filterWidth, int stride, int pad) {
        return windows(x, filterHeight, filterWidth, stride, pad, "nij", "cyx");
    }

    /** Windows in another order: the slowest index of the rows, and of the numbers inside a row, comes first. */
    static SimpleMatrix windows(Tensor4 x, int filterHeight, int filterWidth, int stride, int pad, String rows,
                                String cols) {
        Shape3 out = output(x.shape(), 1, filterHeight, filterWidth, stride, pad);
        int[] rowSizes = sizes(rows, "nij", x.n(), out.height(), out.width());
        int[] colSizes = sizes(cols, "cyx", x.c(), filterHeight, filterWidth);
        SimpleMatrix windows = new SimpleMatrix(rowSizes[0] * rowSizes[1] * rowSizes[2],
                colSizes[0] * colSizes[1] * colSizes[2]);
        for (int r = 0; r < windows.getNumRows(); r++) {
            int[] place = indices(r, rows, "nij", rowSizes);
            for (int k = 0; k < windows.getNumCols(); k++) {
                int[] inWindow = indices(k, cols, "cyx", colSizes);
                int row = place[1] * stride - pad + inWindow[1];
                int col = place[2] * stride - pad + inWindow[2];
                windows.set(r, k, inside(x, row, col) ? x.get(place[0], inWindow[0], row, col) : 0);
            }
        }
        return windows;
    }

    private static int[] sizes(String order, String names, int... sizes) {
        return order.chars().map(name -> sizes[names.indexOf(name)]).toArray();
    }

    private static int[] indices(int number, String order, String names, int[] sizes) {
        int[] digits = {number / (sizes[1] * sizes[2]), number / sizes[2] % sizes[1], number % sizes[2]};
        return names.chars().map(name -> digits[order.indexOf(name)]).toArray();
    }

    /** The sum of all windows at their places. */
    static Tensor4 putBack(SimpleMatrix windows, int n, Shape3 in, int filterHeight, int filterWidth, int stride,
                           int pad) {
        Tensor4 x = new Tensor4(n, in.channels(), in.height(), in.width());
        Shape3 out = output(in, 1, filterHeight, filterWidth, stride, pad);
        for (int r = 0; r < windows.getNumRows(); r++) {
            int i = r / out.width() % out.height();
            int j = r % out.width();
            for (int k = 0; k < windows.getNumCols(); k++) {
                int c = k / (filterHeight * filterWidth);
                int row = i * stride - pad + k / filterWidth % filterHeight;
                int col = j * stride - pad + k % filterWidth;
                if (inside(x, row, col)) {
                    x.set(r / out.size(), c, row, col, x.get(r / out.size(), c, row, col) + windows.get(r, k));
                }
            }
        }
        return x;
    }

    /** A row for each picture, map after map. */
    static SimpleMatrix convolution(SimpleMatrix x, Shape3 in, SimpleMatrix w, SimpleMatrix b, int filterHeight,
                                    int filterWidth, int stride, int pad) {
        Tensor4 pixels = Tensor4.fromRows(x, in);
        Shape3 out = output(in, w.getNumCols(), filterHeight, filterWidth, stride, pad);
        Tensor4 maps = new Tensor4(pixels.n(), out.channels(), out.height(), out.width());
        for (int n = 0; n < maps.n(); n++) {
            for (int f = 0; f < maps.c(); f++) {
                for (int i = 0; i < maps.h(); i++) {
                    for (int j = 0; j < maps.w(); j++) {
                        double sum = b.get(f);
                        for (int k = 0; k < w.getNumRows(); k++) {
                            int row = i * stride - pad + k / filterWidth % filterHeight;
                            int col = j * stride - pad + k % filterWidth;
                            if (inside(pixels, row, col)) {
                                sum += w.get(k, f) * pixels.get(n, k / (filterHeight * filterWidth), row, col);
                            }
                        }
                        maps.set(n, f, i, j, sum);
                    }
                }
            }
        }
        return maps.toRows();
    }

    static SimpleMatrix maxPool(SimpleMatrix x, Shape3 in, int size, int stride) {
        return pool(x, in, size, stride, true);
    }

    static SimpleMatrix averagePool(SimpleMatrix x, Shape3 in, int size, int stride) {
        return pool(x, in, size, stride, false);
    }

    private static SimpleMatrix pool(SimpleMatrix x, Shape3 in, int size, int stride, boolean max) {
        Tensor4 pixels = Tensor4.fromRows(x, in);
        Shape3 out = output(in, in.channels(), size, size, stride, 0);
        Tensor4 pooled = new Tensor4(pixels.n(), out.channels(), out.height(), out.width());
        for (int n = 0; n < pooled.n(); n++) {
            for (int c = 0; c < pooled.c(); c++) {
                for (int i = 0; i < pooled.h(); i++) {
                    for (int j = 0; j < pooled.w(); j++) {
                        double[] window = new double[size * size];
                        for (int k = 0; k < window.length; k++) {
                            window[k] = pixels.get(n, c, i * stride + k / size, j * stride + k % size);
                        }
                        pooled.set(n, c, i, j, max ? Arrays.stream(window).max().orElseThrow()
                                : Arrays.stream(window).average().orElseThrow());
                    }
                }
            }
        }
        return pooled.toRows();
    }

    /** What pooling at every pixel gives, cut down to the shape that the stride gives: the stride is left out. */
    static SimpleMatrix corner(SimpleMatrix everyPixel, Shape3 in, int size, int stride) {
        Shape3 all = output(in, in.channels(), size, size, 1, 0);
        Shape3 out = output(in, in.channels(), size, size, stride, 0);
        SimpleMatrix corner = new SimpleMatrix(everyPixel.getNumRows(), out.size());
        Tensor4 numbers = Tensor4.fromRows(everyPixel, all);
        for (int n = 0; n < corner.getNumRows(); n++) {
            for (int k = 0; k < out.size(); k++) {
                int row = k / out.width() % out.height();
                corner.set(n, k, numbers.get(n, k / (out.height() * out.width()), row, k % out.width()));
            }
        }
        return corner;
    }

    static SimpleMatrix affine(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        return x.mult(w).elementOp((int r, int c, double v) -> v + b.get(c));
    }

    static SimpleMatrix relu(SimpleMatrix x) {
        return x.elementOp((int r, int c, double v) -> Math.max(0, v));
    }

    static double crossEntropy(SimpleMatrix scores, int[] labels) {
        double sum = 0;
        for (int n = 0; n < labels.length; n++) {
            sum += Math.log(scores.getRow(n).elementExp().elementSum()) - scores.get(n, labels[n]);
        }
        return sum / labels.length;
    }
}
