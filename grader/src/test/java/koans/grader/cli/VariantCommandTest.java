package koans.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import koans.grader.course.Course;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VariantCommandTest extends CommandTest {

    private static final String ANSWER = "package koans.ch04perceptron;\n\nclass A {\n    int f() {\n"
            + "        return 1;\n    }\n}\n";

    private Path answer;
    private Path stub;
    private Path right;

    @BeforeEach
    void aCourse() throws IOException {
        Course course = new Course(root);
        answer = write(course.answers().resolve("koans/ch04perceptron/A.java"), ANSWER);
        stub = course.stubs().resolve("koans/ch04perceptron/A.java");
        Files.createDirectories(course.stubs());
        write(course.variants().resolve("wrong/ch04perceptron/A.md"), """
                # A

                ## two
                One and one.
                Rejected by 4.1: one too much
                ```diff in f
                -return 1;
                +return 2;
                ```

                ## three
                Rejected by 4.1: two too much
                ```diff in f
                -return 1;
                +return 3;
                ```
                """);
        right = write(course.variants().resolve("right/ch04perceptron/one-for-one/A.java"),
                "// accepted: 1 is 1\n" + ANSWER.replace("return 1", "return 2 - 1"));
    }

    @Test
    void showsWhatIsChanged() {
        assertEquals(0, Koans.run("variant", "two"));
        assertEquals("""
                wrong/ch04perceptron/A/two
                rejected by 4.1, with the words: one too much
                One and one.
                solutions/variants/wrong/ch04perceptron/A.md

                in f
                -return 1;
                +return 2;
                """, said());
    }

    @Test
    void showsAClassOfItsOwn() {
        assertEquals(0, Koans.run("variant", "one-for-one"));
        assertTrue(said().contains("to be accepted\n1 is 1\n") && said().contains("return 2 - 1;"), this::said);
    }

    @Test
    void putsItInThePlaceOfTheStubAndOfNothingElse() throws IOException {
        assertEquals(0, Koans.run("stubs"));
        assertEquals(0, Koans.run("variant", "two", "--apply"));
        assertEquals(ANSWER.replace("return 1", "return 2"), Files.readString(stub));
        assertEquals(1, Koans.run("variant", "three", "--apply"));
        assertTrue(said().contains("A.java is not the stub, it may be an answer"), this::said);
        assertEquals(ANSWER.replace("return 1", "return 2"), Files.readString(stub));
        assertEquals(0, Koans.run("stubs"));
        assertEquals(0, Koans.run("variant", "three", "--apply"));
    }

    @Test
    void saysThatAllFit() {
        assertEquals(0, Koans.run("variant"));
        assertEquals("2 wrong answers and 1 right ones, all of them fit\n", said());
    }

    @Test
    void saysWhichDoNotFitAnyMore() throws IOException {
        Files.writeString(answer, ANSWER.replace("return 1;", "int one = 1;\n        return one;"));
        assertEquals(1, Koans.run("variant"));
        assertTrue(said().startsWith("wrong/ch04perceptron/A/two: it does not fit the model answer any more: in f there"
                + " is no more\n    return 1;\n"), this::said);
        assertTrue(said().endsWith("2 do not fit\n"), this::said);
    }

    @Test
    void saysThatARightOneLacksANewMethod() throws IOException {
        Files.writeString(answer, ANSWER.replaceFirst("}\n$", "\n    int g() {\n        return 2;\n    }\n}\n"));
        assertEquals(1, Koans.run("variant"));
        assertTrue(said().contains("one-for-one/A.java: it lacks what the model answer has: g\n"), this::said);
        Files.writeString(right, Files.readString(right).replace("class A {", "class A extends B {"));
        assertEquals(0, Koans.run("variant"));
    }

    @Test
    void aNameThatFitsNothingOrMuchIsToldSo() {
        assertEquals(1, Koans.run("variant", "four"));
        assertTrue(said().contains("no variant has 'four' in its name"), this::said);
        assertEquals(1, Koans.run("variant", "A/t"));
        assertTrue(said().contains("2 variants have 'A/t' in their names:\n  wrong/ch04perceptron/A/two\n"),
                this::said);
        assertEquals(1, Koans.run("variant", "--apply"));
        assertTrue(said().contains("--apply needs the name of one variant"), this::said);
    }
}
