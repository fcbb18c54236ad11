package koans.grader.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import koans.grader.course.Course;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabsTest {

    @TempDir
    Path root;

    @BeforeEach
    void aCourseWithALab() throws IOException {
        write("exercises/src/main/java/koans/ch04perceptron/Half.java", """
                package koans.ch04perceptron;
                public final class Half {
                    public static double of(double x) { return x / 2; }
                }
                """);
        write("exercises/src/lab/java/koans/lab/Halves.java", """
                package koans.lab;
                import java.nio.file.*;
                /**
                 * Halves a number again
                 * and {@code again}. Then more.
                 */
                public final class Halves {
                    public static void main(String[] args) throws Exception {
                        double x = koans.ch04perceptron.Half.of(Double.parseDouble(args[1]));
                        Files.writeString(Path.of(args[0]), "it is " + x);
                    }
                }
                """);
        write("exercises/src/lab/java/koans/lab/Helper.java", "package koans.lab;\nfinal class Helper {\n}\n");
    }

    @Test
    void listsWhatCanBeRun() throws IOException {
        assertEquals(Map.of("Halves", "Halves a number again and again."), labs().all());
    }

    @Test
    void runsOnTheLearnersClasses() throws Exception {
        labs().run("Halves", root.resolve("out").toString(), "5");
        assertEquals("it is 2.5", Files.readString(root.resolve("out")));
    }

    @Test
    void namesWhatIsNotWrittenYet() throws IOException {
        write("exercises/src/main/java/koans/ch04perceptron/Half.java", """
                package koans.ch04perceptron;
                public final class Half {
                    public static double of(double x) { return koans.kit.Todo.todo(); }
                }
                """);
        says(IllegalStateException.class, "ch04perceptron.Half.of");
    }

    @Test
    void namesAConstructorThatIsNotWrittenYet() throws IOException {
        write("exercises/src/main/java/koans/ch04perceptron/Half.java", """
                package koans.ch04perceptron;
                public final class Half {
                    public Half() { koans.kit.Todo.todo(); }
                    public static double of(double x) { new Half(); return x / 2; }
                }
                """);
        says(IllegalStateException.class, "not written yet: the constructor of ch04perceptron.Half");
    }

    @Test
    void saysNoMoreThanALabThatRefusesItsArguments() throws IOException {
        write("exercises/src/lab/java/koans/lab/Halves.java", """
                package koans.lab;
                public final class Halves {
                    public static void main(String[] args) {
                        throw new IllegalArgumentException("it takes two numbers");
                    }
                }
                """);
        Exception e = assertThrows(IllegalStateException.class, () -> labs().run("Halves", "5"));
        assertEquals("it takes two numbers", e.getMessage());
    }

    @Test
    void namesAFileThatItCannotUse() {
        Exception e = assertThrows(IllegalStateException.class,
                () -> labs().run("Halves", root.resolve("none/out").toString(), "5"));
        assertEquals("there is no " + root.resolve("none/out"), e.getMessage());
    }

    @Test
    void saysNoMoreThanTheDataThatAreNotThere() throws IOException {
        write("exercises/src/lab/java/koans/lab/Halves.java", """
                package koans.lab;
                public final class Halves {
                    public static void main(String[] args) {
                        koans.kit.Mnist.load(java.nio.file.Path.of(args[0]));
                    }
                }
                """);
        Exception e = assertThrows(IllegalStateException.class, () -> labs().run("Halves", root.toString()));
        assertTrue(e.getMessage().startsWith(root.resolve("train-images-idx3-ubyte.gz") + ": expected"),
                e.getMessage());
    }

    @Test
    void saysWhereSomethingDoesNotCompile() throws IOException {
        write("exercises/src/main/java/koans/ch04perceptron/Half.java", "package koans.ch04perceptron;\noops\n");
        says(IllegalStateException.class, "Half.java:2");
    }

    @Test
    void doesNotKnowEveryName() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> labs().run("Thirds"));
        assertTrue(e.getMessage().contains("Thirds") && e.getMessage().contains("Halves"), e.getMessage());
    }

    @Test
    void saysWhatALabEndedInAndWhere() {
        Exception e = assertThrows(IllegalStateException.class, () -> labs().run("Halves", "out"));
        assertTrue(e.getMessage().contains("Index 1") && e.getMessage().endsWith("at Halves.java:9"), e.getMessage());
    }

    private void says(Class<? extends Exception> type, String words) {
        Exception e = assertThrows(type, () -> labs().run("Halves", "out", "5"));
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    private Labs labs() {
        return new Labs(new Course(root).exercises());
    }

    private void write(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
