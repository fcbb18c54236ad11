package koans.grader.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Exceptions in the words of a report. */
public final class Thrown {

    private Thrown() {
    }

    /** The innermost line of a stack that is looked for, as {@code " at Gates.java:17"}. */
    public static Optional<String> place(Throwable thrown, Predicate<StackTraceElement> wanted) {
        return Arrays.stream(thrown.getStackTrace()).filter(wanted).findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber());
    }

    public static Throwable cause(Throwable t) { return t.getCause(); }
    public static String message(Throwable t) { return t.getMessage(); }
    public static String firstLine(Throwable t) { return String.valueOf(t.getMessage()); }
    public static String words(Throwable t, Predicate<StackTraceElement> p) { return t.toString(); }
}
