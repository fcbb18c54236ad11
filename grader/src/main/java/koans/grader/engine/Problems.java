package koans.grader.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koans.grader.Chapters;
import koans.grader.Finding;
import koans.grader.Place;
import koans.grader.Problem;
import koans.grader.TestResult.Status;
import koans.grader.check.Mismatch;
import koans.grader.check.Thrown;
import koans.kit.Todo;

/**
 * What a test has ended in, as data: here throwables end.
 *
 * @param status  what has become of the test
 * @param problem all that is to be said about it
 */
record Problems(Status status, Problem problem) {

    /** How the compiler's own error begins in a method that it could not compile. */
    private static final String UNCOMPILED = "Unresolved compilation problem";
    private static final Pattern LOST_METHOD =
            Pattern.compile("'?(?:\\S+ )*?(koans\\.ch\\w+(?:\\.[\\w$]+)+?)(?:\\.([\\w<>]+)\\(([^)]*)\\))?'?.*");
    private static final Pattern LOST_CLASS = Pattern.compile("L?(koans[./]ch\\w+(?:[./][\\w$]+)+);?.*");

    /** What a failed or aborted test has ended in; null is an aborted test without a reason. */
    static Problems of(Throwable thrown, Class<?> test) {
        if (thrown instanceof QuietFailure) {
            return of(thrown.getCause(), test);
        }
        List<Throwable> chain = Thrown.chain(thrown);
        List<Place> trace = trace(chain, test);
        for (Throwable link : chain) {
            if (link instanceof Todo todo) {
                return new Problems(Status.TODO, Problem.unwritten(stub(todo)));
            }
            Optional<Finding> uncompiled = uncompiled(link);
            if (uncompiled.isPresent()) {
                return new Problems(Status.NOT_COMPILED, Problem.wrong(uncompiled.get(), places(link, trace)));
            }
        }
        Place place = trace.isEmpty() ? null : trace.get(0);
        if (thrown instanceof TimedOut late) {
            return new Problems(Status.TIMED_OUT, Problem.wrong(late(late, place), trace));
        }
        if (thrown instanceof Crashed) {
            return new Problems(Status.CRASHED, Problem.wrong(Finding.noAnswer(
                    Thrown.firstLine(thrown) + (place == null ? "" : " at " + place),
                    "More is kept than there is room for: a list or an array that grows without end?", place), trace));
        }
        for (Throwable link : chain) {
            if (link instanceof Streams.WaitsForInput) {
                return new Problems(Status.FAILED, Problem.wrong(Finding.noAnswer(
                        Thrown.firstLine(link) + (place == null ? "" : " at " + place),
                        TimedOut.At.INPUT.looksLike(), place), trace));
            }
        }
        if (thrown instanceof Mismatch mismatch) {
            return new Problems(Status.FAILED, Problem.wrong(mismatch.finding(), trace));
        }
        return new Problems(Status.FAILED, Problem.wrong(
                Finding.noAnswer(Thrown.words(thrown, frame -> Chapters.isLearners(frame, test)), null, place), trace));
    }

    private static Finding late(TimedOut late, Place place) {
        return Finding.noAnswer(late.getMessage() + (place == null ? "" : ", " + late.at().words() + " at " + place),
                late.at().looksLike(), place);
    }

    private static Place stub(Todo todo) {
        StackTraceElement[] frames = todo.getStackTrace();
        return Arrays.stream(frames).filter(frame -> frame.getClassName().equals(todo.className())).findFirst()
                .map(frame -> new Place(todo.className(), todo.methodName(), frame.getFileName(),
                        Math.max(0, frame.getLineNumber())))
                .orElse(new Place(todo.className(), todo.methodName(), null, 0));
    }

    /** The learner's lines: of the innermost cause that has any, innermost first. */
    private static List<Place> trace(List<Throwable> chain, Class<?> test) {
        for (int i = chain.size() - 1; i >= 0; i--) {
            List<Place> places = Thrown.places(chain.get(i), frame -> Chapters.isLearners(frame, test));
            if (!places.isEmpty()) {
                return places;
            }
        }
        return List.of();
    }

    /** What does not compile may stand in a test as well: a method that is called there is gone. */
    private static List<Place> places(Throwable link, List<Place> trace) {
        return !trace.isEmpty() ? trace
                : Thrown.places(link, frame -> true).stream().limit(1).toList();
    }

    private static Optional<Finding> uncompiled(Throwable link) {
        String message = Thrown.message(link);
        if (link.getClass() == Error.class && message.startsWith(UNCOMPILED)) {
            Place place = Thrown.places(link, frame -> true).stream().findFirst().orElse(null);
            if (place != null && place.file() != null && place.file().endsWith("Test.java")) {
                return Optional.of(CompilerWords.missing(message));
            }
            return Optional.of(CompilerWords.finding(message, place,
                    place == null ? Optional.empty() : Run.current().broken(place.outerType())));
        }
        if (link instanceof LinkageError && !(link instanceof ExceptionInInitializerError)) {
            return lost(link, message);
        }
        return Optional.empty();
    }

    /** A class or a member that the tests, compiled before, still count on. */
    private static Optional<Finding> lost(Throwable link, String message) {
        Matcher method = LOST_METHOD.matcher(message);
        if (link instanceof IncompatibleClassChangeError && method.matches()) {
            String type = simple(method.group(1));
            return Optional.of(CompilerWords.lost(method.group(2) == null ? type
                    : type + "." + method.group(2) + "(" + parameters(method.group(3)) + ")"));
        }
        Matcher type = LOST_CLASS.matcher(message);
        return link instanceof NoClassDefFoundError && type.matches()
                ? Optional.of(CompilerWords.lost("the class " + simple(type.group(1).replace('/', '.'))))
                : Optional.empty();
    }

    private static String parameters(String types) {
        return Arrays.stream(types.split(", ?")).map(Problems::simple).reduce((a, b) -> a + ", " + b).orElse("");
    }

    private static String simple(String type) {
        return type.replaceFirst(".*[.]", "").replace('$', '.');
    }
}
