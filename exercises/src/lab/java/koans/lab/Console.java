package koans.lab;

import java.util.Locale;

/** What an experiment says while it runs: lines, and how far it is. */
final class Console {

    private static final long START = System.nanoTime();
    private static final boolean TERMINAL = System.console() != null;
    /** Where nothing can be overwritten, progress is worth a line only so often. */
    private static final double SECONDS_BETWEEN_LINES = 10;
    private static double lastLine = Double.NEGATIVE_INFINITY;
    private static int progressLength;

    private Console() {
    }

    /** Says how far an experiment is; on a terminal the next word of progress, or a line, takes its place. */
    static void progress(String format, Object... values) {
        double seconds = (System.nanoTime() - START) / 1e9;
        String text = String.format(Locale.ROOT, format, values) + String.format(Locale.ROOT, "  (%.0f s)", seconds);
        if (TERMINAL) {
            System.out.print("\r" + text + " ".repeat(Math.max(0, progressLength - text.length())));
            System.out.flush();
            progressLength = text.length();
        } else if (seconds - lastLine >= SECONDS_BETWEEN_LINES) {
            System.out.println(text);
            lastLine = seconds;
        }
    }

    /** A number in a format of its own. */
    static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** A loss, an accuracy or the like. */
    static String number(double value) {
        return number("%.4f", value);
    }

    /** So many percent. */
    static String percent(double value) {
        return number("%.2f", value);
    }

    /** Prints a line. */
    static void line(String format, Object... values) {
        if (progressLength > 0) {
            System.out.print("\r" + " ".repeat(progressLength) + "\r");
            progressLength = 0;
        }
        System.out.println(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }
}
