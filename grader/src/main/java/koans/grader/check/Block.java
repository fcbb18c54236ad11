package koans.grader.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Numbers of any shape, flattened row by row, to be read only.
 *
 * @param shape   how many there are in each direction; empty for a number alone
 * @param data    the numbers
 * @param isWhole whether they are whole by their type
 */
record Block(int[] shape, double[] data, boolean isWhole) {

    /** More entries than this are not written out. */
    static final int WRITTEN_OUT = 24;

    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, short.class, byte.class,
            Integer.class, Long.class, Short.class, Byte.class);
    private static final Set<Class<?>> PRIMITIVE =
            Set.of(double.class, float.class, int.class, long.class, short.class, byte.class);

    /** Whether numbers of a type have no fractions. */
    static boolean isWhole(Class<?> type) {
        return WHOLE.contains(type);
    }

    /** Whether an array type holds numbers in the end, as {@code double[][]} does. */
    static boolean isNumeric(Class<?> arrayType) {
        return PRIMITIVE.contains(leaf(arrayType));
    }

    /** What an array type holds in the end: double for {@code double[][]}. */
    static Class<?> leaf(Class<?> type) {
        return type.isArray() ? leaf(type.getComponentType()) : type;
    }

    boolean isShapedLike(Block other) {
        return Arrays.equals(shape, other.shape);
    }

    boolean isLong() {
        return data.length > WRITTEN_OUT;
    }

    /** Written out, or the beginning of much. */
    String show(boolean exact) {
        if (data.length == 0 && shape.length > 1) {
            return "an empty " + size() + " block of numbers";
        }
        if (isLong()) {
            String start = nested(new int[]{4}, 0, 0, exact).replace("]", ", ...]");
            return shape.length == 1 ? data.length + " numbers, " + start
                    : "a " + size() + " block of numbers starting " + start;
        }
        return nested(shape, 0, 0, exact);
    }

    private String nested(int[] shape, int level, int offset, boolean exact) {
        if (level == shape.length) {
            return number(data[offset], exact);
        }
        int stride = 1;
        for (int i = level + 1; i < shape.length; i++) {
            stride *= shape[i];
        }
        StringJoiner text = new StringJoiner(", ", "[", "]");
        for (int i = 0; i < shape[level]; i++) {
            text.add(nested(shape, level + 1, offset + i * stride, exact));
        }
        return text.toString();
    }

    /** The shape in the words of the course: {@code 2x3}. */
    String size() {
        StringJoiner text = new StringJoiner("x");
        for (int size : shape) {
            text.add(String.valueOf(size));
        }
        return text.toString();
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
        int left = index;
        for (int i = shape.length - 1; i >= 0; i--) {
            at[i] = left % shape[i];
            left /= shape[i];
        }
        return "index " + Arrays.toString(at);
    }

    /** A number without needless digits: 3, 0.25, 1.2E-9; all of its digits when {@code exact}. */
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
}
