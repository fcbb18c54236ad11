package koans.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import koans.grader.course.Course;
import koans.grader.run.SourceCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewCommandTest extends CommandTest {

    private Course course;

    @BeforeEach
    void aCourse() throws IOException {
        course = new Course(root);
        Files.createDirectories(course.answers().resolve("koans/ch04perceptron"));
        Files.createDirectories(course.answers().resolve("koans/ch05network"));
        Files.createDirectories(course.stubs());
        Files.writeString(course.text(), "# Course\n\n## Chapter 4: Gates\n\n### 4.1 One\n\nIt is.\n\n### 4.3 Three\n\n"
                + "It is.\n\n## Chapter 5: Nets\n\nHere.\n");
    }

    @Test
    void everyPartIsThereAndFitsTheOthers() throws IOException {
        assertEquals(0, Koans.run("new", "4.2", "XOR gate"));
        assertEquals(0, Koans.run("variant"));
        assertEquals(0, Koans.run("stubs", "--check"));
        assertTrue(said().contains("1 wrong answers and 0 right ones, all of them fit"), this::said);
        assertTrue(read(course.stubs(), "ch04perceptron/XorGate")
                .contains("xorGate(double x) {\n        return todo();"));
        assertTrue(Files.readString(course.text()).contains("It is.\n\n### 4.2 XOR gate\n\nWhy it matters."
                + " Twice 3 is 6.\n\nWrite `XorGate.xorGate` in"
                + " `exercises/src/main/java/koans/ch04perceptron/XorGate.java`.\n\n### 4.3 Three\n"));
    }

    @Test
    void whatIsMadeCompiles() throws IOException {
        assertEquals(0, Koans.run("new", "5.1", "A"));
        assertEquals(0, Koans.run("new", "5.2", "B", "--class", "A"));
        assertEquals(0, Koans.run("new", "5.3", "Third", "--class", "A", "--method", "c"));
        try (SourceCompiler compiler = new SourceCompiler(SourceCompiler.ownClassPath())) {
            assertEquals(List.of(), compiler.compile(List.of(file(course.answers(), "ch05network/A"),
                    file(course.tests(), "ch05network/ATest")), root.resolve("classes")));
        }
        String text = Files.readString(course.text());
        assertTrue(text.endsWith("Here.\n\n" + text.substring(text.indexOf("### 5.1 A\n")))
                && text.indexOf("### 5.1 A") < text.indexOf("### 5.2 B")
                && text.indexOf("### 5.2 B") < text.indexOf("### 5.3 Third"), text);
        assertEquals(0, Koans.run("variant"));
        assertEquals(0, Koans.run("stubs", "--check"));
    }

    @Test
    void whatIsThereAlreadyStays() throws IOException {
        refused("course.md has a section 4.1 already", "new", "4.1", "Another one");
        assertEquals(0, Koans.run("new", "4.2", "XOR"));
        String before = read(course.answers(), "ch04perceptron/Xor");
        refused("Xor.java has a xor already", "new", "4.4", "XOR");
        assertEquals(before, read(course.answers(), "ch04perceptron/Xor"));
    }

    @Test
    void whatCannotBeIsRefused() {
        refused("there is no chapter 6: no folder solutions/src/main/java/koans/ch06...", "new", "6.1", "Six");
        refused("'four' is no number of an exercise, as 5.60 is", "new", "four", "Four");
        refused("'...' is no title", "new", "4.4", "...");
        refused("'' is no name of a class: give it one with --class", "new", "4.4", "논리");
        refused("'no-name' is no name of a method: give it one with --method", "new", "4.4", "Four", "--method",
                "no-name");
    }

    private void refused(String words, String... args) {
        forget();
        assertEquals(1, Koans.run(args));
        assertTrue(said().contains(words), this::said);
    }

    private static Path file(Path sources, String name) {
        return sources.resolve("koans").resolve(name + ".java");
    }

    private static String read(Path sources, String name) throws IOException {
        return Files.readString(file(sources, name));
    }
}
