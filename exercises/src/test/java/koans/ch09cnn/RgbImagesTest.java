package koans.ch09cnn;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Charts;
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
            check(BufferedImage.TYPE_INT_RGB, pixels);
            BufferedImage image = image(BufferedImage.TYPE_INT_RGB, pixels);
            Check.that("planes(image) of the two pixels (255, 0, 0) and (10, 20, 30)", () -> RgbImages.planes(image))
                    .is(new double[][][]{{{255, 10}}, {{0, 20}}, {{0, 30}}});
        }

        @Test
        void haveRowsAndColumns() {
            check(BufferedImage.TYPE_INT_RGB, new int[][][]{{{1, 2, 3}}, {{4, 5, 6}}, {{7, 8, 9}}});
            check(BufferedImage.TYPE_INT_RGB, new int[][][]{{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}},
                {{100, 128, 200}, {0, 127, 255}, {254, 1, 129}}});
        }

        @Test
        void knowNothingOfTransparency() {
            check(BufferedImage.TYPE_INT_ARGB, new int[][][]{{{255, 0, 0}, {10, 20, 30}}, {{1, 200, 3}, {4, 5, 250}}});
        }

        @Property(tries = 30)
        void holdTheNumbersOfEachPixel(@ForAll("pixels") int[][][] pixels, @ForAll("types") int type) {
            check(type, pixels);
        }

        @Test
        void leaveThePictureAsItWas() {
            int[][][] pixels = {{{1, 2, 3}, {4, 5, 6}}};
            BufferedImage image = image(BufferedImage.TYPE_INT_RGB, pixels);
            Check.that("the pixels after planes(image)", () -> {
                RgbImages.planes(image);
                return new int[]{image.getRGB(0, 0) & 0xFFFFFF, image.getRGB(1, 0) & 0xFFFFFF};
            }).is(new int[]{0x010203, 0x040506});
        }

        /** Hands a sunset over to be looked at: the picture itself, then the planes the learner has cut out of it. */
        @Fact("The planes of a sunset are three pictures")
        @Test
        void ofASunsetAreThreePictures() {
            int[][][] pixels = new int[24][32][];
            for (int y = 0; y < 24; y++) {
                for (int x = 0; x < 32; x++) {
                    boolean sun = (x - 20) * (x - 20) + (y - 15) * (y - 15) < 30;
                    pixels[y][x] = y > 17 ? new int[]{20, 30 + x, 110 + 5 * (y - 18)}
                            : sun ? new int[]{255, 215, 60} : new int[]{90 + 9 * y, 70 + 4 * y, 160 - 6 * y};
                }
            }
            BufferedImage image = image(BufferedImage.TYPE_INT_RGB, pixels);
            Object planes = Check.that("planes(image)", () -> RgbImages.planes(image)).run();
            if (planes instanceof double[][][] found && found.length == 3
                    && Arrays.stream(found).allMatch(plane -> plane.length == 24
                            && Arrays.stream(plane).allMatch(row -> row.length == 32))) {
                BufferedImage strip = new BufferedImage(4 * 33 * 6, 24 * 6, BufferedImage.TYPE_INT_RGB);
                for (int y = 0; y < 24 * 6; y++) {
                    for (int x = 0; x < 32 * 6; x++) {
                        strip.setRGB(x, y, image.getRGB(x / 6, y / 6));
                        for (int c = 0; c < 3; c++) {
                            strip.setRGB((c + 1) * 33 * 6 + x, y, 0x010101 * ((int) found[c][y / 6][x / 6] & 255));
                        }
                    }
                }
                Charts.keep("9.8-planes", strip);
            }
            check(BufferedImage.TYPE_INT_RGB, pixels);
        }

        private static void check(int type, int[][][] pixels) {
            int height = pixels.length;
            int width = pixels[0].length;
            BufferedImage image = image(type, pixels);
            double[][][] expected = new double[3][height][width];
            double[][][] blueFirst = new double[3][height][width];
            double[][][] turned = new double[3][width][height];
            double[][][] signed = new double[3][height][width];
            double[][][] uncut = new double[3][height][width];
            double[][][] fractions = new double[3][height][width];
            double[][][] byPixel = new double[height][width][3];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    for (int c = 0; c < 3; c++) {
                        int v = pixels[y][x][c];
                        expected[c][y][x] = v;
                        blueFirst[2 - c][y][x] = v;
                        turned[c][x][y] = v;
                        signed[c][y][x] = (byte) v;
                        uncut[c][y][x] = image.getRGB(x, y) >> 16 - 8 * c;
                        fractions[c][y][x] = v / 255.0;
                        byPixel[y][x][c] = v;
                    }
                }
            }
            Check.that("planes(image)", () -> RgbImages.planes(image)).given("the pixels", pixels)
                    .mistake("Blue comes first, red last. Red are bits 16 to 23, blue are bits 0 to 7.", blueFirst)
                    .mistake("x and y are swapped: row y, column x is planes[c][y][x].", turned)
                    .mistake("Bytes in Java go from -128 to 127. Keep the number an int, and take it & 255.", signed)
                    .mistake("The bits of the other colours are still in the number; & 255 keeps the last eight.",
                            uncut)
                    .mistake("These are fractions of 255; the numbers from 0 to 255 are wanted.", fractions)
                    .mistake("This is pixel by pixel, H x W x 3. Three planes are wanted: 3 x H x W.", byPixel)
                    .diagnosis(() -> outside(RgbImages.planes(image)))
                    .is(expected);
        }

        /** What it means that a number is none from 0 to 255, or null if all of them are. */
        private static String outside(double[][][] planes) {
            double[] numbers = Arrays.stream(planes).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream)
                    .filter(v -> v < 0 || v > 255).toArray();
            return numbers.length == 0 ? null : Arrays.stream(numbers).allMatch(v -> v >= -128 && v <= 255)
                    ? "Bytes in Java go from -128 to 127. Keep the number an int, and take it & 255."
                    : "In one of the planes the bits of other colours are still in the number; & 255 keeps the last "
                            + "eight.";
        }

        /** Half transparent pixels where the type has room for it. */
        private static BufferedImage image(int type, int[][][] pixels) {
            BufferedImage image = new BufferedImage(pixels[0].length, pixels.length, type);
            for (int y = 0; y < pixels.length; y++) {
                for (int x = 0; x < pixels[0].length; x++) {
                    int[] p = pixels[y][x];
                    image.setRGB(x, y, 0x80 << 24 | p[0] << 16 | p[1] << 8 | p[2]);
                }
            }
            return image;
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
            check(picture, 0, new double[][]{{0, 10}, {100, 110}});
            check(picture, 2, new double[][]{{2, 12}, {102, 112}});
        }

        @Fact("Has the shape of the picture")
        @Test
        void haveTheShapeOfThePicture() {
            int[][][] wide = {{{1, 2}, {3, 4}, {5, 6}}};
            check(wide, 0, new double[][]{{1, 3, 5}});
            check(wide, 1, new double[][]{{2, 4, 6}});
            check(new int[][][]{{{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}},
                {{13, 14, 15, 16}, {17, 18, 19, 20}, {21, 22, 23, 24}}}, 3,
                    new double[][]{{4, 8, 12}, {16, 20, 24}});
        }

        @Property(tries = 30)
        void agreesWithTheFormula(@ForAll("pictures") int[][][] hwc) {
            for (int c = 0; c < 2; c++) {
                check(hwc, c, plane(hwc, c));
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

        private static void check(int[][][] hwc, int c, double[][] expected) {
            Check check = Check.that("channel(picture, " + c + ")", () -> RgbImages.channel(hwc, c))
                    .given("picture", hwc)
                    .mistake("This is channel 0, whatever c is.", plane(hwc, 0))
                    .mistake("The channels are counted from the end.", plane(hwc, hwc[0][0].length - 1 - c));
            if (c < hwc.length) {
                check = check.mistake("hwc[c] is row c of the picture. The channel is the last index.", hwc[c]);
            }
            if (c < hwc[0].length) {
                check = check.mistake("This is column c of the picture. The channel is the last index.",
                        Arrays.stream(hwc).map(row -> row[c]).toArray(int[][]::new));
            }
            check.hint("hwc[y][x] is one pixel. Which of its numbers belongs to the plane?").is(expected);
        }

        private static double[][] plane(int[][][] hwc, int c) {
            return Arrays.stream(hwc).map(row -> Arrays.stream(row).mapToDouble(pixel -> pixel[c]).toArray())
                    .toArray(double[][]::new);
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
            check(23, 185, 79, 140.74074, 87.56757, 72.54902);
        }

        @Fact("The hue starts with red and passes green and blue")
        @Test
        void startsWithRedAndPassesGreenAndBlue() {
            check(255, 0, 0, 0, 100, 100);
            check(0, 255, 0, 120, 100, 100);
            check(0, 0, 255, 240, 100, 100);
            check(200, 200, 50, 60, 75, 78.4313725);
            check(50, 200, 200, 180, 75, 78.4313725);
            check(200, 50, 200, 300, 75, 78.4313725);
        }

        @Fact("The hue is an angle from 0 to 360")
        @Test
        void isAnAngleFromZeroTo360() {
            check(200, 50, 100, 340, 75, 78.4313725);
            check(100, 50, 200, 260, 75, 78.4313725);
            check(100, 200, 50, 100, 75, 78.4313725);
            check(10, 11, 10, 120, 9.0909091, 4.3137255);
        }

        @Fact("Grey has no hue and no saturation")
        @Test
        void ofGreyHasNoHueAndNoSaturation() {
            check(51, 51, 51, 0, 0, 20);
            check(255, 255, 255, 0, 0, 100);
            check(0, 0, 0, 0, 0, 0);
        }

        @Property(tries = 40)
        void keepsHueAndSaturationWhenTheLightIsDimmed(@ForAll("shades") int r, @ForAll("shades") int g,
                @ForAll("shades") int b) {
            double[] bright = reference(2 * r, 2 * g, 2 * b);
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

        private static void check(int r, int g, int b, double hue, double saturation, double brightness) {
            int max = Math.max(r, Math.max(g, b));
            int d = max - Math.min(r, Math.min(g, b));
            double[] truncated = new double[3];
            if (d > 0) {
                int angle = max == r ? 60 * (g - b) / d : max == g ? 120 + 60 * (b - r) / d : 240 + 60 * (r - g) / d;
                truncated = new double[]{angle < 0 ? angle + 360 : angle, 100 * d / max, 100 * max / 255};
            }
            Check.that("hsb(" + r + ", " + g + ", " + b + ")", () -> RgbImages.hsb(r, g, b)).within(1e-4)
                    .mistake("The decimals are lost: a division of two ints gives an int.", truncated)
                    .mistake("These are fractions of 1. The hue is an angle up to 360, the others go up to 100.",
                            new double[]{hue / 360, saturation / 100, brightness / 100})
                    .mistake("An angle below 0 needs 360 added.", new double[]{hue - 360, saturation, brightness})
                    .mistake("The difference is divided by 255; divide it by the largest of the three numbers.",
                            new double[]{hue, 100.0 * d / 255, brightness})
                    .mistake("The brightest is 255, not 256.",
                            new double[]{hue, saturation, brightness * 255 / 256})
                    .is(new double[]{hue, saturation, brightness});
        }

        private static double[] reference(int r, int g, int b) {
            double max = Math.max(r, Math.max(g, b));
            double d = max - Math.min(r, Math.min(g, b));
            if (d == 0) {
                return new double[]{0, 0, max / 2.55};
            }
            double sector = max == r ? (g - b) / d + (g < b ? 6 : 0) : max == g ? (b - r) / d + 2 : (r - g) / d + 4;
            return new double[]{60 * sector, 100 * d / max, max / 2.55};
        }

        @Provide
        Arbitrary<Integer> shades() {
            return Arbitraries.integers().between(0, 127);
        }
    }
}
