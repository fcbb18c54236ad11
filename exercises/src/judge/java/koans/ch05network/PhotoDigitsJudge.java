package koans.ch05network;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import koans.grader.check.Check;

/** Photos, their smaller pictures and negatives, and what goes wrong with them. */
final class PhotoDigitsJudge {

    private PhotoDigitsJudge() {
    }

    /** As many of these pixels as are needed, row by row. */
    static int[][] filled(int rows, int cols, int[] pixels) {
        int[][] gray = new int[rows][cols];
        for (int i = 0; i < rows * cols; i++) {
            gray[i / cols][i % cols] = pixels[i];
        }
        return gray;
    }

    static void checkShrink(int[][] gray, int rows, int cols, double[][] expected) {
        int height = gray.length / rows;
        int width = gray[0].length / cols;
        double[][] corners = new double[rows][cols];
        double[][] middles = new double[rows][cols];
        double[][] ends = new double[rows][cols];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < cols; c++) {
                corners[r][c] = gray[r * height][c * width];
                middles[r][c] = gray[r * height + height / 2][c * width + width / 2];
                ends[r][c] = gray[(r + 1) * height - 1][(c + 1) * width - 1];
            }
        }
        Check.that("shrink(gray, " + rows + ", " + cols + ")", () -> PhotoDigits.shrink(gray, rows, cols))
                .given("gray", gray)
                .mistake("These are sums: divide by the number of pixels in a block.",
                        each(expected, v -> v * height * width))
                .mistake("There is a division of whole numbers, which drops the fraction.",
                        each(expected, Math::floor))
                .mistake("These are the first pixels of the blocks, not the means.", corners)
                .mistake("These are the last pixels of the blocks, not the means.", ends)
                .mistake("These are single pixels from the middle of the blocks, not the means.", middles)
                .mistake("These are whole numbers; the means keep their fractions.", each(expected, Math::rint))
                .is(expected);
    }

    static double[][] negative(double[][] gray) {
        return each(gray, v -> 255 - v);
    }

    static void checkInvert(double[][] gray, double[][] expected) {
        Check.that("invert(gray)", () -> PhotoDigits.invert(gray))
                .given("gray", gray)
                .mistake("White is 255, not 256.", each(gray, v -> 256 - v))
                .mistake("White is 255, not 1.", each(gray, v -> 1 - v))
                .mistake("These are below zero: subtract them from 255.", each(gray, v -> -v))
                .is(expected);
    }

    /** A photo of 28 x 28 pixels. */
    static BufferedImage drawn(IntBinaryOperator colour) {
        BufferedImage photo = new BufferedImage(28, 28, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 28; x++) {
                photo.setRGB(x, y, colour.applyAsInt(x, y));
            }
        }
        return photo;
    }

    /** Ink in the shape of a 7 on paper. */
    static BufferedImage photo(int width, int height, int ink, int paper) {
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double right = (x + 0.5) / width;
                double down = (y + 0.5) / height;
                boolean bar = down > 0.2 && down < 0.3 && right > 0.2 && right < 0.8;
                boolean leg = down >= 0.3 && down < 0.85 && Math.abs(right - (0.93 - 0.6 * down)) < 0.06;
                int v = bar || leg ? ink : paper;
                photo.setRGB(x, y, v << 16 | v << 8 | v);
            }
        }
        return photo;
    }

    static void checkPrepare(BufferedImage photo) {
        double[][] small = means(gray(photo), 28, 28);
        double[][] blue = means(eachPixel(photo, rgb -> rgb & 255), 28, 28);
        double mean = mean(small);
        double[][] bright = mean > 127.5 ? each(small, v -> 255 - v) : small;
        Check.that("prepare(a photo of " + photo.getWidth() + " x " + photo.getHeight() + " pixels, its top left"
                        + " pixel " + gray(photo)[0][0] + ")", () -> PhotoDigits.prepare(photo))
                .mistake(mean > 127.5 ? "The paper is bright here, so the picture has to be inverted. Is its mean"
                                + " from 0 to 255 when you compare it with 127.5?"
                                : "The paper is dark here: leave the picture as it is.",
                        flat(each(bright, v -> (255 - v) / 255)))
                .mistake("The pixels are from 0 to 255. The network has learned from numbers from 0 to 1.",
                        flat(bright))
                .mistake("The pixels are divided by 256; ink at its brightest is 255.",
                        flat(each(bright, v -> v / 256)))
                .mistake("The picture is turned over: rows come first, from top to bottom.",
                        flat(turned(each(bright, v -> v / 255))))
                .mistake("The pixels are divided by 255 first, and subtracted from 255 then.",
                        flat(each(small, v -> 255 - v / 255)))
                .mistake("This is one colour, the blue one. Grey is a mixture of all three.",
                        flat(each(blue, v -> (mean(blue) > 127.5 ? 255 - v : v) / 255)))
                .is(flat(each(bright, v -> v / 255)));
    }

    private static int[][] gray(BufferedImage photo) {
        if (photo.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            int[][] samples = new int[photo.getHeight()][photo.getWidth()];
            for (int y = 0; y < samples.length; y++) {
                photo.getRaster().getSamples(0, y, photo.getWidth(), 1, 0, samples[y]);
            }
            return samples;
        }
        return eachPixel(photo, rgb -> (int) Math.round(
                0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255)));
    }

    private static int[][] eachPixel(BufferedImage photo, IntUnaryOperator ofRgb) {
        int[][] pixels = new int[photo.getHeight()][photo.getWidth()];
        for (int y = 0; y < pixels.length; y++) {
            for (int x = 0; x < pixels[0].length; x++) {
                pixels[y][x] = ofRgb.applyAsInt(photo.getRGB(x, y));
            }
        }
        return pixels;
    }

    private static double mean(double[][] rows) {
        return Arrays.stream(flat(rows)).average().orElseThrow();
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[][] turned(double[][] a) {
        double[][] turned = new double[a.length][a.length];
        for (int r = 0; r < a.length; r++) {
            for (int c = 0; c < a.length; c++) {
                turned[c][r] = a[r][c];
            }
        }
        return turned;
    }

    static double[][] means(int[][] gray, int rows, int cols) {
        int height = gray.length / rows;
        int width = gray[0].length / cols;
        double[][] means = new double[rows][cols];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < cols; c++) {
                int sum = 0;
                for (int i = 0; i < height * width; i++) {
                    sum += gray[r * height + i / width][c * width + i % width];
                }
                means[r][c] = (double) sum / (height * width);
            }
        }
        return means;
    }

    private static double[][] each(double[][] rows, DoubleUnaryOperator function) {
        return Arrays.stream(rows).map(row -> Arrays.stream(row).map(function).toArray()).toArray(double[][]::new);
    }
}
