package koans.grader.report;

import java.util.List;
import java.util.stream.Collectors;
import koans.grader.Outcome;
import koans.grader.Verdict;

/** {@code summary.md}: the score of the run, a table by chapter, and what is missing and why, all of it. */
final class MarkdownSummary {

    private final Report report;
    private final StringBuilder text = new StringBuilder();

    private MarkdownSummary(Report report) {
        this.report = report;
    }

    static String of(Report report) {
        MarkdownSummary summary = new MarkdownSummary(report);
        summary.score();
        summary.chapters();
        for (Verdict verdict : Verdict.values()) {
            if (verdict != Verdict.PASSED && !report.with(verdict).isEmpty()) {
                summary.section(verdict, report.with(verdict));
            }
        }
        summary.uncompiled();
        return summary.text.toString();
    }

    private void score() {
        Score score = report.score();
        Score optional = report.optionalScore();
        line("# " + report.syllabus().kit() + ": " + score.points() + " of " + report.syllabus().points() + " points");
        line("");
        line(score.passed() + " of " + score.total() + " exercises passed" + (optional.total() == 0 ? ""
                : ", and " + optional.passed() + " of " + optional.total() + " optional ones") + ".");
        if (!report.whole()) {
            line("");
            line("The run did not come to its end.");
        }
    }

    private void chapters() {
        line("");
        line("| chapter | exercises | points |");
        line("|---|---:|---:|");
        report.chapters().forEach(chapter -> {
            Score score = chapter.score();
            line("| " + chapter.number() + " " + cell(chapter.title()) + " | " + score.passed() + " of "
                    + score.total() + " | " + score.points() + " of " + score.maxPoints() + " |");
        });
    }

    /** Those about which there is nothing more to say stand together. */
    private void section(Verdict verdict, List<Outcome> outcomes) {
        heading(verdict.words(), outcomes.size());
        List<Outcome> plain = outcomes.stream().filter(outcome -> isPlain(outcome)).toList();
        if (!plain.isEmpty()) {
            line("");
            line(plain.stream().map(outcome -> cell(outcome.exercise().heading())).collect(Collectors.joining("; ")));
            plain.stream().map(Outcome::message).filter(message -> !message.isEmpty()).findFirst()
                    .ifPresent(message -> {
                        line("");
                        line(message);
                    });
        }
        outcomes.stream().filter(outcome -> !isPlain(outcome)).forEach(outcome ->
                told("**" + cell(outcome.exercise().heading()) + "** in `" + report.place(outcome) + "`",
                        outcome.message()));
    }

    /** What all of a kind have in common is said once. */
    private static boolean isPlain(Outcome outcome) {
        return switch (outcome.why()) {
            case LEFT_OUT, RUN_ENDED -> true;
            default -> !outcome.verdict().isWrong() && outcome.message().isEmpty();
        };
    }

    private void uncompiled() {
        List<Uncompiled> files = report.uncompiled();
        if (!files.isEmpty()) {
            heading("not compiled, met by no test", files.size());
            files.forEach(file -> told("**" + cell(file.file()) + "**", file.sentence()));
        }
    }

    private void heading(String words, int number) {
        line("");
        line("## " + Character.toUpperCase(words.charAt(0)) + words.substring(1) + ": " + number);
    }

    private void told(String title, String message) {
        line("");
        line(title);
        if (!message.isEmpty()) {
            line("");
            line("```\n" + message.replace("```", "'''") + "\n```");
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
