// accepted: each line with its own colour, no markers, the grid left as XChart has it
package koans.ch03plots;

import java.awt.Color;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

public final class HeartChart {

    private HeartChart() {
    }

    public static XYChart heart(String title) {
        XYChart chart = new XYChart(500, 500);
        chart.setTitle(title);
        List<Integer> x = List.of(0, 1, 2, 3, 4, 5, 6);
        redden(chart.addSeries("lower", x, List.of(6, 4, 2, 0, 2, 4, 6)));
        redden(chart.addSeries("upper", x, List.of(6, 8, 8, 6, 8, 8, 6)));
        chart.getStyler().setLegendVisible(false);
        return chart;
    }

    private static void redden(XYSeries line) {
        line.setLineColor(new Color(255, 0, 0));
        line.setMarker(SeriesMarkers.NONE);
    }
}
