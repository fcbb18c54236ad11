package koans.grader.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MismatchTest {

    private final Exception reason = new IllegalStateException();
    private final Mismatch mismatch = new Mismatch("f(x)", List.of("expected: 1", "but was:  2"), reason);

    @Test
    void tellsTheCallAndThenTheDetails() {
        assertEquals("f(x)\nexpected: 1\nbut was:  2", mismatch.getMessage());
        assertEquals("f(x)", mismatch.call());
        assertEquals(List.of("expected: 1", "but was:  2"), mismatch.details());
        assertInstanceOf(AssertionError.class, mismatch);
    }

    @Test
    void keepsTheOrderWhenLinesComeInFront() {
        Mismatch longer = mismatch.after(List.of("with x = 1", "with y = 2"));
        assertEquals("f(x)\nwith x = 1\nwith y = 2\nexpected: 1\nbut was:  2", longer.getMessage());
        assertEquals(List.of("with x = 1", "with y = 2", "expected: 1", "but was:  2"), longer.details());
        assertSame(reason, longer.getCause());
        assertArrayEquals(mismatch.getStackTrace(), longer.getStackTrace());
    }

    @Test
    void knowsWhetherInputsAreNamed() {
        assertFalse(mismatch.namesInputs());
        assertTrue(mismatch.after(List.of("with x = 1")).namesInputs());
    }
}
