package koans.grader.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import koans.grader.Chapters;
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

    /** How a line that names an input begins. */
    static final String INPUT = "with ";

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

    private record Mistake(String words, Object value) {
    }

    private final String text;
    private final Call call;
    private final Map<String, Object> inputs = new LinkedHashMap<>();
    private final Map<String, Object> before = new LinkedHashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private Tolerance tolerance = Tolerance.ROUNDING;
    private boolean mayShare;
    private boolean mayChange;
    private String law;
    private String hint;
    private Supplier<String> diagnosis = () -> null;

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
        inputs.put(name, value);
        before.put(name, Memory.copy(value));
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
        mistakes.add(new Mistake(words, wrongValue));
        return this;
    }

    /** Asked what the mistake looks like when the answer is wrong in none of the known ways; null for no idea. */
    public Check diagnosis(Supplier<String> words) {
        this.diagnosis = words;
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

    /** Allows the call to change its inputs. */
    public Check mayChangeInputs() {
        mayChange = true;
        return this;
    }

    /** Runs the call and compares: numbers, arrays and matrices within the tolerance, anything else by equality. */
    public void is(Object expected) {
        // The call may be about to change the very object.
        Object wanted = Memory.copy(Values.plain(expected));
        compare(wanted, Values.plain(run()));
    }

    /** Runs the call and asks whether its result has a property. */
    @SuppressWarnings("unchecked")
    public <T> void satisfies(String fact, Predicate<? super T> predicate) {
        Object found = run();
        boolean holds;
        try {
            holds = found != null && predicate.test((T) found);
        } catch (ClassCastException e) {
            throw new IllegalStateException("The test '" + text + "' expects another type of result", e);
        } catch (Todo | Data.Damaged | TestAbortedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw wrong(fact, Values.show(found) + ", which ends in " + threw(e), looksLike(found, null), e);
        }
        if (!holds) {
            throw wrong(fact, Values.show(found), looksLike(found, null), null);
        }
    }

    /** Runs the call, which must throw an exception: any will do. */
    public void isRejected() {
        rejected(Exception.class, List.of());
    }

    /** Runs the call, which must throw an exception of this type whose message holds all of these words. */
    public void isRejectedWith(Class<? extends Exception> type, String... words) {
        rejected(type, List.of(words));
    }

    /** Runs the call and hands out its result, for tests that need it further on. */
    public Object run() {
        Object result;
        try {
            result = call.run();
        } catch (Todo | Data.Damaged | TestAbortedException | Mismatch e) {
            throw e;
        } catch (VirtualMachineError e) {
            if (e instanceof StackOverflowError) {
                throw mismatch("an answer", "endless recursion (StackOverflowError" + place(e) + ")", null, e);
            }
            throw e;
        } catch (Throwable e) {
            restoreInputs();
            throw mismatch("an answer", threw(e), null, e);
        }
        inputsAreUnchanged();
        if (!mayShare) {
            inputs.forEach((name, input) -> {
                if (Memory.share(input, result)) {
                    throw mismatch("a fresh result", "a result that shares its memory with " + name,
                            "The method hands out its argument (or part of it) instead of a copy.", null);
                }
            });
        }
        return result;
    }

    private void rejected(Class<? extends Exception> type, List<String> words) {
        String name = type == Exception.class ? "exception" : type.getSimpleName();
        StringBuilder wanted = new StringBuilder(name.matches("(?i)[aeiou].*") ? "an " : "a ").append(name);
        if (!words.isEmpty()) {
            wanted.append(" whose message holds ").append(String.join(" and ", words));
        }
        Object result;
        try {
            result = call.run();
        } catch (Todo | Data.Damaged | TestAbortedException | Mismatch e) {
            throw e;
        } catch (Exception e) {
            String message = e.getMessage() == null ? "" : e.getMessage();
            if (!type.isInstance(e) || !words.stream().allMatch(word -> says(message, word))) {
                throw wrong(wanted.toString(), threw(e), null, e);
            }
            inputsAreUnchanged();
            return;
        } catch (StackOverflowError | AssertionError e) {
            throw wrong(wanted.toString(), threw(e), null, e);
        }
        throw wrong(wanted.toString(), result == null ? "no exception" : Values.show(Values.plain(result)),
                "Bad input is answered instead of rejected.", null);
    }

    /** Whether a message names a word; the 3 in 13 does not count. */
    private static boolean says(String message, String word) {
        String wanted = Pattern.quote(word);
        return Pattern.compile(word.matches("\\d+") ? "(?<!\\d)" + wanted + "(?!\\d)" : wanted,
                Pattern.CASE_INSENSITIVE).matcher(message).find();
    }

    private void inputsAreUnchanged() {
        if (mayChange) {
            return;
        }
        inputs.forEach((name, now) -> {
            Object was = before.get(name);
            if (!Tolerance.NONE.same(was, now)) {
                String shown = Values.show(now);
                List<String> lines = Mismatch.lines(name + " is left as it was: " + Values.show(was),
                        shown.equals(Values.show(was)) ? changed(was, now) : shown,
                        "The method writes into its argument; write into a copy.");
                restoreInputs();
                throw new Mismatch(text, lines, null);
            }
        });
    }

    /** Other tests may use the same arrays: what one call has spoilt must not show up in their reports. */
    private void restoreInputs() {
        if (!mayChange) {
            inputs.forEach((name, now) -> {
                if (!Tolerance.NONE.same(before.get(name), now)) {
                    Memory.restore(before.get(name), now);
                }
            });
        }
    }

    /** The first change to a value that looks the same as before. */
    private static String changed(Object was, Object now) {
        Optional<Numbers> before = Numbers.in(was);
        Optional<Numbers> after = Numbers.in(now);
        if (before.isEmpty() || after.isEmpty()) {
            return Values.show(now, true);
        }
        int first = Tolerance.NONE.firstDifference(before.get(), after.get());
        return Values.number(after.get().data()[first], true) + " at " + after.get().where(first);
    }

    private void compare(Object expected, Object found) {
        Optional<Numbers> wanted = Numbers.in(expected);
        if (wanted.isPresent() && Values.isNumeric(found)) {
            compareNumbers(expected, wanted.get(), found);
        } else if (!tolerance.same(expected, found)) {
            boolean exact = Values.show(expected).equals(Values.show(found));
            throw wrong(Values.show(expected, exact), Values.show(found, exact), looksLike(found, expected), null);
        }
    }

    private void compareNumbers(Object expected, Numbers wanted, Object found) {
        Numbers got;
        try {
            got = Numbers.of(found);
        } catch (IllegalArgumentException e) {
            throw wrong(describe(expected, wanted), Values.show(found) + ": " + e.getMessage(), null, null);
        }
        if (!Arrays.equals(wanted.shape(), got.shape())) {
            throw wrong(describe(expected, wanted) + shapeNote(wanted), Values.show(found) + shapeNote(got),
                    looksLike(found, expected), null);
        }
        Tolerance allowed = tolerance.between(expected, found);
        int first = allowed.firstDifference(wanted, got);
        if (first < 0) {
            return;
        }
        String looksLike = looksLike(found, expected);
        if (wanted.data().length > Values.WRITTEN_OUT) {
            throw wrong(
                    Values.number(wanted.data()[first], false) + " at " + wanted.where(first),
                    number(got.data()[first], wanted.data()[first]) + " there; "
                            + allowed.countDifferences(wanted, got) + " of " + wanted.data().length
                            + " entries are wrong",
                    looksLike, null);
        }
        boolean exact = Values.show(expected).equals(Values.show(found));
        throw wrong(Values.show(expected, exact), Values.show(found, exact), looksLike, null);
    }

    private static String number(double found, double expected) {
        boolean exact = Values.number(found, false).equals(Values.number(expected, false));
        return Values.number(found, exact);
    }

    private static String describe(Object expected, Numbers wanted) {
        if (wanted.data().length <= Values.WRITTEN_OUT) {
            return Values.show(expected);
        }
        return wanted.shape().length == 1 ? wanted.data().length + " numbers" : "a block of numbers";
    }

    private static String shapeNote(Numbers numbers) {
        return switch (numbers.shape().length) {
            case 0 -> "";
            case 1 -> numbers.shape()[0] > Values.WRITTEN_OUT ? "" : " (length " + numbers.shape()[0] + ")";
            default -> " (shape " + Values.shape(numbers.shape()) + ")";
        };
    }

    private String looksLike(Object found, Object expected) {
        if (found == null) {
            return "The method returns null.";
        }
        // The mistake that fits best: by rounding errors alone first, then as far off as an answer may be.
        for (Tolerance near : List.of(Tolerance.ROUNDING, tolerance)) {
            for (Mistake mistake : mistakes) {
                if (near.same(mistake.value, found)
                        && (expected == null || !tolerance.same(expected, mistake.value))) {
                    return mistake.words;
                }
            }
        }
        String words = askDiagnosis();
        return words != null || expected == null ? words : Guess.mistake(expected, found, tolerance);
    }

    /** A diagnosis may call the learner's code again, which may fail in any way. */
    private String askDiagnosis() {
        try {
            return diagnosis.get();
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return null;
        }
    }

    /** A wrong answer: what was expected may be there for a reason. */
    private Mismatch wrong(String expected, String found, String looksLike, Throwable cause) {
        return mismatch(expected + (law == null ? "" : " (" + law + ")"), found, looksLike, cause);
    }

    private Mismatch mismatch(String expected, String found, String looksLike, Throwable cause) {
        List<String> lines = new ArrayList<>();
        inputs.keySet().forEach(name -> {
            String value = Values.show(before.get(name));
            if (!isNamed(value)) {
                lines.add(INPUT + name + " = " + value);
            }
        });
        lines.addAll(Mismatch.lines(expected, found, looksLike));
        if (looksLike == null && hint != null) {
            lines.add("think about: " + hint);
        }
        return new Mismatch(text, lines, cause);
    }

    /** Whether the call already shows a value; the 1 in {@code x1} or 1.5 is none. */
    private boolean isNamed(String value) {
        return Pattern.compile("(?<![\\w.-])" + Pattern.quote(value) + "(?!\\w|\\.\\d)").matcher(text).find();
    }

    private static String threw(Throwable e) {
        String message = e.getMessage() == null ? "" : ": " + e.getMessage().lines().findFirst().orElse("");
        return e.getClass().getSimpleName() + message + place(e);
    }

    /** Where in the learner's code it happened: the innermost line of a chapter that is none of its tests'. */
    private static String place(Throwable e) {
        Class<?> test = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(type -> Chapters.has(type.getName())).findFirst())
                .orElse(null);
        return Thrown.place(e, frame -> Chapters.isLearners(frame, test)).orElse("");
    }
}
