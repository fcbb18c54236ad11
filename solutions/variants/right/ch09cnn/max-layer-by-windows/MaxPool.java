// accepted: by im2col, each channel as a picture of its own
package koans.ch09cnn;

import koans.kit.Layer;
import koans.kit.Shape3;
import koans.kit.Tensor4;
import org.ejml.simple.SimpleMatrix;

public final class MaxPool implements Layer {

    private final Shape3 in;
    private final Shape3 out;
    private final int size;
    private final int stride;
    private SimpleMatrix windows;
    private int images;

    public MaxPool(Shape3 in, int size, int stride) {
        this.in = in;
        this.size = size;
        this.stride = stride;
        out = new Shape3(in.channels(), ConvShape.outputSize(in.height(), size, stride, 0),
                ConvShape.outputSize(in.width(), size, stride, 0));
    }

    public Shape3 outShape() {
        return out;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        images = x.getNumRows();
        Tensor4 single = Tensor4.of(Tensor4.fromRows(x, in).data(), images * in.channels(), 1, in.height(), in.width());
        windows = Im2col.im2col(single, size, size, stride, 0);
        SimpleMatrix y = new SimpleMatrix(images, out.size());
        for (int r = 0; r < windows.getNumRows(); r++) {
            y.set(r, windows.get(r, first(r)));
        }
        return y;
    }

    private int first(int row) {
        int first = windows.getNumCols() - 1;
        for (int k = first; k >= 0; k--) {
            first = windows.get(row, k) >= windows.get(row, first) ? k : first;
        }
        return first;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        if (dout.getNumRows() != images || dout.getNumCols() != out.size()) {
            throw new IllegalStateException("another batch");
        }
        SimpleMatrix back = new SimpleMatrix(windows.getNumRows(), windows.getNumCols());
        for (int r = 0; r < windows.getNumRows(); r++) {
            back.set(r, first(r), dout.get(r));
        }
        double[] dx = Im2col.col2im(back, images * in.channels(), new Shape3(1, in.height(), in.width()), size, size,
                stride, 0).data();
        return Tensor4.of(dx, images, in.channels(), in.height(), in.width()).toRows();
    }
}
