package koans.ch09cnn;

import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import koans.kit.Shape3;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConvShapeTest {

    @Group
    @Exercise(id = "9.14", title = "Output size", points = 3, writes = "outputSize")
    class OutputSize {

        @Test
        void countsThePlacesOfAFilter() {
            check(7, 3, 1, 0, 5);
            check(7, 3, 1, 2, 9);
            check(7, 3, 2, 0, 3);
        }

        @Test
        void knowsTheSizesOfTheDigitNetwork() {
            check(28, 5, 1, 0, 24);
            check(24, 2, 2, 0, 12);
            check(28, 5, 1, 2, 28);
        }

        @Test
        void leavesOutWhatIsTooNarrow() {
            check(4, 3, 2, 0, 1);
            check(8, 3, 3, 0, 2);
            check(10, 4, 4, 1, 3);
        }

        @Test
        void isOneForAFilterOfTheWholeLength() {
            check(3, 3, 1, 0, 1);
            check(1, 3, 2, 1, 1);
            check(5, 5, 4, 0, 1);
        }

        @Test
        void rejectsAFilterThatDoesNotFit() {
            outputSize(2, 3, 2, 0).isRejected();
            outputSize(2, 3, 1, 0).isRejected();
            outputSize(3, 7, 5, 1).isRejected();
            outputSize(4, 9, 3, 2).isRejected();
        }

        @Fact("Rejects what cannot be a filter, a stride or a padding")
        @Test
        void rejectsWhatIsNoFilterStrideOrPadding() {
            outputSize(5, 3, 0, 0).isRejected();
            outputSize(5, 3, -1, 0).isRejected();
            outputSize(5, 0, 1, 0).isRejected();
            outputSize(5, -2, 1, 0).isRejected();
            outputSize(5, 2, 1, -1).isRejected();
        }

        @Property(tries = 60)
        void isWhatCanBeCounted(@ForAll @IntRange(min = 1, max = 6) int filter,
                                @ForAll @IntRange(min = 0, max = 8) int more,
                                @ForAll @IntRange(min = 1, max = 4) int stride,
                                @ForAll @IntRange(min = 0, max = 3) int pad) {
            int in = Math.max(1, filter + more - 2 * pad);
            check(in, filter, stride, pad, ByHand.places(in, filter, stride, pad));
        }

        private static void check(int in, int filter, int stride, int pad, int expected) {
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

        private static Check outputSize(int in, int filter, int stride, int pad) {
            return Check.that("outputSize(" + in + ", " + filter + ", " + stride + ", " + pad + ")",
                    () -> ConvShape.outputSize(in, filter, stride, pad));
        }
    }

    @Group
    @Exercise(id = "9.15", title = "The padding that keeps a size", points = 3, writes = "padding")
    class Padding {

        @Test
        void keepsTheSize() {
            check(4, 3, 1, 4, 1);
            check(28, 5, 1, 28, 2);
            check(6, 1, 1, 6, 0);
        }

        @Fact("Takes the stride into account")
        @Test
        void thinksOfTheStride() {
            check(9, 5, 2, 5, 2);
            check(7, 3, 2, 4, 1);
            check(7, 3, 2, 3, 0);
            check(6, 4, 3, 3, 2);
        }

        @Test
        void rejectsHalfAPixel() {
            padding(4, 2, 1, 4).isRejected();
            padding(28, 4, 1, 28).isRejected();
            padding(7, 3, 1, 4).isRejected();
            padding(8, 3, 2, 4).isRejected();
        }

        @Fact("Rejects a padding below zero")
        @Test
        void rejectsLessThanNothing() {
            padding(7, 3, 1, 3).isRejected();
            padding(9, 3, 2, 2).isRejected();
        }

        @Property(tries = 40)
        void leadsBackToTheOutputSize(@ForAll @IntRange(min = 1, max = 6) int filter,
                                      @ForAll @IntRange(min = 1, max = 4) int stride,
                                      @ForAll @IntRange(min = 1, max = 6) int out,
                                      @ForAll @IntRange(min = 0, max = 3) int pad) {
            int in = (out - 1) * stride + filter - 2 * pad;
            if (in >= 1) {
                check(in, filter, stride, out, pad);
            }
        }

        private static void check(int in, int filter, int stride, int out, int expected) {
            padding(in, filter, stride, out)
                    .mistake("The stride is left out.", (out - 1 + filter - in) / 2)
                    .mistake("out places are out - 1 steps apart.", (out * stride + filter - in) / 2)
                    .mistake("The filter covers more than one pixel itself.", ((out - 1) * stride + 1 - in) / 2)
                    .mistake("The filter is subtracted; it has to fit as well.",
                            ((out - 1) * stride - in - filter) / 2)
                    .mistake("That is the padding of both ends together.", 2 * expected)
                    .is(expected);
        }

        private static Check padding(int in, int filter, int stride, int out) {
            return Check.that("padding(" + in + ", " + filter + ", " + stride + ", " + out + ")",
                    () -> ConvShape.padding(in, filter, stride, out));
        }
    }

    @Group
    @Exercise(id = "9.16", title = "The shape of the result", points = 2, writes = "output")
    class Output {

        @Test
        void hasAChannelForEachFilter() {
            check(new Shape3(1, 28, 28), 30, 5, 5, 1, 0, new Shape3(30, 24, 24));
            check(new Shape3(3, 8, 8), 2, 3, 3, 1, 1, new Shape3(2, 8, 8));
        }

        @Test
        void tellsHeightFromWidth() {
            check(new Shape3(3, 7, 12), 5, 3, 4, 2, 1, new Shape3(5, 4, 6));
            check(new Shape3(2, 9, 4), 1, 2, 3, 1, 0, new Shape3(1, 8, 2));
            check(new Shape3(2, 6, 6), 4, 1, 6, 1, 0, new Shape3(4, 6, 1));
        }

        @Test
        void rejectsFiltersThatDoNotFit() {
            output(new Shape3(1, 2, 9), 1, 3, 3, 2, 0).isRejected();
            output(new Shape3(1, 9, 2), 1, 3, 3, 2, 0).isRejected();
            output(new Shape3(1, 9, 9), 0, 3, 3, 2, 0).isRejected();
        }

        private static void check(Shape3 in, int filters, int height, int width, int stride, int pad,
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

        private static Shape3 fitting(Shape3 in, int filters, int height, int width, int stride, int pad) {
            return height <= in.height() + 2 * pad && width <= in.width() + 2 * pad
                    ? ByHand.output(in, filters, height, width, stride, pad) : null;
        }

        private static Check output(Shape3 in, int filters, int height, int width, int stride, int pad) {
            return Check.that("output(in, " + filters + ", " + height + ", " + width + ", " + stride + ", " + pad + ")",
                            () -> ConvShape.output(in, filters, height, width, stride, pad))
                    .given("in", in);
        }
    }

    @Group
    @Exercise(id = "9.17", title = "Counting feature maps", points = 1, writes = "featureMaps")
    class FeatureMapCount {

        @Fact("Each filter makes one map of each picture")
        @Test
        void makesOneOfEachPictureWithEachFilter() {
            check(100, 30, 3000);
            check(1, 8, 8);
            check(7, 1, 7);
            check(4, 5, 20);
        }

        private static void check(int images, int filters, int expected) {
            Check.that("featureMaps(" + images + ", " + filters + ")", () -> ConvShape.featureMaps(images, filters))
                    .mistake("Each filter goes over each picture: one map for each pair.", images + filters)
                    .mistake("A filter sees all channels at once and makes one map of them, not one for each.",
                            3 * images * filters)
                    .mistake("Each filter goes over each picture: one map for each pair.", filters)
                    .is(expected);
        }
    }
}
