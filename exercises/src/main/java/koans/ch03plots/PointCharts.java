package koans.ch03plots;

import static koans.kit.Todo.todo;

import org.knowm.xchart.XYChart;

/**
 * Charts of points: pairs of an x and a y value, drawn in the order in which they are given.
 */
public final class PointCharts {

    private PointCharts() {
    }

    /**
     * The points as they are, with no line between them.
     *
     * @param name the name of the series
     * @param x    how far to the right each point lies
     * @param y    how far up, as many numbers; another count, or none at all, is an error: an exception, of whatever
     *             type
     * @return a chart with one series in the style Scatter
     */
    public static XYChart scatter(String name, double[] x, double[] y) {
        return todo();
    }

    /**
     * The points joined by a line from each to the next, with no markers at them.
     *
     * @param name the name of the series
     * @param x    how far to the right each point lies
     * @param y    how far up, as many numbers; another count, or none at all, is an error: an exception, of whatever
     *             type
     * @return a chart with one series in the style Line
     */
    public static XYChart line(String name, double[] x, double[] y) {
        return todo();
    }

    /**
     * Puts words to a chart: a title above it, one below the x axis, one beside the y axis.
     *
     * @return the same chart
     */
    public static XYChart labelled(XYChart chart, String title, String xTitle, String yTitle) {
        return todo();
    }
}
