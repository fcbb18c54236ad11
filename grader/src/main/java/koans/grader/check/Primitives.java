package koans.grader.check;

import java.lang.reflect.Array;
import java.util.AbstractList;
import java.util.List;
import java.util.Set;

/** An array of numbers, truth values or characters. */
record Primitives(Object origin, Object content) implements Series {

    private int length() {
        return Array.getLength(content);
    }

    @Override
    public List<Value> parts() {
        return new AbstractList<>() {
            @Override
            public Value get(int index) {
                return Value.of(Array.get(content, index));
            }

            @Override
            public int size() {
                return length();
            }
        };
    }

    @Override
    public boolean isArray() {
        return true;
    }

    @Override
    public boolean isNumeric() {
        return Block.isNumeric(content.getClass());
    }

    @Override
    public Block numbers() {
        return new Block(new int[]{length()}, content instanceof double[] data ? data : converted(),
                Block.isWhole(Block.leaf(content.getClass())));
    }

    private double[] converted() {
        double[] data = new double[length()];
        for (int i = 0; i < data.length; i++) {
            data[i] = Array.getDouble(content, i);
        }
        return data;
    }

    @Override
    public Value copy() {
        Object copy = Array.newInstance(content.getClass().getComponentType(), length());
        System.arraycopy(content, 0, copy, 0, length());
        return new Primitives(origin, copy);
    }

    @Override
    public void restore() {
        System.arraycopy(content, 0, origin, 0, length());
    }

    @Override
    public void addMemoryTo(Set<Object> memory) {
        if (length() > 0) {
            memory.add(origin);
        }
    }
}
