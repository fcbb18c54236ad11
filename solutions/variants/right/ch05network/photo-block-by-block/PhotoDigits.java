// accepted: block by block; the mean of the photo before it is shrunk
package koans.ch05network;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import koans.ch02arrays.Matrices;
import koans.ch03plots.Images;
import koans.kit.Require;

/** Photos of handwritten digits, made to look like those that a network has learned from. */
public final class PhotoDigits {

    private static final int SIDE = 28;

    private PhotoDigits() {
    }

    /**
     * A smaller picture: it is cut into rows x cols blocks of equal size, and each becomes one pixel, the mean of its
     * pixels.
     *
     * @param gray H x W pixels
     * @param rows how many rows the result has; an H that is no multiple of it is an error: an exception, of whatever
     *             type
     * @param cols how many columns the result has; a W that is no multiple of it is an error as well
     * @return rows x cols
     */
    public static double[][] shrink(int[][] gray, int rows, int cols) {
        Require.that(gray.length % rows == 0 && gray[0].length % cols == 0, "%dx%d pixels do not shrink to %dx%d",
                gray.length, gray[0].length, rows, cols);
        int height = gray.length / rows;
        int width = gray[0].length / cols;
        double[][] small = new double[rows][cols];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < cols; c++) {
                int sum = 0;
                for (int y = r * height; y < (r + 1) * height; y++) {
                    for (int x = c * width; x < (c + 1) * width; x++) {
                        sum += gray[y][x];
                    }
                }
                small[r][c] = (double) sum / (height * width);
            }
        }
        return small;
    }

    /**
     * The negative: dark becomes bright and bright dark, {@code 255 - v} for every pixel.
     *
     * @param gray any shape, pixels from 0 to 255
     * @return the same shape
     */
    public static double[][] invert(double[][] gray) {
        return Arrays.stream(gray)
                .map(row -> Arrays.stream(row).map(v -> 255 - v).toArray())
                .toArray(double[][]::new);
    }

    /**
     * The photo of a digit as 784 inputs from 0 (paper) to 1 (ink).
     *
     * <p>The photo in shades of grey is shrunk to 28 x 28. If its mean is above 127.5 the paper is bright, and the
     * picture is inverted. Then every pixel is divided by 255.
     *
     * @param photo a picture of any kind; a height or width that is no multiple of 28 is an error: an exception, of
     *              whatever type
     * @return 784 numbers, row by row
     */
    public static double[] prepare(BufferedImage photo) {
        int[][] gray = Images.gray(photo);
        boolean bright = Arrays.stream(gray).flatMapToInt(Arrays::stream).average().orElseThrow() > 127.5;
        double[] pixels = Matrices.flatten(shrink(gray, SIDE, SIDE));
        return Arrays.stream(pixels).map(v -> bright ? 1 - v / 255 : v / 255).toArray();
    }
}
