// accepted: the raster has the numbers too; hue, saturation and brightness as the library has them
package koans.ch09cnn;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Colour pictures as planes of numbers. */
public final class RgbImages {

    private RgbImages() {
    }

    /**
     * The three colour planes of a picture: red, green, blue, each with numbers from 0 to 255. What {@code getRGB}
     * says about transparency is ignored.
     *
     * @return 3 x height x width: {@code planes[1][y][x]} is the green in row y and column x
     */
    public static double[][][] planes(BufferedImage image) {
        double[][][] planes = new double[3][image.getHeight()][image.getWidth()];
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRaster().getSamples(0, y, image.getWidth(), 1, c, planes[c][y]);
            }
        }
        return planes;
    }

    /**
     * One channel of a picture that is stored pixel by pixel.
     *
     * @param hwc H x W x C: {@code hwc[y][x]} is the pixel in row y and column x, with one number for each channel
     * @param c the channel, from 0; a channel that does not exist is an error: an exception, of whatever type
     * @return H x W
     */
    public static double[][] channel(int[][][] hwc, int c) {
        return Arrays.stream(hwc)
                .map(row -> Arrays.stream(row).mapToDouble(pixel -> pixel[c]).toArray())
                .toArray(double[][]::new);
    }

    /**
     * Hue, saturation and brightness of a colour. With max and min the largest and the smallest of the three numbers
     * and d their difference:
     *
     * <ul>
     * <li>hue, an angle: {@code 60 * (g - b) / d} where red is the largest, {@code 120 + 60 * (b - r) / d} where
     *     green is, {@code 240 + 60 * (r - g) / d} where blue is; 360 is added to an angle below 0; 0 where d is 0
     * <li>saturation: {@code 100 * d / max}; 0 where max is 0
     * <li>brightness: {@code 100 * max / 255}
     * </ul>
     *
     * @param r from 0 to 255, as g and b; anything else is an error: an exception, of whatever type
     * @return hue from 0 up to but not including 360, saturation from 0 to 100, brightness from 0 to 100
     */
    public static double[] hsb(int r, int g, int b) {
        float[] hsb = Color.RGBtoHSB(new Color(r, g, b).getRed(), g, b, null);
        return new double[]{360 * hsb[0], 100 * hsb[1], 100 * hsb[2]};
    }
}
