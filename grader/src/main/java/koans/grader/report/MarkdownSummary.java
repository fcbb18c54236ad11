package koans.grader.report;

import java.util.List;
import java.util.stream.Collectors;
import koans.grader.Outcome;
import koans.grader.Verdict;

/** {@code summary.md}: the score, a table by chapter, and what is missing and why. */
final class MarkdownSummary {

    private MarkdownSummary() {
    }

    static String of(Report report) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(report.syllabus().kit()).append(": ").append(report.points()).append(" of ")
                .append(report.syllabus().points()).append(" points\n\n");
        text.append(report.passed()).append(" of ").append(report.required().size()).append(" exercises passed");
        if (!report.optional().isEmpty()) {
            text.append(", and ").append(Report.passed(report.optional())).append(" of ")
                    .append(report.optional().size()).append(" optional ones");
        }
        text.append(".\n\n");
        text.append("| chapter | exercises | points |\n|---|---:|---:|\n");
        report.byChapter().forEach((number, outcomes) -> {
            List<Outcome> required = outcomes.stream().filter(o -> !o.exercise().isOptional()).toList();
            text.append("| ").append(number).append(' ').append(cell(report.chapter(number))).append(" | ")
                    .append(Report.passed(required)).append(" of ").append(required.size()).append(" | ")
                    .append(required.stream().mapToInt(Outcome::points).sum()).append(" of ")
                    .append(required.stream().mapToInt(o -> o.exercise().points()).sum()).append(" |\n");
        });
        for (Verdict verdict : Verdict.values()) {
            List<Outcome> outcomes = report.outcomes().stream().filter(o -> o.verdict() == verdict).toList();
            if (verdict == Verdict.PASSED || outcomes.isEmpty()) {
                continue;
            }
            text.append("\n## ").append(Character.toUpperCase(verdict.words().charAt(0)))
                    .append(verdict.words().substring(1)).append(": ").append(outcomes.size()).append('\n');
            if (!verdict.isWrong() && outcomes.stream().allMatch(o -> o.message().isEmpty()
                    || verdict == Verdict.NOT_RUN && o.message().equals(outcomes.get(0).message()))) {
                text.append('\n').append(outcomes.stream().map(o -> cell(o.exercise().heading()))
                        .collect(Collectors.joining("; "))).append('\n');
                if (verdict == Verdict.NOT_RUN) {
                    text.append('\n').append(outcomes.get(0).message()).append('\n');
                }
                continue;
            }
            outcomes.forEach(o -> {
                text.append("\n**").append(cell(o.exercise().heading())).append("** in `").append(report.place(o))
                        .append("`\n");
                if (!o.message().isEmpty()) {
                    text.append("\n```\n").append(o.message().replace("```", "'''")).append("\n```\n");
                }
            });
        }
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
