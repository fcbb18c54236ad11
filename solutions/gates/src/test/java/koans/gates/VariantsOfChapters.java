package koans.gates;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import koans.grader.Koan;
import koans.grader.Slow;
import koans.grader.Syllabus;
import koans.grader.run.SourceCompiler;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every wrong variant of some chapters is rejected by its exercise, in words that say the mistake; every right one is
 * accepted. Each subclass has chapters of its own, so that two virtual machines can share the work.
 */
abstract class VariantsOfChapters {

    /** {@code -Dkoans.variant=softmax} tries only the variants with this in their name. */
    private static final String ONLY = System.getProperty("koans.variant", "");

    private final int first;
    private final int last;

    @TempDir
    Path work;

    VariantsOfChapters(int first, int last) {
        this.first = first;
        this.last = last;
    }

    @TestFactory
    Stream<DynamicTest> variants() throws IOException {
        Tree tree = Tree.ofTheCourse();
        Syllabus syllabus = tree.scan();
        Set<String> slowTests = slowTests(tree, syllabus);
        SourceCompiler compiler = tree.compiler();
        List<DynamicTest> tests = new ArrayList<>();
        for (Variant variant : tree.variants()) {
            String name = tree.root().resolve("solutions/variants").relativize(variant.file()).toString();
            if (name.contains(ONLY) && first <= variant.chapter() && variant.chapter() <= last) {
                tests.add(dynamicTest(name, () -> {
                    List<String> complaints = variant.complaints(tree, syllabus, slowTests, compiler,
                            work.resolve("variants").resolve(name));
                    assertTrue(complaints.isEmpty(), () -> name + ": " + String.join("\n", complaints));
                }));
            }
        }
        return tests.stream().onClose(() -> close(compiler));
    }

    private static void close(SourceCompiler compiler) {
        try {
            compiler.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> slowTests(Tree tree, Syllabus syllabus) throws IOException {
        Set<String> slow = new HashSet<>();
        try (URLClassLoader loader = tree.loader(tree.solutions())) {
            for (Koan koan : syllabus.koans()) {
                for (Method method : loader.loadClass(koan.testClass()).getDeclaredMethods()) {
                    if (method.isAnnotationPresent(Slow.class)) {
                        slow.add(koan.testClass() + "#" + method.getName());
                    }
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return slow;
    }
}
