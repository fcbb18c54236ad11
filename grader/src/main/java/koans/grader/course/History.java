package koans.grader.course;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.Verdict;

/**
 * What earlier runs came to, kept in {@code .koans/} beside the course. Deleting it loses nothing but history.
 *
 * <p>A file that cannot be read counts as no history, one that cannot be written leaves the verdicts as they are; both
 * are told in {@link #trouble()}. Two runs at once each add what they have seen.
 */
public final class History {

    /**
     * What is remembered of one exercise.
     *
     * @param verdict     the verdict of the last run that came to one
     * @param since       since when it is that, in ISO-8601
     * @param seen        when it was last seen to be that, in ISO-8601; null in histories of earlier kits
     * @param lastPassed  when it was last seen to pass, or null
     * @param fingerprint of the classes that the verdict speaks of, or null when nobody knows
     * @param trained     the fingerprint with which all of its tests last ran and passed, or null
     * @param seed        of the run that came to the verdict
     */
    public record Memory(Verdict verdict, String since, String seen, String lastPassed, String fingerprint,
                         String trained, long seed) {

        /** Refuses what no run has written. */
        public Memory {
            Objects.requireNonNull(verdict, "verdict");
            Instant.parse(since);
            if (seen != null) {
                Instant.parse(seen);
            }
            if (lastPassed != null) {
                Instant.parse(lastPassed);
            }
        }

        /** When it was last seen to be what it is. */
        public Instant when() {
            return Instant.parse(seen == null ? since : seen);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Path file;
    private final String shown;
    private final Map<String, Memory> memories = new TreeMap<>();
    private String trouble;

    private History(Path file, String shown) {
        this.file = file;
        this.shown = shown;
    }

    /** The history of a module. */
    public static History of(Workspace workspace) {
        Path file = workspace.course().memory().resolve(workspace.name() + ".json");
        History history = new History(file, workspace.course().show(file));
        history.read();
        return history;
    }

    private void read() {
        memories.clear();
        try {
            memories.putAll(JSON.readValue(Files.readAllBytes(file), new TypeReference<Map<String, Memory>>() { }));
            memories.values().removeIf(Objects::isNull);
        } catch (NoSuchFileException e) {
            // The first run.
        } catch (IOException e) {
            trouble = "Starting a new history: cannot read " + shown + ".";
        }
    }

    /** What is remembered of an exercise. */
    public Optional<Memory> of(Syllabus.Entry exercise) {
        return Optional.ofNullable(memories.get(exercise.id()));
    }

    /** Whether all tests of an exercise ran and passed with exactly this fingerprint. */
    public boolean trained(String id, String fingerprint) {
        Memory memory = memories.get(id);
        return memory != null && fingerprint.equals(memory.trained);
    }

    /** The seed of the latest run that found something wrong which is still wrong, so that it can be seen again. */
    public Optional<Long> seedOfWhatIsWrong() {
        return memories.values().stream().filter(memory -> memory.verdict.isWrong() && memory.seed != 0)
                .max((a, b) -> a.when().compareTo(b.when())).map(Memory::seed);
    }

    /**
     * Adds the outcomes of a run and writes the file. An exercise that came to no verdict stays as it was.
     *
     * @param fingerprint of everything that the verdicts depend on; null for a run that did not come to its end, which
     *                    leaves nothing that counts as trained
     */
    public void add(List<Outcome> outcomes, String fingerprint, long seed, Instant now) {
        try {
            Files.createDirectories(file.getParent());
            // Not the file itself: that one is replaced.
            try (Turn turn = Turn.await(file.resolveSibling("lock"))) {
                read();
                outcomes.stream().filter(outcome -> outcome.verdict() != Verdict.NOT_RUN)
                        .forEach(outcome -> add(outcome, fingerprint, seed, now.toString()));
                write();
            }
        } catch (IOException e) {
            trouble = "This run is not remembered: cannot write " + file + ".";
        }
    }

    private void add(Outcome outcome, String fingerprint, long seed, String now) {
        boolean passed = outcome.verdict() == Verdict.PASSED;
        memories.merge(outcome.exercise().id(),
                new Memory(outcome.verdict(), now, now, passed ? now : null, fingerprint,
                        passed ? fingerprint : null, seed),
                (old, fresh) -> new Memory(fresh.verdict,
                        fresh.verdict == old.verdict ? old.since : fresh.since,
                        fresh.seen,
                        fresh.lastPassed == null ? old.lastPassed : fresh.lastPassed,
                        fresh.fingerprint,
                        fresh.trained == null ? old.trained : fresh.trained,
                        fresh.seed));
    }

    /** In one step, so that a run that is stopped half-way leaves a whole file. */
    private void write() throws IOException {
        // A name that no other run has. What is made as a temporary file only its owner may read.
        Path fresh = file.resolveSibling("history" + UUID.randomUUID() + ".tmp");
        try {
            Files.write(fresh, JSON.writeValueAsBytes(memories));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** What went wrong with the file, if anything did. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
