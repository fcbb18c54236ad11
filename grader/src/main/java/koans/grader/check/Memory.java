package koans.grader.check;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import koans.kit.Tensor4;
import org.ejml.data.DMatrixRMaj;
import org.ejml.simple.SimpleMatrix;

/** What code under test may change behind a test's back: copies against it, and whether two values share it. */
final class Memory {

    private Memory() {
    }

    /** An independent copy of a value that code under test may change; what cannot be copied is handed back. */
    static Object copy(Object value) {
        if (value instanceof SimpleMatrix matrix) {
            return matrix.copy();
        }
        if (value instanceof Tensor4 tensor) {
            return tensor.copy();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = Tolerance.isOrdered(map) ? new LinkedHashMap<>() : new HashMap<>();
            map.forEach((key, v) -> copy.put(key, copy(v)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(v -> copy.add(copy(v)));
            return copy;
        }
        if (value instanceof Set<?> set) {
            return new LinkedHashSet<>(set);
        }
        if (value instanceof Object[] parts) {
            Object[] copy = parts.clone();
            Arrays.setAll(copy, i -> copy(parts[i]));
            return copy;
        }
        if (value != null && value.getClass().isArray()) {
            int length = Array.getLength(value);
            Object copy = Array.newInstance(value.getClass().getComponentType(), length);
            System.arraycopy(value, 0, copy, 0, length);
            return copy;
        }
        return value;
    }

    /** Gives an array, a matrix or a block the entries again that it had when it was copied; leaves others alone. */
    static void restore(Object copy, Object changed) {
        if (copy instanceof SimpleMatrix was && changed instanceof SimpleMatrix now) {
            now.setTo(was);
        } else if (copy instanceof Tensor4 was && changed instanceof Tensor4 now) {
            System.arraycopy(was.data(), 0, now.data(), 0, was.data().length);
        } else if (copy instanceof Object[] was && changed instanceof Object[] now) {
            Arrays.setAll(now, i -> copy(was[i]));
        } else if (copy != null && copy.getClass().isArray()) {
            System.arraycopy(copy, 0, changed, 0, Array.getLength(copy));
        }
    }

    /** Whether two values share memory, so that a change to one would show in the other. */
    static boolean share(Object a, Object b) {
        return !Collections.disjoint(memory(a), memory(b));
    }

    /** The arrays in which a matrix, a block or an array (of arrays) keeps its entries, by identity. */
    private static Set<Object> memory(Object value) {
        Set<Object> memory = Collections.newSetFromMap(new IdentityHashMap<>());
        addMemory(value, memory);
        return memory;
    }

    private static void addMemory(Object value, Set<Object> memory) {
        if (value instanceof SimpleMatrix matrix && matrix.getNumElements() > 0) {
            memory.add(matrix.getMatrix() instanceof DMatrixRMaj numbers ? numbers.data : matrix.getMatrix());
        } else if (value instanceof Tensor4 tensor && tensor.n() > 0) {
            memory.add(tensor.data());
        } else if (value != null && value.getClass().isArray() && Array.getLength(value) > 0) {
            memory.add(value);
            if (value instanceof Object[] parts) {
                for (Object part : parts) {
                    addMemory(part, memory);
                }
            }
        }
    }
}
