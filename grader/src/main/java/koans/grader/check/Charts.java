package koans.grader.check;

import java.util.LinkedHashMap;
import java.util.Map;

/** Charts and pictures that learners made: kept by tests, to be drawn when the run is over. */
public final class Charts {

    private static final Map<String, Object> KEPT = new LinkedHashMap<>();

    private Charts() {
    }

    /**
     * Keeps a chart, so that its maker can look at it after the run.
     *
     * <p>It is drawn behind the last test, never inside one: what drawing needs (fonts, time) costs no verdict.
     *
     * @param name  the name of the file to come, as {@code 3.1-first-chart}
     * @param chart an XChart chart or a {@code BufferedImage}
     */
    public static void keep(String name, Object chart) {
        synchronized (KEPT) {
            KEPT.put(name, chart);
        }
    }

    /** Hands out what was kept, and forgets it. */
    public static Map<String, Object> take() {
        synchronized (KEPT) {
            Map<String, Object> kept = new LinkedHashMap<>(KEPT);
            KEPT.clear();
            return kept;
        }
    }
}
