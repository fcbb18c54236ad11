package koans.grader.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

class ChartsTest {

    private static XYChart chart() {
        XYChart chart = new XYChart(60, 40);
        chart.addSeries("b", new double[]{1, 2}, new double[]{3, 4});
        chart.addSeries("a", new double[]{5}, new double[]{6});
        return chart;
    }

    @Test
    void tellWhatIsInThemInTheOrderOfAdding() {
        XYChart chart = chart();
        assertArrayEquals(new String[]{"b", "a"}, Charts.names(chart));
        assertArrayEquals(new double[]{1, 2}, Charts.x(chart, 0));
        assertArrayEquals(new double[]{3, 4}, Charts.y(chart, 0));
        assertArrayEquals(new double[]{5}, Charts.x(chart, 1));
        assertArrayEquals(new double[]{6}, Charts.y(chart, 1));
    }

    @Test
    void handOutCopies() {
        double[] x = {1, 2};
        double[] y = {3, 4};
        XYChart chart = new XYChart(60, 40);
        chart.addSeries("s", x, y);
        Charts.x(chart, 0)[0] = 9;
        Charts.y(chart, 0)[0] = 9;
        assertEquals(1, x[0]);
        assertEquals(3, y[0]);
    }

    @Test
    void takeTheStyleOfTheSeriesBeforeThatOfTheChart() {
        XYChart chart = chart();
        assertEquals(XYSeriesRenderStyle.Line, Charts.style(chart, 0));
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        assertEquals(XYSeriesRenderStyle.Scatter, Charts.style(chart, 0));
        chart.getSeriesMap().get("b").setXYSeriesRenderStyle(XYSeriesRenderStyle.Area);
        assertEquals(XYSeriesRenderStyle.Area, Charts.style(chart, 0));
        assertEquals(XYSeriesRenderStyle.Scatter, Charts.style(chart, 1));
    }

    @Test
    void takeTheColourOfTheSeriesBeforeThatOfTheChart() {
        XYChart chart = chart();
        chart.getStyler().setSeriesColors(new Color[]{Color.RED, Color.BLUE});
        assertEquals(Color.RED, Charts.color(chart, 0));
        assertEquals(Color.BLUE, Charts.color(chart, 1));
        chart.getStyler().setSeriesColors(new Color[]{Color.RED});
        assertEquals(Color.RED, Charts.color(chart, 1));
        chart.getSeriesMap().get("a").setLineColor(Color.GREEN);
        assertEquals(Color.GREEN, Charts.color(chart, 1));
    }

    @Test
    void knowEachWayToBeWithoutMarkers() {
        XYChart own = chart();
        assertTrue(Charts.hasMarkers(own, 0));
        own.getSeriesMap().get("b").setMarker(SeriesMarkers.NONE);
        assertFalse(Charts.hasMarkers(own, 0));
        assertTrue(Charts.hasMarkers(own, 1));
        XYChart ofTheChart = chart();
        ofTheChart.getStyler().setSeriesMarkers(new Marker[]{SeriesMarkers.CIRCLE, SeriesMarkers.NONE});
        assertTrue(Charts.hasMarkers(ofTheChart, 0));
        assertFalse(Charts.hasMarkers(ofTheChart, 1));
        ofTheChart.getStyler().setMarkerSize(0);
        assertFalse(Charts.hasMarkers(ofTheChart, 0));
    }

    @Test
    void tellWhereTheirAxesBeginAndEnd() {
        XYChart chart = chart();
        assertEquals(Arrays.asList(null, null), Charts.xRange(chart));
        assertEquals(Arrays.asList(null, null), Charts.yRange(chart));
        chart.getStyler().setXAxisMin(1.0).setXAxisMax(2.0);
        chart.getStyler().setYAxisMin(3.0).setYAxisMax(4.0);
        assertEquals(List.of(1.0, 2.0), Charts.xRange(chart));
        assertEquals(List.of(3.0, 4.0), Charts.yRange(chart));
        chart.getStyler().setYAxisMin(0, 5.0).setYAxisMax(0, 6.0);
        assertEquals(List.of(5.0, 6.0), Charts.yRange(chart));
    }

    @Test
    void nameTheSeriesWhenOneIsMissing() {
        assertTrue(assertThrows(IllegalStateException.class, () -> Charts.x(chart(), 2)).getMessage()
                .contains("only the series b, a"));
        assertTrue(assertThrows(IllegalStateException.class, () -> Charts.y(new XYChart(60, 40), 0)).getMessage()
                .contains("no series"));
    }

    @Test
    void haveNothingToSayAboutNoChart() {
        assertNull(Charts.names(null));
        assertNull(Charts.x(null, 0));
        assertNull(Charts.style(null, 0));
        assertNull(Charts.hasMarkers(null, 0));
        assertNull(Charts.xRange(null));
        assertNull(Charts.yRange(null));
    }

    @Test
    void areKeptByWhoeverKeepsThoseOfTheThread() throws InterruptedException {
        Map<String, Object> outer = new ConcurrentHashMap<>();
        Map<String, Object> inner = new ConcurrentHashMap<>();
        Charts.keep("a", 0);
        try (Charts.Keeping kept = Charts.keepWith(outer::put)) {
            Charts.keep("a", 1);
            Charts.keep("a", 2);
            try (Charts.Keeping within = Charts.keepWith(inner::put)) {
                Charts.keep("b", 3);
            }
            Thread started = new Thread(() -> Charts.keep("c", 4));
            started.start();
            started.join();
        }
        Charts.keep("d", 5);
        assertEquals(Map.of("a", 2, "c", 4), outer);
        assertEquals(Map.of("b", 3), inner);
    }
}
