package koans.grader;

import java.net.URL;
import java.security.CodeSource;
import java.util.Objects;
import java.util.regex.Pattern;

/** The packages that hold what learners write, and its tests: {@code koans.ch04perceptron} and its like. */
public final class Chapters {

    /** The file in which a kit carries what several tests share. */
    public static final String JUDGE = "koans-judge.jar";

    private static final Pattern CLASS = Pattern.compile("koans\\.ch\\d\\d.*");

    private Chapters() {
    }

    /** Whether a class, named as {@link Class#getName} does, belongs to a chapter. */
    public static boolean has(String className) {
        return CLASS.matcher(className).matches();
    }

    /**
     * Whether a line of a stack is the learner's: in a chapter, and not in its tests or what helps them.
     *
     * @param test a class of the tests, or null: what was loaded from the same place helps them
     */
    public static boolean isLearners(StackTraceElement frame, Class<?> test) {
        String name = frame.getClassName();
        if (!has(name) || frame.getFileName() == null || frame.getFileName().endsWith("Test.java")) {
            return false;
        }
        return test == null || outer(test.getName()).equals(outer(name) + "Test") || !isBeside(test, name);
    }

    private static String outer(String className) {
        return className.replaceFirst("\\$.*", "");
    }

    private static boolean isBeside(Class<?> test, String className) {
        try {
            URL place = place(Class.forName(className, false, test.getClassLoader()));
            return Objects.equals(place(test), place) || place != null && place.getPath().endsWith(JUDGE);
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static URL place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? null : source.getLocation();
    }
}
