// rejected by: 3.6
// message: the heart begins at 0
// Counts from 1.
package koans.ch03plots;

import java.awt.Color;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

public final class HeartChart {

    private HeartChart() {
    }

    public static XYChart heart(String title) {
        XYChart chart = new XYChartBuilder().title(title).build();
        double[] x = {1, 2, 3, 4, 5, 6, 7};
        chart.addSeries("lower", x, new double[]{6, 4, 2, 0, 2, 4, 6});
        chart.addSeries("upper", x, new double[]{6, 8, 8, 6, 8, 8, 6});
        chart.getStyler().setSeriesColors(new Color[]{Color.RED, Color.RED});
        return ChartStyle.showGrid(chart, true);
    }
}
