package koans.grader.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import koans.grader.Finding;

/** The inputs of a call, kept as they were before it. */
final class Inputs {

    /**
     * An input that a call has written into.
     *
     * @param was what it was
     * @param now what it became, or the first number of it that is another
     */
    record Change(String name, String was, String now) {
    }

    private final Map<String, Value> before = new LinkedHashMap<>();
    private boolean mayChange;

    void add(String name, Object value) {
        before.put(name, Value.of(value).copy());
    }

    void mayChange() {
        mayChange = true;
    }

    /** Those that the text of a call does not show, as they were. */
    List<Finding.Input> notShownIn(String call) {
        return before.entrySet().stream()
                .map(input -> new Finding.Input(input.getKey(), input.getValue().show()))
                .filter(input -> !isShown(input.value(), call)).toList();
    }

    /** Whether a text has a value in it; the 1 in {@code x1} or 1.5 is none. */
    private static boolean isShown(String value, String call) {
        return Pattern.compile("(?<![\\w.-])" + Pattern.quote(value) + "(?!\\w|\\.\\d)").matcher(call).find();
    }

    /** The first that is not what it was, if that is forbidden. */
    Optional<Change> change() {
        return before.entrySet().stream().filter(input -> isChanged(input.getValue())).findFirst()
                .map(input -> change(input.getKey(), input.getValue(), now(input.getValue())));
    }

    private boolean isChanged(Value was) {
        return !mayChange && !was.same(now(was), Tolerance.NONE);
    }

    private static Value now(Value was) {
        return Value.of(was.origin());
    }

    private static Change change(String name, Value was, Value now) {
        String shown = now.show();
        return new Change(name, was.show(), shown.equals(was.show()) ? firstChange(was, now) : shown);
    }

    /** For a value that looks the same as before. */
    private static String firstChange(Value was, Value now) {
        Optional<Block> before = was.block();
        Optional<Block> after = now.block();
        if (before.isEmpty() || after.isEmpty()) {
            return now.show(true);
        }
        int first = Tolerance.NONE.firstDifference(before.get(), after.get());
        return Block.number(after.get().data()[first], true) + " at " + after.get().where(first);
    }

    /** Other tests may use the same arrays: what one call has spoilt must not show up in their reports. */
    void restore() {
        before.values().stream().filter(this::isChanged).forEach(Value::restore);
    }

    /** The name of an input whose memory the result lies in. */
    Optional<String> sharedWith(Object result) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Value found = Value.of(result);
        return before.entrySet().stream().filter(input -> now(input.getValue()).sharesMemoryWith(found)).findFirst()
                .map(Map.Entry::getKey);
    }
}
