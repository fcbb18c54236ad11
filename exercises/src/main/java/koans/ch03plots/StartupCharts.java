package koans.ch03plots;

import static koans.kit.Todo.todo;

import org.knowm.xchart.XYChart;

/**
 * Charts of the start-ups. A table comes as its columns: {@code columns[0]} holds the years, each other column a trade.
 */
public final class StartupCharts {

    private StartupCharts() {
    }

    /**
     * One trade over the years, as a line. The axes are titled {@code year} and {@code openings}.
     *
     * @param column the trade, from 1 to the last one; 0 or one that is not there is an error: an exception, of whatever
     *               type
     * @param name   the name of the series
     */
    public static XYChart trend(double[][] columns, int column, String name) {
        return todo();
    }

    /**
     * Openings and closures of one trade in a chart of 600 x 400 dots, with a legend.
     *
     * <p>The first series is {@code opened}, the second {@code closed}, both drawn as lines. The tables may cover
     * different years. The axes are titled {@code year} and {@code businesses}.
     *
     * @param opened the columns of the openings
     * @param closed the columns of the closures
     * @param column the trade, from 1 on; 0 or one that is not in both tables is an error: an exception, of whatever
     *               type
     */
    public static XYChart overlay(double[][] opened, double[][] closed, int column) {
        return todo();
    }
}
