package koans.grader.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one test has been given by methods that remember nothing: the same call gives the same again, and no answer lies
 * in the memory of an earlier one.
 *
 * <p>While a test is open, its thread's {@link Check#is checks} look at both.
 */
public final class Repeats implements AutoCloseable {

    /** An answer that was right. */
    private record Answer(String call, Value value) {
    }

    /** Answers that a test remembers: a method hands out its last one again, if it does so at all. */
    private static final int MOST = 8;
    private static final ThreadLocal<Repeats> OPEN = new ThreadLocal<>();

    private final List<Answer> answers = new ArrayList<>();
    private boolean asksAgain = true;

    private Repeats() {
    }

    /** Opens a test in this thread, until it is closed. */
    public static Repeats open() {
        Repeats test = new Repeats();
        OPEN.set(test);
        return test;
    }

    static Optional<Repeats> current() {
        return Optional.ofNullable(OPEN.get());
    }

    /** Whether a call has to be repeated: one in each test, the first that can be. */
    boolean asksAgain() {
        boolean first = asksAgain;
        asksAgain = false;
        return first;
    }

    /** The call whose answer lies in the same memory; if there is none, this one is remembered. */
    Optional<String> sharing(String call, Object result) {
        Value value = Value.of(result);
        Optional<String> earlier = answers.stream().filter(answer -> answer.value.sharesMemoryWith(value)).findFirst()
                .map(Answer::call);
        if (earlier.isEmpty() && answers.size() < MOST) {
            answers.add(new Answer(call, value));
        }
        return earlier;
    }

    @Override
    public void close() {
        OPEN.remove();
    }
}
