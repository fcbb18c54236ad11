package koans.grader.check;

import java.util.Set;
import koans.kit.Tensor4;

/** A block with four indices. */
record Tensor(Tensor4 origin, Tensor4 content) implements Value {

    @Override
    public String show(boolean exact) {
        return numbers().show(exact);
    }

    @Override
    public boolean isNumeric() {
        return true;
    }

    @Override
    public Block numbers() {
        return new Block(new int[]{content.n(), content.c(), content.h(), content.w()}, content.data(), false);
    }

    @Override
    public boolean isLike(Value found, Tolerance tolerance) {
        return false;
    }

    @Override
    public Value copy() {
        return new Tensor(origin, content.copy());
    }

    @Override
    public void restore() {
        System.arraycopy(content.data(), 0, origin.data(), 0, content.data().length);
    }

    @Override
    public void addMemoryTo(Set<Object> memory) {
        if (origin.n() > 0) {
            memory.add(origin.data());
        }
    }
}
