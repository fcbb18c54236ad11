package koans.grader;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a test has found out about a learner's code, as data. It is made where values are compared, completed on its way
 * out, and told in {@link #text()} alone.
 *
 * @param fact       the fact that does not hold, as {@code Each row sums to one}; null until the judge adds it
 * @param call       what was called, as the learner would write it; null when there is nothing to name
 * @param inputs     the inputs that the call does not show
 * @param expected   what was expected, in words
 * @param found      what came instead, in words
 * @param looksLike  which mistake it looks like, or null
 * @param thinkAbout what to think about when nobody can tell which mistake it is, or null
 * @param place      the learner's line where it happened, or null
 */
public record Finding(String fact, String call, List<Input> inputs, String expected, String found, String looksLike,
                      String thinkAbout, Place place) {

    /** More lines than this nobody reads. */
    private static final int MOST_LINES = 9;
    private static final int WIDEST_LINE = 200;

    /**
     * One named input.
     *
     * @param name  as the text of the call names it
     * @param value what it was before the call, in words
     */
    public record Input(String name, String value) {

        String line() {
            return "with " + name + " = " + value;
        }
    }

    /** Makes the inputs immutable and every text one that can be written anywhere, of a length that somebody reads. */
    public Finding {
        fact = WellFormed.of(fact);
        call = WellFormed.of(call);
        inputs = inputs.stream()
                .map(input -> new Input(WellFormed.of(input.name), WellFormed.of(input.value))).toList();
        expected = WellFormed.of(expected);
        found = WellFormed.of(found);
        looksLike = WellFormed.of(looksLike);
        thinkAbout = WellFormed.of(thinkAbout);
    }

    /** Something that ended otherwise than in an answer. */
    public static Finding noAnswer(String found, String looksLike, Place place) {
        return new Finding(null, null, List.of(), "an answer", found, looksLike, null, place);
    }

    /** Code that the compiler does not understand. */
    public static Finding notCompiled(String said, String looksLike, Place place) {
        return new Finding(null, null, List.of(), "code that compiles",
                said + (place == null || place.line() == 0 ? "" : " at " + place), looksLike, null, place);
    }

    /** Code that takes its answer from where no answer may come from. */
    public static Finding forbidden(String what, Place place) {
        return new Finding(null, null, List.of(), "an answer of your own",
                what + (place.line() == 0 ? "" : ", at " + place), null,
                "Graded runs do not have it. Java, EJML, koans.kit and your own classes are always there.", place);
    }

    /** The same under the words of the fact that does not hold. */
    public Finding about(String fact) {
        return new Finding(fact, call, inputs, expected, found, looksLike, thinkAbout, place);
    }

    /** The same with these inputs, if none are named yet. */
    public Finding with(List<Input> inputs) {
        return this.inputs.isEmpty()
                ? new Finding(fact, call, inputs, expected, found, looksLike, thinkAbout, place) : this;
    }

    /** The same with this place, if none is known yet. */
    public Finding at(Place place) {
        return this.place == null
                ? new Finding(fact, call, inputs, expected, found, looksLike, thinkAbout, place) : this;
    }

    /** As a learner reads it, a few lines. */
    public String text() {
        List<String> end = new ArrayList<>(List.of("expected: " + expected, "but was:  " + found));
        if (looksLike != null) {
            end.add("looks like: " + looksLike);
        } else if (thinkAbout != null) {
            end.add("think about: " + thinkAbout);
        }
        List<String> lines = new ArrayList<>();
        if (fact != null) {
            lines.add(fact);
        }
        if (call != null) {
            lines.add(call);
        }
        List<String> last = end.stream().flatMap(String::lines).toList();
        List<Input> shown = new ArrayList<>(inputs);
        while (shown.size() > 1 && lines.size() + shown.size() + last.size() > MOST_LINES) {
            // The first inputs say most, and the end says what was expected, what came and why.
            shown.remove(shown.size() - 1);
        }
        shown.forEach(input -> lines.add(input.line()));
        lines.addAll(last);
        return lines.stream().flatMap(String::lines).map(line -> WellFormed.cut(line, WIDEST_LINE))
                .collect(Collectors.joining("\n"));
    }
}
