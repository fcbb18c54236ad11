package koans.kit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class RequireTest {

    @Test
    void doesNothingWhenTheConditionHolds() {
        assertDoesNotThrow(() -> Require.that(true, "%d rows", 3));
    }

    @Test
    void saysWhatIsWrong() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> Require.that(false, "%d rows do not fit %d columns", 3, 2));
        assertEquals("3 rows do not fit 2 columns", e.getMessage());
    }

    @Test
    void writesNumbersTheSameWayEverywhere() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("a rate of 0.5", assertThrows(IllegalArgumentException.class,
                    () -> Require.that(false, "a rate of %.1f", 0.5)).getMessage());
        } finally {
            Locale.setDefault(before);
        }
    }
}
