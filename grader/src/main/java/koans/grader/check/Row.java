package koans.grader.check;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** An array of objects; most often of other arrays. */
record Row(Object[] origin, List<Value> parts) implements Series {

    @Override
    public boolean isArray() {
        return true;
    }

    @Override
    public boolean isNumeric() {
        return Block.isNumeric(origin.getClass());
    }

    /** The numbers of all rows, which have to be of one shape. */
    @Override
    public Block numbers() {
        int[] inner = {};
        double[] data = {};
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) == Thing.NULL) {
                throw new IllegalArgumentException("an inner array is null");
            }
            Block part = parts.get(i).numbers();
            if (i == 0) {
                inner = part.shape();
                data = new double[Math.multiplyExact(parts.size(), part.data().length)];
            }
            fits(inner, part.shape());
            System.arraycopy(part.data(), 0, data, i * part.data().length, part.data().length);
        }
        int[] shape = new int[1 + inner.length];
        shape[0] = parts.size();
        System.arraycopy(inner, 0, shape, 1, inner.length);
        return new Block(shape, data, Block.isWhole(Block.leaf(origin.getClass())));
    }

    private static void fits(int[] first, int[] other) {
        for (int i = 0; i < Math.min(first.length, other.length); i++) {
            if (first[i] != other[i]) {
                throw new IllegalArgumentException("its rows have different lengths: " + first[i] + " and " + other[i]);
            }
        }
    }

    @Override
    public Value copy() {
        return new Row(origin, parts.stream().map(Value::copy).toList());
    }

    @Override
    public void restore() {
        Arrays.setAll(origin, i -> parts.get(i).origin());
        parts.forEach(Value::restore);
    }

    @Override
    public void addMemoryTo(Set<Object> memory) {
        if (!parts.isEmpty()) {
            memory.add(origin);
            parts.forEach(part -> part.addMemoryTo(memory));
        }
    }
}
