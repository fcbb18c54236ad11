package koans.grader.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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
import koans.grader.Finding;
import koans.grader.Outcome;
import koans.grader.TestResult;
import koans.grader.Verdict;

/**
 * {@code report.json}: everything a program may want to know of a run. This record writes and reads it.
 *
 * @param version        of the file's form
 * @param kit            the name and version of the kit
 * @param fingerprint    of the kit's tests and grader
 * @param module         the module that was graded
 * @param time           when the run began, in ISO-8601
 * @param seed           what {@code -Dkoans.seed} takes to repeat it
 * @param passed         how many exercises passed in this run, optional ones aside
 * @param total          of how many
 * @param optionalPassed how many optional ones passed
 * @param optionalTotal  of how many
 * @param points         the points of those that passed
 * @param maxPoints      of how many
 * @param exercises      each exercise, in the order of the course
 */
@JsonPropertyOrder({"version", "kit", "fingerprint", "module", "time", "seed", "passed", "total", "optionalPassed",
    "optionalTotal", "points", "maxPoints", "exercises"})
public record JsonReport(int version, String kit, String fingerprint, String module, String time, long seed, long passed,
                         int total, long optionalPassed, int optionalTotal, int points, int maxPoints,
                         List<Line> exercises) {

    /** The version that is written here. */
    public static final int VERSION = 2;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * One exercise.
     *
     * @param file    the source file of its stub, from the course's folder
     * @param line    the line to look at, 0 when unknown
     * @param message what a learner should know, as text
     * @param finding the same as data, where something was found wrong
     */
    public record Line(String id, String title, int chapter, String stub, String file, int line, Verdict verdict,
                       int points, int maxPoints, String message,
                       @JsonInclude(JsonInclude.Include.NON_NULL) Finding finding,
                       @JsonProperty("tests") List<TestResult> tests) {

        static Line of(Outcome outcome, Report report) {
            return new Line(outcome.exercise().id(), outcome.exercise().title(), outcome.exercise().chapter(),
                    outcome.exercise().stub(),
                    report.workspace().course().show(report.workspace().source(outcome.exercise())), outcome.line(),
                    outcome.verdict(), outcome.points(), outcome.exercise().points(), outcome.message(),
                    outcome.finding(), outcome.tests());
        }
    }

    /** The data of a report. */
    static JsonReport of(Report report) {
        return new JsonReport(VERSION, report.syllabus().kit(), report.fingerprint(), report.workspace().name(),
                report.time().toString(), report.seed(), report.passed(), report.required().size(),
                Report.passed(report.optional()), report.optional().size(), report.points(),
                report.syllabus().points(),
                report.outcomes().stream().map(outcome -> Line.of(outcome, report)).toList());
    }

    /** As the file holds it. */
    public String toJson() {
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
        JsonReport report = JSON.readValue(Files.readAllBytes(file), JsonReport.class);
        if (report.version != VERSION) {
            throw new IllegalStateException(file + " is a report of version " + report.version + "; known here: "
                    + VERSION);
        }
        return report;
    }
}
