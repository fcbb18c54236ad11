package koans.grader.junit;

import java.util.Arrays;
import koans.grader.Chapters;
import koans.grader.Finding;
import koans.grader.Koan;
import koans.grader.TestResult.Status;
import koans.grader.check.Mismatch;
import koans.grader.check.Thrown;

/**
 * What to tell a learner about a failed test.
 *
 * @param text a few lines
 * @param line the line of the stub's file to look at, 0 when unknown
 */
record Diagnosis(String text, int line) {

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
            return new Diagnosis(mismatch.finding().text(), line(mismatch.getCause(), koan.stub()));
        }
        boolean isInChapter = Thrown.place(problem, frame -> Chapters.has(frame.getClassName())).isPresent();
        return noAnswer(Thrown.words(problem, frame -> !isInChapter || Chapters.has(frame.getClassName())), null, line);
    }

    private static Diagnosis noAnswer(String found, String looksLike, int line) {
        return new Diagnosis(Finding.noAnswer(found, looksLike, null).text(), line);
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

    private static String firstLine(Throwable problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    }
}
