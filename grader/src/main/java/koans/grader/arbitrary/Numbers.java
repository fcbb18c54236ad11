package koans.grader.arbitrary;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ejml.simple.SimpleMatrix;

/**
 * The numbers that properties are tried on.
 *
 * <p>Values are eighths: sums and products of a few of them are exact in a double, and they shrink to small whole
 * numbers first.
 */
public final class Numbers {

    private Numbers() {
    }

    /** Numbers from {@code -limit} to {@code limit}. */
    public static Arbitrary<Double> upTo(int limit) {
        Arbitrary<Double> whole = Arbitraries.integers().between(-limit, limit).map(Integer::doubleValue);
        Arbitrary<Double> eighths = Arbitraries.integers().between(-8 * limit, 8 * limit).map(n -> n / 8.0);
        return Arbitraries.oneOf(whole, eighths);
    }

    /** Vectors with this many entries from {@code -limit} to {@code limit}. */
    public static Arbitrary<double[]> vector(int size, int limit) {
        return upTo(limit).array(double[].class).ofSize(size);
    }

    /** Vectors with 1 to {@code maxSize} entries. */
    public static Arbitrary<double[]> vectors(int maxSize, int limit) {
        return upTo(limit).array(double[].class).ofMinSize(1).ofMaxSize(maxSize);
    }

    /** Two or more vectors that agree in their length, from 1 to {@code maxSize}. */
    public static Arbitrary<double[][]> vectorsOfOneLength(int count, int maxSize, int limit) {
        return Arbitraries.integers().between(1, maxSize)
                .flatMap(size -> vector(size, limit).array(double[][].class).ofSize(count));
    }

    /** Matrices of this shape with entries from {@code -limit} to {@code limit}. */
    public static Arbitrary<SimpleMatrix> matrix(int rows, int cols, int limit) {
        return vector(rows * cols, limit).map(values -> new SimpleMatrix(rows, cols, true, values.clone()));
    }

    /** Matrices with 1 to {@code maxRows} rows and 1 to {@code maxCols} columns. */
    public static Arbitrary<SimpleMatrix> matrices(int maxRows, int maxCols, int limit) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, maxRows),
                        Arbitraries.integers().between(1, maxCols))
                .flatAs((rows, cols) -> matrix(rows, cols, limit));
    }

    /** Labels for {@code count} samples, from 0 up to {@code classes - 1}. */
    public static Arbitrary<int[]> labels(int count, int classes) {
        return Arbitraries.integers().between(0, classes - 1).array(int[].class).ofSize(count);
    }

    /** Pictures as rows of a matrix: 1 to {@code maxCount} of them, each with this many pixels from 0 to 1. */
    public static Arbitrary<SimpleMatrix> pictures(int maxCount, int pixels) {
        return Arbitraries.integers().between(1, maxCount).flatMap(count -> Arbitraries.integers().between(0, 8)
                .map(n -> n / 8.0).array(double[].class).ofSize(count * pixels)
                .map(values -> new SimpleMatrix(count, pixels, true, values.clone())));
    }

    /** Seeds for a random generator. */
    public static Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(1, 1_000_000);
    }
}
