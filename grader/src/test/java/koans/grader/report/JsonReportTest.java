package koans.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import koans.grader.Event;
import koans.grader.Finding;
import koans.grader.Outcome;
import koans.grader.Place;
import koans.grader.Syllabus;
import koans.grader.TestResult;
import koans.grader.Verdict;
import koans.grader.course.Course;
import koans.grader.course.History;
import koans.grader.course.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTest {

    private static final Syllabus.Entry AND = new Syllabus.Entry("4.5", "AND gate", 2, "koans.ch04perceptron.Gates",
            "koans.ch04perceptron.GatesTest$And", List.of("and"), List.of(new Syllabus.Test("table", "Has its table")));
    private static final Syllabus.Entry OR = new Syllabus.Entry("4.6", "OR gate", 2, AND.stub(),
            "koans.ch04perceptron.GatesTest$Or", List.of("or"), AND.tests());
    private static final List<TestResult> TESTS = List.of(new TestResult("table", TestResult.Status.PASSED, 3));

    @TempDir
    Path root;
    private Workspace workspace;

    @BeforeEach
    void aCourse() {
        workspace = new Course(root).exercises();
    }

    private Report report(Finding finding) {
        return new Report(new Syllabus("Neural Koans", Map.of(4, "Gates"), List.of(AND, OR)), workspace,
                List.of(Outcome.judged(AND, Verdict.PASSED, null, 0, TESTS),
                        Outcome.judged(OR, Verdict.FAILED, finding, 7, TESTS)),
                Set.of("koans.NewTest$New"), List.of(new Event.Broken(new Place("koans.A", "", "A.java", 0), "no")),
                History.of(workspace), "kit", 123, Instant.parse("2026-03-02T10:00:00Z"), true);
    }

    private static Finding finding(String text) {
        return new Finding("Has its table", "or(a, 1)", List.of(new Finding.Input("a", text)), text, text, text, null,
                new Place(AND.stub(), "or", "Gates.java", 7));
    }

    @Test
    void keepsItsFieldNames() throws IOException {
        assertEquals("""
                {"version":2,"kit":"Neural Koans","fingerprint":"kit","module":"exercises",\
                "time":"2026-03-02T10:00:00Z","seed":123,"whole":true,"passed":1,"total":2,\
                "optionalPassed":0,"optionalTotal":0,"points":2,"maxPoints":4,"chapters":{"4":"Gates"},\
                "unlisted":["koans.NewTest$New"],"uncompiled":[{"file":"A.java","sentence":"no"}],"exercises":[\
                {"id":"4.5","title":"AND gate","chapter":4,"stub":"koans.ch04perceptron.Gates",\
                "file":"exercises/src/main/java/koans/ch04perceptron/Gates.java","line":0,"verdict":"PASSED",\
                "points":2,"maxPoints":2,"message":"","tests":[{"name":"table","status":"PASSED","millis":3}]},\
                {"id":"4.6","title":"OR gate","chapter":4,"stub":"koans.ch04perceptron.Gates",\
                "file":"exercises/src/main/java/koans/ch04perceptron/Gates.java","line":7,"verdict":"FAILED",\
                "points":0,"maxPoints":2,\
                "message":"Has its table\\nor(a, 1)\\nwith a = x\\nexpected: x\\nbut was:  x\\nlooks like: x",\
                "finding":{"fact":"Has its table","call":"or(a, 1)","inputs":[{"name":"a","value":"x"}],\
                "expected":"x","found":"x","looksLike":"x","thinkAbout":null,\
                "place":{"type":"koans.ch04perceptron.Gates","method":"or","file":"Gates.java","line":7}},\
                "tests":[{"name":"table","status":"PASSED","millis":3}]}]}\
                """, new ObjectMapper().readTree(JsonReport.of(report(finding("x"))).toJson()).toString());
    }

    @Test
    void readsWhatItWrites() throws IOException {
        JsonReport report = JsonReport.of(report(finding("x")));
        assertEquals(report, JsonReport.read(Files.writeString(root.resolve("report.json"), report.toJson())));
    }

    @Test
    void doesNotReadReportsOfAnotherVersion() throws IOException {
        Path old = Files.writeString(root.resolve("old.json"), "{\"kit\": \"Neural Koans 1.0\"}");
        assertThrows(IllegalStateException.class, () -> JsonReport.read(old));
    }

    @Test
    void anyTextCanBeWrittenAndRead() throws IOException {
        publish(report(finding("half \uD83D of an emoji, \u001B[31m, \0 and ```")));
        String found = JsonReport.read(Publisher.report(workspace)).exercises().get(1).finding().found();
        assertEquals("half \uFFFD of an emoji, \uFFFD[31m, \uFFFD and ```", found);
        String summary = Files.readString(Publisher.summary(workspace));
        assertTrue(summary.contains("half \uFFFD of an emoji, \uFFFD[31m, \uFFFD and '''"), summary);
    }

    @Test
    void aStackThatIsMadeUpCostsNoReport() throws IOException {
        publish(report(new Finding(null, null, List.of(), "an answer", "none", null, null,
                new Place(AND.stub(), "\uD83D", "\uDE00\u0007", 7))));
        assertEquals("\uFFFD\uFFFD",
                JsonReport.read(Publisher.report(workspace)).exercises().get(1).finding().place().file());
    }

    @Test
    void aMillionDigitsDoNotFillTheFiles() throws IOException {
        String printed = publish(report(finding("1".repeat(1_000_000) + "\uD83D\uDE00")));
        assertTrue(Files.size(Publisher.report(workspace)) < 20_000);
        assertTrue(Files.size(Publisher.summary(workspace)) < 20_000);
        assertTrue(printed.length() < 20_000);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "not everybody may make links there")
    void aLinkInPlaceOfTheFolderLeadsNowhere() throws IOException {
        Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
        Files.createDirectories(workspace.reports().getParent());
        Files.createSymbolicLink(workspace.reports(), elsewhere);
        publish(report(finding("x")));
        assertTrue(Files.exists(Publisher.report(workspace)));
        assertFalse(Files.exists(elsewhere.resolve("report.json")));
    }

    private String publish(Report report) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new Publisher(workspace, false, new PrintStream(printed, true, StandardCharsets.UTF_8)).publish(report, null);
        return printed.toString(StandardCharsets.UTF_8);
    }
}
