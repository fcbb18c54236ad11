package koans.grader.check;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import koans.grader.Finding;
import koans.grader.Place;
import koans.kit.Data;
import koans.kit.Todo;
import org.opentest4j.TestAbortedException;

/**
 * One call of a learner's method and what it must give.
 *
 * <pre>{@code
 * Check.that("softmax(a)", () -> Softmax.softmax(a))
 *         .given("a", a)
 *         .mistake("The exponentials are not divided by their sum.", exponentials)
 *         .is(expected);
 * }</pre>
 *
 * <p>Numbers are compared with a tolerance, matrices and arrays entry by entry. Whatever is named by {@link #given}
 * must come out of the call unchanged, and the result must not share memory with it.
 */
public final class Check {

    /** A call that may throw anything. */
    @FunctionalInterface
    public interface Call {
        /** The result of the learner's method. */
        Object run() throws Exception;
    }

    /** A call without a result that may throw anything. */
    @FunctionalInterface
    public interface Action {
        /** Runs the learner's method. */
        void run() throws Exception;
    }

    private final String text;
    private final Call call;
    private final Inputs inputs = new Inputs();
    private final Mistakes mistakes = new Mistakes();
    private Tolerance tolerance = Tolerance.ROUNDING;
    private boolean mayShare;
    private boolean once;
    private boolean changesInputs;
    private String law;
    private String hint;

    private Check(String text, Call call) {
        this.text = text;
        this.call = call;
    }

    /**
     * A call to be checked; nothing runs yet.
     *
     * @param text the call as the learner would write it, {@code and(1, 0)}
     */
    public static Check that(String text, Call call) {
        return new Check(text, call);
    }

    /** The same for a method without a result. */
    public static Check after(String text, Action action) {
        return new Check(text, () -> {
            action.run();
            return null;
        });
    }

    /** Names an input: failures print it, and the call must leave it as it is. */
    public Check given(String name, Object value) {
        inputs.add(name, value);
        return this;
    }

    /**
     * The largest difference that still counts as equal, relative to the expected value where that is above 1. Without
     * a word it is 1e-9; whole numbers by type ({@code int} and its like) then have to be exact.
     */
    public Check within(double tolerance) {
        this.tolerance = new Tolerance(tolerance);
        return this;
    }

    /** What a well-known wrong answer would give, and what to tell those whose answer it is. */
    public Check mistake(String words, Object wrongValue) {
        mistakes.add(words, wrongValue);
        return this;
    }

    /** Asked what the mistake looks like when the answer is wrong in none of the known ways; null for no idea. */
    public Check diagnosis(Supplier<String> words) {
        mistakes.ask(words);
        return this;
    }

    /** What to think about when nobody can tell what the mistake looks like. */
    public Check hint(String words) {
        this.hint = words;
        return this;
    }

    /** Why the expected value is the right one, for laws whose expected value comes from another call. */
    public Check because(String law) {
        this.law = law;
        return this;
    }

    /** Allows the result to be, or to share memory with, an input. */
    public Check mayShare() {
        mayShare = true;
        return this;
    }

    /** For what a test has noted, or a call that cannot be repeated with the same result. */
    public Check once() {
        once = true;
        return this;
    }

    /** Allows the call to change its inputs; it is not repeated then. */
    public Check mayChangeInputs() {
        changesInputs = true;
        inputs.mayChange();
        return this;
    }

    /** Runs the call and compares: numbers, arrays and matrices within the tolerance, anything else by equality. */
    public void is(Object expected) {
        // The call may be about to change the very object.
        Value wanted = Value.of(expected).copy();
        Object result = run(() -> explained(wanted.show()));
        Value found = Value.of(result);
        Difference.between(wanted, found, tolerance).ifPresent(difference -> {
            throw mismatch(explained(difference.expected()), difference.found(),
                    mistakes.looksLike(found, wanted, tolerance), null);
        });
        Repeats.current().filter(test -> !once).ifPresent(test -> remembersNothing(test, wanted, result));
    }

    private void remembersNothing(Repeats test, Value wanted, Object result) {
        isFresh(test, result);
        if (!changesInputs && test.asksAgain()) {
            Object again = run(() -> explained(wanted.show()));
            Difference.between(wanted, Value.of(again), tolerance).ifPresent(difference -> {
                throw mismatch(difference.expected() + ", as when it was called before", difference.found(),
                        "The same call has given the right answer before. Is something kept from one call to the next,"
                                + " in a static field?", null);
            });
            isFresh(test, again);
        }
    }

    private void isFresh(Repeats test, Object result) {
        if (!mayShare) {
            test.sharing(text, result).ifPresent(earlier -> {
                throw mismatch("a fresh result", "a result that lies in the memory of an earlier one: "
                                + (earlier.equals(text) ? "of the same call, made before" : "of " + earlier),
                        "Your answer changes an earlier one. Is the array or matrix kept in a static field? Make a new"
                                + " one in each call.", null);
            });
        }
    }

    /** Runs the call and asks whether its result has a property. */
    @SuppressWarnings("unchecked")
    public <T> void satisfies(String fact, Predicate<? super T> predicate) {
        Object result = run();
        Value found = Value.of(result);
        boolean holds;
        try {
            holds = result != null && predicate.test((T) result);
        } catch (ClassCastException e) {
            throw new IllegalStateException("The test '" + text + "' expects another type of result", e);
        } catch (Todo | Data.Damaged | TestAbortedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw mismatch(explained(fact), found.show() + ", which ends in " + Thrown.words(e),
                    mistakes.looksLike(found, null, tolerance), e);
        }
        if (!holds) {
            throw mismatch(explained(fact), found.show(), mistakes.looksLike(found, null, tolerance), null);
        }
    }

    /** Runs the call, which must throw an exception: any will do. */
    public void isRejected() {
        rejected(new Rejection(Exception.class, List.of()));
    }

    /** Runs the call, which must throw an {@link IllegalArgumentException}. */
    public void isIllegalArgument() {
        isRejectedWith(IllegalArgumentException.class);
    }

    /** Runs the call, which must throw an exception of this type whose message holds all of these words. */
    public void isRejectedWith(Class<? extends Exception> type, String... words) {
        rejected(new Rejection(type, List.of(words)));
    }

    /** Runs the call and hands out its result, for tests that need it further on. */
    public Object run() {
        return run(() -> "an answer");
    }

    private Object run(Supplier<String> expected) {
        Object result;
        try {
            result = call.run();
        } catch (Todo | Data.Damaged | TestAbortedException | Mismatch e) {
            throw e;
        } catch (StackOverflowError e) {
            inputs.restore();
            throw mismatch(expected.get(), "endless recursion (" + Thrown.words(e) + ")", null, e);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            inputs.restore();
            throw mismatch(expected.get(), Thrown.words(e), hint == null ? Cause.of(e) : null, e);
        }
        inputsAreUnchanged();
        if (!mayShare) {
            inputs.sharedWith(result).ifPresent(name -> {
                throw mismatch("a fresh result", "a result that shares its memory with " + name,
                        "The method hands out its argument (or part of it) instead of a copy.", null);
            });
        }
        return result;
    }

    private void rejected(Rejection rejection) {
        Object result;
        try {
            result = call.run();
        } catch (Todo | Data.Damaged | TestAbortedException | Mismatch e) {
            throw e;
        } catch (Exception e) {
            if (!rejection.isMetBy(e)) {
                inputs.restore();
                throw mismatch(explained(rejection.text()), Thrown.words(e), null, e);
            }
            inputsAreUnchanged();
            return;
        } catch (StackOverflowError | AssertionError e) {
            inputs.restore();
            throw mismatch(explained(rejection.text()), Thrown.words(e), null, e);
        }
        inputs.restore();
        throw mismatch(explained(rejection.text()), result == null ? "no exception" : Value.of(result).show(),
                "Bad input is answered instead of rejected.", null);
    }

    private void inputsAreUnchanged() {
        inputs.change().ifPresent(change -> {
            inputs.restore();
            throw Mismatch.of(text, change.name() + " is left as it was: " + change.was(), change.now(),
                    "The method writes into its argument; write into a copy.");
        });
    }

    /** What was expected may be there for a reason. */
    private String explained(String expected) {
        return expected + (law == null ? "" : " (" + law + ")");
    }

    private Mismatch mismatch(String expected, String found, String looksLike, Throwable cause) {
        Place place = cause == null ? null : Thrown.place(cause).orElse(null);
        return new Mismatch(new Finding(null, text, inputs.notShownIn(text), expected, found, looksLike,
                looksLike == null ? hint : null, place), cause);
    }
}
