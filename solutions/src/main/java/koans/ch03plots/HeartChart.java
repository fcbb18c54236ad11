package koans.ch03plots;

import java.awt.Color;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

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
        XYChart chart = new XYChartBuilder().title(title).build();
        double[] x = {0, 1, 2, 3, 4, 5, 6};
        chart.addSeries("lower", x, new double[]{6, 4, 2, 0, 2, 4, 6});
        chart.addSeries("upper", x, new double[]{6, 8, 8, 6, 8, 8, 6});
        chart.getStyler().setSeriesColors(new Color[]{Color.RED, Color.RED});
        return ChartStyle.showGrid(chart, true);
    }
}
