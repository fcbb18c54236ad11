package koans.grader.engine;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import koans.grader.Exercise;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Tells the kit's graded tests from other tests, such as the grader's own. */
public final class GradedTests {

    private static final String TEST = "Test";

    private GradedTests() {
    }

    /** Whether a run is about exercises at all. */
    public static boolean areIn(TestPlan plan) {
        return plan.getRoots().stream().flatMap(root -> plan.getDescendants(root).stream()).anyMatch(GradedTests::is);
    }

    /** The classes of the graded tests that a run is asked for. */
    public static List<String> classes(TestPlan plan) {
        return plan.getRoots().stream().flatMap(root -> plan.getDescendants(root).stream()).filter(GradedTests::is)
                .map(GradedTests::className).distinct().toList();
    }

    private static boolean is(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        return source instanceof MethodSource method && isGraded(method.getJavaClass());
    }

    static boolean isGraded(Class<?> testClass) {
        for (Class<?> c = testClass; c != null; c = c.getEnclosingClass()) {
            if (c.isAnnotationPresent(Exercise.class)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a test is about a class that has static methods only: such methods have nothing to remember. */
    static boolean areOfStaticMethods(Class<?> testClass) {
        Class<?> outermost = testClass;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        try {
            Class<?> tested = Class.forName(outermost.getName().replaceFirst(TEST + "$", ""), false,
                    outermost.getClassLoader());
            return tested != outermost && Arrays.stream(tested.getDeclaredMethods())
                    .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                    .allMatch(method -> Modifier.isStatic(method.getModifiers()));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** The class of a test or of a container of tests, or null. */
    static String className(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        return source instanceof MethodSource method ? method.getClassName()
                : source instanceof ClassSource type ? type.getClassName() : null;
    }

    /** The method of a test or of one of its invocations, or null. */
    static String methodName(TestIdentifier test) {
        return test.getSource().orElse(null) instanceof MethodSource method ? method.getMethodName() : null;
    }
}
