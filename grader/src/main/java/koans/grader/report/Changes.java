package koans.grader.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import koans.grader.Outcome;
import koans.grader.Verdict;
import koans.grader.course.History;
import koans.grader.course.History.Memory;

/**
 * What a run has changed.
 *
 * @param fresh  what passes for the first time, or again
 * @param broken what has passed before and does not any more, with the times
 */
record Changes(List<String> fresh, List<String> broken) {

    /** As precise as anybody remembers. */
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    /** Compares outcomes with what is remembered of the exercises. */
    static Changes since(History history, List<Outcome> outcomes) {
        Changes changes = new Changes(new ArrayList<>(), new ArrayList<>());
        outcomes.forEach(outcome -> changes.add(outcome, history.of(outcome.exercise())));
        return changes;
    }

    private void add(Outcome outcome, Optional<Memory> memory) {
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

    /** A moment in ISO-8601, as people write it. */
    static String time(String instant) {
        return TIME.format(Instant.parse(instant));
    }
}
