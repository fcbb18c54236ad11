// rejected by: 3.6
// message: grid lines of heart
// Switches the grid off.
package koans.ch03plots;

import java.awt.Color;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

public final class HeartChart {

    private HeartChart() {
    }

    public static XYChart heart(String title) {
        XYChart chart = new XYChartBuilder().title(title).build();
        double[] x = {0, 1, 2, 3, 4, 5, 6};
        chart.addSeries("lower", x, new double[]{6, 4, 2, 0, 2, 4, 6});
        chart.addSeries("upper", x, new double[]{6, 8, 8, 6, 8, 8, 6});
        chart.getStyler().setSeriesColors(new Color[]{Color.RED, Color.RED});
        return ChartStyle.showGrid(chart, false);
    }
}
