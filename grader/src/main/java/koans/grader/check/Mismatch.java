package koans.grader.check;

import java.util.ArrayList;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/** A wrong answer, told in a few lines: the call, the inputs, expected, found, and what the mistake looks like. */
public final class Mismatch extends AssertionFailedError {

    private static final long serialVersionUID = 1L;

    private final String call;
    private final transient List<String> details;

    Mismatch(String call, List<String> details, Throwable cause) {
        super(call + "\n" + String.join("\n", details), cause);
        this.call = call;
        this.details = List.copyOf(details);
    }

    /** The lines that every wrong answer is told in; the last one, {@code looksLike}, may be null. */
    public static List<String> lines(String expected, String found, String looksLike) {
        List<String> lines = new ArrayList<>(List.of("expected: " + expected, "but was:  " + found));
        if (looksLike != null) {
            lines.add("looks like: " + looksLike);
        }
        return lines;
    }

    /** What was called, as the learner would write it. */
    public String call() {
        return call;
    }

    /** The lines that follow: inputs, expected, found, the likely mistake. */
    public List<String> details() {
        return details;
    }

    /** The same mistake with more lines in front, such as the inputs that a property found. */
    public Mismatch after(List<String> lines) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(details);
        Mismatch mismatch = new Mismatch(call, all, getCause());
        mismatch.setStackTrace(getStackTrace());
        return mismatch;
    }

    /** Whether the lines already name the inputs. */
    public boolean namesInputs() {
        return details.stream().anyMatch(line -> line.startsWith(Check.INPUT));
    }

    public koans.grader.Finding finding() {
        return new koans.grader.Finding(null, call, List.of(), String.join("\n", details), "", null, null, null);
    }

    public Mismatch with(List<koans.grader.Finding.Input> inputs) {
        return after(inputs.stream().map(i -> "with " + i.name() + " = " + i.value()).toList());
    }
}
