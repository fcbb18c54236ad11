package koans.grader.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The exceptions are real ones: another version of EJML or of Java may word them differently. */
class CauseTest {

    private final SimpleMatrix x = new SimpleMatrix(2, 3);

    private static String cause(Executable call) {
        return Cause.of(assertThrows(Throwable.class, call));
    }

    @Test
    void aProductOfMatricesThatDoNotFit() {
        assertEquals("A product takes as many columns of the first matrix as there are rows of the second; here they "
                + "are 3 and 2. Are the two the wrong way round, or does one of them have to be transposed?",
                cause(() -> x.mult(x)));
    }

    @Test
    void matricesOfDifferentShapes() {
        assertEquals("Number by number, two matrices need one shape; here they are 2x3 and 1x3. A row is not repeated "
                + "by itself for every row.", cause(() -> x.plus(new SimpleMatrix(1, 3))));
        assertEquals("Number by number, two matrices need one shape; here they are 2x3 and 3x2. Does one of them lie "
                + "on its side?", cause(() -> x.elementMult(new SimpleMatrix(3, 2))));
        assertEquals("Number by number, two matrices need one shape; here they are 2x3 and 2x2.",
                cause(() -> x.minus(new SimpleMatrix(2, 2))));
    }

    @Test
    void aPlaceThatIsNotInTheMatrix() {
        String words = "There is no row 2, column 0 in the matrix: both count from 0. Are they swapped, or does a loop "
                + "go too far?";
        assertEquals(words, cause(() -> x.get(2, 0)));
        assertEquals(words, cause(() -> x.set(2, 0, 1)));
    }

    @Test
    void anIndexThatIsNotInTheArray() {
        int[] array = new int[3];
        int[] none = {};
        assertEquals("The last index of length 3 is 2. Does a loop go too far, or are rows and columns swapped?",
                cause(() -> array[3] = 1));
        assertEquals("There is no index -1: the first one is 0.", cause(() -> array[-1] = 1));
        assertEquals("The array is empty: did it get the right length when it was made?",
                cause(() -> none[0] = 1));
    }

    @Test
    void aRowThatWasNeverMade() {
        double[][] rows = new double[2][];
        String words = "A row is still null: an array of arrays begins without its rows, and each has to be made.";
        assertEquals(words, cause(() -> rows[1][0] = 1));
        assertEquals(words, cause(() -> System.out.println(rows[0].length)));
    }

    @Test
    void lengthsAndDivisions() {
        assertEquals("An array is to get the length -1. Is a difference the wrong way round?",
                cause(() -> System.out.println(new int[x.getNumRows() - 3].length)));
        assertEquals("A whole number is divided by 0.", cause(() -> System.out.println(1 / (x.getNumRows() - 2))));
    }

    @Test
    void nothingIsSaidOfOthers() {
        assertNull(Cause.of(new IllegalStateException("backward needs a forward")));
        assertNull(Cause.of(new NullPointerException()));
        assertNull(Cause.of(new IllegalArgumentException() {
            private static final long serialVersionUID = 1;

            @Override
            public String getMessage() {
                throw new IllegalStateException("do not ask");
            }
        }));
    }

    @Test
    void aHintOfTheTestComesFirst() {
        int[] array = new int[3];
        String without = assertThrows(Mismatch.class, () -> Check.that("f()", () -> array[3]).is(1)).getMessage();
        assertTrue(without.contains("looks like: The last index of length 3 is 2."), without);
        assertTrue(without.contains("expected: 1"), without);
        String with = assertThrows(Mismatch.class, () -> Check.that("f()", () -> array[3]).hint("Think.").is(1))
                .getMessage();
        assertTrue(with.contains("think about: Think."), with);
        assertFalse(with.contains("The last index"), with);
    }
}
