package koans.ch03plots;

import static koans.kit.Todo.todo;

import org.knowm.xchart.XYChart;

/**
 * Numbers at equal distances.
 */
public final class Ramp {

    private Ramp() {
    }

    /**
     * The numbers {@code start + i * step} for {@code i} = 0, 1, 2, ... as long as they lie below {@code stop}.
     *
     * <p>{@code stop} itself is not among them.
     *
     * @param step the distance; if it is not above 0, that is an error: an exception, of whatever type
     * @return {@code (stop - start) / step} numbers, rounded up; none if {@code start} is not below {@code stop}. Where
     *         a rounding error makes this one number more than lie below {@code stop}, either count is right
     */
    public static double[] arange(double start, double stop, double step) {
        return todo();
    }

    /**
     * A chart of these numbers: one line named {@code ramp}, the numbers upwards, their index to the right.
     *
     * @return a chart with one series, drawn as a line. An empty range is an error: an exception, of whatever type
     */
    public static XYChart chart(double start, double stop, double step) {
        return todo();
    }
}
