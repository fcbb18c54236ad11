package koans.grader;

import java.util.regex.Pattern;

/** The packages that hold what learners write, and its tests: {@code koans.ch04perceptron} and its like. */
public final class Chapters {

    private static final Pattern CLASS = Pattern.compile("koans\\.ch\\d\\d.*");

    private Chapters() {
    }

    /** Whether a class, named as {@link Class#getName} does, belongs to a chapter. */
    public static boolean has(String className) {
        return CLASS.matcher(className).matches();
    }

    /** Whether a line of a stack is the learner's: in a chapter, and not in its tests. */
    public static boolean isLearners(StackTraceElement frame) {
        return has(frame.getClassName()) && frame.getFileName() != null && !frame.getFileName().endsWith("Test.java");
    }
}
