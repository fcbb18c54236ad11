package koans.grader.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;

/** A map; its keys are taken as they are. */
record Table(Map<?, ?> origin, Map<Object, Value> content) implements Value {

    @Override
    public String show(boolean exact) {
        StringJoiner text = new StringJoiner(", ", "{", "}");
        content.forEach((key, value) -> text.add(key + ": " + value.show(exact)));
        return text.toString();
    }

    @Override
    public boolean isLike(Value found, Tolerance tolerance) {
        return found instanceof Table table && hasKeysOf(table)
                && content.keySet().stream().allMatch(key -> content.get(key).same(table.content.get(key), tolerance));
    }

    /** The order of the keys counts where this map has one. */
    private boolean hasKeysOf(Table found) {
        boolean isOrdered = origin instanceof LinkedHashMap || origin instanceof SortedMap;
        return isOrdered ? keys().equals(found.keys()) : content.keySet().equals(found.content.keySet());
    }

    private List<Object> keys() {
        return new ArrayList<>(content.keySet());
    }

    @Override
    public Value copy() {
        Map<Object, Value> copy = new LinkedHashMap<>();
        content.forEach((key, value) -> copy.put(key, value.copy()));
        return new Table(origin, copy);
    }

    @Override
    public void restore() {
        if (!isUntouched()) {
            refill();
        }
        content.values().forEach(Value::restore);
    }

    /** Whether the very same objects are in the map. */
    private boolean isUntouched() {
        return keys().equals(new ArrayList<>(origin.keySet()))
                && content.entrySet().stream().allMatch(was -> origin.get(was.getKey()) == was.getValue().origin());
    }

    @SuppressWarnings("unchecked")
    private void refill() {
        Value.goesThrough(() -> {
            origin.clear();
            content.forEach((key, value) -> ((Map<Object, Object>) origin).put(key, value.origin()));
        });
    }

    @Override
    public void addMemoryTo(Set<Object> memory) {
        if (!content.isEmpty()) {
            if (canBeWrittenTo()) {
                memory.add(origin);
            }
            content.values().forEach(value -> value.addMemoryTo(memory));
        }
    }

    @SuppressWarnings("unchecked")
    private boolean canBeWrittenTo() {
        return Value.goesThrough(() -> ((Map<Object, Object>) origin).replaceAll((key, value) -> value));
    }
}
