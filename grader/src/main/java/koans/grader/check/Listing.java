package koans.grader.check;

import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** A list. */
record Listing(List<?> origin, List<Value> parts) implements Series {

    @Override
    public boolean isArray() {
        return false;
    }

    @Override
    public Value copy() {
        return new Listing(origin, parts.stream().map(Value::copy).toList());
    }

    @Override
    public void restore() {
        if (!isUntouched()) {
            refill();
        }
        parts.forEach(Value::restore);
    }

    /** Whether the very same objects are in the list. */
    private boolean isUntouched() {
        Iterator<Value> were = parts.iterator();
        return origin.size() == parts.size() && origin.stream().allMatch(now -> now == were.next().origin());
    }

    @SuppressWarnings("unchecked")
    private void refill() {
        List<Object> list = (List<Object>) origin;
        List<Object> were = parts.stream().map(Value::origin).toList();
        Value.goesThrough(() -> {
            if (list.size() == were.size()) {
                // Some lists can be written to, but keep their length.
                Iterator<Object> next = were.iterator();
                list.replaceAll(now -> next.next());
            } else {
                list.clear();
                list.addAll(were);
            }
        });
    }

    @Override
    public void addMemoryTo(Set<Object> memory) {
        if (!parts.isEmpty()) {
            if (canBeWrittenTo()) {
                memory.add(origin);
            }
            parts.forEach(part -> part.addMemoryTo(memory));
        }
    }

    @SuppressWarnings("unchecked")
    private boolean canBeWrittenTo() {
        return Value.goesThrough(() -> ((List<Object>) origin).set(0, origin.get(0)));
    }
}
