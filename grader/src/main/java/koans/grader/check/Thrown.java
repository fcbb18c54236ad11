package koans.grader.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koans.grader.Chapters;
import koans.grader.Place;

/**
 * Exceptions in the words of a report. They may be a learner's own: whatever such an exception does when it is asked
 * for its message, its cause or its stack, there are words for it.
 */
public final class Thrown {

    /** What the virtual machine keeps of an exception that has ended the making of a class, for later users of it. */
    private static final Pattern KEPT_FROM_INITIALIZER =
            Pattern.compile("Exception (\\S+?)(?:: (.*))? \\[in thread \".*\"]", Pattern.DOTALL);

    /** A chain of more causes than this is none: somebody makes them up. */
    private static final int MOST_CAUSES = 100;

    private final Throwable thrown;
    private final String type;
    private final String message;

    private Thrown(Throwable thrown) {
        this.thrown = thrown;
        String said = ask(thrown::getMessage).orElse("");
        Matcher kept = KEPT_FROM_INITIALIZER.matcher(said);
        boolean isKept = thrown instanceof ExceptionInInitializerError && kept.matches();
        type = isKept ? kept.group(1).replaceFirst(".*[.$]", "") : name(thrown.getClass());
        message = isKept ? Objects.requireNonNullElse(kept.group(2), "") : said;
    }

    /** Name, message, the place in the learner's code, and the first cause of all if it says more. */
    public static String words(Throwable thrown) {
        return words(thrown, learners());
    }

    /** The same with the innermost line of the stack that is wanted for a place. */
    public static String words(Throwable thrown, Predicate<StackTraceElement> wanted) {
        Thrown outer = new Thrown(thrown);
        Thrown cause = new Thrown(firstCause(thrown));
        String causedBy = cause.says(outer, wanted) ? ", caused by " + cause.text(wanted) : "";
        return outer.text(wanted) + causedBy;
    }

    /** The whole message, empty when there is none. */
    public static String message(Throwable thrown) {
        return new Thrown(thrown).message;
    }

    /** The first line of the message, empty when there is none. */
    public static String firstLine(Throwable thrown) {
        return new Thrown(thrown).summary();
    }

    /** The exception and what caused it, outermost first; a chain that bites its tail ends there. */
    public static List<Throwable> chain(Throwable thrown) {
        Set<Throwable> met = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        for (Throwable next = thrown; next != null && met.size() < MOST_CAUSES && met.add(next);
                next = ask(next::getCause).orElse(null)) {
            chain.add(next);
        }
        return chain;
    }

    /** The lines of the stack that are wanted, the innermost first. */
    public static List<Place> places(Throwable thrown, Predicate<StackTraceElement> wanted) {
        return ask(thrown::getStackTrace).stream().flatMap(Arrays::stream)
                .filter(frame -> frame != null && wanted.test(frame)).map(Place::of).toList();
    }

    /**
     * The innermost line in the learner's code, of the exception or else of its first cause; called beside a test, it
     * knows what helps that test.
     */
    public static Optional<Place> place(Throwable thrown) {
        Predicate<StackTraceElement> wanted = learners();
        return place(thrown, wanted).or(() -> place(firstCause(thrown), wanted));
    }

    /** The innermost line of the stack that is wanted; code without lines is passed. */
    public static Optional<Place> place(Throwable thrown, Predicate<StackTraceElement> wanted) {
        return ask(thrown::getStackTrace).stream().flatMap(Arrays::stream)
                .filter(frame -> frame != null && frame.getFileName() != null && frame.getLineNumber() > 0)
                .filter(wanted).findFirst().map(Place::of);
    }

    /** Innermost lines of a chapter that are none of its tests'. */
    private static Predicate<StackTraceElement> learners() {
        Class<?> test = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(type -> Chapters.has(type.getName())).findFirst())
                .orElse(null);
        return frame -> Chapters.isLearners(frame, test);
    }

    /** What began it all; the exception itself when it has no cause. */
    private static Throwable firstCause(Throwable thrown) {
        List<Throwable> chain = chain(thrown);
        return chain.get(chain.size() - 1);
    }

    private String text(Predicate<StackTraceElement> wanted) {
        return nameAndMessage() + place(thrown, wanted).map(place -> " at " + place).orElse("");
    }

    private String nameAndMessage() {
        return type + (summary().isEmpty() ? "" : ": " + summary());
    }

    /** The first line of the message, and the next one where the first only announces it. */
    private String summary() {
        List<String> lines = message.lines().limit(2).map(String::strip).toList();
        boolean isAnnounced = lines.size() == 2 && lines.get(0).endsWith(":");
        return isAnnounced ? String.join(" ", lines) : lines.isEmpty() ? "" : lines.get(0);
    }

    /** Whether this cause says anything that is not in the words of the exception it led to. */
    private boolean says(Thrown outer, Predicate<StackTraceElement> wanted) {
        Optional<Place> place = place(thrown, wanted);
        return !outer.nameAndMessage().contains(nameAndMessage())
                || place.isPresent() && !place.equals(place(outer.thrown, wanted));
    }

    /** The name of a class; one without a name is what it extends. */
    private static String name(Class<?> type) {
        return type.getSimpleName().isEmpty() ? name(type.getSuperclass()) : type.getSimpleName();
    }

    /** An answer of the exception's own code, if it gives any. */
    private static <T> Optional<T> ask(Supplier<T> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (Throwable e) {
            return Optional.empty();
        }
    }
}
