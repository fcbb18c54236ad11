package koans.ch05network;

import static koans.ch05network.OddsJudge.checkBack;
import static koans.ch05network.OddsJudge.checkLogit;
import static koans.ch05network.OddsJudge.checkOdds;

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
            checkOdds(0.9, 9);
            checkOdds(0.5, 1);
            checkOdds(0.2, 0.25);
        }

        @Fact("Are p / (1 - p) for every probability p")
        @Property(tries = 30)
        void areTheQuotientForEveryProbability(@ForAll @IntRange(min = 1, max = 63) int sixtyFourths) {
            checkOdds(sixtyFourths / 64.0, OddsJudge.odds(sixtyFourths));
        }

        @Test
        void mayBeVerySmallOrVeryLarge() {
            double small = 1.0 / (1 << 30);
            checkOdds(small, 1.0 / ((1 << 30) - 1));
            checkOdds(1 - small, (1 << 30) - 1);
        }

        @Test
        void needAProbabilityBetweenZeroAndOne() {
            for (double p : NO_PROBABILITIES) {
                Check.that("odds(" + p + ")", () -> Odds.odds(p)).isRejected();
            }
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
            double z = Math.log(OddsJudge.odds(sixtyFourths));
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
    }
}
