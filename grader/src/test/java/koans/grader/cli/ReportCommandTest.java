package koans.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import koans.grader.Verdict;
import koans.grader.course.Course;
import koans.grader.course.Workspace;
import koans.grader.report.Publisher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportCommandTest extends CommandTest {

    @BeforeEach
    void aCourse() throws IOException {
        Files.createDirectories(root.resolve("exercises"));
    }

    @Test
    void tellsTheLastRunAgain() throws IOException {
        report(new Course(root).exercises(), Verdict.PASSED, Verdict.FAILED);
        assertEquals(0, Koans.run("report"));
        assertTrue(said().startsWith("A kit: exercises, run of 2026-03-0"), said());
        assertTrue(said().endsWith("\nFAILED  4.1 Gate  exercises/Gates.java:7\n  or(0, 1)\n"), said());
    }

    @Test
    void countsAllExercises() throws IOException {
        report(new Course(root).solutions(), Verdict.PASSED, Verdict.NOT_RUN, Verdict.PASSED);
        assertEquals(1, Koans.run("report", "--solutions", "--count"));
        report(new Course(root).solutions(), Verdict.PASSED, Verdict.PASSED);
        assertEquals(0, Koans.run("report", "--solutions", "--count"));
        report(new Course(root).solutions());
        assertEquals(1, Koans.run("report", "--solutions", "--count"));
        assertEquals("2 passed, 1 failed\n2 passed, 0 failed\n0 passed, 0 failed\n", said());
    }

    @Test
    void saysWhereThereIsNoReport() {
        assertEquals(1, Koans.run("report", "--count"));
        assertEquals("koans report: there is no report yet: run 'mvn test' first\n", said());
    }

    private static void report(Workspace workspace, Verdict... verdicts) throws IOException {
        Path file = Publisher.report(workspace);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                {"version": 2, "kit": "A kit", "module": "exercises", "time": "2026-03-02T10:00:00Z", "whole": true,
                 "passed": 1, "total": 2, "points": 1, "maxPoints": 2, "exercises": [%s]}
                """.formatted(Arrays.stream(verdicts).map(verdict -> """
                {"id": "4.1", "title": "Gate", "chapter": 4, "file": "exercises/Gates.java", "line": 7,
                 "verdict": "%s", "points": 1, "maxPoints": 1, "message": "or(0, 1)"}
                """.formatted(verdict)).collect(Collectors.joining(","))));
    }
}
