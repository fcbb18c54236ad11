package koans.grader.check;

import java.awt.image.BufferedImage;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.StringJoiner;
import koans.kit.Tensor4;
import org.ejml.simple.SimpleMatrix;
import org.knowm.xchart.XYChart;

/** Numbers, arrays and matrices as text and as flat lists of numbers. */
public final class Values {

    /** More entries than this are not written out. */
    static final int WRITTEN_OUT = 24;

    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(int.class, long.class, short.class, byte.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(double.class, float.class, int.class, long.class, short.class, byte.class);

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
            return "\"" + text.toString().replace("\n", "\\n") + "\"";
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
        if (plain(value) instanceof Optional<?> optional) {
            return optional.map(v -> "Optional of " + show(v, exact)).orElse("Optional.empty");
        }
        if (value instanceof XYChart chart) {
            return chart.getSeriesMap().isEmpty() ? "a chart without series"
                    : "a chart of " + String.join(", ", chart.getSeriesMap().keySet());
        }
        if (value instanceof BufferedImage picture) {
            return "a picture, " + picture.getWidth() + " wide and " + picture.getHeight() + " high";
        }
        return value.toString();
    }

    private static String list(Collection<?> values, boolean exact) {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        boolean all = values.size() <= WRITTEN_OUT;
        values.stream().limit(all ? WRITTEN_OUT : 4).forEach(v -> text.add(show(v, exact)));
        if (!all) {
            text.add("... " + values.size() + " in all");
        }
        return text.toString();
    }

    private static String block(Object value, boolean exact) {
        Optional<Numbers> known = Numbers.in(value);
        if (known.isEmpty()) {
            return value.getClass().isArray() ? list(Arrays.asList(boxed(value)), exact)
                    : "a matrix of another kind";
        }
        Numbers numbers = known.get();
        if (numbers.data().length == 0 && numbers.shape().length > 1) {
            return "an empty " + shape(numbers.shape()) + " block of numbers";
        }
        if (numbers.data().length > WRITTEN_OUT) {
            String start = nested(Arrays.copyOf(numbers.data(), 4), new int[]{4}, 0, 0, exact).replace("]", ", ...]");
            return numbers.shape().length == 1 ? numbers.data().length + " numbers, " + start
                    : "a " + shape(numbers.shape()) + " block of numbers starting " + start;
        }
        return nested(numbers.data(), numbers.shape(), 0, 0, exact);
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

    /** A shape in the words of the course: {@code 2x3}. */
    static String shape(int[] shape) {
        StringJoiner text = new StringJoiner("x");
        for (int size : shape) {
            text.add(String.valueOf(size));
        }
        return text.toString();
    }

    static boolean isNumeric(Object value) {
        return value instanceof Number || value instanceof SimpleMatrix || value instanceof Tensor4
                || value != null && NUMBERS.contains(leaf(value.getClass()));
    }

    /** Whether a value is, or is made of, whole numbers by its type. */
    static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte
                || value != null && WHOLE_NUMBERS.contains(leaf(value.getClass()));
    }

    /** What an array type holds in the end: double for {@code double[][]}. Other types hold themselves. */
    private static Class<?> leaf(Class<?> type) {
        return type.isArray() ? leaf(type.getComponentType()) : type;
    }

    static Object[] boxed(Object array) {
        Object[] boxed = new Object[Array.getLength(array)];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = Array.get(array, i);
        }
        return boxed;
    }

    /** What an {@code OptionalDouble} and its like hold, as a plain value. */
    static Object plain(Object value) {
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? Optional.of(optional.getAsDouble()) : Optional.empty();
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? Optional.of(optional.getAsInt()) : Optional.empty();
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? Optional.of(optional.getAsLong()) : Optional.empty();
        }
        return value;
    }
}
