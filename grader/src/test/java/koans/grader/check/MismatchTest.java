package koans.grader.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import koans.grader.Finding;
import koans.grader.Finding.Input;
import org.junit.jupiter.api.Test;

class MismatchTest {

    private final Exception reason = new IllegalStateException();
    private final Finding finding = new Finding(null, "f(x)", List.of(), "1", "2", null, null, null);
    private final Mismatch mismatch = new Mismatch(finding, reason);

    @Test
    void tellsTheCallAndThenTheDetails() {
        assertEquals("f(x)\nexpected: 1\nbut was:  2", mismatch.getMessage());
        assertSame(finding, mismatch.finding());
        assertInstanceOf(AssertionError.class, mismatch);
    }

    @Test
    void keepsTheOrderWhenInputsAreNamedLater() {
        List<Input> inputs = List.of(new Input("x", "1"), new Input("y", "2"));
        Mismatch longer = mismatch.with(inputs);
        assertEquals("f(x)\nwith x = 1\nwith y = 2\nexpected: 1\nbut was:  2", longer.getMessage());
        assertEquals(inputs, longer.finding().inputs());
        assertSame(reason, longer.getCause());
        assertArrayEquals(mismatch.getStackTrace(), longer.getStackTrace());
    }

    @Test
    void keepsTheInputsThatItNamesAlready() {
        Mismatch named = mismatch.with(List.of(new Input("x", "1")));
        assertEquals(named.finding(), named.with(List.of(new Input("y", "2"))).finding());
    }
}
