package koans.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import koans.ch00fixture.Stub;
import koans.ch00fixture.StubTest;
import koans.grader.Syllabus;
import koans.grader.fixture.Runs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong around a run, the learner reads the report. */
class RunListenerTest {

    private static final String PASSES = StubTest.class.getName() + "$Passes";

    @TempDir
    Path root;

    @BeforeEach
    void aModuleWithOneExercise() throws IOException {
        Path syllabus = root.resolve("exercises/target/test-classes").resolve(Syllabus.RESOURCE);
        Files.createDirectories(syllabus.getParent());
        Files.writeString(syllabus, new Syllabus("A kit", Map.of(1, "One"), List.of(new Syllabus.Entry("1.1", "Passes",
                1, Stub.class.getName(), PASSES, List.of("right"), Stream.of("test", "property", "parameterized")
                .map(name -> new Syllabus.Test(name, name)).toList())))
                .toJson());
    }

    @Test
    void aRunLeavesItsReportAndItsHistory() throws Exception {
        String printed = run();
        assertTrue(printed.contains("1 of 1 exercises"), printed);
        assertFalse(printed.contains("not remembered"), printed);
        assertTrue(Files.exists(root.resolve("exercises/target/koans/report.json")));
        assertTrue(Files.exists(root.resolve("exercises/target/koans/summary.md")));
        assertTrue(Files.exists(root.resolve("exercises/target/koans/nothing-wrong")));
        assertTrue(Files.exists(root.resolve(".koans/exercises.json")));
    }

    @Test
    void whoeverAsksAfterwardsIsToldNothingNew() throws Exception {
        run();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Aftermath.report(root.resolve("exercises"), new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
        assertTrue(Files.exists(root.resolve("exercises/target/koans/nothing-wrong")));
    }

    @Test
    void aHistoryThatCannotBeWrittenIsSaidSo() throws Exception {
        Files.writeString(root.resolve(".koans"), "a file where the folder should be");
        String printed = run();
        assertTrue(printed.contains("1 of 1 exercises"), printed);
        assertTrue(printed.contains("This run is not remembered: cannot write " + root), printed);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void dataThatCannotBeReadCostNoReport() throws Exception {
        Path unreadable = Files.createSymbolicLink(
                Files.createDirectories(root.resolve("data")).resolve("digits.gz"), Path.of("/proc/self/mem"));
        String printed = run();
        Files.delete(unreadable);
        assertTrue(printed.contains("1 of 1 exercises"), printed);
    }

    private String run() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        PrintStream shown = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        URL[] folders = {root.resolve("exercises/target/test-classes/").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(folders, before)) {
            thread.setContextClassLoader(loader);
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            Runs.of(PASSES, new RunListener());
        } finally {
            System.setOut(shown);
            thread.setContextClassLoader(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
