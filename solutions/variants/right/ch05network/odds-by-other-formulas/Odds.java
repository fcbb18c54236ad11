// accepted: difference of logarithms, and the sigmoid by tanh
package koans.ch05network;

import koans.kit.Require;

/**
 * From a probability to its log odds and back: where the sigmoid comes from.
 */
public final class Odds {

    private Odds() {
    }

    /**
     * The odds {@code p / (1 - p)}: how many times as likely it is to happen as not to happen.
     *
     * @param p a probability above 0 and below 1; anything else is an error: an exception, of whatever type
     */
    public static double odds(double p) {
        Require.that(p > 0 && p < 1, "a probability between 0 and 1 is needed, not %s", p);
        return 1 / (1 - p) - 1;
    }

    /**
     * The natural logarithm of the odds, {@code ln(p / (1 - p))}.
     *
     * @param p a probability above 0 and below 1; anything else is an error: an exception, of whatever type
     */
    public static double logit(double p) {
        Require.that(p > 0 && p < 1, "a probability between 0 and 1 is needed, not %s", p);
        return Math.log(p) - Math.log(1 - p);
    }

    /**
     * The probability whose log odds are {@code z}: the way back from {@link #logit}.
     *
     * @param z any number
     * @return from 0 to 1
     */
    public static double fromLogit(double z) {
        return 0.5 + Math.tanh(z / 2) / 2;
    }
}
