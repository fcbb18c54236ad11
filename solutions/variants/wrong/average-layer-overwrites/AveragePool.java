// rejected by: 9.43
// message: later ones overwrite earlier ones
package koans.ch09cnn;

import koans.kit.Layer;
import koans.kit.Shape3;
import koans.kit.Tensor4;
import org.ejml.simple.SimpleMatrix;

public final class AveragePool implements Layer {

    private final Shape3 in;
    private final int size;
    private final int stride;

    public AveragePool(Shape3 in, int size, int stride) {
        ConvShape.output(in, in.channels(), size, size, stride, 0);
        this.in = in;
        this.size = size;
        this.stride = stride;
    }

    public Shape3 outShape() {
        return ConvShape.output(in, in.channels(), size, size, stride, 0);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        Tensor4 pixels = Tensor4.fromRows(x, in);
        Shape3 out = outShape();
        Tensor4 means = new Tensor4(pixels.n(), out.channels(), out.height(), out.width());
        for (int n = 0; n < pixels.n(); n++) {
            for (int c = 0; c < out.channels(); c++) {
                for (int i = 0; i < out.height(); i++) {
                    for (int j = 0; j < out.width(); j++) {
                        double sum = 0;
                        for (int row = i * stride; row < i * stride + size; row++) {
                            for (int col = j * stride; col < j * stride + size; col++) {
                                sum += pixels.get(n, c, row, col);
                            }
                        }
                        means.set(n, c, i, j, sum / (size * size));
                    }
                }
            }
        }
        return means.toRows();
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        Shape3 out = outShape();
        Tensor4 shares = Tensor4.fromRows(dout.divide(size * size), out);
        Tensor4 dx = new Tensor4(shares.n(), in.channels(), in.height(), in.width());
        for (int n = 0; n < shares.n(); n++) {
            for (int c = 0; c < out.channels(); c++) {
                for (int i = 0; i < out.height(); i++) {
                    for (int j = 0; j < out.width(); j++) {
                        for (int row = i * stride; row < i * stride + size; row++) {
                            for (int col = j * stride; col < j * stride + size; col++) {
                                dx.set(n, c, row, col, shares.get(n, c, i, j));
                            }
                        }
                    }
                }
            }
        }
        return dx.toRows();
    }
}
