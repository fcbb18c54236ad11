package koans.ch06learning;

import static koans.kit.Todo.todo;

import java.util.function.DoubleUnaryOperator;
import org.knowm.xchart.XYChart;

/** A loss that depends on a single number, as a curve. */
public final class LossCurve {

    private LossCurve() {
    }

    /**
     * Points of the curve of {@code f}: at {@code start}, {@code start + step}, {@code start + 2 * step} and so on, as
     * far as these are below {@code stop}.
     *
     * @param step above 0
     * @return two rows: the x values, and what {@code f} makes of them; an exception, of whatever type, if step is not
     *         above 0 or stop not above start
     */
    public static double[][] sample(DoubleUnaryOperator f, double start, double stop, double step) {
        return todo();
    }

    /**
     * A line through the points.
     *
     * <p>One series, named {@code loss}. The title is {@code Loss curve}, the x axis is titled {@code x}, the y axis
     * {@code loss}.
     *
     * @param points two rows: the x values and the y values, as {@link #sample} gives them; an exception, of whatever
     *               type, if one row is longer than the other
     */
    public static XYChart chart(double[][] points) {
        return todo();
    }
}
