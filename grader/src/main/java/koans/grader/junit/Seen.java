package koans.grader.junit;

import koans.grader.TestResult.Status;

/** What was seen of one test method; invocations of a parameterized one are taken together, and the worst counts. */
final class Seen {

    private final long started = System.nanoTime();
    private Status status;
    private Throwable problem;
    private String reason = "";
    private long millis;

    /** Adds what became of the test or of one of its invocations. */
    void add(Status status, Throwable problem, String reason) {
        millis = (System.nanoTime() - started) / 1_000_000;
        if (this.status == null || severity(status) > severity(this.status)) {
            this.status = status;
            this.problem = problem;
            this.reason = reason;
        }
    }

    private static int severity(Status status) {
        return switch (status) {
            case PASSED, REMEMBERED -> 0;
            case UNKNOWN -> 1;
            case TODO -> 2;
            case NOT_RUN -> 3;
            case FAILED -> 4;
            case TIMED_OUT -> 5;
            case CRASHED -> 6;
        };
    }

    /** Whether anything has become of it yet. */
    boolean isOver() {
        return status != null;
    }

    /** What became of it; a test that has only begun has not run. */
    Status status() {
        return status == null ? Status.NOT_RUN : status;
    }

    /** What it ended in, or null. */
    Throwable problem() {
        return problem;
    }

    /** Why it did not run, empty when nobody said. */
    String reason() {
        return reason;
    }

    long millis() {
        return millis;
    }
}
