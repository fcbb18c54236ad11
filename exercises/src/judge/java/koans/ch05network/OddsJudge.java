package koans.ch05network;

import koans.grader.check.Check;

/** Odds and log odds, and what they are confused with. */
final class OddsJudge {

    private OddsJudge() {
    }

    /** The odds of so many of 64. */
    static double odds(int sixtyFourths) {
        return sixtyFourths / (64.0 - sixtyFourths);
    }

    static void checkOdds(double p, double expected) {
        Check.that("odds(" + p + ")", () -> Odds.odds(p))
                .mistake("These are the odds against it: p belongs above the line, 1 - p below.", (1 - p) / p)
                .mistake("This is the logarithm of the odds, which is the next exercise.", Math.log(p / (1 - p)))
                .mistake("This is 1 / (1 - p): above the line stands p.", 1 / (1 - p))
                .mistake("This is the probability that it does not happen.", 1 - p)
                .mistake("This is p divided by 1, minus p: put 1 - p in brackets.", 0)
                .is(expected);
    }

    static void checkLogit(double p, double expected) {
        Check.that("logit(" + p + ")", () -> Odds.logit(p))
                .mistake("This is the logarithm to base 10. The natural one is Math.log.",
                        Math.log10(p / (1 - p)))
                .mistake("This is the logarithm of p itself. Take that of the odds.", Math.log(p))
                .mistake("These are the odds, without the logarithm.", p / (1 - p))
                .mistake("The sign is the wrong way round: p belongs above the line.", Math.log((1 - p) / p))
                .is(expected);
    }

    static void checkBack(double z, double expected) {
        Check.that("fromLogit(" + z + ")", () -> Odds.fromLogit(z))
                .mistake("These are the odds. Which probability has these odds?", Math.exp(z))
                .mistake("The sign of z is the wrong way round.", 1 / (1 + Math.exp(z)))
                .mistake("This takes 10 to the power of z. The logarithm was the natural one, so e is wanted.",
                        1 / (1 + Math.pow(10, -z)))
                .mistake("This is the logarithm of the odds again. The way back is asked for.",
                        Math.log(z / (1 - z)))
                .is(expected);
    }
}
