package koans.grader.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import koans.grader.Verdict;
import koans.grader.report.JsonReport.Line;

/** The last run again, from its file: a short table, and all that was wrong. */
public final class Recap {

    private final JsonReport report;
    private final StringBuilder text = new StringBuilder();

    private Recap(JsonReport report) {
        this.report = report;
    }

    /** The report as text. */
    public static String of(JsonReport report) {
        Recap recap = new Recap(report);
        recap.line(report.kit() + ": " + report.module() + ", run of "
                + Changes.time(report.time()) + (report.whole() ? "" : ", which did not come to its end"));
        recap.line("");
        recap.chapters();
        recap.line("");
        recap.line(report.passed() + " of " + report.total() + " exercises, " + report.points() + " of "
                + report.maxPoints() + " points" + (report.optionalPassed() == 0 ? "" : ", and "
                + report.optionalPassed() + " of " + report.optionalTotal() + " optional ones"));
        report.exercises().stream().filter(line -> line.verdict().isWrong()).forEach(recap::wrong);
        report.uncompiled().forEach(file -> recap.told("NOT COMPILED  " + file.file(), file.sentence()));
        if (!report.unlisted().isEmpty()) {
            recap.told("UNLISTED  " + String.join(", ", report.unlisted()), "");
        }
        return recap.text.toString();
    }

    private void chapters() {
        Map<Integer, List<Line>> byChapter = report.exercises().stream().filter(line -> line.maxPoints() > 0)
                .collect(Collectors.groupingBy(Line::chapter, TreeMap::new, Collectors.toList()));
        int width = report.chapters().values().stream().mapToInt(String::length).max().orElse(0);
        byChapter.forEach((number, lines) -> line(String.format(Locale.ROOT,
                "  %2d  %-" + Math.max(1, width) + "s  %2d of %2d exercises  %3d of %3d points", number,
                report.chapters().getOrDefault(number, ""),
                lines.stream().filter(line -> line.verdict() == Verdict.PASSED).count(), lines.size(),
                lines.stream().mapToInt(Line::points).sum(), lines.stream().mapToInt(Line::maxPoints).sum())));
    }

    private void wrong(Line line) {
        told(line.verdict().name().replace('_', ' ') + "  " + line.id() + " " + line.title() + "  " + line.file()
                + (line.line() > 0 ? ":" + line.line() : ""), line.message());
    }

    private void told(String title, String message) {
        line("");
        line(title);
        message.lines().forEach(line -> line("  " + line));
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
