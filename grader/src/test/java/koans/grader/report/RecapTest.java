package koans.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import koans.grader.Verdict;
import org.junit.jupiter.api.Test;

class RecapTest {

    private static final String TIME = "2026-03-02T10:00:00Z";

    @Test
    void tellsTheScoreAndWhatWasWrong() {
        JsonReport report = new JsonReport(JsonReport.VERSION, "Neural Koans", "kit", "exercises", TIME, 1, true, 1, 3,
                1, 1, 2, 6, Map.of(4, "Gates", 10, "Digits"), List.of("koans.NewTest$New"),
                List.of(new Uncompiled("Net.java", "Syntax error")), List.of(
                line("4.5", "AND gate", Verdict.PASSED, 2, 2, ""),
                line("4.6", "OR gate", Verdict.TIMED_OUT, 0, 2, "or(0, 1)\nno answer"),
                line("4.7", "More gates", Verdict.PASSED, 0, 0, ""),
                line("10.1", "Train", Verdict.NOT_STARTED, 0, 2, "")));
        assertEquals("""
                Neural Koans: exercises, run of %s

                   4  Gates    1 of  2 exercises    2 of   4 points
                  10  Digits   0 of  1 exercises    0 of   2 points

                1 of 3 exercises, 2 of 6 points, and 1 of 1 optional ones

                TIMED OUT  4.6 OR gate  exercises/src/main/java/koans/Gates.java:7
                  or(0, 1)
                  no answer

                NOT COMPILED  Net.java
                  Syntax error

                UNLISTED  koans.NewTest$New
                """.formatted(Changes.time(TIME)), Recap.of(report));
    }

    private static JsonReport.Line line(String id, String title, Verdict verdict, int points, int most,
                                        String message) {
        return new JsonReport.Line(id, title, Integer.parseInt(id.replaceFirst("\\..*", "")), "koans.Gates",
                "exercises/src/main/java/koans/Gates.java", 7, verdict, points, most, message, null, null, null,
                List.of());
    }
}
