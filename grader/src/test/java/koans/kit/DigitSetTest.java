package koans.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DigitSetTest {

    private final byte[] pixels = {0, 51, 102, (byte) 153, (byte) 204, (byte) 255};
    private final int[] labels = {7, 0, 9};
    /** Three digits of one row with two pixels. */
    private final DigitSet three = DigitSet.of(pixels, labels, 1, 2);

    @Test
    void knowsItsSizes() {
        assertEquals(3, three.size());
        assertEquals(2, three.pixels());
        assertEquals(new Shape3(1, 1, 2), three.shape());
    }

    @Test
    void readsBytesWithoutSign() {
        assertEquals(0, three.pixel(0, 0));
        assertEquals(102, three.pixel(1, 0));
        assertEquals(153, three.pixel(1, 1));
        assertEquals(255, three.pixel(2, 1));
    }

    @Test
    void scalesPixelsToZeroToOneInTheOrderAskedFor() {
        SimpleMatrix images = three.images(new int[]{2, 0, 2});
        assertEquals(3, images.getNumRows());
        assertEquals(2, images.getNumCols());
        assertArrayEquals(new double[]{0.8, 1, 0, 0.2, 0.8, 1}, images.getDDRM().data);
    }

    @Test
    void makesAnEmptyMatrixOfNoDigits() {
        assertEquals(0, three.images(new int[0]).getNumRows());
        assertEquals(2, three.images(new int[0]).getNumCols());
    }

    @Test
    void givesLabelsInTheOrderAskedFor() {
        assertArrayEquals(new int[]{7, 0, 9}, three.labels());
        assertArrayEquals(new int[]{9, 7, 9}, three.labels(new int[]{2, 0, 2}));
        assertEquals(9, three.label(2));
    }

    @Test
    void keepsTheFirstDigits() {
        DigitSet two = three.first(2);
        assertEquals(2, two.size());
        assertEquals(2, two.pixels());
        assertArrayEquals(new int[]{7, 0}, two.labels());
        assertEquals(153, two.pixel(1, 1));
        assertEquals(0, three.first(0).size());
        assertEquals(3, three.first(3).size());
    }

    @Test
    void doesNotChangeWithTheArraysItWasMadeOf() {
        pixels[0] = 9;
        labels[0] = 1;
        three.labels()[1] = 5;
        assertEquals(0, three.pixel(0, 0));
        assertArrayEquals(new int[]{7, 0, 9}, three.labels());
    }

    @Test
    void saysWhichDigitOrPixelIsMissing() {
        assertEquals("digit 3 of 3", outside(() -> three.pixel(3, 0)));
        assertEquals("digit -1 of 3", outside(() -> three.label(-1)));
        assertEquals("pixel 2 of 2", outside(() -> three.pixel(0, 2)));
        assertEquals("pixel -1 of 2", outside(() -> three.pixel(1, -1)));
        assertEquals("digit 3 of 3", outside(() -> three.images(new int[]{0, 3})));
        assertEquals("digit 4 of 3", outside(() -> three.labels(new int[]{4})));
        assertEquals("digit 2 of 2", outside(() -> three.first(2).pixel(2, 0)));
    }

    @Test
    void saysWhichSizesDoNotFit() {
        assertEquals("3 digits of 2x2 pixels need 12 bytes, not 6", bad(() -> DigitSet.of(pixels, labels, 2, 2)));
        assertEquals("a digit needs at least one row and column, not -1x-2",
                bad(() -> DigitSet.of(pixels, labels, -1, -2)));
        assertEquals("label -1 of digit 1", bad(() -> DigitSet.of(new byte[2], new int[]{0, -1}, 1, 1)));
        assertEquals("label 128 of digit 0", bad(() -> DigitSet.of(new byte[1], new int[]{128}, 1, 1)));
        assertEquals("there are 3 digits, not 4", bad(() -> three.first(4)));
        assertEquals("there are 3 digits, not -1", bad(() -> three.first(-1)));
    }

    private static String outside(Executable action) {
        return assertThrows(IndexOutOfBoundsException.class, action).getMessage();
    }

    private static String bad(Executable action) {
        return assertThrows(IllegalArgumentException.class, action).getMessage();
    }
}
