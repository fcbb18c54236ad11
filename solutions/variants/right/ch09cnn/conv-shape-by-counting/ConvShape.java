// accepted: places can be counted, and another exception will do
package koans.ch09cnn;

import koans.kit.Shape3;

public final class ConvShape {

    private ConvShape() {
    }

    public static int outputSize(int in, int filter, int stride, int pad) {
        int places = 0;
        for (int start = -pad; start + filter <= in + pad; start += stride) {
            places++;
            if (stride < 1) {
                break;
            }
        }
        if (places == 0 || stride < 1 || filter < 1 || pad < 0) {
            throw new IllegalStateException("that does not fit");
        }
        return places;
    }

    public static int padding(int in, int filter, int stride, int out) {
        for (int pad = 0; in + 2 * pad <= (out - 1) * stride + filter; pad++) {
            if (in + 2 * pad == (out - 1) * stride + filter) {
                return pad;
            }
        }
        throw new UnsupportedOperationException("no such padding");
    }

    public static Shape3 output(Shape3 in, int filters, int filterHeight, int filterWidth, int stride, int pad) {
        int height = outputSize(in.height(), filterHeight, stride, pad);
        int width = outputSize(in.width(), filterWidth, stride, pad);
        return new Shape3(filters, height, width);
    }

    public static int featureMaps(int images, int filters) {
        int maps = 0;
        for (int i = 0; i < images; i++) {
            maps += filters;
        }
        return maps;
    }
}
