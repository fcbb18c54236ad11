package koans.grader.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import koans.kit.Tensor4;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class BlockTest {

    private static void has(Object value, int[] shape, double... data) {
        Block block = Value.of(value).numbers();
        assertArrayEquals(shape, block.shape());
        assertArrayEquals(data, block.data());
    }

    @Test
    void lieRowByRow() {
        has(7, new int[0], 7);
        has(new double[]{1, 2}, new int[]{2}, 1, 2);
        has(new int[][]{{1, 2, 3}, {4, 5, 6}}, new int[]{2, 3}, 1, 2, 3, 4, 5, 6);
        has(new SimpleMatrix(new double[][]{{1, 2, 3}, {4, 5, 6}}), new int[]{2, 3}, 1, 2, 3, 4, 5, 6);
        has(new float[][][]{{{1}, {2}}, {{3}, {4}}}, new int[]{2, 2, 1}, 1, 2, 3, 4);
        has(Tensor4.of(new double[]{1, 2, 3, 4}, 1, 2, 1, 2), new int[]{1, 2, 1, 2}, 1, 2, 3, 4);
    }

    @Test
    void haveAShapeEvenWhenThereAreNone() {
        has(new double[0], new int[]{0});
        has(new double[2][0], new int[]{2, 0});
        has(new SimpleMatrix(0, 3), new int[]{0, 3});
    }

    @Test
    void haveAPlace() {
        assertEquals("index 1", Value.of(new double[2]).numbers().where(1));
        assertEquals("row 1, column 2", Value.of(new double[2][3]).numbers().where(5));
        assertEquals("index [1, 0, 2]", Value.of(new double[2][2][3]).numbers().where(8));
    }

    @Test
    void haveNoShapeWhenRowsDiffer() {
        assertEquals("its rows have different lengths: 2 and 1", problem(new double[][]{{1, 2}, {3}}));
        assertEquals("its rows have different lengths: 0 and 1", problem(new double[][]{{}, {3}}));
        assertEquals("its rows have different lengths: 1 and 0", problem(new int[][][]{{{1}}, {{}}}));
        assertEquals("an inner array is null", problem(new double[][]{{1, 2}, null}));
        assertEquals("an inner array is null", problem(new double[1][]));
        assertTrue(Value.of(new double[][]{{1, 2}, {3}}).block().isEmpty());
    }

    @Test
    void areNotInTextsTruthValuesAndLists() {
        assertTrue(Value.of("1").block().isEmpty());
        assertTrue(Value.of(true).block().isEmpty());
        assertTrue(Value.of(new boolean[1]).block().isEmpty());
        assertTrue(Value.of(new Double[]{1.0}).block().isEmpty());
        assertTrue(Value.of(java.util.List.of(1)).block().isEmpty());
        assertTrue(Value.of(null).block().isEmpty());
    }

    private static String problem(Object value) {
        return assertThrows(IllegalArgumentException.class, () -> Value.of(value).numbers()).getMessage();
    }
}
