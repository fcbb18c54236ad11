package koans.grader.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What a wrong answer may look like: what the test knows, and what can be told from the numbers alone. */
final class Mistakes {

    private record Mistake(String words, Object value) {
    }

    private static final int MOST = 3;

    private final List<Mistake> known = new ArrayList<>();
    private Supplier<String> diagnosis = () -> null;

    void add(String words, Object wrongValue) {
        known.add(new Mistake(words, wrongValue));
    }

    void ask(Supplier<String> diagnosis) {
        this.diagnosis = diagnosis;
    }

    /**
     * Which mistake an answer looks like, or null.
     *
     * @param expected the right answer, or null if nothing but a fact about it is known
     */
    String looksLike(Value found, Value expected, Tolerance tolerance) {
        if (found == Thing.NULL) {
            return "The method returns null.";
        }
        // The mistake that fits best: by rounding errors alone first, then as far off as an answer may be.
        for (Tolerance near : List.of(Tolerance.ROUNDING, tolerance)) {
            Set<String> fitting = fitting(found, expected, near, tolerance);
            if (!fitting.isEmpty()) {
                // This input cannot tell apart what fits alike. A few are told; a long list would be a riddle.
                return fitting.size() <= MOST ? String.join(" Or: ", fitting) : null;
            }
        }
        String words = askDiagnosis();
        return words != null || expected == null ? words : Guess.mistake(expected, found, tolerance);
    }

    private Set<String> fitting(Value found, Value expected, Tolerance near, Tolerance tolerance) {
        Set<String> fitting = new LinkedHashSet<>();
        for (Mistake mistake : known) {
            Value wrong = Value.of(mistake.value);
            if (wrong.same(found, near) && (expected == null || !expected.same(wrong, tolerance))) {
                fitting.add(mistake.words);
            }
        }
        return fitting;
    }

    /** A diagnosis may call the learner's code again, which may fail in any way. */
    private String askDiagnosis() {
        try {
            return diagnosis.get();
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return null;
        }
    }
}
