package koans.grader.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.util.List;
import koans.grader.Outcome;
import koans.grader.TestResult;
import koans.grader.Verdict;

/** {@code report.json}: everything a program may want to know of a run. */
@JsonPropertyOrder({"kit", "module", "passed", "total", "optionalPassed", "optionalTotal", "points", "maxPoints",
        "exercises"})
record JsonReport(String kit, String module, long passed, int total, long optionalPassed, int optionalTotal, int points,
                  int maxPoints, List<Line> exercises) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    record Line(String id, String title, int chapter, String stub, Verdict verdict, int points, int maxPoints,
                String message, List<TestResult> tests) {

        static Line of(Outcome outcome) {
            return new Line(outcome.koan().id(), outcome.koan().title(), outcome.koan().chapter(),
                    outcome.koan().stub(), outcome.verdict(), outcome.points(), outcome.koan().points(),
                    outcome.message(), outcome.tests());
        }
    }

    static String of(Report report) {
        JsonReport json = new JsonReport(report.syllabus().kit(), report.workspace().name(), report.passed(),
                report.required().size(), Report.passed(report.optional()), report.optional().size(),
                report.points(), report.syllabus().points(),
                report.outcomes().stream().map(Line::of).toList());
        try {
            return JSON.writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
