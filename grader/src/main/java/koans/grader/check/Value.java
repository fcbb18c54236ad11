package koans.grader.check;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import koans.kit.Tensor4;
import org.ejml.simple.SimpleMatrix;
import org.knowm.xchart.XYChart;

/**
 * What a test hands to a learner's code, or gets back from it: it can be shown, compared, copied, given back as it was,
 * and asked for the memory it lies in.
 *
 * <p>A value knows the object it was taken from, its {@link #origin}, and what is in it. The two are one until the
 * value is copied: a copy keeps what was there, whatever becomes of the object.
 */
sealed interface Value permits Fixed, Matrix, Tensor, Series, Bag, Table, Maybe {

    /** The value of an object, by its type; null has one as well. */
    static Value of(Object object) {
        if (object == null) {
            return Thing.NULL;
        }
        if (object instanceof Double || object instanceof Float) {
            return new Scalar((Number) object, true);
        }
        if (object instanceof Number number) {
            return new Scalar(number, false);
        }
        if (object instanceof SimpleMatrix matrix) {
            return new Matrix(matrix, matrix);
        }
        if (object instanceof Tensor4 tensor) {
            return new Tensor(tensor, tensor);
        }
        if (object instanceof Object[] array) {
            return new Row(array, all(Arrays.asList(array)));
        }
        if (object.getClass().isArray()) {
            return new Primitives(object, object);
        }
        if (object instanceof List<?> list) {
            return new Listing(list, all(list));
        }
        if (object instanceof Set<?> set) {
            return new Bag(set, new LinkedHashSet<>(set));
        }
        if (object instanceof Collection<?> collection) {
            return new Bag(collection, new ArrayList<>(collection));
        }
        if (object instanceof Map<?, ?> map) {
            Map<Object, Value> content = new LinkedHashMap<>();
            map.forEach((key, value) -> content.put(key, of(value)));
            return new Table(map, content);
        }
        return ofOther(object);
    }

    private static Value ofOther(Object object) {
        if (object instanceof Optional<?> optional) {
            return new Maybe(object, optional.map(Value::of));
        }
        if (object instanceof OptionalDouble optional) {
            return new Maybe(object, optional.isPresent() ? Optional.of(of(optional.getAsDouble())) : Optional.empty());
        }
        if (object instanceof OptionalInt optional) {
            return new Maybe(object, optional.isPresent() ? Optional.of(of(optional.getAsInt())) : Optional.empty());
        }
        if (object instanceof OptionalLong optional) {
            return new Maybe(object, optional.isPresent() ? Optional.of(of(optional.getAsLong())) : Optional.empty());
        }
        if (object instanceof CharSequence text) {
            return new Thing(text, () -> "\"" + text.toString().replace("\n", "\\n") + "\"");
        }
        if (object instanceof XYChart chart) {
            return new Thing(chart, () -> chart.getSeriesMap().isEmpty() ? "a chart without series"
                    : "a chart of " + String.join(", ", chart.getSeriesMap().keySet()));
        }
        if (object instanceof BufferedImage picture) {
            return new Thing(picture,
                    () -> "a picture, " + picture.getWidth() + " wide and " + picture.getHeight() + " high");
        }
        return new Thing(object, () -> Thing.name(object));
    }

    private static List<Value> all(List<?> objects) {
        return objects.stream().map(Value::of).toList();
    }

    /** The object that it was taken from. */
    Object origin();

    /** As a learner would write it: {@code [1, 2.5]}, {@code [[1, 2], [3, 4]]}, {@code "text"}. */
    default String show() {
        return show(false);
    }

    /** The same, with all digits of its numbers when {@code exact}. */
    String show(boolean exact);

    /** Whether its type is that of numbers: a number, or a matrix, block or array of them. */
    default boolean isNumeric() {
        return false;
    }

    /**
     * All of its numbers.
     *
     * @throws IllegalArgumentException if it is not made of numbers, or they have no shape; the message says why
     */
    default Block numbers() {
        throw new IllegalArgumentException("it is not made of numbers");
    }

    /** All of its numbers, if it is made of nothing else and they have a shape. */
    default Optional<Block> block() {
        try {
            return isNumeric() ? Optional.of(numbers()) : Optional.empty();
        } catch (IllegalArgumentException shapeless) {
            return Optional.empty();
        }
    }

    /**
     * Whether another value is the same within a tolerance. Numbers are compared whatever they are kept in; arrays,
     * lists, maps and optionals part by part; anything else by equality.
     */
    default boolean same(Value found, Tolerance tolerance) {
        Optional<Block> wanted = block();
        Optional<Block> got = wanted.isPresent() ? found.block() : Optional.empty();
        return got.isPresent() ? tolerance.same(wanted.get(), got.get()) : isLike(found, tolerance);
    }

    /** The same question where at least one of the two is not all numbers. */
    boolean isLike(Value found, Tolerance tolerance);

    /** What is there now, whatever becomes of the object. */
    Value copy();

    /** Puts back into the object what is kept here; an object that cannot be written to is left alone. */
    void restore();

    /** Whether a change to one of the two objects could show in the other. */
    default boolean sharesMemoryWith(Value other) {
        Set<Object> own = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Object> others = Collections.newSetFromMap(new IdentityHashMap<>());
        addMemoryTo(own);
        other.addMemoryTo(others);
        return !Collections.disjoint(own, others);
    }

    /** Adds the objects in which the origin keeps what can be changed; what is empty has none. */
    void addMemoryTo(Set<Object> memory);

    /** Whether a write goes through: a collection that refuses to be written to says so no earlier. */
    static boolean goesThrough(Runnable write) {
        try {
            write.run();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
