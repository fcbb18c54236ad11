package koans.ch05network;

import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OddsTest {

    private static final double[] NO_PROBABILITIES = {0, 1, -0.5, 1.5};

    @Group
    @Exercise(id = "5.8", title = "Odds", points = 1, writes = "odds")
    class OddsOfAProbability {

        @Fact("Odds compare happening with not happening")
        @Test
        void compareHappeningWithNotHappening() {
            check(0.9, 9);
            check(0.5, 1);
            check(0.2, 0.25);
        }

        @Fact("Are p / (1 - p) for every probability p")
        @Property(tries = 30)
        void areTheQuotientForEveryProbability(@ForAll @IntRange(min = 1, max = 63) int sixtyFourths) {
            check(sixtyFourths / 64.0, sixtyFourths / (64.0 - sixtyFourths));
        }

        @Test
        void mayBeVerySmallOrVeryLarge() {
            double small = 1.0 / (1 << 30);
            check(small, 1.0 / ((1 << 30) - 1));
            check(1 - small, (1 << 30) - 1);
        }

        @Test
        void needAProbabilityBetweenZeroAndOne() {
            for (double p : NO_PROBABILITIES) {
                Check.that("odds(" + p + ")", () -> Odds.odds(p)).isRejected();
            }
        }

        private static void check(double p, double expected) {
            Check.that("odds(" + p + ")", () -> Odds.odds(p))
                    .mistake("These are the odds against it: p belongs above the line, 1 - p below.", (1 - p) / p)
                    .mistake("This is the logarithm of the odds, which is the next exercise.", Math.log(p / (1 - p)))
                    .mistake("This is 1 / (1 - p): above the line stands p.", 1 / (1 - p))
                    .mistake("This is the probability that it does not happen.", 1 - p)
                    .mistake("This is p divided by 1, minus p: put 1 - p in brackets.", 0)
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "5.9", title = "Log odds", points = 3, writes = {"logit", "fromLogit"})
    class LogOdds {

        @Test
        void areTheLogarithmOfTheOdds() {
            checkLogit(0.9, 2.1972245773362196);
            checkLogit(0.1, -2.197224577336219);
            checkLogit(0.5, 0);
        }

        @Test
        void leadBackToTheProbability() {
            checkBack(2.1972245773362196, 0.9);
            checkBack(-1, 0.2689414213699951);
            checkBack(0, 0.5);
        }

        @Fact("The way there and back ends at the same probability")
        @Property(tries = 30)
        void thereAndBack(@ForAll @IntRange(min = 1, max = 63) int sixtyFourths) {
            double p = sixtyFourths / 64.0;
            double z = Math.log(sixtyFourths / (64.0 - sixtyFourths));
            checkLogit(p, z);
            checkBack(z, p);
        }

        @Fact("Far out the probability is 0 or 1")
        @Test
        void farOutTheProbabilityIsCertain() {
            for (double z : new double[]{1000, -1000}) {
                Check.that("fromLogit(" + z + ")", () -> Odds.fromLogit(z))
                        .mistake("e^1000 is infinity, and infinity / infinity is not a number. The same formula can be "
                                + "written with e^-z.", Double.NaN)
                        .is(z > 0 ? 1.0 : 0.0);
            }
        }

        @Test
        void needAProbabilityBetweenZeroAndOne() {
            for (double p : NO_PROBABILITIES) {
                Check.that("logit(" + p + ")", () -> Odds.logit(p)).isRejected();
            }
        }

        private static void checkLogit(double p, double expected) {
            Check.that("logit(" + p + ")", () -> Odds.logit(p))
                    .mistake("This is the logarithm to base 10. The natural one is Math.log.",
                            Math.log10(p / (1 - p)))
                    .mistake("This is the logarithm of p itself. Take that of the odds.", Math.log(p))
                    .mistake("These are the odds, without the logarithm.", p / (1 - p))
                    .mistake("The sign is the wrong way round: p belongs above the line.", Math.log((1 - p) / p))
                    .is(expected);
        }

        private static void checkBack(double z, double expected) {
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
}
