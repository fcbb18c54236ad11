package koans.grader;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import koans.grader.TestResult.Status;

/**
 * What the engine tells of a run, in the order in which it happens. Events are data: the judge takes them from this
 * virtual machine or from another one.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.Began.class, name = "began"),
    @JsonSubTypes.Type(value = Event.Planned.class, name = "planned"),
    @JsonSubTypes.Type(value = Event.Started.class, name = "started"),
    @JsonSubTypes.Type(value = Event.Finished.class, name = "finished"),
    @JsonSubTypes.Type(value = Event.Broken.class, name = "broken"),
    @JsonSubTypes.Type(value = Event.Forbidden.class, name = "forbidden"),
    @JsonSubTypes.Type(value = Event.Ending.class, name = "ending"),
    @JsonSubTypes.Type(value = Event.Ended.class, name = "ended")
})
public sealed interface Event {

    /** The version of these records. */
    int VERSION = 1;

    /**
     * The run begins.
     *
     * @param version     {@link Event#VERSION} of who tells it
     * @param fingerprint of everything its verdicts depend on
     * @param time        when, in ISO-8601
     * @param seed        with which its inputs can be had again
     */
    record Began(int version, String fingerprint, String time, long seed) implements Event {

        /** The property that takes the seed of an earlier run, {@code -Dkoans.seed=7}. */
        public static final String SEED = "koans.seed";
    }

    /** These are all test classes that the run was asked for; where nobody tells, it was asked for all there are. */
    record Planned(List<String> testClasses) implements Event {

        /** Makes the list immutable. */
        public Planned {
            testClasses = List.copyOf(testClasses);
        }
    }

    /** A test begins. */
    record Started(String testClass, String test) implements Event {
    }

    /**
     * Something has become of a test or of one of its invocations. Without a test it has become of all tests of the
     * class and of the classes inside it; without a class as well, of all tests there are.
     *
     * @param problem null when all is well
     */
    record Finished(String testClass, String test, Status status, Problem problem, long millis) implements Event {
    }

    /** A method or a class does not compile, whether a test has met it or not. */
    record Broken(Place place, String sentence) implements Event {

        /** Makes the sentence one that can be written anywhere: it quotes a learner's code. */
        public Broken {
            sentence = WellFormed.of(sentence);
        }
    }

    /**
     * A method or a class uses what answers must not use, whether a test has met it or not.
     *
     * @param what it uses, as {@code SoftmaxJudge.naive}
     */
    record Forbidden(Place place, String what) implements Event {

        /** Makes the name one that can be written anywhere. */
        public Forbidden {
            what = WellFormed.of(what);
        }
    }

    /** The program is about to end before its time. */
    record Ending(Problem problem) implements Event {
    }

    /** The run has come to its end: everything it was asked for has been told. */
    record Ended() implements Event {
    }
}
