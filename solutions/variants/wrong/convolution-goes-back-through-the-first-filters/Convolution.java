// rejected by: 9.35
// message: the present ones count
package koans.ch09cnn;

import java.util.LinkedHashMap;
import java.util.Map;
import koans.ch07backprop.AffineMath;
import koans.kit.Layer;
import koans.kit.Require;
import koans.kit.Shape3;
import koans.kit.Tensor4;
import org.ejml.simple.SimpleMatrix;

public final class Convolution implements Layer {

    private final Shape3 in;
    private final SimpleMatrix w;
    private final SimpleMatrix b;
    private final int filterHeight;
    private final int filterWidth;
    private final int stride;
    private final int pad;
    private final SimpleMatrix first;
    private SimpleMatrix windows;
    private SimpleMatrix dw;
    private SimpleMatrix db;

    public Convolution(Shape3 in, SimpleMatrix w, SimpleMatrix b, int filterHeight, int filterWidth, int stride,
                       int pad) {
        Require.that(w.getNumRows() == in.channels() * filterHeight * filterWidth,
                "filters of %d numbers cannot be %dx%dx%d", w.getNumRows(), in.channels(), filterHeight, filterWidth);
        Require.that(b.getNumRows() == 1 && b.getNumCols() == w.getNumCols(), "a bias of %dx%d does not fit %d filters",
                b.getNumRows(), b.getNumCols(), w.getNumCols());
        ConvShape.output(in, w.getNumCols(), filterHeight, filterWidth, stride, pad);
        this.in = in;
        this.w = w;
        first = w.copy();
        this.b = b;
        this.filterHeight = filterHeight;
        this.filterWidth = filterWidth;
        this.stride = stride;
        this.pad = pad;
    }

    public Shape3 outShape() {
        return ConvShape.output(in, w.getNumCols(), filterHeight, filterWidth, stride, pad);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        windows = Im2col.im2col(Tensor4.fromRows(x, in), filterHeight, filterWidth, stride, pad);
        return FeatureMaps.fromWindows(AffineMath.forward(windows, w, b), x.getNumRows());
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        SimpleMatrix perWindow = FeatureMaps.toWindows(dout, w.getNumCols());
        dw = AffineMath.weightGradient(windows, perWindow);
        db = AffineMath.biasGradient(perWindow);
        SimpleMatrix dwindows = AffineMath.inputGradient(perWindow, first);
        return Im2col.col2im(dwindows, dout.getNumRows(), in, filterHeight, filterWidth, stride, pad).toRows();
    }

    @Override
    public Map<String, SimpleMatrix> params() {
        return named(w, b);
    }

    @Override
    public Map<String, SimpleMatrix> grads() {
        return named(dw, db);
    }

    private static Map<String, SimpleMatrix> named(SimpleMatrix w, SimpleMatrix b) {
        Map<String, SimpleMatrix> named = new LinkedHashMap<>();
        named.put("W", w);
        named.put("b", b);
        return named;
    }
}
