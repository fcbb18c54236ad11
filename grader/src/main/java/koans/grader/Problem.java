package koans.grader;

import java.util.List;

/**
 * What a test ended in, if not well: all that is known where it ran.
 *
 * @param finding   what was found wrong; null where nothing is wrong, only missing
 * @param unwritten where the stub that was met says {@code todo()}; null when none was met
 * @param reason    why the test did not run, in words; empty when nobody said
 * @param trace     the learner's lines on the way, the innermost first
 */
public record Problem(Finding finding, Place unwritten, String reason, List<Place> trace) {

    /** Most that anybody looks at. */
    private static final int MOST_PLACES = 50;

    /** Makes the trace immutable and the reason one that can be written anywhere. */
    public Problem {
        reason = WellFormed.of(reason);
        trace = List.copyOf(trace.subList(0, Math.min(MOST_PLACES, trace.size())));
    }

    /** Something wrong. */
    public static Problem wrong(Finding finding, List<Place> trace) {
        return new Problem(finding, null, "", trace);
    }

    /** A stub that is still to be written. */
    public static Problem unwritten(Place stub) {
        return new Problem(null, stub, "", List.of());
    }

    /** A test that did not run. */
    public static Problem notRun(String reason) {
        return new Problem(null, null, reason, List.of());
    }

    /** The line at which it happened in a class, 0 when it is not on the way. */
    public int lineIn(String className) {
        return trace.stream().filter(place -> place.isIn(className) && place.line() > 0)
                .mapToInt(Place::line).findFirst().orElse(0);
    }
}
