package koans.grader.junit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import koans.grader.Chapters;
import koans.grader.Koan;
import koans.grader.TestResult.Status;
import koans.grader.Thrown;
import koans.grader.check.Mismatch;

/**
 * What to tell a learner about a failed test.
 *
 * @param text a few lines
 * @param line the line of the stub's file to look at, 0 when unknown
 */
record Diagnosis(String text, int line) {

    /** More than this nobody reads. */
    private static final int MOST_LINES = 8;
    private static final int WIDEST_LINE = 200;

    static Diagnosis of(Koan koan, Status status, Throwable problem) {
        int line = line(problem, koan.stub());
        if (status == Status.CRASHED) {
            return noAnswer(problem == null
                    ? "the program ended before its time: does something call System.exit?"
                    : firstLine(problem), null, line);
        }
        if (status == Status.TIMED_OUT) {
            return noAnswer(problem.getMessage() + (line == 0 ? "" : ", still busy in line " + line),
                    "A loop that never ends, or far more work than is needed.", line);
        }
        if (problem instanceof Mismatch mismatch) {
            List<String> lines = new ArrayList<>(List.of(mismatch.call()));
            lines.addAll(mismatch.details());
            return new Diagnosis(fit(lines), line(mismatch.getCause(), koan.stub()));
        }
        return noAnswer(problem.getClass().getSimpleName()
                + (problem.getMessage() == null ? "" : ": " + firstLine(problem)) + place(problem), null, line);
    }

    private static Diagnosis noAnswer(String found, String looksLike, int line) {
        return new Diagnosis(fit(Mismatch.lines("an answer", found, looksLike)), line);
    }

    /** The line at which something happened in a class, 0 when it is not on the stack; code without lines is passed. */
    static int line(Throwable problem, String className) {
        if (problem == null) {
            return 0;
        }
        return Arrays.stream(problem.getStackTrace())
                .filter(frame -> frame.getClassName().equals(className)
                        || frame.getClassName().startsWith(className + "$"))
                .mapToInt(StackTraceElement::getLineNumber)
                .filter(line -> line > 0)
                .findFirst().orElse(0);
    }

    /** Where it happened: the first line in a chapter, or else the innermost one, so that it can be found at all. */
    private static String place(Throwable problem) {
        return Thrown.place(problem, frame -> Chapters.has(frame.getClassName()))
                .or(() -> Thrown.place(problem, frame -> true)).orElse("");
    }

    private static String firstLine(Throwable problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    }

    private static String fit(List<String> lines) {
        List<String> all = new ArrayList<>(lines.stream().flatMap(String::lines).toList());
        while (all.size() > MOST_LINES) {
            // The end says what was expected, what came and why: inputs give way first.
            all.remove(MOST_LINES / 2);
        }
        return all.stream()
                .map(line -> line.length() <= WIDEST_LINE ? line : line.substring(0, WIDEST_LINE - 4) + " ...")
                .collect(Collectors.joining("\n"));
    }
}
