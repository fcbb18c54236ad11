package koans.grader.report;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import koans.grader.History;
import koans.grader.Syllabus;
import koans.grader.Workspace;
import koans.grader.check.Charts;
import koans.grader.junit.Ending;
import koans.grader.junit.Strict;
import koans.grader.junit.Verdicts;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints the report at the end of a run and leaves {@code report.json}, wherever the tests run: Maven, an IDE, a plain
 * launcher. It is silent in runs without exercises.
 */
public final class KoanListener implements TestExecutionListener {

    /** Left behind only when everything passed: what a strict build looks for. */
    private static final String ALL_PASSED = "all-passed";
    /** Left behind only when the run came to its end and nothing is wrong: what every build looks for. */
    private static final String NOTHING_WRONG = "nothing-wrong";
    private static final long DRAWING_SECONDS = 10;

    private Syllabus syllabus;
    private Workspace workspace;
    private Verdicts verdicts;
    private Thread crash;
    private final Map<String, Object> charts = Collections.synchronizedMap(new LinkedHashMap<>());
    private Charts.Keeping keeping;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        workspace = Workspace.of(loader).orElse(null);
        if (workspace == null || !Verdicts.hasExercises(plan)) {
            return;
        }
        syllabus = Syllabus.load(loader).orElseThrow();
        charts.clear();
        keeping = Charts.keepWith(charts::put);
        verdicts = new Verdicts(syllabus);
        verdicts.testPlanExecutionStarted(plan);
        delete("report.json");
        delete("summary.md");
        delete(ALL_PASSED);
        delete(NOTHING_WRONG);
        crash = new Thread(this::endBeforeTime);
        Runtime.getRuntime().addShutdownHook(crash);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (verdicts != null) {
            verdicts.executionStarted(test);
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        if (verdicts != null) {
            verdicts.executionSkipped(test, reason);
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (verdicts != null) {
            verdicts.executionFinished(test, result);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (verdicts != null) {
            Runtime.getRuntime().removeShutdownHook(crash);
            finish();
            drawCharts();
        }
    }

    /** A run that is stopped from outside, as with Ctrl-C, has come to nothing: no report, and no history. */
    private void endBeforeTime() {
        if (Ending.isCalledByTests()) {
            verdicts.crashed();
            finish();
        }
    }

    private void finish() {
        Report report = new Report(syllabus, workspace, verdicts.outcomes(), verdicts.strangers(), Instant.now());
        History history = History.of(workspace);
        System.out.print(new TerminalReport(report, history, speaksUnicode()).text());
        System.out.flush();
        write("report.json", JsonReport.of(report));
        if (Strict.isOn()) {
            summarize(report);
        }
        if (report.allPassed()) {
            write(ALL_PASSED, report.passed() + " exercises\n");
        }
        if (report.nothingWrong()) {
            write(NOTHING_WRONG, report.passed() + " exercises\n");
        }
        history.add(report.outcomes(), workspace.fingerprint(), report.time());
        history.trouble().ifPresent(trouble -> System.out.println("\n" + trouble));
    }

    /** Behind everything else: whatever happens while drawing, the report is out. */
    private void drawCharts() {
        keeping.close();
        if (charts.isEmpty()) {
            return;
        }
        Path folder = workspace.reports().resolve("charts");
        int drawn = new Gallery(folder, DRAWING_SECONDS).draw(charts);
        if (workspace.name().equals("exercises")) {
            System.out.println();
            System.out.println(drawn == 0 ? "Your charts could not be drawn on this machine; that costs nothing."
                    : "Look at your charts: " + drawn + " in " + workspace.show(folder));
        }
    }

    private void summarize(Report report) {
        String summary = MarkdownSummary.of(report);
        write("summary.md", summary);
        String github = System.getenv("GITHUB_STEP_SUMMARY");
        if (github != null && !github.isBlank() && workspace.name().equals("exercises")) {
            try {
                Files.writeString(Path.of(github), summary, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                System.out.println("The summary is not shown on GitHub: cannot write " + github + ".");
            }
        }
    }

    private void write(String name, String content) {
        Path file = workspace.reports().resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            System.out.println("Cannot write " + file + ".");
        }
    }

    private void delete(String name) {
        Path file = workspace.reports().resolve(name);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.out.println("Cannot delete " + file + ": it speaks of an earlier run.");
        }
    }

    /** Since JDK 18 the default charset no longer tells what the terminal understands, but this property does. */
    private static boolean speaksUnicode() {
        String charset = System.getProperty("native.encoding", "");
        return !charset.isEmpty() && Charset.isSupported(charset)
                && Charset.forName(charset).equals(StandardCharsets.UTF_8);
    }
}
