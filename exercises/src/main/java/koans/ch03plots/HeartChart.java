package koans.ch03plots;

import static koans.kit.Todo.todo;

import org.knowm.xchart.XYChart;

/**
 * A heart made of two lines.
 */
public final class HeartChart {

    private HeartChart() {
    }

    /**
     * Two red lines that make a heart, over a grid.
     *
     * <p>The first series is {@code lower} with the y values 6 4 2 0 2 4 6, the second is {@code upper} with
     * 6 8 8 6 8 8 6. Both have the x values 0 to 6 and the line colour {@link java.awt.Color#RED}.
     *
     * @param title the title, in whatever language
     */
    public static XYChart heart(String title) {
        return todo();
    }
}
