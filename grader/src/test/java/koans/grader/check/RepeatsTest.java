package koans.grader.check;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RepeatsTest {

    private final double[] buffer = new double[2];
    private int calls;

    /** A method that keeps its array. */
    private double[] filled(double value) {
        calls++;
        buffer[0] = value;
        buffer[1] = value;
        return buffer;
    }

    private static String message(Executable check) {
        return assertThrows(Mismatch.class, check).getMessage();
    }

    @Test
    void anArrayThatIsHandedOutAgainIsFound() {
        try (Repeats test = Repeats.open()) {
            String message = message(() -> Check.that("f(1)", () -> filled(1)).is(new double[]{1, 1}));
            assertTrue(message.contains("of the same call, made before"), message);
            assertTrue(message.contains("Your answer changes an earlier one"), message);
        }
    }

    @Test
    void theEarlierCallIsNamed() {
        try (Repeats test = Repeats.open()) {
            Check.that("g()", () -> 1).is(1);
            Check.that("f(1)", () -> filled(1)).is(new double[]{1, 1});
            String message = message(() -> Check.that("f(2)", () -> filled(2)).is(new double[]{2, 2}));
            assertTrue(message.contains("in the memory of an earlier one: of f(1)"), message);
        }
    }

    @Test
    void whatIsKeptFromOneCallToTheNextIsFound() {
        try (Repeats test = Repeats.open()) {
            String message = message(() -> Check.that("sum()", () -> ++calls).is(1));
            assertTrue(message.contains("expected: 1, as when it was called before"), message);
            assertTrue(message.contains("but was:  2"), message);
            assertTrue(message.contains("Is something kept from one call to the next, in a static field?"), message);
        }
    }

    @Test
    void anExceptionOfTheSecondCallIsTold() {
        try (Repeats test = Repeats.open()) {
            String message = message(() -> Check.that("sum()", () -> 1 / (1 - calls++)).is(1));
            assertTrue(message.contains("ArithmeticException"), message);
        }
    }

    @Test
    void oneCallOfATestIsRepeated() {
        try (Repeats test = Repeats.open()) {
            Check.that("f()", () -> Math.min(1, ++calls)).is(1);
            Check.that("f()", () -> Math.min(1, ++calls)).is(1);
        }
        assertEquals(3, calls);
    }

    @Test
    void whatATestHasNotedIsLeftAlone() {
        try (Repeats test = Repeats.open()) {
            Check.that("what was noted", () -> filled(1)).once().is(new double[]{1, 1});
            Check.that("what was noted", () -> filled(2)).once().is(new double[]{2, 2});
        }
        assertEquals(2, calls);
    }

    @Test
    void aCallThatMayChangeItsInputsIsNotRepeated() {
        try (Repeats test = Repeats.open()) {
            Check.that("sum()", () -> ++calls).mayChangeInputs().is(1);
        }
        assertEquals(1, calls);
    }

    @Test
    void whatMayShareMayBeTheSameAgain() {
        try (Repeats test = Repeats.open()) {
            assertDoesNotThrow(() -> Check.that("f(1)", () -> filled(1)).mayShare().is(new double[]{1, 1}));
        }
    }

    @Test
    void whatNobodyCanChangeMayBeTheSameAgain() {
        List<String> names = List.of("a", "b");
        double[] empty = {};
        try (Repeats test = Repeats.open()) {
            assertDoesNotThrow(() -> Check.that("names()", () -> names).is(List.of("a", "b")));
            assertDoesNotThrow(() -> Check.that("empty()", () -> empty).is(new double[0]));
            assertDoesNotThrow(() -> Check.that("empty()", () -> empty).is(new double[0]));
        }
    }

    @Test
    void nothingIsRepeatedOutsideOfATest() {
        Repeats.open().close();
        assertDoesNotThrow(() -> Check.that("f(1)", () -> filled(1)).is(new double[]{1, 1}));
        assertEquals(1, calls);
    }
}
