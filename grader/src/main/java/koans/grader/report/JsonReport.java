package koans.grader.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import koans.grader.Finding;
import koans.grader.Outcome;
import koans.grader.TestResult;
import koans.grader.Verdict;
import koans.grader.course.History.Memory;

/**
 * {@code report.json}: everything a program may want to know of a run. This record writes and reads it.
 *
 * @param version        of the file's form
 * @param kit            the name and version of the kit
 * @param fingerprint    of the kit's tests and grader
 * @param module         the module that was graded
 * @param time           when the run began, in ISO-8601
 * @param seed           what {@code -Dkoans.seed} takes to repeat it
 * @param whole          whether the run came to its end
 * @param passed         how many exercises passed in this run, optional ones aside
 * @param total          of how many
 * @param optionalPassed how many optional ones passed
 * @param optionalTotal  of how many
 * @param points         the points of those that passed
 * @param maxPoints      of how many
 * @param chapters       the chapters' titles by number
 * @param unlisted       the test classes of exercises that ran but are not listed
 * @param uncompiled     the files that do not compile although no exercise's verdict says so
 * @param exercises      each exercise, in the order of the course
 */
@JsonPropertyOrder({"version", "kit", "fingerprint", "module", "time", "seed", "whole", "passed", "total",
    "optionalPassed", "optionalTotal", "points", "maxPoints", "chapters", "unlisted", "uncompiled", "exercises"})
public record JsonReport(int version, String kit, String fingerprint, String module, String time, long seed,
                         boolean whole, int passed, int total, int optionalPassed, int optionalTotal, int points,
                         int maxPoints, Map<Integer, String> chapters, List<String> unlisted,
                         List<Uncompiled> uncompiled, List<Line> exercises) {

    /** The version that is written here. */
    public static final int VERSION = 2;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Keeps chapters in order; what a file does not have is empty. */
    public JsonReport {
        chapters = chapters == null ? Map.of() : new TreeMap<>(chapters);
        unlisted = unlisted == null ? List.of() : List.copyOf(unlisted);
        uncompiled = uncompiled == null ? List.of() : List.copyOf(uncompiled);
        exercises = exercises == null ? List.of() : List.copyOf(exercises);
    }

    /**
     * One exercise.
     *
     * @param file        the source file of its stub, from the course's folder
     * @param line        the line to look at, 0 when unknown
     * @param verdict     of this run alone
     * @param message     what a learner should know, as text
     * @param lastVerdict the verdict of the last run that came to one, where this run did not
     * @param lastSeen    when that was, in ISO-8601
     * @param finding     what the message says as data, where something was found wrong
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "title", "chapter", "stub", "file", "line", "verdict", "points", "maxPoints", "message",
        "lastVerdict", "lastSeen", "finding", "tests"})
    public record Line(String id, String title, int chapter, String stub, String file, int line, Verdict verdict,
                       int points, int maxPoints, String message, Verdict lastVerdict, String lastSeen,
                       Finding finding, List<TestResult> tests) {

        static Line of(Outcome outcome, Report report) {
            Optional<Memory> last = outcome.verdict() == Verdict.NOT_RUN ? report.history().of(outcome.exercise())
                    : Optional.empty();
            return new Line(outcome.exercise().id(), outcome.exercise().title(), outcome.exercise().chapter(),
                    outcome.exercise().stub(), report.file(outcome),
                    outcome.verdict().isWrong() ? report.line(outcome) : outcome.line(), outcome.verdict(),
                    outcome.points(), outcome.exercise().points(), outcome.message(),
                    last.map(Memory::verdict).orElse(null), last.map(memory -> memory.when().toString()).orElse(null),
                    outcome.finding(), outcome.tests());
        }
    }

    /** The data of a report: what passed before this run does not count. */
    static JsonReport of(Report report) {
        Score score = report.score();
        Score optional = report.optionalScore();
        return new JsonReport(VERSION, report.syllabus().kit(), report.fingerprint(), report.workspace().name(),
                report.time().toString(), report.seed(), report.whole(), score.passed(), score.total(),
                optional.passed(), optional.total(), score.points(), report.syllabus().points(),
                report.syllabus().chapters(), List.copyOf(report.unlisted()), report.uncompiled(),
                report.outcomes().stream().map(outcome -> Line.of(outcome, report)).toList());
    }

    /** As the file holds it. */
    String toJson() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a report.
     *
     * @throws IllegalStateException if its version is not known here
     */
    public static JsonReport read(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        int version = JSON.readTree(content).path("version").asInt();
        if (version != VERSION) {
            throw new IllegalStateException(file + " is a report of version " + version + "; known here: " + VERSION);
        }
        return JSON.readValue(content, JsonReport.class);
    }

    /** How many exercises passed in this run, optional ones included. */
    public int passedOfAll() {
        return (int) exercises.stream().filter(line -> line.verdict == Verdict.PASSED).count();
    }
}
