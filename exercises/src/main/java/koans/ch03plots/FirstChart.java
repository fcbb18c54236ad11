package koans.ch03plots;

import static koans.kit.Todo.todo;

import org.knowm.xchart.XYChart;

/**
 * Numbers as a line, one after the other.
 */
public final class FirstChart {

    private FirstChart() {
    }

    /**
     * A chart of one line: the numbers upwards, their index 0, 1, 2, ... to the right.
     *
     * @param name the name of the series, which the legend shows
     * @param y    the numbers; an empty array is an error: an exception, of whatever type
     * @return a chart with one series, drawn as a line
     */
    public static XYChart line(String name, double[] y) {
        return todo();
    }
}
