// accepted: the quotient of two other logarithms, guards with plain ifs
package koans.ch06learning;

import koans.kit.Require;

/** Logarithms with any base. */
public final class Logs {

    private Logs() {
    }

    /**
     * The logarithm of {@code x} with base {@code base}: to which power the base has to be raised to give {@code x}.
     *
     * <p>The logarithm of 0 is minus infinity for a base above 1, and infinity for a base below 1.
     *
     * @param base above 0, and not 1; anything else is an error: an exception, of whatever type
     * @param x    0 or above; a number below 0 is an error too
     */
    public static double log(double base, double x) {
        if (base <= 0 || base == 1) {
            throw new ArithmeticException();
        }
        Require.that(x >= 0, "there is no logarithm of %s", x);
        return Math.log10(x) / Math.log10(base);
    }
}
