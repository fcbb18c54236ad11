// accepted: the same sums without windows, with copies of the filters
package koans.ch09cnn;

import java.util.Map;
import koans.kit.Layer;
import koans.kit.Shape3;
import koans.kit.Tensor4;
import org.ejml.simple.SimpleMatrix;

public final class Convolution implements Layer {

    private final Shape3 in;
    private final Shape3 out;
    private final int filterHeight;
    private final int filterWidth;
    private final int stride;
    private final int pad;
    private final Map<String, SimpleMatrix> params;
    private Map<String, SimpleMatrix> grads = Map.of();
    private Tensor4 last;

    public Convolution(Shape3 in, SimpleMatrix w, SimpleMatrix b, int filterHeight, int filterWidth, int stride,
                       int pad) {
        if (w.getNumRows() != in.channels() * filterHeight * filterWidth || b.getNumRows() != 1
                || b.getNumCols() != w.getNumCols()) {
            throw new IndexOutOfBoundsException("shapes");
        }
        this.in = in;
        this.out = ConvShape.output(in, w.getNumCols(), filterHeight, filterWidth, stride, pad);
        this.filterHeight = filterHeight;
        this.filterWidth = filterWidth;
        this.stride = stride;
        this.pad = pad;
        params = Map.of("b", b.copy(), "W", w.copy());
    }

    public Shape3 outShape() {
        return out;
    }

    private interface Tap {
        void at(int n, int f, int i, int j, int k, int c, int row, int col);
    }

    private void everywhere(int images, Tap tap) {
        for (int f = 0; f < out.channels(); f++) {
            for (int k = 0; k < in.channels() * filterHeight * filterWidth; k++) {
                for (int n = 0; n < images; n++) {
                    for (int i = 0; i < out.height(); i++) {
                        for (int j = 0; j < out.width(); j++) {
                            int row = i * stride - pad + k / filterWidth % filterHeight;
                            int col = j * stride - pad + k % filterWidth;
                            if (row >= 0 && row < in.height() && col >= 0 && col < in.width()) {
                                tap.at(n, f, i, j, k, k / (filterHeight * filterWidth), row, col);
                            }
                        }
                    }
                }
            }
        }
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        last = Tensor4.fromRows(x, in);
        Tensor4 y = new Tensor4(last.n(), out.channels(), out.height(), out.width());
        SimpleMatrix w = params.get("W");
        SimpleMatrix b = params.get("b");
        for (int n = 0; n < y.n(); n++) {
            for (int f = 0; f < y.c(); f++) {
                for (int i = 0; i < y.h(); i++) {
                    for (int j = 0; j < y.w(); j++) {
                        y.set(n, f, i, j, b.get(f));
                    }
                }
            }
        }
        everywhere(y.n(), (n, f, i, j, k, c, row, col) ->
                y.set(n, f, i, j, y.get(n, f, i, j) + w.get(k, f) * last.get(n, c, row, col)));
        return y.toRows();
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        Tensor4 dy = Tensor4.fromRows(dout, out);
        if (dy.n() != last.n()) {
            throw new IllegalStateException("another batch");
        }
        SimpleMatrix w = params.get("W");
        SimpleMatrix dw = new SimpleMatrix(w.getNumRows(), w.getNumCols());
        SimpleMatrix db = new SimpleMatrix(1, w.getNumCols());
        Tensor4 dx = new Tensor4(last.n(), in.channels(), in.height(), in.width());
        everywhere(dy.n(), (n, f, i, j, k, c, row, col) -> {
            dw.set(k, f, dw.get(k, f) + last.get(n, c, row, col) * dy.get(n, f, i, j));
            dx.set(n, c, row, col, dx.get(n, c, row, col) + w.get(k, f) * dy.get(n, f, i, j));
        });
        int places = out.height() * out.width();
        for (int n = 0; n < dy.n(); n++) {
            for (int o = 0; o < out.size(); o++) {
                db.set(o / places, db.get(o / places) + dout.get(n, o));
            }
        }
        grads = Map.of("b", db, "W", dw);
        return dx.toRows();
    }

    @Override
    public Map<String, SimpleMatrix> params() {
        return params;
    }

    @Override
    public Map<String, SimpleMatrix> grads() {
        return grads;
    }
}
