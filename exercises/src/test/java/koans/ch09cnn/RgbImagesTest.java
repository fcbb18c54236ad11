package koans.ch09cnn;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RgbImagesTest {

    @Group
    @Exercise(id = "9.8", title = "Colour planes", points = 3, writes = "planes")
    class Planes {

        @Fact("Are red, green and blue")
        @Test
        void areRedGreenAndBlue() {
            int[][][] pixels = {{{255, 0, 0}, {10, 20, 30}}};
            RgbImagesJudge.checkPlanes(BufferedImage.TYPE_INT_RGB, pixels);
            BufferedImage image = RgbImagesJudge.image(BufferedImage.TYPE_INT_RGB, pixels);
            Check.that("planes(image) of the two pixels (255, 0, 0) and (10, 20, 30)", () -> RgbImages.planes(image))
                    .is(new double[][][]{{{255, 10}}, {{0, 20}}, {{0, 30}}});
        }

        @Test
        void haveRowsAndColumns() {
            RgbImagesJudge.checkPlanes(BufferedImage.TYPE_INT_RGB,
                    new int[][][]{{{1, 2, 3}}, {{4, 5, 6}}, {{7, 8, 9}}});
            RgbImagesJudge.checkPlanes(BufferedImage.TYPE_INT_RGB, new int[][][]{{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}},
                {{100, 128, 200}, {0, 127, 255}, {254, 1, 129}}});
        }

        @Test
        void knowNothingOfTransparency() {
            RgbImagesJudge.checkPlanes(BufferedImage.TYPE_INT_ARGB,
                    new int[][][]{{{255, 0, 0}, {10, 20, 30}}, {{1, 200, 3}, {4, 5, 250}}});
        }

        @Property(tries = 30)
        void holdTheNumbersOfEachPixel(@ForAll("pixels") int[][][] pixels, @ForAll("types") int type) {
            RgbImagesJudge.checkPlanes(type, pixels);
        }

        @Test
        void leaveThePictureAsItWas() {
            int[][][] pixels = {{{1, 2, 3}, {4, 5, 6}}};
            BufferedImage image = RgbImagesJudge.image(BufferedImage.TYPE_INT_RGB, pixels);
            Check.that("the pixels after planes(image)", () -> {
                RgbImages.planes(image);
                return new int[]{image.getRGB(0, 0) & 0xFFFFFF, image.getRGB(1, 0) & 0xFFFFFF};
            }).is(new int[]{0x010203, 0x040506});
        }

        /** Hands a sunset over to be looked at: the picture itself, then the planes the learner has cut out of it. */
        @Fact("The planes of a sunset are three pictures")
        @Test
        void ofASunsetAreThreePictures() {
            RgbImagesJudge.checkSunset();
        }

        @Provide
        Arbitrary<Integer> types() {
            return Arbitraries.of(BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB,
                    BufferedImage.TYPE_3BYTE_BGR);
        }

        @Provide
        Arbitrary<int[][][]> pixels() {
            return Arbitraries.integers().between(0, 255).array(int[].class).ofSize(3)
                    .array(int[][].class).ofSize(3).array(int[][][].class).ofMinSize(1).ofMaxSize(4);
        }
    }

    @Group
    @Exercise(id = "9.9", title = "Picking a channel", points = 2, writes = "channel")
    class Channel {

        @Test
        void isOneNumberOfEachPixel() {
            int[][][] picture = {{{0, 1, 2}, {10, 11, 12}}, {{100, 101, 102}, {110, 111, 112}}};
            RgbImagesJudge.checkChannel(picture, 0, new double[][]{{0, 10}, {100, 110}});
            RgbImagesJudge.checkChannel(picture, 2, new double[][]{{2, 12}, {102, 112}});
        }

        @Fact("Has the shape of the picture")
        @Test
        void haveTheShapeOfThePicture() {
            int[][][] wide = {{{1, 2}, {3, 4}, {5, 6}}};
            RgbImagesJudge.checkChannel(wide, 0, new double[][]{{1, 3, 5}});
            RgbImagesJudge.checkChannel(wide, 1, new double[][]{{2, 4, 6}});
            RgbImagesJudge.checkChannel(new int[][][]{{{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}},
                {{13, 14, 15, 16}, {17, 18, 19, 20}, {21, 22, 23, 24}}}, 3,
                    new double[][]{{4, 8, 12}, {16, 20, 24}});
        }

        @Property(tries = 30)
        void agreesWithTheFormula(@ForAll("pictures") int[][][] hwc) {
            for (int c = 0; c < 2; c++) {
                RgbImagesJudge.checkChannel(hwc, c, RgbImagesJudge.plane(hwc, c));
            }
        }

        @Fact("Rejects a channel that does not exist")
        @Test
        void hasToExist() {
            int[][][] picture = {{{1, 2, 3}, {4, 5, 6}}, {{7, 8, 9}, {10, 11, 12}}};
            Check.that("channel(picture, 3)", () -> RgbImages.channel(picture, 3)).given("picture", picture)
                    .isRejected();
            Check.that("channel(picture, -1)", () -> RgbImages.channel(picture, -1)).given("picture", picture)
                    .isRejected();
        }

        @Provide
        Arbitrary<int[][][]> pictures() {
            return Arbitraries.integers().between(0, 255).array(int[].class).ofSize(2)
                    .array(int[][].class).ofSize(3).array(int[][][].class).ofMinSize(1).ofMaxSize(4);
        }
    }

    @Group
    @Exercise(id = "9.10", title = "Hue, saturation, brightness", points = 0, writes = "hsb")
    class Hsb {

        @Fact("A green has an angle and two percentages")
        @Test
        void ofAGreenIsAnAngleAndTwoPercentages() {
            RgbImagesJudge.checkHsb(23, 185, 79, 140.74074, 87.56757, 72.54902);
        }

        @Fact("The hue starts with red and passes green and blue")
        @Test
        void startsWithRedAndPassesGreenAndBlue() {
            RgbImagesJudge.checkHsb(255, 0, 0, 0, 100, 100);
            RgbImagesJudge.checkHsb(0, 255, 0, 120, 100, 100);
            RgbImagesJudge.checkHsb(0, 0, 255, 240, 100, 100);
            RgbImagesJudge.checkHsb(200, 200, 50, 60, 75, 78.4313725);
            RgbImagesJudge.checkHsb(50, 200, 200, 180, 75, 78.4313725);
            RgbImagesJudge.checkHsb(200, 50, 200, 300, 75, 78.4313725);
        }

        @Fact("The hue is an angle from 0 to 360")
        @Test
        void isAnAngleFromZeroTo360() {
            RgbImagesJudge.checkHsb(200, 50, 100, 340, 75, 78.4313725);
            RgbImagesJudge.checkHsb(100, 50, 200, 260, 75, 78.4313725);
            RgbImagesJudge.checkHsb(100, 200, 50, 100, 75, 78.4313725);
            RgbImagesJudge.checkHsb(10, 11, 10, 120, 9.0909091, 4.3137255);
        }

        @Fact("Grey has no hue and no saturation")
        @Test
        void ofGreyHasNoHueAndNoSaturation() {
            RgbImagesJudge.checkHsb(51, 51, 51, 0, 0, 20);
            RgbImagesJudge.checkHsb(255, 255, 255, 0, 0, 100);
            RgbImagesJudge.checkHsb(0, 0, 0, 0, 0, 0);
        }

        @Property(tries = 40)
        void keepsHueAndSaturationWhenTheLightIsDimmed(@ForAll("shades") int r, @ForAll("shades") int g,
                @ForAll("shades") int b) {
            double[] bright = RgbImagesJudge.hsb(2 * r, 2 * g, 2 * b);
            Check.that("hsb(" + r + ", " + g + ", " + b + ")", () -> RgbImages.hsb(r, g, b))
                    .because("with all three numbers twice as large it is " + Arrays.toString(bright)).within(1e-4)
                    .is(new double[]{bright[0], bright[1], bright[2] / 2});
        }

        @Test
        void needsNumbersFrom0To255() {
            Check.that("hsb(256, 0, 0)", () -> RgbImages.hsb(256, 0, 0)).isRejected();
            Check.that("hsb(0, 300, 0)", () -> RgbImages.hsb(0, 300, 0)).isRejected();
            Check.that("hsb(0, 0, 256)", () -> RgbImages.hsb(0, 0, 256)).isRejected();
            Check.that("hsb(-1, 20, 30)", () -> RgbImages.hsb(-1, 20, 30)).isRejected();
            Check.that("hsb(10, -1, 30)", () -> RgbImages.hsb(10, -1, 30)).isRejected();
            Check.that("hsb(10, 20, -1)", () -> RgbImages.hsb(10, 20, -1)).isRejected();
        }

        @Provide
        Arbitrary<Integer> shades() {
            return Arbitraries.integers().between(0, 127);
        }
    }
}
