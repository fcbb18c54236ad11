package koans.grader.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import koans.grader.Event;
import koans.grader.course.Course;
import koans.grader.course.Workspace;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build's compiler leaves of code that it does not understand is found, with its sentence and line. */
class CompiledTest {

    @TempDir
    Path root;
    private Workspace workspace;

    @BeforeEach
    void makeModule() {
        workspace = new Course(root).exercises();
    }

    private List<Event.Broken> broken(String... lines) throws IOException {
        Path source = workspace.sources().resolve("koans/ch04perceptron/Gates.java");
        compile(source, workspace.classes(), "package koans.ch04perceptron;\n" + String.join("\n", lines));
        return Compiled.in(workspace).broken();
    }

    private void compile(Path source, Path classes, String text) throws IOException {
        Files.createDirectories(source.getParent());
        Files.writeString(source, text);
        StringWriter said = new StringWriter();
        BatchCompiler.compile(new String[]{"-proceedOnError", "-nowarn", "--release", "17", "-g", "-d",
            classes.toString(), "-cp", workspace.classes().toString(), source.toString()},
                new PrintWriter(said), new PrintWriter(said), null);
    }

    @Test
    void whatCompilesIsNotBroken() throws IOException {
        assertEquals(List.of(), broken("class Gates {", "int and() { return 1; }", "}"));
    }

    @Test
    void aMistakeInAMethodHasTheCompilersSentence() throws IOException {
        Event.Broken broken = broken("class Gates {", "int and() { return on; }", "int or() { return 1; }", "}").get(0);
        assertEquals("on cannot be resolved to a variable", broken.sentence());
        assertEquals("Gates.java", broken.place().file());
    }

    @Test
    void aMistakeAroundAllMethodsHasASentenceAllTheSame() throws IOException {
        Event.Broken broken = broken("class Gates {", "private Gates() { }", "int and() { return 1; }").get(0);
        assertEquals("Syntax error, insert \"}\" to complete ClassBody", broken.sentence());
    }

    @Test
    void whatIsDeclaredTwiceIsBrokenThoughTheCompilerTakesOne() throws IOException {
        Event.Broken broken = broken("class Gates {", "int or(int a, int b) { return 1; }",
                "int or(int a) { return 1; }", "int or(int x, int y) { return 7; }", "}").get(0);
        assertEquals("Duplicate method or(int, int)", broken.sentence());
        assertEquals(5, broken.place().line());
        assertEquals(1, broken("class Gates {", "int a;", "long a;", "}").size());
        assertEquals(List.of(), broken("class Gates<T> {", "Gates() { }", "Gates(T t) { }", "void or(int[] a) { }",
                "void or(int... a, int b) { }".replace("...", "[]"), "class or { }", "int or;", "}"));
    }

    @Test
    void aTestThatMissesSomethingIsCompiledAgain() throws IOException {
        broken("class Gates {", "}");
        Path test = workspace.course().tests().resolve("koans/ch04perceptron/GatesTest.java");
        compile(test, workspace.testClasses(), """
                package koans.ch04perceptron;
                class GatesTest {
                    class And {
                        int test() { return Gates.and(); }
                    }
                }
                """);
        Path made = workspace.testClasses().resolve("koans/ch04perceptron/GatesTest.class");
        assertTrue(Files.getLastModifiedTime(made).toMillis() > 0);
        Compiled.in(workspace);
        assertEquals(0, Files.getLastModifiedTime(made).toMillis());
    }
}
