package koans.kit;

import java.util.Locale;

/** A guard against bad input, in one line. */
public final class Require {

    private Require() {
    }

    /**
     * Does nothing when the condition holds.
     *
     * @param message a format as in {@link String#format}; it should name the input and its value
     * @throws IllegalArgumentException with that message, when the condition does not hold
     */
    public static void that(boolean condition, String message, Object... values) {
        if (!condition) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, values));
        }
    }
}
