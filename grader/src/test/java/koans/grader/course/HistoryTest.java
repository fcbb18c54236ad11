package koans.grader.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    private static final Syllabus.Entry AND = exercise("4.5");
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T10:00:00Z");

    @TempDir
    Path root;
    private Workspace workspace;

    @BeforeEach
    void aCourse() {
        workspace = new Course(root).exercises();
    }

    @Test
    void remembersWhenAnExercisePassedAndSinceWhenItIsBroken() {
        add(Verdict.PASSED, MONDAY);
        add(Verdict.FAILED, TUESDAY);
        add(Verdict.FAILED, WEDNESDAY);
        History.Memory memory = History.of(workspace).of(AND).orElseThrow();
        assertEquals(Verdict.FAILED, memory.verdict());
        assertEquals(MONDAY.toString(), memory.lastPassed());
        assertEquals(TUESDAY.toString(), memory.since());
    }

    @Test
    void aRunThatCameToNothingChangesNothing() {
        add(Verdict.PASSED, MONDAY);
        add(Verdict.NOT_RUN, TUESDAY);
        assertEquals(Verdict.PASSED, History.of(workspace).of(AND).orElseThrow().verdict());
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
        for (String content : List.of("", "{\"4.5\": {\"verdict\"", "[]",
                "{\"4.5\": {\"verdict\": \"SPLENDID\"}}", "{\"4.5\": {}}",
                "{\"4.5\": {\"verdict\": \"PASSED\", \"since\": \"yesterday\"}}")) {
            Files.writeString(file, content);
            History history = History.of(workspace);
            assertTrue(history.of(AND).isEmpty());
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
        history.add(List.of(outcome(AND, Verdict.PASSED)), "classes", 1, MONDAY);
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
            assertEquals(List.of("exercises.json", "lock"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aHistoryOfAnEarlierKitIsRead() throws IOException {
        Files.writeString(Files.createDirectories(root.resolve(".koans")).resolve("exercises.json"), """
                {
                  "4.5" : {
                    "verdict" : "FAILED",
                    "since" : "2026-03-03T10:00:00Z",
                    "lastPassed" : "2026-03-02T10:00:00Z",
                    "fingerprint" : "classes",
                    "trained" : "classes"
                  },
                  "4.6" : null
                }
                """);
        History history = History.of(workspace);
        assertTrue(history.trouble().isEmpty());
        assertEquals(TUESDAY, history.of(AND).orElseThrow().when());
        assertTrue(history.trained("4.5", "classes"));
        assertTrue(history.seedOfWhatIsWrong().isEmpty());
    }

    @Test
    void theSeedOfWhatIsWrongIsKeptUntilItIsRight() {
        add(Verdict.FAILED, MONDAY);
        assertEquals(7, History.of(workspace).seedOfWhatIsWrong().orElseThrow());
        add(Verdict.PASSED, TUESDAY);
        assertTrue(History.of(workspace).seedOfWhatIsWrong().isEmpty());
    }

    @Test
    void aRunWithoutItsEndLeavesNothingTrained() {
        add(Verdict.PASSED, MONDAY);
        History.of(workspace).add(List.of(outcome(AND, Verdict.PASSED), outcome(exercise("4.6"), Verdict.PASSED)),
                null, 7, TUESDAY);
        History history = History.of(workspace);
        assertEquals(TUESDAY, history.of(AND).orElseThrow().when());
        assertTrue(history.trained("4.5", "classes"), "as before");
        assertFalse(history.trained("4.6", "classes"));
    }

    @Test
    void runsAtOnceLoseNothingOfEachOther() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        List<Thread> runs = IntStream.range(0, 20).mapToObj(i -> new Thread(() -> {
            History history = History.of(workspace);
            try {
                begun.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            history.add(List.of(outcome(exercise("4." + i), Verdict.PASSED)), "classes", 7, MONDAY);
        })).toList();
        runs.forEach(Thread::start);
        begun.countDown();
        for (Thread run : runs) {
            run.join();
        }
        History history = History.of(workspace);
        for (int i = 0; i < runs.size(); i++) {
            assertTrue(history.of(exercise("4." + i)).isPresent(), "4." + i);
        }
    }

    @Test
    void whereNothingCanBeLockedTheRunIsRememberedAllTheSame() throws IOException {
        Files.createDirectories(root.resolve(".koans/lock"));
        add(Verdict.PASSED, MONDAY);
        assertTrue(History.of(workspace).of(AND).isPresent());
    }

    private void add(Verdict verdict, Instant time) {
        History.of(workspace).add(List.of(outcome(AND, verdict)), "classes", 7, time);
    }

    private static Outcome outcome(Syllabus.Entry exercise, Verdict verdict) {
        return new Outcome(exercise, verdict, Outcome.Why.JUDGED, null, "", 0, List.of());
    }

    private static Syllabus.Entry exercise(String id) {
        return new Syllabus.Entry(id, "AND gate", 2, "koans.ch04perceptron.Gates",
                "koans.ch04perceptron.GatesTest$And", List.of("and"), List.of(new Syllabus.Test("test", "Test")));
    }
}
