// accepted: reads lazily, and makes pictures with the matrices of chapter 2
package koans.ch05network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import koans.ch02arrays.Matrices;
import koans.kit.Require;
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
     * from 0 to 255, and anything that is no whole number are errors: an exception, of whatever type.
     *
     * @throws IllegalArgumentException if there are not 785 numbers; it names 785 and how many there are
     */
    public static Row parseLine(String line) {
        String[] numbers = line.split(",", -1);
        Require.that(numbers.length == 785, "expected 785 numbers, found %d", numbers.length);
        int[] values = Arrays.stream(numbers).map(String::strip).mapToInt(Integer::parseInt).toArray();
        Require.that(values[0] >= 0 && values[0] <= 9, "label %d", values[0]);
        int[] pixels = Arrays.copyOfRange(values, 1, 785);
        for (int pixel : pixels) {
            Require.that(pixel >= 0 && pixel <= 255, "pixel %d", pixel);
        }
        return new Row(values[0], pixels);
    }

    /**
     * Reads all lines; the pixels stay as they are, from 0 to 255.
     *
     * @param csv at least one line
     * @throws IllegalArgumentException if {@link #parseLine} refuses a line; it names the first such line as in
     *                                  "line 3", counted from 1
     * @throws IOException              if the text cannot be read
     */
    public static Data load(Reader csv) throws IOException {
        List<String> lines = new BufferedReader(csv).lines().toList();
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            try {
                rows.add(parseLine(lines.get(k)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + (k + 1), e);
            }
        }
        double[][] x = rows.stream().map(row -> Arrays.stream(row.pixels()).asDoubleStream().toArray())
                .toArray(double[][]::new);
        return new Data(new SimpleMatrix(x), rows.stream().mapToInt(Row::label).toArray());
    }

    /**
     * The pixels on a scale from 0 to 1: each of them divided by 255.
     *
     * @param x any shape
     * @return the same shape
     */
    public static SimpleMatrix normalise(SimpleMatrix x) {
        return x.divide(255);
    }

    /**
     * The pixels as a picture.
     *
     * @param pixels row by row, {@code rows * cols} of them; another number is an error: an exception, of whatever type
     * @return rows x cols
     */
    public static double[][] image(double[] pixels, int rows, int cols) {
        return Matrices.of(rows, cols, pixels);
    }

    /**
     * The pictures as a block with an index for each: picture, channel, row, column. Grey pictures have one channel.
     *
     * @param x N x (rows * cols), a row a picture, its pixels row by row. Another number of columns is an error: an
     *          exception, of whatever type
     * @return N x 1 x rows x cols
     */
    public static double[][][][] toNchw(SimpleMatrix x, int rows, int cols) {
        double[][] pictures = x.toArray2();
        double[][][][] block = new double[pictures.length][1][][];
        for (int n = 0; n < block.length; n++) {
            block[n][0] = image(pictures[n], rows, cols);
        }
        return block;
    }
}
