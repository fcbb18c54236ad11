package koans.grader.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import koans.grader.course.Workspace;

/**
 * Where reports go: the terminal, and {@code target/koans/}. What the build looks for is there only when a run has
 * deserved it.
 */
public final class Publisher {

    /** Left behind only when everything passed: what a strict build looks for. */
    public static final String ALL_PASSED = "all-passed";
    /** Left behind only when the run came to its end and nothing is wrong: what every build looks for. */
    public static final String NOTHING_WRONG = "nothing-wrong";
    /** The report as a program reads it. */
    public static final String REPORT = "report.json";
    /** All that was found, in full. */
    public static final String SUMMARY = "summary.md";
    /** The events, as they happened. */
    public static final String JOURNAL = "events.jsonl";
    /** What a terminal would show, for a build that shows it. */
    public static final String PRINTED = "report.txt";
    /** All that a run leaves. */
    public static final List<String> FILES =
            List.of(REPORT, SUMMARY, ALL_PASSED, NOTHING_WRONG, JOURNAL, PRINTED);
    private static final long DRAWING_SECONDS = 10;

    private final Workspace workspace;
    private final boolean strict;
    private final PrintStream out;

    /** A publisher of runs in this module that prints to a stream. */
    public Publisher(Workspace workspace, boolean strict, PrintStream out) {
        this.workspace = workspace;
        this.strict = strict;
        this.out = out;
    }

    /** Where the events of a run are kept. */
    public static Path journal(Workspace workspace) {
        return workspace.reports().resolve(JOURNAL);
    }

    /** Where the report of the last run is. */
    public static Path report(Workspace workspace) {
        return workspace.reports().resolve(REPORT);
    }

    /** Where all that the last run has found is told in full. */
    public static Path summary(Workspace workspace) {
        return workspace.reports().resolve(SUMMARY);
    }

    /**
     * Begins a run: what speaks of an earlier one is taken away.
     *
     * @param quiet whether a build shows the report, so that it is left to it in a file
     */
    public static Publisher begin(Workspace workspace, boolean strict, boolean quiet) {
        new Publisher(workspace, strict, System.out).takeAway();
        return new Publisher(workspace, strict, quiet ? printed(workspace) : System.out);
    }

    private static PrintStream printed(Workspace workspace) {
        try {
            Files.createDirectories(workspace.reports());
            return new PrintStream(Files.newOutputStream(workspace.reports().resolve(PRINTED)), true,
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            return System.out;
        }
    }

    /** Takes away what speaks of a run that has come to nothing. */
    public void takeAway() {
        ownFolder();
        FILES.forEach(name -> delete(workspace.reports().resolve(name)));
    }

    /**
     * Prints the report, writes its files and adds it to the history.
     *
     * @param fingerprint of everything that its verdicts depend on; null when nothing of it is to count as trained
     */
    public void publish(Report report, String fingerprint) {
        out.print(new TerminalReport(report, speaksUnicode()).text());
        out.flush();
        write(REPORT, JsonReport.of(report).toJson());
        String summary = MarkdownSummary.of(report);
        write(SUMMARY, summary);
        if (strict) {
            showOnGitHub(summary);
        }
        mark(ALL_PASSED, report.allPassed(), report);
        mark(NOTHING_WRONG, report.nothingWrong(), report);
        report.history().add(report.outcomes(), fingerprint, report.seed(), report.time());
        report.history().trouble().ifPresent(trouble -> out.println("\n" + trouble));
    }

    private void mark(String name, boolean deserved, Report report) {
        if (deserved) {
            write(name, report.score().passed() + " exercises\n");
        } else {
            delete(workspace.reports().resolve(name));
        }
    }

    /** After everything else: whatever happens while drawing, the report is out. */
    public void draw(Map<String, Object> charts) {
        if (charts.isEmpty()) {
            return;
        }
        Path folder = workspace.reports().resolve("charts");
        int drawn = new Gallery(folder, DRAWING_SECONDS).draw(charts);
        if (workspace.isLearners()) {
            out.println();
            out.println(drawn == 0 ? "Your charts could not be drawn on this machine; that costs nothing."
                    : "Look at your charts: " + drawn + " in " + workspace.course().show(folder));
        }
    }

    private void showOnGitHub(String summary) {
        String github = System.getenv("GITHUB_STEP_SUMMARY");
        if (github != null && !github.isBlank() && workspace.isLearners()) {
            try {
                Files.write(Path.of(github), summary.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                out.println("The summary is not shown on GitHub: cannot write " + github + ".");
            }
        }
    }

    private void write(String name, String content) {
        Path file = workspace.reports().resolve(name);
        try {
            ownFolder();
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            // As bytes: a text that cannot be encoded loses a sign, not the report.
            Files.write(file, content.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            out.println("Cannot write " + file + ".");
        }
    }

    /** Whatever lies where a link leads is not ours. */
    private void ownFolder() {
        if (Files.isSymbolicLink(workspace.reports())) {
            delete(workspace.reports());
        }
    }

    private void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            out.println("Cannot delete " + file + ": it speaks of an earlier run.");
        }
    }

    /** Since JDK 18 the default charset no longer tells what the terminal understands, but this property does. */
    private static boolean speaksUnicode() {
        String charset = System.getProperty("native.encoding", "");
        return !charset.isEmpty() && Charset.isSupported(charset)
                && Charset.forName(charset).equals(StandardCharsets.UTF_8);
    }
}
