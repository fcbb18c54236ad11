package koans.ch09cnn;

import koans.grader.Exercise;
import koans.grader.Fact;
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
            ConvShapeJudge.checkOutputSize(7, 3, 1, 0, 5);
            ConvShapeJudge.checkOutputSize(7, 3, 1, 2, 9);
            ConvShapeJudge.checkOutputSize(7, 3, 2, 0, 3);
        }

        @Test
        void knowsTheSizesOfTheDigitNetwork() {
            ConvShapeJudge.checkOutputSize(28, 5, 1, 0, 24);
            ConvShapeJudge.checkOutputSize(24, 2, 2, 0, 12);
            ConvShapeJudge.checkOutputSize(28, 5, 1, 2, 28);
        }

        @Test
        void leavesOutWhatIsTooNarrow() {
            ConvShapeJudge.checkOutputSize(4, 3, 2, 0, 1);
            ConvShapeJudge.checkOutputSize(8, 3, 3, 0, 2);
            ConvShapeJudge.checkOutputSize(10, 4, 4, 1, 3);
        }

        @Test
        void isOneForAFilterOfTheWholeLength() {
            ConvShapeJudge.checkOutputSize(3, 3, 1, 0, 1);
            ConvShapeJudge.checkOutputSize(1, 3, 2, 1, 1);
            ConvShapeJudge.checkOutputSize(5, 5, 4, 0, 1);
        }

        @Test
        void rejectsAFilterThatDoesNotFit() {
            ConvShapeJudge.outputSize(2, 3, 2, 0).isRejected();
            ConvShapeJudge.outputSize(2, 3, 1, 0).isRejected();
            ConvShapeJudge.outputSize(3, 7, 5, 1).isRejected();
            ConvShapeJudge.outputSize(4, 9, 3, 2).isRejected();
        }

        @Fact("Rejects what cannot be a filter, a stride or a padding")
        @Test
        void rejectsWhatIsNoFilterStrideOrPadding() {
            ConvShapeJudge.outputSize(5, 3, 0, 0).isRejected();
            ConvShapeJudge.outputSize(5, 3, -1, 0).isRejected();
            ConvShapeJudge.outputSize(5, 0, 1, 0).isRejected();
            ConvShapeJudge.outputSize(5, -2, 1, 0).isRejected();
            ConvShapeJudge.outputSize(5, 2, 1, -1).isRejected();
        }

        @Property(tries = 60)
        void isWhatCanBeCounted(@ForAll @IntRange(min = 1, max = 6) int filter,
                                @ForAll @IntRange(min = 0, max = 8) int more,
                                @ForAll @IntRange(min = 1, max = 4) int stride,
                                @ForAll @IntRange(min = 0, max = 3) int pad) {
            int in = Math.max(1, filter + more - 2 * pad);
            ConvShapeJudge.checkOutputSize(in, filter, stride, pad, ByHand.places(in, filter, stride, pad));
        }
    }

    @Group
    @Exercise(id = "9.15", title = "The padding that keeps a size", points = 3, writes = "padding")
    class Padding {

        @Test
        void keepsTheSize() {
            ConvShapeJudge.checkPadding(4, 3, 1, 4, 1);
            ConvShapeJudge.checkPadding(28, 5, 1, 28, 2);
            ConvShapeJudge.checkPadding(6, 1, 1, 6, 0);
        }

        @Fact("Takes the stride into account")
        @Test
        void thinksOfTheStride() {
            ConvShapeJudge.checkPadding(9, 5, 2, 5, 2);
            ConvShapeJudge.checkPadding(7, 3, 2, 4, 1);
            ConvShapeJudge.checkPadding(7, 3, 2, 3, 0);
            ConvShapeJudge.checkPadding(6, 4, 3, 3, 2);
        }

        @Test
        void rejectsHalfAPixel() {
            ConvShapeJudge.padding(4, 2, 1, 4).isRejected();
            ConvShapeJudge.padding(28, 4, 1, 28).isRejected();
            ConvShapeJudge.padding(7, 3, 1, 4).isRejected();
            ConvShapeJudge.padding(8, 3, 2, 4).isRejected();
        }

        @Fact("Rejects a padding below zero")
        @Test
        void rejectsLessThanNothing() {
            ConvShapeJudge.padding(7, 3, 1, 3).isRejected();
            ConvShapeJudge.padding(9, 3, 2, 2).isRejected();
        }

        @Property(tries = 40)
        void leadsBackToTheOutputSize(@ForAll @IntRange(min = 1, max = 6) int filter,
                                      @ForAll @IntRange(min = 1, max = 4) int stride,
                                      @ForAll @IntRange(min = 1, max = 6) int out,
                                      @ForAll @IntRange(min = 0, max = 3) int pad) {
            int in = (out - 1) * stride + filter - 2 * pad;
            if (in >= 1) {
                ConvShapeJudge.checkPadding(in, filter, stride, out, pad);
            }
        }
    }

    @Group
    @Exercise(id = "9.16", title = "The shape of the result", points = 2, writes = "output")
    class Output {

        @Test
        void hasAChannelForEachFilter() {
            ConvShapeJudge.checkOutput(new Shape3(1, 28, 28), 30, 5, 5, 1, 0, new Shape3(30, 24, 24));
            ConvShapeJudge.checkOutput(new Shape3(3, 8, 8), 2, 3, 3, 1, 1, new Shape3(2, 8, 8));
        }

        @Test
        void tellsHeightFromWidth() {
            ConvShapeJudge.checkOutput(new Shape3(3, 7, 12), 5, 3, 4, 2, 1, new Shape3(5, 4, 6));
            ConvShapeJudge.checkOutput(new Shape3(2, 9, 4), 1, 2, 3, 1, 0, new Shape3(1, 8, 2));
            ConvShapeJudge.checkOutput(new Shape3(2, 6, 6), 4, 1, 6, 1, 0, new Shape3(4, 6, 1));
        }

        @Test
        void rejectsFiltersThatDoNotFit() {
            ConvShapeJudge.output(new Shape3(1, 2, 9), 1, 3, 3, 2, 0).isRejected();
            ConvShapeJudge.output(new Shape3(1, 9, 2), 1, 3, 3, 2, 0).isRejected();
            ConvShapeJudge.output(new Shape3(1, 9, 9), 0, 3, 3, 2, 0).isRejected();
        }
    }

    @Group
    @Exercise(id = "9.17", title = "Counting feature maps", points = 1, writes = "featureMaps")
    class FeatureMapCount {

        @Fact("Each filter makes one map of each picture")
        @Test
        void makesOneOfEachPictureWithEachFilter() {
            ConvShapeJudge.checkFeatureMaps(100, 30, 3000);
            ConvShapeJudge.checkFeatureMaps(1, 8, 8);
            ConvShapeJudge.checkFeatureMaps(7, 1, 7);
            ConvShapeJudge.checkFeatureMaps(4, 5, 20);
        }
    }
}
