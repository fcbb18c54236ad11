package koans.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import koans.grader.course.Course;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StubsCommandTest extends CommandTest {

    private static final String ANSWER = "package koans.ch04perceptron;\n\nclass A {\n    int f() {\n"
            + "        return 1;\n    }\n}\n";

    private Course course;
    private Path answer;
    private Path stub;

    @BeforeEach
    void aCourse() throws IOException {
        course = new Course(root);
        answer = course.answers().resolve("koans/ch04perceptron/A.java");
        stub = course.stubs().resolve("koans/ch04perceptron/A.java");
        Files.createDirectories(answer.getParent());
        Files.createDirectories(course.stubs());
        Files.writeString(answer, ANSWER);
    }

    @Test
    void writesStubsOfAnswers() throws IOException {
        assertEquals(0, Koans.run("stubs"));
        assertEquals("1 stub written: exercises/src/main/java\n", said());
        assertTrue(Files.readString(stub).contains("return todo();"));
    }

    @Test
    void writesOnlyWhatChanges() throws IOException {
        Koans.run("stubs");
        FileTime then = FileTime.fromMillis(1_000);
        Files.setLastModifiedTime(stub, then);
        forget();
        assertEquals(0, Koans.run("stubs"));
        assertEquals("0 stubs written: exercises/src/main/java\n", said());
        assertEquals(then, Files.getLastModifiedTime(stub));
    }

    @Test
    void howLinesEndIsNoChange() throws IOException {
        Koans.run("stubs");
        Files.writeString(stub, Files.readString(stub).replace("\n", "\r\n"));
        assertEquals(0, Koans.run("stubs", "--check"));
    }

    @Test
    void aCheckNamesWhatDiffersAndWritesNothing() throws IOException {
        assertEquals(1, Koans.run("stubs", "--check"));
        assertEquals("exercises/src/main/java/koans/ch04perceptron/A.java is not what its model answer makes of it\n",
                said());
        assertFalse(Files.exists(stub));
        Koans.run("stubs");
        forget();
        assertEquals(0, Koans.run("stubs", "--check"));
        assertEquals("", said());
    }

    @Test
    void aStubWithoutAnAnswerIsNamedAndKept() throws IOException {
        Koans.run("stubs");
        forget();
        Path stray = Files.move(stub, stub.resolveSibling("B.java"));
        assertEquals(1, Koans.run("stubs"));
        assertEquals("exercises/src/main/java/koans/ch04perceptron/B.java has no model answer: delete it, or write"
                + " one\n1 stub written: exercises/src/main/java\n", said());
        assertTrue(Files.exists(stray));
    }

    @Test
    void anAnswerThatIsNoJavaLeavesAllAsItIs() throws IOException {
        Files.writeString(answer.resolveSibling("B.java"), "class B {\n    int f( {\n}\n");
        assertEquals(1, Koans.run("stubs"));
        assertTrue(said().startsWith("koans stubs: solutions/src/main/java/koans/ch04perceptron/B.java, line 2: "),
                said());
        assertFalse(Files.exists(stub));
    }

    @Test
    void aKitMakesNoStubs() throws IOException {
        Path jar = root.resolve(Course.GRADER_JAR);
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "the grader");
        assertEquals(1, Koans.run("stubs"));
        assertEquals("koans stubs: " + root + " is a learner's kit: its stubs came with it\n", said());
        assertFalse(Files.exists(stub));
    }

    @Test
    void withoutAnswersThereIsNothingToMakeStubsOf() throws IOException {
        Files.delete(answer);
        Files.delete(answer.getParent());
        Files.delete(answer.getParent().getParent());
        Files.delete(course.answers());
        assertEquals(1, Koans.run("stubs"));
        assertEquals("koans stubs: there are no model answers in solutions/src/main/java\n", said());
    }
}
