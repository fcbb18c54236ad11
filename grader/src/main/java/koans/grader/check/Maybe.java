package koans.grader.check;

import java.util.Optional;
import java.util.Set;

/** An {@code Optional}, or an {@code OptionalDouble} and its like. */
record Maybe(Object origin, Optional<Value> content) implements Value {

    @Override
    public String show(boolean exact) {
        return content.map(value -> "Optional of " + value.show(exact)).orElse("Optional.empty");
    }

    @Override
    public boolean isLike(Value found, Tolerance tolerance) {
        return found instanceof Maybe maybe && content.isPresent() == maybe.content.isPresent()
                && (content.isEmpty() || content.get().same(maybe.content.get(), tolerance));
    }

    @Override
    public Value copy() {
        return new Maybe(origin, content.map(Value::copy));
    }

    @Override
    public void restore() {
        content.ifPresent(Value::restore);
    }

    @Override
    public void addMemoryTo(Set<Object> memory) {
        content.ifPresent(value -> value.addMemoryTo(memory));
    }
}
