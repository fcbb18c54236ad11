package koans.grader;

/**
 * What became of one test.
 *
 * @param name   the test method
 * @param status what became of it
 * @param millis how long it took
 */
public record TestResult(String name, Status status, long millis) {

    /** What can become of a test. */
    public enum Status {
        /** It ran and held. */
        PASSED,
        /** It passed earlier with exactly these classes and data, and was not repeated. */
        REMEMBERED,
        /** It ran and did not hold. */
        FAILED,
        /** It ended in a stub. */
        TODO,
        /** It did not end in time. */
        TIMED_OUT,
        /** It met code that does not compile. */
        NOT_COMPILED,
        /** The virtual machine gave up. */
        CRASHED,
        /** It is declared but switched off or left out. */
        NOT_RUN,
        /** It ran, but the syllabus does not list it. */
        UNLISTED
    }
}
