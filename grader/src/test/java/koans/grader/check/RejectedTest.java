package koans.grader.check;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RejectedTest {

    private static String message(Executable rejection) {
        return assertThrows(Mismatch.class, rejection).getMessage();
    }

    private static double half(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("half of " + number);
        }
        return number / 2.0;
    }

    private static double share(double[] of, int index) {
        return of[index] / of.length;
    }

    @Test
    void whatIsRejectedInTheRightWordsPasses() {
        assertDoesNotThrow(() -> Rejected.saying("-3").by("half", RejectedTest::half, -3));
        assertDoesNotThrow(() -> Rejected.saying().by("half", RejectedTest::half, -3));
        assertDoesNotThrow(() -> Rejected.anyhow().by("share", RejectedTest::share, new double[]{1, 2}, 2));
    }

    @Test
    void anAnswerIsNoRejection() {
        String message = message(() -> Rejected.anyhow().by("half", RejectedTest::half, 3));
        assertTrue(message.startsWith("half(3)"), message);
        assertTrue(message.contains("but was:  1.5"), message);
    }

    @Test
    void otherWordsAreNoRejection() {
        assertTrue(message(() -> Rejected.saying("below zero").by("half", RejectedTest::half, -3))
                .contains("half of -3"));
    }

    @Test
    void anotherExceptionIsNoRejectionWhereATypeIsPromised() {
        String message = message(() -> Rejected.saying().by("share", RejectedTest::share, new double[]{1, 2}, 2));
        assertTrue(message.startsWith("share([1, 2], 2)"), message);
        assertTrue(message.contains("ArrayIndexOutOfBoundsException"), message);
    }

    @Test
    void rowsAreShownAlsoWhereTheyAreEmptyOrDiffer() {
        assertTrue(message(() -> Rejected.anyhow().by("rows", a -> 1, new double[][]{{1, 2}, {}, {3}}))
                .startsWith("rows([[1, 2], [], [3]])"));
    }
}
