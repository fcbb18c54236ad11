package koans.grader;

/** What an exercise can come to. Only {@link #PASSED} earns points. */
public enum Verdict {

    /** Every declared test ran, now, and passed. */
    PASSED("passed"),
    /** A test failed. */
    FAILED("failed"),
    /** The exercise's own stub still says {@code todo()}. */
    NOT_STARTED("not started"),
    /** Another exercise that this one builds on still says {@code todo()}. */
    BLOCKED("blocked"),
    /** A test did not end within its time limit. */
    TIMED_OUT("timed out"),
    /** The virtual machine gave up: out of memory, for example. */
    CRASHED("crashed"),
    /** What the learner wrote for it does not compile. */
    NOT_COMPILED("not compiled"),
    /** It uses what answers must not use. */
    FORBIDDEN("forbidden"),
    /** Not exactly the declared tests ran. */
    NOT_RUN("not run");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** Whether the verdict says that something is wrong, rather than that it is still to come. */
    public boolean isWrong() {
        return switch (this) {
            case FAILED, TIMED_OUT, CRASHED, NOT_COMPILED, FORBIDDEN -> true;
            case PASSED, NOT_STARTED, BLOCKED, NOT_RUN -> false;
        };
    }

    /** The verdict in plain words. */
    public String words() {
        return words;
    }
}
