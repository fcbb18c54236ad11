package koans.ch03plots;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import koans.kit.Require;

/**
 * Pictures and the numbers in them. In an array of pixels the first index is the row, counted from the top, the second
 * the column, counted from the left.
 *
 * <p>Pixels are grey, from 0 (black) to 255 (white). No pixels, or rows of unequal length, are an error: an exception,
 * of whatever type.
 */
public final class Images {

    private Images() {
    }

    /**
     * The picture in a file, PNG or JPEG.
     *
     * @throws IOException if there is no such file, or what is in it is no picture; the message holds the file's name
     */
    public static BufferedImage read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            BufferedImage image = ImageIO.read(in);
            if (image == null) {
                throw new IOException(file + " is no picture");
            }
            return image;
        }
    }

    /**
     * The picture in shades of grey: {@code 0.299 R + 0.587 G + 0.114 B}, rounded to the nearest whole number.
     *
     * <p>How opaque a pixel is makes no difference. A picture of the type
     * {@link java.awt.image.BufferedImage#TYPE_BYTE_GRAY} is grey already: its samples are handed out as they are stored.
     *
     * @return height x width
     */
    public static int[][] gray(BufferedImage image) {
        int[][] pixels = new int[image.getHeight()][image.getWidth()];
        boolean isGray = image.getType() == BufferedImage.TYPE_BYTE_GRAY;
        for (int y = 0; y < pixels.length; y++) {
            for (int x = 0; x < pixels[y].length; x++) {
                // getRGB would convert grey samples: it makes 188 of 128.
                pixels[y][x] = isGray ? image.getRaster().getSample(x, y, 0) : luminance(new Color(image.getRGB(x, y)));
            }
        }
        return pixels;
    }

    /**
     * A picture of the type {@link java.awt.image.BufferedImage#TYPE_BYTE_GRAY} that stores these pixels.
     *
     * @param pixels height x width
     * @throws IllegalArgumentException if a pixel is below 0 or above 255; the message names it
     */
    public static BufferedImage toImage(int[][] pixels) {
        BufferedImage image = new BufferedImage(width(pixels), pixels.length, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < pixels.length; y++) {
            for (int x = 0; x < pixels[y].length; x++) {
                int pixel = pixels[y][x];
                Require.that(pixel >= 0 && pixel <= 255, "%d is no shade from 0 to 255", pixel);
                image.getRaster().setSample(x, y, 0, pixel);
            }
        }
        return image;
    }

    /**
     * Every pixel as a square of {@code factor} x {@code factor} pixels.
     *
     * @param pixels H x W
     * @param factor how large; below 1 is an error: an exception, of whatever type
     * @return factor * H x factor * W, in fresh arrays, one for each row
     */
    public static int[][] enlarge(int[][] pixels, int factor) {
        Require.that(factor > 0, "a factor of %d", factor);
        int[][] large = new int[factor * pixels.length][factor * width(pixels)];
        for (int y = 0; y < large.length; y++) {
            for (int x = 0; x < large[y].length; x++) {
                large[y][x] = pixels[y / factor][x / factor];
            }
        }
        return large;
    }

    private static int luminance(Color c) {
        return (int) Math.round(0.299 * c.getRed() + 0.587 * c.getGreen() + 0.114 * c.getBlue());
    }

    private static int width(int[][] pixels) {
        Require.that(pixels.length > 0 && pixels[0].length > 0, "no pixels");
        for (int[] row : pixels) {
            Require.that(row.length == pixels[0].length, "rows of %d and %d pixels", pixels[0].length, row.length);
        }
        return pixels[0].length;
    }
}
