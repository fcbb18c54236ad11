package koans.ch03plots;

import static koans.kit.Todo.todo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

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
        return todo();
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
        return todo();
    }

    /**
     * A picture of the type {@link java.awt.image.BufferedImage#TYPE_BYTE_GRAY} that stores these pixels.
     *
     * @param pixels height x width
     * @throws IllegalArgumentException if a pixel is below 0 or above 255; the message names it
     */
    public static BufferedImage toImage(int[][] pixels) {
        return todo();
    }

    /**
     * Every pixel as a square of {@code factor} x {@code factor} pixels.
     *
     * @param pixels H x W
     * @param factor how large; below 1 is an error: an exception, of whatever type
     * @return factor * H x factor * W, in fresh arrays, one for each row
     */
    public static int[][] enlarge(int[][] pixels, int factor) {
        return todo();
    }
}
