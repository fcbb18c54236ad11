// accepted: sets all samples at once, looks characters up
package koans.ch05network;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import koans.kit.Require;

/**
 * Digits to look at.
 */
public final class DigitImages {

    private DigitImages() {
    }

    /**
     * The pixels as a grey picture: the one in row r and column c is the sample of the raster at x = c and y = r.
     *
     * @param pixels row by row, {@code rows * cols} whole numbers from 0 to 255. Another number of them, and any pixel
     *               that is none of these numbers, is an error: an exception, of whatever type. A pixel of 0.2, for
     *               example, comes from a normalised picture, which would be black
     * @return {@link BufferedImage#TYPE_BYTE_GRAY}, {@code cols} wide and {@code rows} high
     */
    public static BufferedImage toImage(double[] pixels, int rows, int cols) {
        Require.that(pixels.length == rows * cols, "%d pixels for %dx%d", pixels.length, rows, cols);
        BufferedImage image = new BufferedImage(cols, rows, BufferedImage.TYPE_BYTE_GRAY);
        for (double pixel : pixels) {
            Require.that(pixel == Math.rint(pixel) && 0 <= pixel && pixel <= 255, "pixel %s", pixel);
        }
        image.getRaster().setPixels(0, 0, cols, rows, pixels);
        return image;
    }

    /**
     * The pixels as text, a character a pixel: a blank for 0, {@code .} below 128, {@code #} from 128 on.
     *
     * @param pixels row by row, {@code rows * cols} whole numbers from 0 to 255. Another number of them is an error: an
     *               exception, of whatever type
     * @return {@code rows} lines of {@code cols} characters, blanks at the end included
     */
    public static List<String> ascii(double[] pixels, int rows, int cols) {
        Require.that(pixels.length == rows * cols, "%d pixels for %dx%d", pixels.length, rows, cols);
        List<String> lines = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            String line = "";
            for (int c = 0; c < cols; c++) {
                int pixel = (int) pixels[r * cols + c];
                line += " .#".charAt(Integer.signum(pixel) + pixel / 128);
            }
            lines.add(line);
        }
        return lines;
    }
}
