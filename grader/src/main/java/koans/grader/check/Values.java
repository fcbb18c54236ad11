package koans.grader.check;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.StringJoiner;
import koans.kit.Tensor4;
import org.ejml.simple.SimpleMatrix;

/** Numbers, arrays and matrices as text and as flat lists of numbers. */
public final class Values {

    /** More entries than this are not written out. */
    private static final int WRITTEN_OUT = 24;

    private Values() {
    }

    /** A value as a learner would write it: {@code [1, 2.5]}, {@code [[1, 2], [3, 4]]}, {@code "text"}. */
    public static String show(Object value) {
        return show(value, false);
    }

    static String show(Object value, boolean exact) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Double || value instanceof Float) {
            return number(((Number) value).doubleValue(), exact);
        }
        if (value instanceof CharSequence text) {
            return "\"" + text + "\"";
        }
        if (value instanceof SimpleMatrix || value instanceof Tensor4) {
            return block(value, exact);
        }
        if (value.getClass().isArray()) {
            return isNumeric(value) ? block(value, exact) : list(Arrays.asList(boxed(value)), exact);
        }
        if (value instanceof Collection<?> values) {
            return list(values, exact);
        }
        if (value instanceof Map<?, ?> map) {
            StringJoiner text = new StringJoiner(", ", "{", "}");
            map.forEach((key, v) -> text.add(key + ": " + show(v, exact)));
            return text.toString();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(v -> "Optional of " + show(v, exact)).orElse("Optional.empty");
        }
        return value.toString();
    }

    private static String list(Collection<?> values, boolean exact) {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        values.forEach(v -> text.add(show(v, exact)));
        return text.toString();
    }

    private static String block(Object value, boolean exact) {
        Numbers numbers = Numbers.of(value);
        if (numbers.data.length > WRITTEN_OUT) {
            return "a " + shape(numbers.shape) + " block of numbers starting "
                    + nested(Arrays.copyOf(numbers.data, 4), new int[]{4}, 0, 0, exact).replace("]", ", ...]");
        }
        return nested(numbers.data, numbers.shape, 0, 0, exact);
    }

    private static String nested(double[] data, int[] shape, int level, int offset, boolean exact) {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        int stride = 1;
        for (int i = level + 1; i < shape.length; i++) {
            stride *= shape[i];
        }
        for (int i = 0; i < shape[level]; i++) {
            text.add(level == shape.length - 1
                    ? number(data[offset + i], exact)
                    : nested(data, shape, level + 1, offset + i * stride, exact));
        }
        return text.toString();
    }

    /** A number without needless digits: 3, 0.25, 1.2e-9; all of its digits when {@code exact}. */
    static String number(double value, boolean exact) {
        if (value == 0) {
            return "0";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.valueOf((long) value);
        }
        if (exact || Double.isNaN(value) || Double.isInfinite(value)) {
            return String.valueOf(value);
        }
        double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.6e", value));
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15
                ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    /** A shape in the words of the course: {@code 2x3}. */
    static String shape(int[] shape) {
        StringJoiner text = new StringJoiner("x");
        for (int size : shape) {
            text.add(String.valueOf(size));
        }
        return text.toString();
    }

    static boolean isNumeric(Object value) {
        if (value instanceof Number || value instanceof SimpleMatrix || value instanceof Tensor4) {
            return true;
        }
        if (value == null || !value.getClass().isArray()) {
            return false;
        }
        Class<?> leaf = value.getClass();
        while (leaf.isArray()) {
            leaf = leaf.getComponentType();
        }
        return leaf == double.class || leaf == int.class || leaf == long.class || leaf == float.class
                || leaf == byte.class;
    }

    static Object[] boxed(Object array) {
        Object[] boxed = new Object[Array.getLength(array)];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = Array.get(array, i);
        }
        return boxed;
    }

    /** An independent copy of a value that code under test may change. */
    static Object copy(Object value) {
        if (value instanceof SimpleMatrix matrix) {
            return matrix.copy();
        }
        if (value instanceof Tensor4 tensor) {
            return tensor.copy();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, v) -> copy.put(key, copy(v)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(v -> copy.add(copy(v)));
            return copy;
        }
        if (value != null && value.getClass().isArray()) {
            int length = Array.getLength(value);
            Object copy = Array.newInstance(value.getClass().getComponentType(), length);
            for (int i = 0; i < length; i++) {
                Array.set(copy, i, copy(Array.get(value, i)));
            }
            return copy;
        }
        return value;
    }

    /** Whether two values share memory, so that a change to one would show in the other. */
    static boolean share(Object a, Object b) {
        if (a == null || b == null) {
            return false;
        }
        if (a instanceof SimpleMatrix x && b instanceof SimpleMatrix y) {
            return x.getMatrix() == y.getMatrix()
                    || x.getNumElements() > 0 && x.getDDRM().data == y.getDDRM().data;
        }
        if (a instanceof Tensor4 x && b instanceof Tensor4 y) {
            return x.data() == y.data();
        }
        if (a.getClass().isArray() && b.getClass().isArray()) {
            if (a == b) {
                return Array.getLength(a) > 0;
            }
            if (a instanceof Object[] rows && b instanceof Object[] others) {
                for (Object row : rows) {
                    for (Object other : others) {
                        if (share(row, other)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** Numbers of any shape, flattened row by row. A ragged array has no shape and throws. */
    record Numbers(int[] shape, double[] data) {

        static Numbers of(Object value) {
            if (value instanceof Number number) {
                return new Numbers(new int[0], new double[]{number.doubleValue()});
            }
            if (value instanceof SimpleMatrix matrix) {
                return new Numbers(new int[]{matrix.getNumRows(), matrix.getNumCols()},
                        Arrays.copyOf(matrix.getDDRM().data, matrix.getNumElements()));
            }
            if (value instanceof Tensor4 t) {
                return new Numbers(new int[]{t.n(), t.c(), t.h(), t.w()}, t.data());
            }
            List<Integer> shape = new ArrayList<>();
            for (Object v = value; v != null && v.getClass().isArray(); v = Array.get(v, 0)) {
                shape.add(Array.getLength(v));
                if (Array.getLength(v) == 0) {
                    break;
                }
            }
            int[] sizes = shape.stream().mapToInt(Integer::intValue).toArray();
            List<Double> data = new ArrayList<>();
            collect(value, sizes, 0, data);
            return new Numbers(sizes, data.stream().mapToDouble(Double::doubleValue).toArray());
        }

        private static void collect(Object value, int[] shape, int level, List<Double> data) {
            if (value == null) {
                throw new IllegalArgumentException("an inner array is null");
            }
            if (!value.getClass().isArray()) {
                data.add(((Number) value).doubleValue());
                return;
            }
            if (Array.getLength(value) != shape[level]) {
                throw new IllegalArgumentException("its rows have different lengths: "
                        + shape[level] + " and " + Array.getLength(value));
            }
            for (int i = 0; i < shape[level]; i++) {
                collect(Array.get(value, i), shape, level + 1, data);
            }
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

    /** What an {@code OptionalDouble} and its like hold, as a plain value. */
    static Object plain(Object value) {
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? Optional.of(optional.getAsDouble()) : Optional.empty();
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? Optional.of(optional.getAsInt()) : Optional.empty();
        }
        return value;
    }
}
