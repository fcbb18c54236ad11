package koans.ch09cnn;

import koans.grader.check.Check;
import koans.kit.Shape3;

/** Calls for sizes and shapes, and what comes out with a slip in the formula. */
final class ConvShapeJudge {

    private ConvShapeJudge() {
    }

    static void checkOutputSize(int in, int filter, int stride, int pad, int expected) {
        outputSize(in, filter, stride, pad)
                .mistake("Only the filter is divided by the stride; all of in + 2 * pad - filter has to be.",
                        in + 2 * pad - filter / stride + 1)
                .mistake("The padding counts once; there is padding at both ends.",
                        (in + pad - filter) / stride + 1)
                .mistake("The padding is left out.", (in - filter) / stride + 1)
                .mistake("The 1 is divided by the stride, too; it is added at the end.",
                        (in + 2 * pad - filter + 1) / stride)
                .mistake("One place is missing: the first one takes no step.",
                        (in + 2 * pad - filter) / stride)
                .mistake("The last place does not fit any more: round down.",
                        (int) Math.ceil((in + 2 * pad - filter) / (double) stride) + 1)
                .mistake("The stride is left out.", in + 2 * pad - filter + 1)
                .is(expected);
    }

    static Check outputSize(int in, int filter, int stride, int pad) {
        return Check.that("outputSize(" + in + ", " + filter + ", " + stride + ", " + pad + ")",
                () -> ConvShape.outputSize(in, filter, stride, pad));
    }

    static void checkPadding(int in, int filter, int stride, int out, int expected) {
        padding(in, filter, stride, out)
                .mistake("The stride is left out.", (out - 1 + filter - in) / 2)
                .mistake("out places are out - 1 steps apart.", (out * stride + filter - in) / 2)
                .mistake("The filter covers more than one pixel itself.", ((out - 1) * stride + 1 - in) / 2)
                .mistake("The filter is subtracted; it has to fit as well.",
                        ((out - 1) * stride - in - filter) / 2)
                .mistake("That is the padding of both ends together.", 2 * expected)
                .is(expected);
    }

    static Check padding(int in, int filter, int stride, int out) {
        return Check.that("padding(" + in + ", " + filter + ", " + stride + ", " + out + ")",
                () -> ConvShape.padding(in, filter, stride, out));
    }

    static void checkOutput(Shape3 in, int filters, int height, int width, int stride, int pad,
                              Shape3 expected) {
        output(in, filters, height, width, stride, pad)
                .mistake("Each filter runs through all channels and makes one of its own: the channels of the "
                        + "picture are gone.", new Shape3(in.channels(), expected.height(), expected.width()))
                .mistake("Each filter runs through all channels and makes one of its own, not one for each.",
                        new Shape3(in.channels() * filters, expected.height(), expected.width()))
                .mistake("Height and width are mixed up.",
                        new Shape3(filters, expected.width(), expected.height()))
                .mistake("The height of the filter belongs to the height of the picture, and the width to the "
                        + "width.", fitting(in, filters, width, height, stride, pad))
                .mistake("The height of the filter is used in both directions.",
                        fitting(in, filters, height, height, stride, pad))
                .mistake("The width of the filter is used in both directions.",
                        fitting(in, filters, width, width, stride, pad))
                .mistake("The padding is left out.", fitting(in, filters, height, width, stride, 0))
                .mistake("The stride is left out.", fitting(in, filters, height, width, 1, pad))
                .is(expected);
    }

    /** The shape that comes out, or null if a filter does not fit. */
    private static Shape3 fitting(Shape3 in, int filters, int height, int width, int stride, int pad) {
        return height <= in.height() + 2 * pad && width <= in.width() + 2 * pad
                ? ByHand.output(in, filters, height, width, stride, pad) : null;
    }

    static Check output(Shape3 in, int filters, int height, int width, int stride, int pad) {
        return Check.that("output(in, " + filters + ", " + height + ", " + width + ", " + stride + ", " + pad + ")",
                        () -> ConvShape.output(in, filters, height, width, stride, pad))
                .given("in", in);
    }

    static void checkFeatureMaps(int images, int filters, int expected) {
        Check.that("featureMaps(" + images + ", " + filters + ")", () -> ConvShape.featureMaps(images, filters))
                .mistake("Each filter goes over each picture: one map for each pair.", images + filters)
                .mistake("A filter sees all channels at once and makes one map of them, not one for each.",
                        3 * images * filters)
                .mistake("Each filter goes over each picture: one map for each pair.", filters)
                .is(expected);
    }
}
