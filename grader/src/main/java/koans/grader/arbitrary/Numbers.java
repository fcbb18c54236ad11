package koans.grader.arbitrary;

import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.ejml.simple.SimpleMatrix;

/**
 * The numbers that properties are tried on.
 *
 * <p>Values are eighths: sums and products of a few of them are exact in a double. Every other one is whole, and they
 * shrink to small whole numbers. Matrices shrink by losing rows and columns, whichever they can do without.
 */
public final class Numbers {

    private Numbers() {
    }

    /** Numbers from {@code -limit} to {@code limit}. */
    public static Arbitrary<Double> upTo(int limit) {
        return Arbitraries.integers().between(-14 * limit, 14 * limit)
                .withDistribution(RandomDistribution.uniform())
                .edgeCases(edges -> edges.add(-limit, limit))
                .map(place -> place < 0 ? 0 - number(-place, limit) : number(place, limit));
    }

    /** All whole numbers come first, several times over, then all the other eighths: so shrinking prefers the first. */
    private static double number(int place, int limit) {
        int others = place - 7 * limit - 1;
        return others < 0 ? place % (limit + 1) : others / 7 + (others % 7 + 1) / 8.0;
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
        return columns(vector(maxSize, limit).array(double[][].class).ofSize(count), maxSize);
    }

    /** Matrices of this shape with entries from {@code -limit} to {@code limit}. */
    public static Arbitrary<SimpleMatrix> matrix(int rows, int cols, int limit) {
        return vector(rows * cols, limit).map(values -> new SimpleMatrix(rows, cols, true, values.clone()));
    }

    /** Matrices with 1 to {@code maxRows} rows and 1 to {@code maxCols} columns. */
    public static Arbitrary<SimpleMatrix> matrices(int maxRows, int maxCols, int limit) {
        return columns(vector(maxCols, limit).array(double[][].class).ofMinSize(1).ofMaxSize(maxRows), maxCols)
                .map(SimpleMatrix::new);
    }

    /** One or more of the columns. Picked from rows of full length, each keeps its numbers while others are dropped. */
    private static Arbitrary<double[][]> columns(Arbitrary<double[][]> rows, int maxCols) {
        Arbitrary<Set<Integer>> picked = Arbitraries.integers().between(0, maxCols - 1)
                .withDistribution(RandomDistribution.uniform())
                .set().ofMinSize(1).ofMaxSize(maxCols);
        return Combinators.combine(rows, picked).as((all, columns) -> {
            int[] sorted = columns.stream().mapToInt(Integer::intValue).sorted().toArray();
            return Arrays.stream(all)
                    .map(row -> Arrays.stream(sorted).mapToDouble(column -> row[column]).toArray())
                    .toArray(double[][]::new);
        });
    }

    /** Labels for {@code count} samples, from 0 up to {@code classes - 1}. */
    public static Arbitrary<int[]> labels(int count, int classes) {
        return Arbitraries.integers().between(0, classes - 1).array(int[].class).ofSize(count);
    }

    /** Pictures as rows of a matrix: 1 to {@code maxCount} of them, each with this many pixels from 0 to 1. */
    public static Arbitrary<SimpleMatrix> pictures(int maxCount, int pixels) {
        Arbitrary<Double> pixel = Arbitraries.integers().between(0, 8)
                .withDistribution(RandomDistribution.uniform()).map(n -> n / 8.0);
        return pixel.array(double[].class).ofSize(pixels)
                .array(double[][].class).ofMinSize(1).ofMaxSize(maxCount).map(SimpleMatrix::new);
    }

    /** Seeds for a random generator. */
    public static Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(1, 1_000_000);
    }
}
