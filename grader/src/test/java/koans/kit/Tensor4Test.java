package koans.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class Tensor4Test {

    /** Entry (n, c, h, w) of this 2x3x4x5 block is its place in the array. */
    private final Tensor4 counted = Tensor4.of(IntStream.range(0, 120).asDoubleStream().toArray(), 2, 3, 4, 5);

    @Test
    void liesRowMajor() {
        assertEquals(0, counted.get(0, 0, 0, 0));
        assertEquals(1, counted.get(0, 0, 0, 1));
        assertEquals(5, counted.get(0, 0, 1, 0));
        assertEquals(20, counted.get(0, 1, 0, 0));
        assertEquals(60, counted.get(1, 0, 0, 0));
        assertEquals(119, counted.get(1, 2, 3, 4));
    }

    @Test
    void setsTheEntryThatItGets() {
        counted.set(1, 2, 0, 3, -1);
        assertEquals(-1, counted.get(1, 2, 0, 3));
        assertEquals(-1, counted.data()[60 + 40 + 3]);
    }

    @Test
    void knowsItsShape() {
        assertEquals(2, counted.n());
        assertEquals(3, counted.c());
        assertEquals(4, counted.h());
        assertEquals(5, counted.w());
        assertEquals(new Shape3(3, 4, 5), counted.shape());
        assertEquals("2x3x4x5", counted.toString());
    }

    @Test
    void startsWithZeros() {
        assertArrayEquals(new double[6], new Tensor4(1, 1, 2, 3).data());
    }

    @Test
    void copiesTheNumbersItIsMadeOf() {
        double[] data = {1, 2};
        Tensor4 block = Tensor4.of(data, 1, 1, 1, 2);
        data[0] = 9;
        assertEquals(1, block.get(0, 0, 0, 0));
    }

    @Test
    void handsOutItsNumbersLive() {
        counted.data()[7] = -7;
        assertEquals(-7, counted.get(0, 0, 1, 2));
    }

    @Test
    void isIndependentOfItsCopy() {
        Tensor4 copy = counted.copy();
        assertArrayEquals(counted.data(), copy.data());
        assertEquals(counted.shape(), copy.shape());
        copy.set(0, 0, 0, 0, 9);
        assertEquals(0, counted.get(0, 0, 0, 0));
    }

    @Test
    void hasAPictureInEachRow() {
        SimpleMatrix rows = counted.toRows();
        assertEquals(2, rows.getNumRows());
        assertEquals(60, rows.getNumCols());
        assertEquals(counted.get(1, 1, 2, 3), rows.get(1, 20 + 10 + 3));
    }

    @Test
    void comesBackFromItsRows() {
        Tensor4 back = Tensor4.fromRows(counted.toRows(), new Shape3(3, 4, 5));
        assertEquals("2x3x4x5", back.toString());
        assertArrayEquals(counted.data(), back.data());
    }

    @Test
    void sharesNothingWithItsRows() {
        SimpleMatrix rows = counted.toRows();
        rows.set(0, 0, 9);
        assertEquals(0, counted.get(0, 0, 0, 0));
        Tensor4 back = Tensor4.fromRows(rows, counted.shape());
        rows.set(0, 0, 10);
        assertEquals(9, back.get(0, 0, 0, 0));
    }

    @Test
    void readsAMatrixThatHasShrunk() {
        SimpleMatrix rows = new SimpleMatrix(new double[][]{{1, 2}, {3, 4}, {5, 6}});
        rows.reshape(1, 4);
        assertArrayEquals(new double[]{1, 2, 3, 4}, Tensor4.fromRows(rows, new Shape3(1, 2, 2)).data());
    }

    @Test
    void mayHoldNoPictures() {
        assertEquals(0, new Tensor4(0, 1, 2, 2).toRows().getNumRows());
    }

    @Test
    void saysWhichIndexLeavesIt() {
        assertEquals("(2, 0, 0, 0) lies outside 2x3x4x5", outside(() -> counted.get(2, 0, 0, 0)));
        assertEquals("(0, 3, 0, 0) lies outside 2x3x4x5", outside(() -> counted.get(0, 3, 0, 0)));
        assertEquals("(0, 0, 4, 0) lies outside 2x3x4x5", outside(() -> counted.set(0, 0, 4, 0, 1)));
        assertEquals("(0, 0, 0, 5) lies outside 2x3x4x5", outside(() -> counted.get(0, 0, 0, 5)));
        assertEquals("(0, 0, 1, -1) lies outside 2x3x4x5", outside(() -> counted.get(0, 0, 1, -1)));
    }

    @Test
    void saysWhichSizesDoNotFit() {
        assertEquals("2x3x4x5 needs 120 numbers, not 3", bad(() -> Tensor4.of(new double[3], 2, 3, 4, 5)));
        assertEquals("3x4x5 needs rows of 60 numbers, not 7",
                bad(() -> Tensor4.fromRows(new SimpleMatrix(2, 7), new Shape3(3, 4, 5))));
        assertEquals("a batch cannot hold -1 pictures", bad(() -> new Tensor4(-1, 1, 1, 1)));
        assertEquals("a picture needs at least one channel, row and column, not 1x0x2",
                bad(() -> new Tensor4(1, 1, 0, 2)));
    }

    private static String outside(Executable action) {
        return assertThrows(IndexOutOfBoundsException.class, action).getMessage();
    }

    private static String bad(Executable action) {
        return assertThrows(IllegalArgumentException.class, action).getMessage();
    }
}
