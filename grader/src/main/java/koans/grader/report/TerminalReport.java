package koans.grader.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import koans.grader.Event;
import koans.grader.Outcome;
import koans.grader.Outcome.Why;
import koans.grader.Syllabus;
import koans.grader.Verdict;
import koans.grader.course.History;

/** The report as a learner reads it: where they stand, what is wrong and why, what comes next. */
final class TerminalReport {

    private static final int BAR = 20;
    /** So many mistakes are told in full; one mended often mends others. */
    private static final int IN_FULL = 3;
    /** So many exercises are named; more are counted. */
    private static final int MOST_NAMED = 8;
    private static final Set<Why> TOGETHER = Set.of(Why.LEFT_OUT, Why.RUN_ENDED);

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
        counts();
        mistakes();
        uncompiled();
        blocked();
        notRun();
        remembered();
        unlisted();
        changes();
        next();
        seed();
        return text.toString();
    }

    /** What was left out of this run counts as earlier runs saw it, and is said to. */
    private void counts() {
        Score score = report.score();
        Score optional = report.optionalScore();
        line(score.known() + " of " + score.total() + " exercises, " + score.knownPoints() + " of "
                + report.syllabus().points() + " points"
                // Silent until somebody begins with them.
                + (optional.known() == 0 ? "" : ", and " + optional.known() + " of " + optional.total()
                + " optional ones") + asOf(Score.of(report.outcomes(), report)));
        if (!report.whole() && report.wrong().isEmpty()) {
            line("");
            line("The run did not come to its end, and nobody can say why.");
        }
    }

    private static String asOf(Score score) {
        String earliest = score.earliest().map(Changes.TIME::format).orElse("");
        String latest = score.latest().map(Changes.TIME::format).orElse("");
        return score.before().isEmpty() ? "" : " (" + score.before().size() + " of them as of " + earliest
                + (earliest.equals(latest) ? "" : " and later") + ")";
    }

    /** The solutions are not what a learner came for: a line will do while they pass. */
    private String solutions() {
        Score score = Score.of(report.outcomes(), report);
        int left = score.total() - score.passed();
        return "\nSolutions: " + (left == 0 ? "all " : "") + score.passed() + " exercises passed, "
                + score.points() + " points" + (left == 0 ? "" : "; " + left + " were left out") + ".\n";
    }

    private void chapters() {
        int width = report.chapters().stream().mapToInt(chapter -> chapter.title().length()).max().orElse(0);
        report.chapters().forEach(chapter -> line(String.format(Locale.ROOT,
                "  %2d  %-" + Math.max(1, width) + "s  %s  %2d of %d", chapter.number(), chapter.title(),
                bar(chapter.score().known(), chapter.score().total()), chapter.score().known(),
                chapter.score().total())));
    }

    /** Full only when everything passed, empty only when nothing did. */
    private String bar(int passed, int total) {
        int full = total == 0 ? 0 : BAR * passed / total;
        if (passed > 0 && full == 0) {
            full = 1;
        }
        return (unicode ? "\u2588" : "#").repeat(full) + (unicode ? "\u2591" : ".").repeat(BAR - full);
    }

    private void mistakes() {
        tell(report.wrong(), outcome -> heading(outcome) + "  " + report.place(outcome), Outcome::message, " more: ",
                outcome -> outcome.exercise().heading() + " (" + outcome.verdict().words() + ")");
        if (report.wrong().size() > IN_FULL) {
            line("All of them in full: "
                    + report.workspace().course().show(Publisher.summary(report.workspace())));
        }
    }

    /** What makes the build red although no exercise says why. */
    private void uncompiled() {
        tell(report.uncompiled(), file -> "NOT COMPILED  " + file.file(), Uncompiled::sentence, " more: ",
                Uncompiled::file);
    }

    /** What a learner has written, and what it waits for: right or wrong, it cannot be told yet. */
    private void blocked() {
        tell(report.with(Verdict.BLOCKED), TerminalReport::heading, Outcome::message, " more wait: ",
                outcome -> outcome.exercise().heading());
    }

    /** The first few under a title and with their messages, the others by name. */
    private <T> void tell(List<T> all, Function<T, String> title, Function<T, String> message, String more,
                          Function<T, String> name) {
        all.stream().limit(IN_FULL).forEach(one -> {
            line("");
            line(title.apply(one));
            message.apply(one).lines().forEach(words -> line("  " + words));
        });
        if (all.size() > IN_FULL) {
            line("");
            line("And " + (all.size() - IN_FULL) + more
                    + all.stream().skip(IN_FULL).map(name).collect(Collectors.joining("; ")) + ".");
        }
    }

    private static String heading(Outcome outcome) {
        return outcome.verdict().name().replace('_', ' ') + "  " + outcome.exercise().heading();
    }

    /** A filter leaves out most exercises, an early end all that come later: they are told together. */
    private void notRun() {
        List<Outcome> leftOut = notRun(Why.LEFT_OUT);
        if (!leftOut.isEmpty()) {
            line("");
            line("Not run now: " + named(leftOut) + (leftOut.stream().anyMatch(this::isKnown)
                    ? "; what is known of them is from earlier runs." : "."));
        }
        List<Outcome> tooLate = notRun(Why.RUN_ENDED);
        if (!tooLate.isEmpty()) {
            line("");
            line("NOT RUN  " + named(tooLate));
            line("  " + tooLate.get(0).message());
            long passed = tooLate.stream().filter(outcome -> history.of(outcome.exercise())
                    .filter(memory -> memory.verdict() == Verdict.PASSED).isPresent()).count();
            if (passed > 0) {
                line("  Passed when last run: " + (passed == tooLate.size() ? "all" : passed) + " of them.");
            }
        }
        tell(report.with(Verdict.NOT_RUN).stream().filter(outcome -> !TOGETHER.contains(outcome.why())).toList(),
                TerminalReport::heading, Outcome::message, " more did not run: ",
                outcome -> outcome.exercise().heading());
    }

    private List<Outcome> notRun(Why why) {
        return report.with(Verdict.NOT_RUN).stream().filter(outcome -> outcome.why() == why).toList();
    }

    private boolean isKnown(Outcome outcome) {
        return history.of(outcome.exercise()).isPresent();
    }

    private static String named(List<Outcome> outcomes) {
        if (outcomes.size() <= MOST_NAMED) {
            return outcomes.stream().map(outcome -> outcome.exercise().id()).collect(Collectors.joining(", "));
        }
        long optional = outcomes.stream().filter(outcome -> outcome.exercise().isOptional()).count();
        return outcomes.size() + " exercises" + (optional == 0 ? "" : ", " + optional + " of them optional");
    }

    private void remembered() {
        String ids = report.outcomes().stream()
                .filter(outcome -> outcome.why() == Why.REMEMBERED)
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
            line("UNLISTED  " + String.join(", ", report.unlisted()));
            line("  These exercises ran, but the list of exercises does not have them, so they count for nothing.");
            line("  Write the list anew: ./koans syllabus");
        }
    }

    private void changes() {
        Changes changes = Changes.since(history, report.outcomes());
        list("Newly passed: ", changes.fresh());
        list("Broken again: ", changes.broken());
    }

    private void list(String title, List<String> entries) {
        if (!entries.isEmpty()) {
            line("");
            line(title + entries.stream().limit(MOST_NAMED).collect(Collectors.joining("; "))
                    + (entries.size() > MOST_NAMED ? " and " + (entries.size() - MOST_NAMED) + " more" : ""));
        }
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
        if (wrong.isEmpty() && !report.uncompiled().isEmpty()) {
            line("Next: " + report.uncompiled().get(0).file() + " does not compile yet.");
            return;
        }
        Optional<Outcome> next = wrong.or(() -> report.required().stream()
                .filter(outcome -> outcome.verdict() == Verdict.NOT_STARTED).findFirst())
                .or(() -> report.required().stream().filter(this::isOpen).findFirst());
        next.ifPresentOrElse(outcome -> {
            Syllabus.Entry exercise = outcome.exercise();
            line("Next: " + exercise.heading());
            line("  write  " + report.place(outcome));
            int courseLine = report.courseLine(exercise);
            line("  read   course.md" + (courseLine > 0 ? ":" + courseLine : "") + ", section " + exercise.id());
            if (outcome.verdict() == Verdict.NOT_STARTED && !outcome.message().isEmpty()) {
                line("  " + outcome.message());
            }
        }, () -> line("Next: run the tests that were left out."));
    }

    /** Whether a run has left it out that has not passed in an earlier one either. */
    private boolean isOpen(Outcome outcome) {
        return outcome.why() == Why.LEFT_OUT && history.of(outcome.exercise())
                .filter(memory -> memory.verdict() == Verdict.PASSED).isEmpty();
    }

    /** A property that failed would draw other inputs next time. */
    private void seed() {
        if (report.seed() != 0 && !report.with(Verdict.FAILED).isEmpty()) {
            line("");
            line("The same inputs again: mvn test -D" + Event.Began.SEED + "=" + report.seed());
        }
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
