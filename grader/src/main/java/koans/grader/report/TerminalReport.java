package koans.grader.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.TestResult.Status;
import koans.grader.Verdict;
import koans.grader.course.History;
import koans.grader.course.History.Memory;

/** The report as a learner reads it: where they stand, what is wrong and why, what comes next. */
final class TerminalReport {

    private static final int BAR = 20;
    /** So many mistakes are told in full; one mended often mends others. */
    private static final int IN_FULL = 3;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Report report;
    private final History history;
    private final boolean unicode;
    private final StringBuilder text = new StringBuilder();

    TerminalReport(Report report, boolean unicode) {
        this.report = report;
        this.history = report.history();
        this.unicode = unicode;
    }

    /** The report; the history is the one before this run. */
    String text() {
        if (!report.workspace().isLearners() && report.nothingWrong()) {
            return solutions();
        }
        line("");
        line(report.syllabus().kit() + ": " + report.workspace().name());
        line("");
        chapters();
        line("");
        line(report.passed() + " of " + report.required().size() + " exercises, "
                + report.points() + " of " + report.syllabus().points() + " points" + optional());
        mistakes();
        blocked();
        notRun();
        remembered();
        unlisted();
        changes();
        next();
        return text.toString();
    }

    /** Silent until somebody begins with them. */
    private String optional() {
        long passed = Report.passed(report.optional());
        return passed == 0 ? "" : ", and " + passed + " of " + report.optional().size() + " optional ones";
    }

    /** The solutions are not what a learner came for: a line will do while they pass. */
    private String solutions() {
        long passed = Report.passed(report.outcomes());
        long left = report.outcomes().size() - passed;
        return "\nSolutions: " + (left == 0 ? "all " : "") + passed + " exercises passed, "
                + report.points() + " points" + (left == 0 ? "" : "; " + left + " were left out") + ".\n";
    }

    private void chapters() {
        int width = report.byChapter().keySet().stream().mapToInt(n -> report.chapter(n).length()).max().orElse(0);
        report.byChapter().forEach((number, outcomes) -> {
            List<Outcome> required = outcomes.stream().filter(outcome -> !outcome.exercise().isOptional()).toList();
            long passed = Report.passed(required);
            line(String.format(Locale.ROOT, "  %2d  %-" + Math.max(1, width) + "s  %s  %2d of %d", number,
                    report.chapter(number), bar(passed, required.size()), passed, required.size()));
        });
    }

    /** Full only when everything passed, empty only when nothing did. */
    private String bar(long passed, int total) {
        int full = total == 0 ? 0 : (int) (BAR * passed / total);
        if (passed > 0 && full == 0) {
            full = 1;
        }
        return (unicode ? "\u2588" : "#").repeat(full) + (unicode ? "\u2591" : ".").repeat(BAR - full);
    }

    private void mistakes() {
        tell(report.wrong(), outcome -> heading(outcome) + "  " + report.place(outcome), " more: ",
                outcome -> outcome.exercise().heading() + " (" + outcome.verdict().words() + ")");
    }

    /** What a learner has written, and what it waits for: right or wrong, it cannot be told yet. */
    private void blocked() {
        tell(report.outcomes().stream().filter(outcome -> outcome.verdict() == Verdict.BLOCKED).toList(),
                TerminalReport::heading, " more wait: ", outcome -> outcome.exercise().heading());
    }

    /** The first outcomes under a title and with their messages, the others by name. */
    private void tell(List<Outcome> outcomes, Function<Outcome, String> title, String more,
                      Function<Outcome, String> name) {
        outcomes.stream().limit(IN_FULL).forEach(outcome -> {
            line("");
            line(title.apply(outcome));
            outcome.message().lines().forEach(message -> line("  " + message));
        });
        if (outcomes.size() > IN_FULL) {
            line("");
            line("And " + (outcomes.size() - IN_FULL) + more
                    + outcomes.stream().skip(IN_FULL).map(name).collect(Collectors.joining("; ")) + ".");
        }
    }

    private static String heading(Outcome outcome) {
        return outcome.verdict().name().replace('_', ' ') + "  " + outcome.exercise().heading();
    }

    /** Tests that were left out are told together: a filter leaves out most of them. */
    private void notRun() {
        Map<String, List<Outcome>> byReason = report.outcomes().stream()
                .filter(outcome -> outcome.verdict() == Verdict.NOT_RUN)
                .collect(Collectors.groupingBy(Outcome::message, LinkedHashMap::new, Collectors.toList()));
        byReason.forEach((reason, outcomes) -> {
            line("");
            List<String> ids = outcomes.stream().map(outcome -> outcome.exercise().id()).toList();
            long optional = outcomes.stream().filter(outcome -> outcome.exercise().isOptional()).count();
            line("NOT RUN  " + (ids.size() <= 8 ? String.join(", ", ids) : ids.size() + " exercises"
                    + (optional == 0 ? "" : ", " + optional + " of them optional")));
            line("  " + reason);
            long passed = outcomes.stream().filter(outcome -> history.of(outcome.exercise())
                    .filter(memory -> memory.verdict() == Verdict.PASSED).isPresent()).count();
            if (passed > 0) {
                line("  Passed when last run: " + (passed == ids.size() ? "all" : passed) + " of them.");
            }
        });
    }

    private void remembered() {
        String ids = report.outcomes().stream()
                .filter(outcome -> outcome.tests().stream().anyMatch(test -> test.status() == Status.REMEMBERED))
                .map(outcome -> outcome.exercise().id())
                .collect(Collectors.joining(", "));
        if (!ids.isEmpty()) {
            line("");
            line("Not trained again, as no class has changed since it passed: " + ids);
        }
    }

    private void unlisted() {
        if (!report.unlisted().isEmpty()) {
            line("");
            line("NOT LISTED  " + String.join(", ", report.unlisted()));
            line("  These exercises ran, but the list of exercises does not have them, so they count for nothing.");
            line("  Write the list anew: ./koans syllabus");
        }
    }

    private void changes() {
        List<String> fresh = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        for (Outcome outcome : report.outcomes()) {
            Optional<Memory> memory = history.of(outcome.exercise());
            if (outcome.verdict() == Verdict.PASSED) {
                if (memory.filter(m -> m.verdict() == Verdict.PASSED).isEmpty()) {
                    fresh.add(outcome.exercise().heading());
                }
            } else if (outcome.verdict() != Verdict.NOT_RUN) {
                memory.filter(m -> m.lastPassed() != null).ifPresent(m -> broken.add(outcome.exercise().heading()
                        + " (passed " + time(m.lastPassed())
                        + (m.verdict() == Verdict.PASSED ? "" : ", broken since " + time(m.since())) + ")"));
            }
        }
        list("Newly passed: ", fresh);
        list("Broken again: ", broken);
    }

    private void list(String title, List<String> entries) {
        if (!entries.isEmpty()) {
            line("");
            line(title + entries.stream().limit(8).collect(Collectors.joining("; "))
                    + (entries.size() > 8 ? " and " + (entries.size() - 8) + " more" : ""));
        }
    }

    private static String time(String instant) {
        return TIME.format(Instant.parse(instant));
    }

    private void next() {
        line("");
        Optional<Outcome> wrong = report.wrong().stream().findFirst();
        if (report.allPassed() && wrong.isEmpty()) {
            line("All of it. Well done.");
            String left = report.optional().stream().filter(outcome -> outcome.verdict() == Verdict.NOT_STARTED)
                    .map(outcome -> outcome.exercise().heading()).collect(Collectors.joining("; "));
            if (!left.isEmpty()) {
                line("If you want more: " + left);
            }
            return;
        }
        Optional<Outcome> next = wrong.or(() -> report.required().stream()
                .filter(outcome -> outcome.verdict() == Verdict.NOT_STARTED).findFirst());
        next.ifPresentOrElse(outcome -> {
            Syllabus.Entry koan = outcome.exercise();
            line("Next: " + koan.heading());
            line("  write  " + report.place(outcome));
            int courseLine = report.courseLine(koan);
            line("  read   course.md" + (courseLine > 0 ? ":" + courseLine : "") + ", section " + koan.id());
            if (outcome.verdict() == Verdict.NOT_STARTED && !outcome.message().isEmpty()) {
                line("  " + outcome.message());
            }
        }, () -> line("Next: run the tests that were left out."));
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
