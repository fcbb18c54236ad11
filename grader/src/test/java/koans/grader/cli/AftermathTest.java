package koans.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import koans.grader.Syllabus;
import koans.grader.Verdict;
import koans.grader.course.Course;
import koans.grader.course.History;
import koans.grader.course.Workspace;
import koans.grader.fixture.Graded;
import koans.grader.report.JsonReport;
import koans.grader.report.Publisher;
import koans.grader.run.SourceCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A virtual machine that dies in the middle of a run leaves a report all the same. */
class AftermathTest {

    private static final List<Syllabus.Entry> EXERCISES = List.of(exercise("4.1", "And"), exercise("4.2", "Nand"),
            exercise("4.3", "Xor"), exercise("4.4", "Later"));

    @TempDir
    Path root;
    private Workspace workspace;

    private static Syllabus.Entry exercise(String id, String name) {
        return new Syllabus.Entry(id, name, 1, "koans.ch04perceptron.Gates", "koans.ch04perceptron.GatesTest$" + name,
                List.of(name.toLowerCase()), List.of(new Syllabus.Test("test", "Has its table")));
    }

    @BeforeEach
    void aCourse() throws IOException {
        workspace = new Course(root).exercises();
        String syllabus = new Syllabus("A kit", Map.of(4, "Gates"), EXERCISES).toJson();
        write(workspace.course().syllabus(), syllabus);
        write(workspace.testClasses().resolve(Syllabus.RESOURCE), syllabus);
        StringBuilder tests = new StringBuilder("""
                package koans.ch04perceptron;
                import koans.grader.check.Check;
                import org.junit.jupiter.api.*;
                @TestClassOrder(ClassOrderer.OrderAnnotation.class)
                class GatesTest {
                """);
        for (Syllabus.Entry exercise : EXERCISES) {
            tests.append("""
                        @Order(%d) @net.jqwik.api.Group
                        @koans.grader.Exercise(id = "%s", title = "%s", points = 1, writes = "%s")
                        class %3$s {
                            @Test void test() {
                                Check.that("%4$s()", () -> Gates.%4$s()).is(1);
                            }
                        }
                    """.formatted(exercise.number(), exercise.id(), exercise.title(), exercise.writes().get(0)));
        }
        write(root.resolve("src/GatesTest.java"), tests.append("}\n").toString());
    }

    @Test
    void whatPassedBeforeIsNotLost() throws Exception {
        String report = runOf("return 1;", "Runtime.getRuntime().halt(0); return 1;", "return nand();");
        assertEquals(Map.of("4.1", Verdict.PASSED, "4.2", Verdict.CRASHED, "4.3", Verdict.NOT_RUN, "4.4",
                Verdict.NOT_RUN), verdicts());
        assertTrue(report.contains("""
                CRASHED  4.2 Nand  exercises/src/main/java/koans/ch04perceptron/Gates.java:6
                  expected: an answer
                  but was:  the program ended at once, in the middle of a test
                  looks like: Gates.nand calls Runtime.halt, which ends the whole program, tests and all: \
                a method returns, or throws.
                """), report);
        assertTrue(report.contains("NOT RUN  4.3, 4.4\n  The run ended before its turn: 4.2 Nand has ended it."),
                report);
        assertTrue(Files.readString(Publisher.summary(workspace)).contains("The run did not come to its end."));
        assertFalse(Files.exists(workspace.reports().resolve("nothing-wrong")));
    }

    @Test
    void whoIsCalledIsToBlameNotWhoCalls() throws Exception {
        String report = runOf("return 1;", "if (calls++ > 0) { Runtime.getRuntime().halt(0); } return 1;",
                "return nand();");
        assertEquals(Verdict.CRASHED, verdicts().get("4.2"), report);
        assertEquals(Verdict.NOT_RUN, verdicts().get("4.3"), report);
    }

    @Test
    void whereNobodyHaltsItIsTheTestThatWasRunning() throws Exception {
        String report = runOf("return 1;", "return 1;", """
                try {
                    Runtime.class.getMethod("halt", int.class).invoke(Runtime.getRuntime(), 0);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
                return 1;""");
        assertEquals(Map.of("4.1", Verdict.PASSED, "4.2", Verdict.PASSED, "4.3", Verdict.CRASHED, "4.4",
                Verdict.NOT_RUN), verdicts());
        assertTrue(report.contains("looks like: Something calls Runtime.halt, or the machine has ended the program."),
                report);
    }

    @Test
    void theHistoryKnowsWhatPassedAndNothingIsTrained() throws Exception {
        runOf("return 1;", "Runtime.getRuntime().halt(0); return 1;", "return 1;");
        History.Memory and = History.of(workspace).of(EXERCISES.get(0)).orElseThrow();
        assertEquals(Verdict.PASSED, and.verdict());
        assertEquals(null, and.trained());
    }

    @Test
    void aReportIsMadeOnce() throws Exception {
        runOf("return 1;", "return 1;", "return 1;");
        assertTrue(Files.exists(workspace.reports().resolve("all-passed")));
        assertEquals("", aftermath());
        assertTrue(Files.exists(workspace.reports().resolve("all-passed")));
    }

    @Test
    void whereNothingRanNothingIsSaid() throws IOException {
        assertEquals("", aftermath());
        write(Publisher.journal(workspace), "");
        assertEquals("", aftermath());
        assertFalse(Files.exists(Publisher.report(workspace)));
    }

    /** Writes these answers, lets them be graded by a program that may die of it, and asks for the report. */
    private String runOf(String and, String nand, String xor) throws Exception {
        Path source = workspace.sources().resolve("koans/ch04perceptron/Gates.java");
        write(source, """
                package koans.ch04perceptron;

                final class Gates {
                    static int calls;
                    static int and() { %s }
                    static int nand() { %s }
                    static int xor() { %s }
                    static int later() { return 1; }
                }
                """.formatted(and, nand, xor));
        compile(source, workspace.classes());
        compile(root.resolve("src/GatesTest.java"), workspace.testClasses());
        String classPath = String.join(File.pathSeparator, workspace.testClasses().toString(),
                workspace.classes().toString(), System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath, Graded.class.getName(),
                "koans.ch04perceptron.GatesTest").redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return aftermath();
    }

    private String aftermath() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Aftermath.report(workspace.module(), new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Map<String, Verdict> verdicts() throws IOException {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        JsonReport.read(Publisher.report(workspace)).exercises().stream()
                .sorted(Comparator.comparing(JsonReport.Line::id))
                .forEach(line -> verdicts.put(line.id(), line.verdict()));
        return verdicts;
    }

    private void compile(Path source, Path output) throws IOException {
        List<Path> classPath = new ArrayList<>(SourceCompiler.ownClassPath());
        classPath.add(workspace.classes());
        try (SourceCompiler compiler = new SourceCompiler(classPath)) {
            assertEquals(List.of(), compiler.compile(List.of(source), output));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
