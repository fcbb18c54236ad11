package koans.ch05network;

import static koans.kit.Todo.todo;

import java.io.IOException;
import java.io.Reader;
import org.ejml.simple.SimpleMatrix;

/**
 * Handwritten digits as text: a line a picture, 785 numbers separated by commas. The first one is the label, what the
 * picture shows, from 0 to 9. The other 784 are its pixels, 28 rows of 28, row by row from the top left: 0 is paper,
 * 255 is ink. There is no line of headings.
 */
public final class Digits {

    /**
     * One line.
     *
     * @param label  what the picture shows, 0 to 9
     * @param pixels 784 of them, 0 to 255
     */
    public record Row(int label, int[] pixels) {
    }

    /**
     * Many lines, in their order.
     *
     * @param x N x 784, a row a picture, 0 to 255
     * @param t N labels, 0 to 9
     */
    public record Data(SimpleMatrix x, int[] t) {
    }

    private Digits() {
    }

    /**
     * Takes a line apart. There may be blanks around the numbers. A label that is not from 0 to 9, a pixel that is not
     * from 0 to 255, and anything that is no whole number, as {@code 1 2} or an empty place behind the last comma, are
     * errors: an exception, of whatever type.
     *
     * @throws IllegalArgumentException if there are not 785 numbers; it names 785 and how many there are
     */
    public static Row parseLine(String line) {
        return todo();
    }

    /**
     * Reads all lines; the pixels stay as they are, from 0 to 255. A blank line between two pictures is a line like any
     * other, and {@link #parseLine} refuses it.
     *
     * @param csv at least one line
     * @throws IllegalArgumentException if {@link #parseLine} refuses a line; it names the first such line as in
     *                                  "line 3", counted from 1
     * @throws IOException              if the text cannot be read
     */
    public static Data load(Reader csv) throws IOException {
        return todo();
    }

    /**
     * The pixels on a scale from 0 to 1: each of them divided by 255.
     *
     * @param x any shape
     * @return the same shape
     */
    public static SimpleMatrix normalise(SimpleMatrix x) {
        return todo();
    }

    /**
     * The pixels as a picture.
     *
     * @param pixels row by row, {@code rows * cols} of them; another number is an error: an exception, of whatever type
     * @return rows x cols
     */
    public static double[][] image(double[] pixels, int rows, int cols) {
        return todo();
    }

    /**
     * The pictures as a block with an index for each: picture, channel, row, column. Grey pictures have one channel.
     *
     * @param x N x (rows * cols), a row a picture, its pixels row by row. Another number of columns is an error: an
     *          exception, of whatever type
     * @return N x 1 x rows x cols
     */
    public static double[][][][] toNchw(SimpleMatrix x, int rows, int cols) {
        return todo();
    }
}
