// accepted: points in lists, the style and the size said outright
package koans.ch03plots;

import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

public final class FirstChart {

    private FirstChart() {
    }

    public static XYChart line(String name, double[] y) {
        List<Integer> index = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        for (double number : y) {
            index.add(index.size());
            numbers.add(number);
        }
        XYChart chart = new XYChart(700, 300);
        chart.setTitle(name);
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Line);
        chart.addSeries(name, index, numbers);
        return chart;
    }
}
