package koans.grader.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.Verdict;
import koans.grader.course.History.Memory;

/**
 * What some exercises have come to, added up. What a run has not reached is kept apart, as earlier runs saw it.
 *
 * @param passed       how many passed in this run
 * @param total        of how many
 * @param points       the points they earned
 * @param maxPoints    of how many
 * @param before       what is remembered of those that this run has not reached and that passed when last run
 * @param pointsBefore the points of those
 */
record Score(int passed, int total, int points, int maxPoints, List<Memory> before, int pointsBefore) {

    /** Why nothing at all is known of an exercise from this run. */
    private static final Set<Outcome.Why> NOT_REACHED = Set.of(Outcome.Why.LEFT_OUT, Outcome.Why.RUN_ENDED);

    static Score of(List<Outcome> outcomes, Report report) {
        List<Outcome> before = outcomes.stream().filter(outcome -> before(outcome, report).isPresent()).toList();
        return new Score((int) outcomes.stream().filter(outcome -> outcome.verdict() == Verdict.PASSED).count(),
                outcomes.size(), outcomes.stream().mapToInt(Outcome::points).sum(), worth(outcomes),
                before.stream().map(outcome -> before(outcome, report).orElseThrow()).toList(), worth(before));
    }

    private static int worth(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::exercise).mapToInt(Syllabus.Entry::points).sum();
    }

    private static Optional<Memory> before(Outcome outcome, Report report) {
        return NOT_REACHED.contains(outcome.why()) ? report.history().of(outcome.exercise())
                .filter(memory -> memory.verdict() == Verdict.PASSED) : Optional.empty();
    }

    /** How many are known to pass, from this run or from earlier ones. */
    int known() {
        return passed + before.size();
    }

    /** The points of those that are known to pass. */
    int knownPoints() {
        return points + pointsBefore;
    }

    /** When the earlier of those were seen to pass. */
    Optional<Instant> earliest() {
        return before.stream().map(Memory::when).min(Instant::compareTo);
    }

    /** When the latest of those were seen to pass. */
    Optional<Instant> latest() {
        return before.stream().map(Memory::when).max(Instant::compareTo);
    }

    boolean isComplete() {
        return total > 0 && passed == total;
    }
}
