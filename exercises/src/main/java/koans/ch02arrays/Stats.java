package koans.ch02arrays;

import static koans.kit.Todo.todo;

/**
 * Many numbers described by one.
 *
 * <p>The arguments stay as they are. Each method refuses an array without numbers: {@link IllegalArgumentException}
 * with the word "empty".
 */
public final class Stats {

    private Stats() {
    }

    /**
     * The sum of the numbers divided by how many there are.
     *
     * @throws IllegalArgumentException with the word "empty", if there are no numbers
     */
    public static double mean(double[] v) {
        return todo();
    }

    /**
     * The number in the middle when all are put in order; the mean of the two in the middle when their count is even.
     *
     * @param v the numbers, in any order; the array stays in its order
     * @throws IllegalArgumentException with the word "empty", if there are no numbers
     */
    public static double median(double[] v) {
        return todo();
    }

    /**
     * The smallest of the numbers.
     *
     * @throws IllegalArgumentException with the word "empty", if there are no numbers
     */
    public static double min(double[] v) {
        return todo();
    }

    /**
     * The largest of the numbers.
     *
     * @throws IllegalArgumentException with the word "empty", if there are no numbers
     */
    public static double max(double[] v) {
        return todo();
    }

    /**
     * The mean of the squared distances from the mean, {@code ((v[0] - mean)^2 + (v[1] - mean)^2 + ...) / n}. The
     * divisor is n: these numbers are all there are, not a sample of more.
     *
     * <p>It is right for numbers that lie close together far from 0, too.
     *
     * @throws IllegalArgumentException with the word "empty", if there are no numbers
     */
    public static double variance(double[] v) {
        return todo();
    }

    /**
     * The standard deviation: the square root of the variance.
     *
     * @throws IllegalArgumentException with the word "empty", if there are no numbers
     */
    public static double std(double[] v) {
        return todo();
    }
}
