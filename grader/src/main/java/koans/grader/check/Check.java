package koans.grader.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import koans.kit.Todo;
import koans.grader.check.Values.Numbers;
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
 * <p>Numbers are compared with a tolerance, matrices and arrays entry by entry. Whatever is named by {@link #given} must
 * come out of the call unchanged, and the result must not share memory with it.
 */
public final class Check {

    /** How a line that names an input begins. */
    static final String INPUT = "with ";

    private static final String EXPECTED = "expected: ";
    private static final String FOUND = "but was:  ";
    private static final String LOOKS_LIKE = "looks like: ";

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
    private double tolerance = 1e-9;
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
        before.put(name, Values.copy(value));
        return this;
    }

    /** The largest difference that still counts as equal, relative to the expected value where that is above 1. */
    public Check within(double tolerance) {
        this.tolerance = tolerance;
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
        compare(expected, run());
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
        }
        if (!holds) {
            throw mismatch(fact, Values.show(found), looksLike(found, null), null);
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
        } catch (Todo | TestAbortedException | Mismatch e) {
            throw e;
        } catch (VirtualMachineError e) {
            if (e instanceof StackOverflowError) {
                throw mismatch("an answer", "endless recursion (StackOverflowError" + place(e) + ")", null, e);
            }
            throw e;
        } catch (Throwable e) {
            throw mismatch("an answer", threw(e), null, e);
        }
        inputsAreUnchanged();
        if (!mayShare) {
            inputs.forEach((name, input) -> {
                if (Values.share(input, result)) {
                    throw mismatch("a fresh result", "a result that shares its memory with " + name,
                            "The method hands out its argument (or part of it) instead of a copy.", null);
                }
            });
        }
        return Values.plain(result);
    }

    private void rejected(Class<? extends Exception> type, List<String> words) {
        StringBuilder wanted = new StringBuilder(type == Exception.class ? "an exception" : "an " + type.getSimpleName());
        if (!words.isEmpty()) {
            wanted.append(" whose message holds ").append(String.join(" and ", words));
        }
        Object result;
        try {
            result = call.run();
        } catch (Todo | TestAbortedException e) {
            throw e;
        } catch (Exception e) {
            String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            boolean said = words.stream().allMatch(word -> message.contains(word.toLowerCase(Locale.ROOT)));
            if (!type.isInstance(e) || !said) {
                throw mismatch(wanted.toString(), threw(e), null, e);
            }
            inputsAreUnchanged();
            return;
        } catch (StackOverflowError e) {
            throw mismatch(wanted.toString(), threw(e), null, e);
        }
        throw mismatch(wanted.toString(), Values.show(result), "Bad input is answered instead of rejected.", null);
    }

    private void inputsAreUnchanged() {
        if (mayChange) {
            return;
        }
        inputs.forEach((name, now) -> {
            Object was = before.get(name);
            if (!Objects.equals(Values.show(was, true), Values.show(now, true)) || !same(was, now, 0)) {
                throw new Mismatch(text, List.of(
                        EXPECTED + name + " is left as it was: " + Values.show(was),
                        FOUND + Values.show(now),
                        LOOKS_LIKE + "The method writes into its argument; write into a copy."), null);
            }
        });
    }

    private void compare(Object expected, Object found) {
        if (!Values.isNumeric(expected) || !Values.isNumeric(found)) {
            if (!same(expected, found, tolerance)) {
                throw mismatch(Values.show(expected), Values.show(found), looksLike(found, expected), null);
            }
            return;
        }
        Numbers wanted = Numbers.of(expected);
        Numbers got;
        try {
            got = Numbers.of(found);
        } catch (IllegalArgumentException e) {
            throw mismatch(describe(expected, wanted), Values.show(Values.boxed(found)) + ": " + e.getMessage(), null,
                    null);
        }
        if (!Arrays.equals(wanted.shape(), got.shape())) {
            throw mismatch(describe(expected, wanted) + shapeNote(wanted), Values.show(found) + shapeNote(got),
                    looksLike(found, expected), null);
        }
        int worst = firstDifference(wanted, got);
        if (worst < 0) {
            return;
        }
        String looksLike = looksLike(found, expected);
        if (wanted.data().length > 24) {
            long wrong = countDifferences(wanted, got);
            throw mismatch(
                    Values.number(wanted.data()[worst], false) + " at " + wanted.where(worst),
                    number(got.data()[worst], wanted.data()[worst]) + " there; " + wrong + " of "
                            + wanted.data().length + " entries are wrong",
                    looksLike, null);
        }
        boolean exact = Values.show(expected).equals(Values.show(found));
        throw mismatch(Values.show(expected, exact), Values.show(found, exact), looksLike, null);
    }

    private static String number(double found, double expected) {
        boolean exact = Values.number(found, false).equals(Values.number(expected, false));
        return Values.number(found, exact);
    }

    private static String describe(Object expected, Numbers wanted) {
        return wanted.data().length > 24 ? "a block of numbers" : Values.show(expected);
    }

    private static String shapeNote(Numbers numbers) {
        return numbers.shape().length == 0 ? "" : " (shape " + Values.shape(numbers.shape()) + ")";
    }

    private boolean same(Object expected, Object found, double tolerance) {
        if (expected == found) {
            return true;
        }
        if (expected == null || found == null) {
            return false;
        }
        if (Values.isNumeric(expected) && Values.isNumeric(found)) {
            try {
                Numbers wanted = Numbers.of(expected);
                Numbers got = Numbers.of(found);
                return Arrays.equals(wanted.shape(), got.shape()) && firstDifference(wanted, got, tolerance) < 0;
            } catch (IllegalArgumentException ragged) {
                return false;
            }
        }
        if (expected instanceof Map<?, ?> a && found instanceof Map<?, ?> b) {
            return List.copyOf(a.keySet()).equals(List.copyOf(b.keySet()))
                    && a.keySet().stream().allMatch(key -> same(a.get(key), b.get(key), tolerance));
        }
        if (expected instanceof List<?> a && found instanceof List<?> b) {
            return same(a.toArray(), b.toArray(), tolerance);
        }
        if (expected.getClass().isArray() && found.getClass().isArray()) {
            Object[] a = Values.boxed(expected);
            Object[] b = Values.boxed(found);
            boolean same = a.length == b.length;
            for (int i = 0; same && i < a.length; i++) {
                same = same(a[i], b[i], tolerance);
            }
            return same;
        }
        if (expected instanceof java.util.Optional<?> a && found instanceof java.util.Optional<?> b) {
            return a.isPresent() == b.isPresent() && (a.isEmpty() || same(a.get(), b.get(), tolerance));
        }
        return expected.equals(found);
    }

    private int firstDifference(Numbers wanted, Numbers got) {
        return firstDifference(wanted, got, tolerance);
    }

    private static int firstDifference(Numbers wanted, Numbers got, double tolerance) {
        for (int i = 0; i < wanted.data().length; i++) {
            if (!near(wanted.data()[i], got.data()[i], tolerance)) {
                return i;
            }
        }
        return -1;
    }

    private long countDifferences(Numbers wanted, Numbers got) {
        long count = 0;
        for (int i = 0; i < wanted.data().length; i++) {
            if (!near(wanted.data()[i], got.data()[i], tolerance)) {
                count++;
            }
        }
        return count;
    }

    /** NaN equals NaN, infinities equal themselves, and 0 equals -0. */
    private static boolean near(double expected, double found, double tolerance) {
        if (expected == found || Double.isNaN(expected) && Double.isNaN(found)) {
            return true;
        }
        return Math.abs(expected - found) <= tolerance * Math.max(1, Math.abs(expected))
                && !Double.isInfinite(expected);
    }

    private String looksLike(Object found, Object expected) {
        if (found == null) {
            return "The method returns null.";
        }
        for (Mistake mistake : mistakes) {
            if (same(mistake.value, found, Math.max(tolerance, 1e-9))
                    && (expected == null || !same(mistake.value, expected, tolerance))) {
                return mistake.words;
            }
        }
        String words = askDiagnosis();
        return words != null || expected == null ? words : Guess.mistake(expected, found, tolerance);
    }

    /** A diagnosis may call the learner's code again, which may fail in any way. */
    private String askDiagnosis() {
        try {
            return diagnosis.get();
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    private Mismatch mismatch(String expected, String found, String looksLike, Throwable cause) {
        List<String> lines = new ArrayList<>();
        inputs.keySet().forEach(name -> {
            String value = Values.show(before.get(name));
            if (!text.contains(value)) {
                lines.add(INPUT + name + " = " + value);
            }
        });
        lines.add(EXPECTED + expected + (law == null ? "" : " (" + law + ")"));
        lines.add(FOUND + found);
        if (looksLike != null) {
            lines.add(LOOKS_LIKE + looksLike);
        } else if (hint != null) {
            lines.add("think about: " + hint);
        }
        return new Mismatch(text, lines, cause);
    }

    private static String threw(Throwable e) {
        String message = e.getMessage() == null ? "" : ": " + e.getMessage().lines().findFirst().orElse("");
        return e.getClass().getSimpleName() + message + place(e);
    }

    /** Where in the learner's code it happened: the innermost frame of a chapter that is not a test. */
    private static String place(Throwable e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            String file = frame.getFileName();
            if (frame.getClassName().matches("koans\\.ch\\d\\d.*") && file != null && !file.endsWith("Test.java")) {
                return " at " + file + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}
