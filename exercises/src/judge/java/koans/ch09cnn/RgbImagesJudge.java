package koans.ch09cnn;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import koans.grader.check.Charts;
import koans.grader.check.Check;

/** Colours of pictures as they have to be, and as they often are. */
final class RgbImagesJudge {

    private RgbImagesJudge() {
    }

    static void checkPlanes(int type, int[][][] pixels) {
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
    static BufferedImage image(int type, int[][][] pixels) {
        BufferedImage image = new BufferedImage(pixels[0].length, pixels.length, type);
        for (int y = 0; y < pixels.length; y++) {
            for (int x = 0; x < pixels[0].length; x++) {
                int[] p = pixels[y][x];
                image.setRGB(x, y, 0x80 << 24 | p[0] << 16 | p[1] << 8 | p[2]);
            }
        }
        return image;
    }

    /** Checks the planes of a sunset, and keeps the picture and its planes to be looked at. */
    static void checkSunset() {
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
        checkPlanes(BufferedImage.TYPE_INT_RGB, pixels);
    }

    static void checkChannel(int[][][] hwc, int c, double[][] expected) {
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

    /** One number of each pixel. */
    static double[][] plane(int[][][] hwc, int c) {
        return Arrays.stream(hwc).map(row -> Arrays.stream(row).mapToDouble(pixel -> pixel[c]).toArray())
                .toArray(double[][]::new);
    }

    static void checkHsb(int r, int g, int b, double hue, double saturation, double brightness) {
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

    /** Hue, saturation and brightness. */
    static double[] hsb(int r, int g, int b) {
        double max = Math.max(r, Math.max(g, b));
        double d = max - Math.min(r, Math.min(g, b));
        if (d == 0) {
            return new double[]{0, 0, max / 2.55};
        }
        double sector = max == r ? (g - b) / d + (g < b ? 6 : 0) : max == g ? (b - r) / d + 2 : (r - g) / d + 4;
        return new double[]{60 * sector, 100 * d / max, max / 2.55};
    }
}
