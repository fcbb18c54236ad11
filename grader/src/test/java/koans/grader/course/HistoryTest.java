package koans.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    private static final Koan KOAN = new Koan("4.5", "AND gate", 2, "koans.ch04perceptron.Gates",
            "koans.ch04perceptron.GatesTest$And", List.of("and"), List.of("test"));
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T10:00:00Z");

    @TempDir
    Path root;
    private Workspace workspace;

    @BeforeEach
    void makeModule() throws IOException {
        workspace = new Workspace(Files.createDirectories(root.resolve("exercises")));
    }

    @Test
    void remembersWhenAnExercisePassedAndSinceWhenItIsBroken() {
        add(Verdict.PASSED, MONDAY);
        add(Verdict.FAILED, TUESDAY);
        add(Verdict.FAILED, WEDNESDAY);
        History.Memory memory = History.of(workspace).of(KOAN).orElseThrow();
        assertEquals(Verdict.FAILED, memory.verdict());
        assertEquals(MONDAY.toString(), memory.lastPassed());
        assertEquals(TUESDAY.toString(), memory.since());
    }

    @Test
    void aRunThatCameToNothingChangesNothing() {
        add(Verdict.PASSED, MONDAY);
        add(Verdict.NOT_RUN, TUESDAY);
        assertEquals(Verdict.PASSED, History.of(workspace).of(KOAN).orElseThrow().verdict());
    }

    @Test
    void trainingCountsOnlyForTheVeryClassesItWasDoneWith() {
        add(Verdict.PASSED, MONDAY);
        assertTrue(History.of(workspace).trained("4.5", "classes"));
        assertFalse(History.of(workspace).trained("4.5", "other classes"));
        assertFalse(History.of(workspace).trained("4.6", "classes"));
    }

    @Test
    void aFailedTrainingCountsForNothing() {
        add(Verdict.FAILED, MONDAY);
        assertFalse(History.of(workspace).trained("4.5", "classes"));
    }

    @Test
    void aFileThatIsNoHistoryIsSaidSoAndReplaced() throws IOException {
        Path file = Files.createDirectories(root.resolve(".koans")).resolve("exercises.json");
        for (String content : List.of("", "{\"4.5\": {\"verdict\"", "[]", "{\"4.5\": {\"verdict\": \"SPLENDID\"}}")) {
            Files.writeString(file, content);
            History history = History.of(workspace);
            assertTrue(history.of(KOAN).isEmpty());
            assertEquals("Starting a new history: cannot read .koans/exercises.json.",
                    history.trouble().orElseThrow());
        }
        add(Verdict.PASSED, MONDAY);
        assertTrue(History.of(workspace).trouble().isEmpty());
    }

    @Test
    void aFolderThatCannotBeWrittenLosesOnlyTheHistory() throws IOException {
        Files.writeString(root.resolve(".koans"), "a file where the folder should be");
        History history = History.of(workspace);
        history.add(List.of(outcome(Verdict.PASSED)), "classes", MONDAY);
        assertTrue(history.trouble().orElseThrow().startsWith("This run is not remembered"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whoeverMayReadTheCourseMayReadTheHistory() throws IOException {
        add(Verdict.PASSED, MONDAY);
        assertEquals(Files.getPosixFilePermissions(Files.writeString(root.resolve("ordinary"), "")),
                Files.getPosixFilePermissions(root.resolve(".koans/exercises.json")));
    }

    @Test
    void nothingIsLeftLyingAbout() throws IOException {
        add(Verdict.PASSED, MONDAY);
        try (Stream<Path> files = Files.list(root.resolve(".koans"))) {
            assertEquals(List.of("exercises.json"), files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private void add(Verdict verdict, Instant time) {
        History.of(workspace).add(List.of(outcome(verdict)), "classes", time);
    }

    private static Outcome outcome(Verdict verdict) {
        return new Outcome(KOAN, verdict, "", 0, List.of());
    }
}
