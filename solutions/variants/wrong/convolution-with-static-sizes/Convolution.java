// rejected by: 9.35
// message: Is a field static
// all layers have the sizes of the last one
package koans.ch09cnn;

import java.util.LinkedHashMap;
import java.util.Map;
import koans.ch07backprop.AffineMath;
import koans.kit.Layer;
import koans.kit.Require;
import koans.kit.Shape3;
import koans.kit.Tensor4;
import org.ejml.simple.SimpleMatrix;

/**
 * A convolution layer: every filter looks at every window of a picture, and makes a map of what it finds.
 *
 * <p>A row is a picture, in the order channel, row, column. A filter is a column of W, in the order of an
 * {@link Im2col} window; so an output number is a window times a filter, plus the filter's bias. The filters are not
 * turned round.
 */
public final class Convolution implements Layer {

    private static Shape3 in;
    private final SimpleMatrix w;
    private static SimpleMatrix b;
    private static int filterHeight;
    private static int filterWidth;
    private static int stride;
    private static int pad;
    private SimpleMatrix windows;
    private SimpleMatrix dw;
    private SimpleMatrix db;

    /**
     * A layer with these first filters and biases. Whether it keeps the two matrices or copies of them is up to it.
     *
     * <p>Rejected with any exception: W or b of another shape, and sizes that {@link ConvShape} rejects.
     *
     * @param in           the shape of a picture, C x H x W
     * @param w            (C * filterHeight * filterWidth) x F, a filter in each column
     * @param b            1 x F
     * @param filterHeight the height of a filter
     * @param filterWidth  the width of a filter
     * @param stride       by how many pixels the filters move on
     * @param pad          how many pixels of 0 are added at each of the four sides
     */
    public Convolution(Shape3 in, SimpleMatrix w, SimpleMatrix b, int filterHeight, int filterWidth, int stride,
                       int pad) {
        Require.that(w.getNumRows() == in.channels() * filterHeight * filterWidth,
                "filters of %d numbers cannot be %dx%dx%d", w.getNumRows(), in.channels(), filterHeight, filterWidth);
        Require.that(b.getNumRows() == 1 && b.getNumCols() == w.getNumCols(), "a bias of %dx%d does not fit %d filters",
                b.getNumRows(), b.getNumCols(), w.getNumCols());
        ConvShape.output(in, w.getNumCols(), filterHeight, filterWidth, stride, pad);
        Convolution.in = in;
        this.w = w;
        Convolution.b = b;
        Convolution.filterHeight = filterHeight;
        Convolution.filterWidth = filterWidth;
        Convolution.stride = stride;
        Convolution.pad = pad;
    }

    /** The shape of what comes out for one picture: F x OH x OW. */
    public Shape3 outShape() {
        return ConvShape.output(in, w.getNumCols(), filterHeight, filterWidth, stride, pad);
    }

    /**
     * The maps of each picture, with the filters and biases as they are now.
     *
     * @param x N x (C * H * W), left as it is; any exception if its rows are no such pictures
     * @return N x (F * OH * OW), map after map
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        windows = Im2col.im2col(Tensor4.fromRows(x, in), filterHeight, filterWidth, stride, pad);
        return FeatureMaps.fromWindows(AffineMath.forward(windows, w, b), x.getNumRows());
    }

    /**
     * The gradient for the last input; keeps the gradients for W and b, and forgets those of earlier calls.
     *
     * @param dout N x (F * OH * OW), left as it is; any exception if it does not fit the last input, or if there was no
     *             {@code forward} yet
     * @return N x (C * H * W)
     */
    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        SimpleMatrix perWindow = FeatureMaps.toWindows(dout, w.getNumCols());
        dw = AffineMath.weightGradient(windows, perWindow);
        db = AffineMath.biasGradient(perWindow);
        SimpleMatrix dwindows = AffineMath.inputGradient(perWindow, w);
        return Im2col.col2im(dwindows, dout.getNumRows(), in, filterHeight, filterWidth, stride, pad).toRows();
    }

    /** The matrices that {@link #forward} uses, under the names "W" and "b": changing them changes the layer. */
    @Override
    public Map<String, SimpleMatrix> params() {
        return named(w, b);
    }

    /** The gradients of the last {@link #backward}, under the names "W" and "b". */
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
