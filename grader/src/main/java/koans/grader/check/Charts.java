package koans.grader.check;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Charts that learners made, read without drawing; and pictures and charts kept by tests, to be drawn later.
 *
 * <p>What a chart says is what it would show: a style, a colour or a marker may be the series' own or the chart's.
 * Series are counted from 0 in the order in which they were added. A question about no chart at all has the answer
 * null, which {@link Check} knows how to tell.
 */
public final class Charts {

    /** Where charts go that are kept. */
    @FunctionalInterface
    public interface Keeper {
        /** Takes a chart; a later one of the same name comes in its place. */
        void keep(String name, Object chart);
    }

    /** A keeper at work, until it is closed. */
    public interface Keeping extends AutoCloseable {
        @Override
        void close();
    }

    private Charts() {
    }

    /**
     * Keeps a chart, so that its maker can look at it after the run; where nobody keeps charts, nothing happens.
     *
     * <p>It is drawn when the last test is over, never inside one: what drawing needs (fonts, time) costs no verdict.
     *
     * @param name  the name of the file to come, as {@code 3.1-first-chart}
     * @param chart an XChart chart or a {@code BufferedImage}
     */
    public static void keep(String name, Object chart) {
        ChartKeeping.keep(name, chart);
    }

    /**
     * Hands charts of this thread, and of threads that it starts from now on, to a keeper. Closing what is returned
     * puts the former keeper back, in the thread that closes it.
     */
    public static Keeping keepWith(Keeper keeper) {
        return ChartKeeping.with(keeper);
    }

    /** The names of all series. */
    public static String[] names(XYChart chart) {
        return chart == null ? null : chart.getSeriesMap().keySet().toArray(new String[0]);
    }

    /** The x values of a series, a copy of them. */
    public static double[] x(XYChart chart, int series) {
        return ask(chart, series, s -> s.getXData().clone());
    }

    /** The y values of a series, a copy of them. */
    public static double[] y(XYChart chart, int series) {
        return ask(chart, series, s -> s.getYData().clone());
    }

    /** Line, Scatter or another: the series' own, or the chart's. */
    public static XYSeriesRenderStyle style(XYChart chart, int series) {
        return ask(chart, series, s -> s.getXYSeriesRenderStyle() == null
                ? chart.getStyler().getDefaultSeriesRenderStyle() : s.getXYSeriesRenderStyle());
    }

    /** The colour of the line: the series' own, or the one that the chart has for it. */
    public static Color color(XYChart chart, int series) {
        return ask(chart, series, s -> {
            Color[] colors = chart.getStyler().getSeriesColors();
            return s.getLineColor() == null ? colors[series % colors.length] : s.getLineColor();
        });
    }

    /** Whether the points have a marker each: the series' own, or the one that the chart has for it. */
    public static Boolean hasMarkers(XYChart chart, int series) {
        return ask(chart, series, s -> {
            Marker[] markers = chart.getStyler().getSeriesMarkers();
            Marker marker = s.getMarker() == null ? markers[series % markers.length] : s.getMarker();
            return marker != SeriesMarkers.NONE && chart.getStyler().getMarkerSize() > 0;
        });
    }

    /** Where the x axis begins and ends; null where that is left to XChart. */
    public static List<Double> xRange(XYChart chart) {
        return chart == null ? null : Arrays.asList(chart.getStyler().getXAxisMin(), chart.getStyler().getXAxisMax());
    }

    /** Where the y axis begins and ends; null where that is left to XChart. */
    public static List<Double> yRange(XYChart chart) {
        if (chart == null) {
            return null;
        }
        XYStyler styler = chart.getStyler();
        return Arrays.asList(
                styler.getYAxisMin(0) == null ? styler.getYAxisMin() : styler.getYAxisMin(0),
                styler.getYAxisMax(0) == null ? styler.getYAxisMax() : styler.getYAxisMax(0));
    }

    private static <T> T ask(XYChart chart, int series, Function<XYSeries, T> question) {
        if (chart == null) {
            return null;
        }
        List<XYSeries> all = new ArrayList<>(chart.getSeriesMap().values());
        if (series >= all.size()) {
            throw new IllegalStateException("the chart has "
                    + (all.isEmpty() ? "no series" : "only the series " + String.join(", ", names(chart))));
        }
        return question.apply(all.get(series));
    }
}
