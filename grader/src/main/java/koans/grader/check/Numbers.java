package koans.grader.check;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import koans.kit.Tensor4;
import org.ejml.simple.SimpleMatrix;

/** Numbers of any shape, flattened row by row, to be read only. A ragged array has no shape and throws. */
record Numbers(int[] shape, double[] data) {

    static Numbers of(Object value) {
        if (value instanceof Number number) {
            return new Numbers(new int[0], new double[]{number.doubleValue()});
        }
        if (value instanceof SimpleMatrix matrix) {
            double[] data = matrix.getDDRM().data;
            int size = matrix.getNumElements();
            return new Numbers(new int[]{matrix.getNumRows(), matrix.getNumCols()},
                    data.length == size ? data : Arrays.copyOf(data, size));
        }
        if (value instanceof Tensor4 t) {
            return new Numbers(new int[]{t.n(), t.c(), t.h(), t.w()}, t.data());
        }
        int[] shape = shapeOf(value).stream().mapToInt(Integer::intValue).toArray();
        demand(value, shape, 0);
        double[] data = new double[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
        fill(value, data, 0);
        return new Numbers(shape, data);
    }

    /** The same for any value: empty for what is no number, or a ragged array. */
    static Optional<Numbers> in(Object value) {
        try {
            return Values.isNumeric(value) ? Optional.of(of(value)) : Optional.empty();
        } catch (IllegalArgumentException ragged) {
            return Optional.empty();
        }
    }

    /** The lengths on the way to the first number. */
    private static List<Integer> shapeOf(Object array) {
        List<Integer> shape = new ArrayList<>();
        Object part = array;
        while (part != null && part.getClass().isArray()) {
            int length = Array.getLength(part);
            shape.add(length);
            part = length == 0 ? null : Array.get(part, 0);
        }
        return shape;
    }

    private static void demand(Object array, int[] shape, int level) {
        if (array == null) {
            throw new IllegalArgumentException("an inner array is null");
        }
        if (Array.getLength(array) != shape[level]) {
            throw new IllegalArgumentException("its rows have different lengths: "
                    + shape[level] + " and " + Array.getLength(array));
        }
        if (array instanceof Object[] parts) {
            for (Object part : parts) {
                demand(part, shape, level + 1);
            }
        }
    }

    private static int fill(Object array, double[] data, int from) {
        int next = from;
        if (array instanceof Object[] parts) {
            for (Object part : parts) {
                next = fill(part, data, next);
            }
        } else if (array instanceof double[] numbers) {
            System.arraycopy(numbers, 0, data, from, numbers.length);
            next += numbers.length;
        } else {
            int length = Array.getLength(array);
            for (int i = 0; i < length; i++) {
                data[next++] = Array.getDouble(array, i);
            }
        }
        return next;
    }

    /** Where the entry with this flat index lies: {@code row 1, column 2}. */
    String where(int index) {
        if (shape.length == 1) {
            return "index " + index;
        }
        if (shape.length == 2) {
            return "row " + index / shape[1] + ", column " + index % shape[1];
        }
        int[] at = new int[shape.length];
        for (int i = shape.length - 1; i >= 0; i--) {
            at[i] = index % shape[i];
            index /= shape[i];
        }
        return "index " + Arrays.toString(at);
    }
}
