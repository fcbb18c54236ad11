package koans.ch09cnn;

import static koans.kit.Todo.todo;

import koans.kit.Shape3;

/**
 * The sizes of convolutions: how large the result is.
 *
 * <p>A filter starts at the corner of the padded picture and moves on by {@code stride} pixels at a time. Only places
 * where it lies wholly inside count; a border that is too narrow for one more step is left out.
 */
public final class ConvShape {

    private ConvShape() {
    }

    /**
     * How many places a filter has along one side: {@code (in + 2 * pad - filter) / stride + 1}, rounded down.
     *
     * <p>Rejected with any exception: a filter that is longer than the padded side, a filter or a stride below 1, a
     * negative padding.
     *
     * @param in     the length of the side, in pixels
     * @param filter the length of the filter along that side
     * @param stride by how many pixels the filter moves on
     * @param pad    how many pixels are added at each of the two ends
     */
    public static int outputSize(int in, int filter, int stride, int pad) {
        return todo();
    }

    /**
     * The padding with which the filter has {@code out} places and no pixel is left over: the {@code pad} for which
     * {@code in + 2 * pad = (out - 1) * stride + filter} exactly.
     *
     * <p>Rejected with any exception: numbers for which this padding is negative or no whole number.
     *
     * @param in     the length of the side, in pixels
     * @param filter the length of the filter along that side
     * @param stride by how many pixels the filter moves on
     * @param out    how many places the filter is to have
     */
    public static int padding(int in, int filter, int stride, int out) {
        return todo();
    }

    /**
     * The shape of what a convolution makes out of one picture: a channel for each filter.
     *
     * <p>Rejected with any exception: what {@link #outputSize} rejects for the height or the width, and fewer than one
     * filter.
     *
     * @param in           the shape of the picture
     * @param filters      how many filters there are; each is as deep as the picture
     * @param filterHeight the height of a filter
     * @param filterWidth  the width of a filter
     * @param stride       by how many pixels the filter moves on, in both directions
     * @param pad          how many pixels are added at each of the four sides
     */
    public static Shape3 output(Shape3 in, int filters, int filterHeight, int filterWidth, int stride, int pad) {
        return todo();
    }

    /**
     * How many feature maps come out of a convolution in all: each filter makes one of each picture, whatever the
     * number of channels.
     *
     * @param images  how many pictures there are
     * @param filters how many filters there are
     */
    public static int featureMaps(int images, int filters) {
        return todo();
    }
}
