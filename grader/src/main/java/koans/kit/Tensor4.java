package koans.kit;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/**
 * A batch of pictures as a block of numbers with four indices: picture, channel, row, column.
 *
 * <p>The numbers lie row-major in one array, so that picture {@code n} is exactly row {@code n} of the matrix that the
 * layers of a network hand on.
 */
public final class Tensor4 {

    private final int n;
    private final Shape3 shape;
    private final double[] data;

    /**
     * A block of zeros.
     *
     * @throws IllegalArgumentException if {@code n} is negative or a size of the picture smaller than 1
     */
    public Tensor4(int n, int c, int h, int w) {
        this(n, new Shape3(c, h, w), null);
    }

    private Tensor4(int n, Shape3 shape, double[] data) {
        Require.that(n >= 0, "a batch cannot hold %d pictures", n);
        this.n = n;
        this.shape = shape;
        this.data = data == null ? new double[Math.multiplyExact(n, shape.size())] : data;
    }

    /**
     * A block with these numbers, in the order picture, channel, row, column; the array is copied.
     *
     * @throws IllegalArgumentException if there are not exactly {@code n * c * h * w} numbers
     */
    public static Tensor4 of(double[] data, int n, int c, int h, int w) {
        Tensor4 block = new Tensor4(n, c, h, w);
        Require.that(data.length == block.data.length,
                "%dx%dx%dx%d needs %d numbers, not %d", n, c, h, w, block.data.length, data.length);
        System.arraycopy(data, 0, block.data, 0, data.length);
        return block;
    }

    /**
     * The pictures that lie in the rows of a matrix; the numbers are copied.
     *
     * @throws IllegalArgumentException if the matrix has not exactly {@code shape.size()} columns
     */
    public static Tensor4 fromRows(SimpleMatrix rows, Shape3 shape) {
        Require.that(rows.getNumCols() == shape.size(), "%dx%dx%d needs rows of %d numbers, not %d",
                shape.channels(), shape.height(), shape.width(), shape.size(), rows.getNumCols());
        // The array behind a matrix that has shrunk is longer than the matrix.
        double[] numbers = Arrays.copyOf(rows.getDDRM().data, rows.getNumElements());
        return new Tensor4(rows.getNumRows(), shape, numbers);
    }

    /** A matrix with a picture in each row; the numbers are copied. */
    public SimpleMatrix toRows() {
        return new SimpleMatrix(n, shape.size(), true, data.clone());
    }

    /**
     * One number.
     *
     * @throws IndexOutOfBoundsException if an index leaves the block
     */
    public double get(int picture, int channel, int row, int column) {
        return data[index(picture, channel, row, column)];
    }

    /**
     * Changes one number.
     *
     * @throws IndexOutOfBoundsException if an index leaves the block
     */
    public void set(int picture, int channel, int row, int column, double value) {
        data[index(picture, channel, row, column)] = value;
    }

    private int index(int picture, int channel, int row, int column) {
        if (picture < 0 || picture >= n || channel < 0 || channel >= shape.channels()
                || row < 0 || row >= shape.height() || column < 0 || column >= shape.width()) {
            throw new IndexOutOfBoundsException("(" + picture + ", " + channel + ", " + row + ", " + column
                    + ") lies outside " + this);
        }
        return ((picture * shape.channels() + channel) * shape.height() + row) * shape.width() + column;
    }

    /** The number of pictures. */
    public int n() {
        return n;
    }

    /** The number of channels. */
    public int c() {
        return shape.channels();
    }

    /** The height of a picture. */
    public int h() {
        return shape.height();
    }

    /** The width of a picture. */
    public int w() {
        return shape.width();
    }

    /** The shape of one picture. */
    public Shape3 shape() {
        return shape;
    }

    /** The numbers themselves, row-major and live: changing the array changes the block. */
    public double[] data() {
        return data;
    }

    /** An independent block with the same numbers. */
    public Tensor4 copy() {
        return new Tensor4(n, shape, data.clone());
    }

    /** The shape, as {@code 2x1x28x28}. */
    @Override
    public String toString() {
        return n + "x" + shape.channels() + "x" + shape.height() + "x" + shape.width();
    }
}
