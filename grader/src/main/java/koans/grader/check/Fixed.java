package koans.grader.check;

import java.util.Set;

/** A value that code under test cannot change, or that a test does not look into. */
sealed interface Fixed extends Value permits Scalar, Thing {

    @Override
    default Value copy() {
        return this;
    }

    @Override
    default void restore() {
        // It is what it was.
    }

    @Override
    default void addMemoryTo(Set<Object> memory) {
        // Nothing in it can be changed.
    }
}
