package koans.grader.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import koans.kit.Tensor4;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ValueTest {

    private static SimpleMatrix matrix(double... row) {
        return new SimpleMatrix(new double[][]{row});
    }

    @Nested
    class ACopy {

        private <T> void keeps(String shown, T object, Consumer<T> change) {
            Value copy = Value.of(object).copy();
            change.accept(object);
            assertEquals(shown, copy.show());
            assertFalse(copy.same(Value.of(object), Tolerance.NONE));
            assertSame(object, copy.origin());
        }

        @Test
        void keepsWhatWasThere() {
            keeps("[1, 2]", new double[]{1, 2}, v -> v[1] = 3);
            keeps("[true]", new boolean[]{true}, v -> v[0] = false);
            keeps("[[1], [2, 3]]", new int[][]{{1}, {2, 3}}, v -> v[1][1] = 4);
            keeps("[[1], [2]]", new int[][]{{1}, {2}}, v -> v[1] = new int[]{4});
            keeps("[[1, 2]]", matrix(1, 2), v -> v.set(1, 3));
            keeps("[[[[0]]]]", new Tensor4(1, 1, 1, 1), v -> v.set(0, 0, 0, 0, 1));
            keeps("[[1], 2]", new ArrayList<>(List.of(new int[]{1}, 2)), v -> v.set(1, 3));
            keeps("[[1], 2]", new ArrayList<>(List.of(new int[]{1}, 2)), v -> ((int[]) v.get(0))[0] = 3);
            keeps("[1]", new TreeSet<>(Set.of(1)), v -> v.add(2));
            keeps("[1]", new ArrayDeque<>(List.of(1)), v -> v.add(2));
            keeps("{W: [[1]]}", new TreeMap<>(Map.of("W", matrix(1))), v -> v.get("W").set(0, 2));
            keeps("{W: [[1]]}", new TreeMap<>(Map.of("W", matrix(1))), v -> v.put("W", matrix(2)));
            keeps("{W: [[1]]}", new TreeMap<>(Map.of("W", matrix(1))), Map::clear);
            keeps("Optional of [[1]]", Optional.of(matrix(1)), v -> v.get().set(0, 2));
        }
    }

    @Nested
    class Restored {

        private <T> void isBack(T object, Consumer<T> change) {
            Value was = Value.of(object).copy();
            String shown = was.show();
            change.accept(object);
            was.restore();
            assertEquals(shown, Value.of(object).show());
            assertTrue(was.same(Value.of(object), Tolerance.NONE));
        }

        @Test
        void isWhatItWas() {
            isBack(new double[]{1, 2}, v -> v[1] = 3);
            isBack(new int[][]{{1}, {2, 3}}, v -> v[1] = null);
            isBack(matrix(1, 2), v -> v.set(1, 3));
            isBack(matrix(1, 2), v -> v.reshape(2, 1));
            isBack(new Tensor4(1, 1, 1, 1), v -> v.set(0, 0, 0, 0, 1));
            isBack(new ArrayList<>(List.of(1, 2)), v -> v.set(1, 3));
            isBack(new ArrayList<>(List.of(1, 2)), v -> v.remove(0));
            isBack(Arrays.asList(1, 2), v -> v.set(1, 3));
            isBack(List.of(new int[]{1}), v -> v.get(0)[0] = 3);
            isBack(new TreeSet<>(Set.of(1)), Set::clear);
            isBack(new ArrayDeque<>(List.of(1, 2)), ArrayDeque::pop);
            isBack(new TreeMap<>(Map.of("W", matrix(1))), v -> v.get("W").set(0, 2));
            isBack(new TreeMap<>(Map.of("W", matrix(1))), v -> v.put("b", matrix(1)));
            isBack(Map.of("W", matrix(1)), v -> v.get("W").set(0, 2));
            isBack(Optional.of(matrix(1)), v -> v.get().set(0, 2));
        }

        @Test
        void holdsTheVeryObjectsThatItHeld() {
            SimpleMatrix w = matrix(1);
            int[] row = {1};
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("W", w);
            map.put("b", 1);
            int[][] rows = {row};
            List<int[]> list = new ArrayList<>(List.of(row));
            Value was = Value.of(new Object[]{map, rows, list}).copy();
            w.set(0, 2);
            map.remove("W");
            map.put("W", matrix(3));
            row[0] = 2;
            rows[0] = new int[]{3};
            list.set(0, null);
            was.restore();
            assertEquals("[W, b]", map.keySet().toString());
            assertSame(w, map.get("W"));
            assertEquals(1, w.get(0));
            assertSame(row, rows[0]);
            assertSame(row, list.get(0));
            assertArrayEquals(new int[]{1}, row);
        }

        @Test
        void isLeftAloneWhereItCannotBeWrittenTo() {
            List<Integer> inside = new ArrayList<>(List.of(1, 2));
            Value was = Value.of(Collections.unmodifiableList(inside)).copy();
            inside.add(3);
            was.restore();
            assertEquals(List.of(1, 2, 3), inside);
            Map<String, Integer> map = new TreeMap<>(Map.of("a", 1));
            was = Value.of(Collections.unmodifiableMap(map)).copy();
            map.put("a", 2);
            was.restore();
            assertEquals(Map.of("a", 2), map);
            Set<Integer> set = new HashSet<>(Set.of(1));
            was = Value.of(Collections.unmodifiableSet(set)).copy();
            set.add(2);
            was.restore();
            assertEquals(Set.of(1, 2), set);
        }
    }

    @Nested
    class Memory {

        private void isShared(Object a, Object b) {
            assertTrue(Value.of(a).sharesMemoryWith(Value.of(b)));
            assertTrue(Value.of(b).sharesMemoryWith(Value.of(a)));
        }

        private void isNotShared(Object a, Object b) {
            assertFalse(Value.of(a).sharesMemoryWith(Value.of(b)));
        }

        @Test
        void isSharedByWhatHoldsTheSameNumbers() {
            SimpleMatrix m = matrix(1, 2);
            double[] v = {1};
            Tensor4 t = new Tensor4(1, 1, 1, 1);
            isShared(m, List.of(1, m));
            isShared(m, Map.of("W", m));
            isShared(m, Set.of(m));
            isShared(m, Optional.of(m));
            isShared(v, new double[][]{{2}, v});
            isShared(List.of(v), Map.of("v", v));
            isShared(t, Optional.of(List.of(t)));
            isShared(m.getDDRM().data, new SimpleMatrix[]{m});
        }

        @Test
        void isSharedByAListAMapOrASetThatIsHandedOn() {
            List<Integer> list = new ArrayList<>(List.of(1));
            Map<String, Integer> map = new TreeMap<>(Map.of("a", 1));
            Set<Integer> set = new HashSet<>(Set.of(1));
            isShared(list, list);
            isShared(list, Map.of("list", list));
            isShared(Arrays.asList(list, 1), list);
            isShared(map, map);
            isShared(set, Optional.of(set));
            isNotShared(list, new ArrayList<>(list));
            isNotShared(map, new TreeMap<>(map));
            isNotShared(set, new HashSet<>(set));
        }

        @Test
        void isNoneWhereNothingCanBeChanged() {
            for (Object fixed : List.of(1, "text", List.of(1), Collections.nCopies(3, 1), Map.of("a", 1), Set.of(1),
                    Collections.unmodifiableList(new ArrayList<>(List.of(1))), Collections.singletonMap("a", 1),
                    Optional.of(1), OptionalInt.of(1), new ArrayList<>(), new TreeMap<>(), new int[0])) {
                isNotShared(fixed, fixed);
            }
            isNotShared(null, null);
        }
    }

    @Nested
    class TheSame {

        private void areSame(Object a, Object b) {
            assertTrue(Value.of(a).same(Value.of(b), Tolerance.ROUNDING));
        }

        private void differ(Object a, Object b) {
            assertFalse(Value.of(a).same(Value.of(b), Tolerance.ROUNDING));
        }

        @Test
        void areMapsAndOptionalsWhoseNumbersAreNear() {
            areSame(Map.of("W", 0.3), new TreeMap<>(Map.of("W", 0.1 + 0.2)));
            areSame(Optional.of(List.of(0.3)), Optional.of(List.of(0.1 + 0.2)));
            differ(Map.of("W", 0.3), Map.of("W", 0.4));
            differ(Optional.of(0.3), 0.3);
        }

        @Test
        void areCollectionsOfOneKind() {
            areSame(new ArrayDeque<>(List.of(1, 2)), new ArrayDeque<>(List.of(1, 2)));
            areSame(new TreeSet<>(Set.of(1, 2)), Set.of(2, 1));
            differ(new ArrayDeque<>(List.of(1, 2)), new ArrayDeque<>(List.of(2, 1)));
            differ(List.of(1), Set.of(1));
            differ(List.of(1), new int[]{1});
        }
    }
}
