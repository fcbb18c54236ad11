package koans.grader.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import koans.grader.Syllabus;
import koans.grader.run.SourceCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyllabusScannerTest {

    @TempDir
    Path root;

    @BeforeEach
    void aTestOfOneClass() throws IOException {
        write("src/koans/ch04perceptron/Half.java", """
                package koans.ch04perceptron;
                record Half(double of) {
                }
                """);
        write("src/koans/ch04perceptron/HalfTest.java", """
                package koans.ch04perceptron;
                class HalfTest {
                    @net.jqwik.api.Group
                    @koans.grader.Exercise(id = "4.1", title = "Half", points = 2)
                    class Of {
                        @org.junit.jupiter.api.Test @koans.grader.Fact("8 of 10 are right") void zuerst() { }
                        @org.junit.jupiter.api.Test void andThen() { half(); }
                        Half half() { return new Half(1); }
                    }
                }
                """);
        write("course.md", "# Course\n## Chapter 4: Gates\n## Chapter 5: Nobody is here\n");
        try (SourceCompiler compiler = new SourceCompiler(SourceCompiler.ownClassPath())) {
            assertEquals(List.of(), compiler.compile(SourceCompiler.sources(root.resolve("src")),
                    root.resolve("classes")));
        }
    }

    @Test
    void findsExercisesWithTheirTestsInTheOrderOfTheSource() throws IOException {
        Syllabus syllabus = scan();
        assertEquals(Map.of(4, "Gates"), syllabus.chapters());
        assertEquals(List.of(new Syllabus.Test("zuerst", "8 of 10 are right"),
                new Syllabus.Test("andThen", "And then")),
                syllabus.exercises().get(0).tests());
    }

    @Test
    void namesTheClassThatIsNotCompiled() throws IOException {
        Files.delete(root.resolve("classes/koans/ch04perceptron/Half.class"));
        Exception e = assertThrows(IllegalStateException.class, this::scan);
        assertTrue(e.getMessage().contains("koans/ch04perceptron/Half, which is not compiled"), e.getMessage());
    }

    private Syllabus scan() throws IOException {
        Path classes = root.resolve("classes");
        try (URLClassLoader loader = new URLClassLoader(new URL[]{classes.toUri().toURL()},
                getClass().getClassLoader())) {
            return new SyllabusScanner(classes, root.resolve("src"), loader).scan("test", root.resolve("course.md"));
        }
    }

    private void write(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
