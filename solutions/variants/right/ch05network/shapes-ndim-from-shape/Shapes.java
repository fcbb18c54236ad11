// accepted: asks for the length of the shape, with loops
package koans.ch05network;

import java.util.Arrays;
import java.util.function.Function;
import koans.kit.Require;

/**
 * How many dimensions an array has, and how long it is in each of them.
 */
public final class Shapes {

    private Shapes() {
    }

    /**
     * The number of dimensions of a row of numbers.
     */
    public static int ndim(double[] a) {
        return shape(a).length;
    }

    /**
     * The number of dimensions of an array of rows.
     */
    public static int ndim(double[][] a) {
        return shape(a).length;
    }

    /**
     * The number of dimensions of an array of matrices.
     */
    public static int ndim(double[][][] a) {
        return shape(a).length;
    }

    /**
     * The number of dimensions of an array of arrays of matrices.
     */
    public static int ndim(double[][][][] a) {
        return shape(a).length;
    }

    /**
     * How many numbers there are.
     *
     * @param a at least one number; an empty array is an error: an exception, of whatever type
     * @return {length}
     */
    public static int[] shape(double[] a) {
        Require.that(a.length > 0, "an empty array");
        return new int[]{a.length};
    }

    /**
     * How many rows there are, and how long each of them is.
     *
     * @param a an array that is empty, or whose parts are empty or of different lengths, is an error: an exception, of
     *          whatever type
     * @return {rows, columns}
     */
    public static int[] shape(double[][] a) {
        return shape(a, Shapes::shape);
    }

    /**
     * How many matrices there are, and the shape that they have in common.
     *
     * @param a an array that is empty, or whose parts are empty or of different shapes, is an error: an exception, of
     *          whatever type
     * @return {matrices, rows, columns}
     */
    public static int[] shape(double[][][] a) {
        return shape(a, Shapes::shape);
    }

    /**
     * How many parts there are, and the shape that they have in common.
     *
     * @param a an array that is empty, or whose parts are empty or of different shapes, is an error: an exception, of
     *          whatever type
     * @return {parts, matrices in a part, rows, columns}
     */
    public static int[] shape(double[][][][] a) {
        return shape(a, Shapes::shape);
    }

    private static <T> int[] shape(T[] parts, Function<T, int[]> shapeOfPart) {
        Require.that(parts.length > 0, "an empty array");
        int[] inner = shapeOfPart.apply(parts[0]);
        for (T part : parts) {
            Require.that(Arrays.equals(shapeOfPart.apply(part), inner), "the parts differ in shape");
        }
        int[] shape = new int[inner.length + 1];
        shape[0] = parts.length;
        System.arraycopy(inner, 0, shape, 1, inner.length);
        return shape;
    }
}
