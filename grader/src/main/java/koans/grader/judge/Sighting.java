package koans.grader.judge;

import koans.grader.Problem;
import koans.grader.TestResult.Status;

/** What was seen of one test; invocations of a parameterized one are taken together, and the worst counts. */
final class Sighting {

    private Status status;
    private Problem problem;
    private long millis;

    /** Adds what became of the test or of one of its invocations. */
    void add(Status status, Problem problem, long millis) {
        this.millis = Math.max(this.millis, millis);
        if (this.status == null || severity(status) > severity(this.status)) {
            this.status = status;
            this.problem = problem;
        }
    }

    private static int severity(Status status) {
        return switch (status) {
            case PASSED, REMEMBERED -> 0;
            case UNLISTED -> 1;
            case TODO -> 2;
            case NOT_RUN -> 3;
            case FAILED -> 4;
            case NOT_COMPILED -> 5;
            case TIMED_OUT -> 6;
            case CRASHED -> 7;
        };
    }

    /** Whether it has begun and nothing has become of it. */
    boolean isOpen() {
        return status == null;
    }

    /** What became of it; a test that has only begun has not run. */
    Status status() {
        return status == null ? Status.NOT_RUN : status;
    }

    /** What it ended in, or null. */
    Problem problem() {
        return problem;
    }

    /** Why it did not run, empty when nobody said. */
    String reason() {
        return problem == null ? "" : problem.reason();
    }

    long millis() {
        return millis;
    }
}
