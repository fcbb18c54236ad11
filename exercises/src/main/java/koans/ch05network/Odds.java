package koans.ch05network;

import static koans.kit.Todo.todo;

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
        return todo();
    }

    /**
     * The natural logarithm of the odds, {@code ln(p / (1 - p))}.
     *
     * @param p a probability above 0 and below 1; anything else is an error: an exception, of whatever type
     */
    public static double logit(double p) {
        return todo();
    }

    /**
     * The probability whose log odds are {@code z}: the way back from {@link #logit}.
     *
     * @param z any number
     * @return from 0 to 1
     */
    public static double fromLogit(double z) {
        return todo();
    }
}
