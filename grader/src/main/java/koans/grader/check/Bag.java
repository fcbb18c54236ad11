package koans.grader.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A set, or another collection that is no list. What is in it may not change as long as it is there, so that a copy
 * holds the same objects.
 */
record Bag(Collection<?> origin, Collection<?> content) implements Value {

    private List<Value> values() {
        return content.stream().map(Value::of).toList();
    }

    @Override
    public String show(boolean exact) {
        return Series.show(values(), exact);
    }

    @Override
    public boolean isLike(Value found, Tolerance tolerance) {
        return found instanceof Bag bag && content.equals(bag.content);
    }

    @Override
    public Value copy() {
        return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void restore() {
        if (!new ArrayList<>(origin).equals(new ArrayList<>(content))) {
            Value.goesThrough(() -> {
                origin.clear();
                ((Collection<Object>) origin).addAll(content);
            });
        }
    }

    @Override
    public void addMemoryTo(Set<Object> memory) {
        if (!content.isEmpty()) {
            if (Value.goesThrough(() -> origin.addAll(List.of()))) {
                memory.add(origin);
            }
            values().forEach(value -> value.addMemoryTo(memory));
        }
    }
}
