package koans.kit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/**
 * Handwritten digits with their labels, kept as the bytes of the file.
 *
 * <p>Sixty thousand digits are 47 MB as bytes and 376 MB as doubles: numbers are made a batch at a time.
 */
public final class DigitSet {

    private final byte[] pixels;
    private final byte[] labels;
    private final int rows;
    private final int cols;

    DigitSet(byte[] pixels, byte[] labels, int rows, int cols) {
        this.pixels = pixels;
        this.labels = labels;
        this.rows = rows;
        this.cols = cols;
    }

    /**
     * Digits of your own.
     *
     * @param pixels one byte a pixel, 0 to 255 unsigned, digit after digit, row by row
     * @param labels one label a digit
     * @throws IllegalArgumentException if there are not {@code labels.length * rows * cols} pixels, or a digit has none
     */
    public static DigitSet of(byte[] pixels, int[] labels, int rows, int cols) {
        Require.that(rows >= 1 && cols >= 1, "a digit needs at least one row and column, not %dx%d", rows, cols);
        Require.that(pixels.length == labels.length * rows * cols, "%d digits of %dx%d pixels need %d bytes, not %d",
                labels.length, rows, cols, labels.length * rows * cols, pixels.length);
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            Require.that(labels[i] >= 0 && labels[i] <= 127, "label %d of digit %d", labels[i], i);
            bytes[i] = (byte) labels[i];
        }
        return new DigitSet(pixels.clone(), bytes, rows, cols);
    }

    /** How many digits there are. */
    public int size() {
        return labels.length;
    }

    /** How many pixels a digit has: 784 for MNIST. */
    public int pixels() {
        return rows * cols;
    }

    /** A digit as a picture: one channel, with the height and the width of the digits. */
    public Shape3 shape() {
        return new Shape3(1, rows, cols);
    }

    /**
     * The brightness of one pixel, 0 (paper) to 255 (ink), counted row by row from the top left.
     *
     * @throws IndexOutOfBoundsException if there is no such digit or pixel
     */
    public int pixel(int digit, int pixel) {
        check(digit);
        if (pixel < 0 || pixel >= pixels()) {
            throw new IndexOutOfBoundsException("pixel " + pixel + " of " + pixels());
        }
        return pixels[digit * pixels() + pixel] & 255;
    }

    /**
     * What the digit shows, 0 to 9.
     *
     * @throws IndexOutOfBoundsException if there is no such digit
     */
    public int label(int digit) {
        check(digit);
        return labels[digit];
    }

    /** All labels, in the order of the digits. */
    public int[] labels() {
        return labels(all());
    }

    /**
     * The labels of some digits, in the order asked for.
     *
     * @throws IndexOutOfBoundsException if there is no such digit
     */
    public int[] labels(int[] digits) {
        return Arrays.stream(digits).map(this::label).toArray();
    }

    /**
     * Some digits as a matrix: a row a digit, in the order asked for, pixels scaled to 0..1.
     *
     * @return {@code digits.length} x {@link #pixels()}
     * @throws IndexOutOfBoundsException if there is no such digit
     */
    public SimpleMatrix images(int[] digits) {
        int size = pixels();
        double[] values = new double[Math.multiplyExact(digits.length, size)];
        for (int i = 0; i < digits.length; i++) {
            check(digits[i]);
            for (int p = 0; p < size; p++) {
                values[i * size + p] = (pixels[digits[i] * size + p] & 255) / 255.0;
            }
        }
        return new SimpleMatrix(digits.length, size, true, values);
    }

    /**
     * The first digits of this set, as a set of its own.
     *
     * @throws IllegalArgumentException if there are fewer
     */
    public DigitSet first(int count) {
        Require.that(count >= 0 && count <= size(), "there are %d digits, not %d", size(), count);
        return new DigitSet(Arrays.copyOf(pixels, count * pixels()), Arrays.copyOf(labels, count), rows, cols);
    }

    private int[] all() {
        return IntStream.range(0, size()).toArray();
    }

    private void check(int digit) {
        if (digit < 0 || digit >= size()) {
            throw new IndexOutOfBoundsException("digit " + digit + " of " + size());
        }
    }
}
