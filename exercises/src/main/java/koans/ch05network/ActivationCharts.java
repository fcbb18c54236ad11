package koans.ch05network;

import static koans.kit.Todo.todo;

import org.knowm.xchart.XYChart;

/**
 * The activation functions as curves. Each chart has one series, drawn as a line; its x axis is titled
 * {@code weighted sum}, its y axis {@code output}.
 */
public final class ActivationCharts {

    private ActivationCharts() {
    }

    /**
     * The step function at -5, -4.9, ..., 4.9: 100 points.
     *
     * <p>The series is named {@code step}, the title is {@code Step function}. The y axis goes from -0.1 to 1.1.
     */
    public static XYChart step() {
        return todo();
    }

    /**
     * The sigmoid at -6, -5.9, ..., 5.9: 120 points.
     *
     * <p>The series is named {@code sigmoid}, the title is {@code Sigmoid function}. The y axis goes from -0.1 to 1.1.
     */
    public static XYChart sigmoid() {
        return todo();
    }

    /**
     * The ReLU at -5, -4.9, ..., 4.9: 100 points.
     *
     * <p>The series is named {@code relu}, the title is {@code ReLU function}. The x axis goes from -6 to 6, the y axis
     * from -1 to 5.5.
     */
    public static XYChart relu() {
        return todo();
    }
}
