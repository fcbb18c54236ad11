// rejected by: 9.14
// message: Bad input is answered instead of rejected
// In Java (2 - 3) / 2 + 1 is 1, since / rounds towards zero.
package koans.ch09cnn;

import koans.kit.Require;
import koans.kit.Shape3;

public final class ConvShape {

    private ConvShape() {
    }

    public static int outputSize(int in, int filter, int stride, int pad) {
        Require.that(filter >= 1 && stride >= 1 && pad >= 0, "filter %d, stride %d, padding %d", filter, stride, pad);
        return (in + 2 * pad - filter) / stride + 1;
    }

    public static int padding(int in, int filter, int stride, int out) {
        int both = (out - 1) * stride + filter - in;
        Require.that(both >= 0 && both % 2 == 0, "no padding makes %d out of %d with filter %d and stride %d",
                out, in, filter, stride);
        return both / 2;
    }

    public static Shape3 output(Shape3 in, int filters, int filterHeight, int filterWidth, int stride, int pad) {
        return new Shape3(filters,
                outputSize(in.height(), filterHeight, stride, pad),
                outputSize(in.width(), filterWidth, stride, pad));
    }

    public static int featureMaps(int images, int filters) {
        return images * filters;
    }
}
