package koans.grader;

import com.fasterxml.jackson.core.type.TypeReference;
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
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What earlier runs came to, kept in {@code .koans/} beside the course. Deleting it loses nothing but history.
 *
 * <p>A file that cannot be read counts as no history, one that cannot be written leaves the verdicts as they are; both
 * are told in {@link #trouble()}.
 */
public final class History {

    /**
     * What is remembered of one exercise.
     *
     * @param verdict     the verdict of the last run that came to one
     * @param since       since when it is that, in ISO-8601
     * @param lastPassed  when it was last seen to pass, or null
     * @param fingerprint of the classes that the verdict speaks of
     * @param trained     the fingerprint with which all of its tests last ran and passed, or null
     */
    public record Memory(Verdict verdict, String since, String lastPassed, String fingerprint, String trained) {
    }

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private final Map<String, Memory> memories = new TreeMap<>();
    private String trouble;

    private History(Path file) {
        this.file = file;
    }

    /** The history of a module. */
    public static History of(Workspace workspace) {
        History history = new History(workspace.root().resolve(".koans").resolve(workspace.name() + ".json"));
        try {
            history.memories.putAll(JSON.readValue(Files.readAllBytes(history.file),
                    new TypeReference<Map<String, Memory>>() { }));
        } catch (NoSuchFileException e) {
            // The first run.
        } catch (IOException e) {
            history.trouble = "Starting a new history: cannot read " + workspace.show(history.file) + ".";
        }
        return history;
    }

    /** What is remembered of an exercise. */
    public Optional<Memory> of(Koan koan) {
        return Optional.ofNullable(memories.get(koan.id()));
    }

    /** Whether all tests of an exercise ran and passed with exactly this fingerprint. */
    public boolean trained(String id, String fingerprint) {
        Memory memory = memories.get(id);
        return memory != null && fingerprint.equals(memory.trained);
    }

    /** Adds the outcomes of a run and writes the file. A run that came to no verdict changes nothing. */
    public void add(List<Outcome> outcomes, String fingerprint, Instant now) {
        for (Outcome outcome : outcomes) {
            if (outcome.verdict() != Verdict.NOT_RUN) {
                memories.merge(outcome.koan().id(), memory(outcome, fingerprint, now), (old, fresh) ->
                        new Memory(fresh.verdict,
                                fresh.verdict == old.verdict ? old.since : fresh.since,
                                fresh.lastPassed == null ? old.lastPassed : fresh.lastPassed,
                                fresh.fingerprint,
                                fresh.trained == null ? old.trained : fresh.trained));
            }
        }
        write();
    }

    private static Memory memory(Outcome outcome, String fingerprint, Instant now) {
        boolean passed = outcome.verdict() == Verdict.PASSED;
        return new Memory(outcome.verdict(), now.toString(), passed ? now.toString() : null, fingerprint,
                passed ? fingerprint : null);
    }

    /** In one step, so that a run that is stopped half-way, or a second one beside it, leaves a whole file. */
    private void write() {
        try {
            Files.createDirectories(file.getParent());
            // A name that no other run has. What is made as a temporary file only its owner may read.
            Path fresh = file.resolveSibling("history" + UUID.randomUUID() + ".tmp");
            try {
                Files.write(fresh, JSON.writeValueAsBytes(memories));
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            trouble = "This run is not remembered: cannot write " + file + ".";
        }
    }

    /** What went wrong with the file, if anything did. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
