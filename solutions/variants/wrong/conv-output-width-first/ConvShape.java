// rejected by: 9.16
// message: Height and width are mixed up
package koans.ch09cnn;

import koans.kit.Require;
import koans.kit.Shape3;

public final class ConvShape {

    private ConvShape() {
    }

    public static int outputSize(int in, int filter, int stride, int pad) {
        Require.that(filter >= 1 && stride >= 1 && pad >= 0, "filter %d, stride %d, padding %d", filter, stride, pad);
        Require.that(filter <= in + 2 * pad, "a filter of %d does not fit into %d with padding %d", filter, in, pad);
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
                outputSize(in.width(), filterWidth, stride, pad),
                outputSize(in.height(), filterHeight, stride, pad));
    }

    public static int featureMaps(int images, int filters) {
        return images * filters;
    }
}
