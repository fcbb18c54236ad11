package koans.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Files;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every wrong variant is rejected by its exercise, in words that say the mistake; every right one is accepted. */
class VariantsGate {

    /** {@code -Dkoans.variant=softmax} tries only the variants with this in their name. */
    private static final String ONLY = System.getProperty("koans.variant", "");

    @TempDir
    static Path work;

    @TestFactory
    Stream<DynamicTest> variants() throws IOException {
        Tree tree = Tree.compiled(Path.of("..").toRealPath(), work);
        Syllabus syllabus = tree.scan();
        Set<String> slowTests = slowTests(tree, syllabus);
        List<Path> classPath = new ArrayList<>(List.of(tree.solutions()));
        classPath.addAll(Tree.libraries());
        SourceCompiler compiler = new SourceCompiler(classPath);
        List<DynamicTest> tests = new ArrayList<>();
        for (String kind : List.of("wrong", "right")) {
            for (Path folder : tree.variants(kind)) {
                String name = kind + "/" + folder.getFileName();
                if (name.contains(ONLY)) {
                    tests.add(dynamicTest(name, () -> {
                        Variant variant = Variant.read(folder, kind.equals("wrong"));
                        List<String> complaints = variant.complaints(tree, syllabus, slowTests, compiler,
                                work.resolve("variants").resolve(name));
                        assertTrue(complaints.isEmpty(), () -> name + ": " + String.join("\n", complaints));
                    }));
                }
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

    @Test
    void theToysVariantsAreInOrder(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        assertEquals(List.of(), complaints(toy, toy.wrong()));
        assertEquals(List.of(), complaints(toy, toy.right()));
    }

    @Test
    void aWrongVariantThatPassesIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        toy.edit(toy.wrong(), "x * x", "x << 1");
        says(complaints(toy, toy.wrong()), "it is wrong, but 4.1 Twice says PASSED");
    }

    @Test
    void aMessageThatDoesNotSayTheMistakeIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        toy.edit(toy.wrong(), "x * x", "x * x * x");
        says(complaints(toy, toy.wrong()), "the message does not say 'That is the square'");
    }

    @Test
    void aRightVariantThatIsRejectedIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        toy.edit(toy.right(), "x + x", "x + x + x");
        says(complaints(toy, toy.right()), "it is right, but 4.1 Twice says FAILED");
    }

    @Test
    void aVariantThatDoesNotCompileIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        toy.edit(toy.wrong(), "x * x;", "x * x");
        says(complaints(toy, toy.wrong()), "it does not compile");
    }

    @Test
    void aVariantThatDoesNotSayWhatMustHappenIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        toy.edit(toy.wrong(), "// rejected by: 4.1\n", "// something is wrong here\n");
        assertThrows(IllegalStateException.class, () -> complaints(toy, toy.wrong()));
    }

    private static List<String> complaints(Toy toy, Path source) throws IOException {
        Tree tree = toy.compiled();
        List<Path> classPath = new ArrayList<>(List.of(tree.solutions()));
        classPath.addAll(Tree.libraries());
        Path output = Files.createDirectories(tree.work().resolve("variant"));
        try (SourceCompiler compiler = new SourceCompiler(classPath)) {
            return Variant.read(source.getParent(), source.equals(toy.wrong()))
                    .complaints(tree, tree.scan(), Set.of(), compiler, output);
        }
    }

    private static void says(List<String> complaints, String words) {
        assertTrue(complaints.stream().anyMatch(complaint -> complaint.contains(words)), complaints::toString);
    }
}
