package koans.ch08training;

import static koans.ch08training.WeightInitJudge.gaussian;
import static koans.ch08training.WeightInitJudge.growth;
import static koans.ch08training.WeightInitJudge.nodes;
import static koans.ch08training.WeightInitJudge.std;

import java.util.Arrays;
import java.util.SplittableRandom;
import koans.ch08training.WeightInitJudge.Net;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import koans.kit.Shape3;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/**
 * What is random here is measured on 40,000 draws: their mean is off by std/200 typically, their spread by 0.35 %, the
 * share of draws beyond two standard deviations by 0.1 %. Every limit is at least eight times that, so that a
 * right answer fails with a probability below 1e-14, whatever the order of its draws.
 */
class WeightInitTest {

    @Group
    @Exercise(id = "8.10", title = "First weights", points = 3, writes = {"zeros", "gaussian"})
    class FirstWeights {

        @Fact("Can be zeros")
        @Test
        void areZerosIfYouLike() {
            Check.that("zeros(2, 3)", () -> WeightInit.zeros(2, 3))
                    .mistake("This is out x in: a row for each input, a column for each node.", new SimpleMatrix(3, 2))
                    .is(new SimpleMatrix(2, 3));
            Check.that("zeros(2, 3) after an earlier zeros(2, 3) has learned", () -> {
                WeightInit.zeros(2, 3).set(0, 0, 5);
                return WeightInit.zeros(2, 3);
            }).is(new SimpleMatrix(2, 3));
        }

        @Fact("With weights of zero a ReLU net learns nothing but its last bias")
        @Test
        void ofZeroTeachAReluNetNothingButItsLastBias() {
            Check.that("W1 after 20 steps of a ReLU net whose weights start at zeros(2, 3) and zeros(3, 2)",
                            () -> Net.relu(WeightInit.zeros(2, 3), WeightInit.zeros(3, 2)).trained(20).w1)
                    .is(new SimpleMatrix(2, 3));
            Check.that("the larger number of its last bias after 20 steps",
                            () -> Net.relu(WeightInit.zeros(2, 3), WeightInit.zeros(3, 2)).trained(20).b2.elementMax())
                    .satisfies("larger than 0.3: class 0 is three times as frequent, and that is all it can learn",
                            (Double b) -> b > 0.3);
        }

        @Fact("Have the spread that is asked for")
        @Test
        void haveTheSpreadYouAskFor() {
            SplittableRandom random = new SplittableRandom(810);
            WeightInitJudge.checkShape("gaussian(100, 400, 0.1, random)",
                    () -> WeightInit.gaussian(100, 400, 0.1, random));
            WeightInitJudge.checkSpreadOfGaussian(() -> std(WeightInit.gaussian(100, 400, 0.1, random)), 0.1);
        }

        @Test
        void areDrawnOneByOneFromTheNormalDistribution() {
            WeightInitJudge.checkNormal("gaussian(50, 800, 3, random)", 3,
                    random -> WeightInit.gaussian(50, 800, 3, random));
        }

        @Test
        void areZeroWithoutSpread() {
            Check.that("gaussian(2, 3, 0, random)", () -> WeightInit.gaussian(2, 3, 0, new SplittableRandom(1)))
                    .is(new SimpleMatrix(2, 3));
        }

        @Test
        void comeFromTheGeneratorAlone() {
            WeightInitJudge.checkSource("gaussian(3, 4, 1, random)", random -> WeightInit.gaussian(3, 4, 1, random));
        }

        @Test
        void cannotHaveASpreadBelowZero() {
            Check.that("gaussian(2, 3, -0.1, random)", () -> WeightInit.gaussian(2, 3, -0.1, new SplittableRandom(1)))
                    .isIllegalArgument();
        }
    }

    @Group
    @Exercise(id = "8.11", title = "Xavier's weights", points = 2, writes = "xavier")
    class Xavier {

        @Fact("Have a standard deviation of 1 / sqrt(in)")
        @Test
        void haveAStandardDeviationOfOneOverTheRootOfTheInputs() {
            SplittableRandom random = new SplittableRandom(811);
            WeightInitJudge.checkShape("xavier(100, 400, random)", () -> WeightInit.xavier(100, 400, random));
            WeightInitJudge.checkSpreadOfXavier(() -> std(WeightInit.xavier(100, 400, random)), 0.1);
        }

        @Test
        void lookAtTheirOwnNumberOfInputs() {
            for (int in : new int[]{4, 25, 784}) {
                WeightInitJudge.checkSpread("xavier", in, WeightInit::xavier, 1 / Math.sqrt(in));
            }
        }

        @Test
        void areNormalDraws() {
            WeightInitJudge.checkNormal("xavier(25, 1600, random)", 0.2, random -> WeightInit.xavier(25, 1600, random));
        }

        /** 200 samples, 100 nodes: the spread is off by 0.6 % typically, a 16th of the limit. */
        @Test
        void keepTheSpreadOfWhatGoesThroughThem() {
            SimpleMatrix x = gaussian(200, 400, 1, new SplittableRandom(3));
            Check.that("the standard deviation of x * xavier(400, 100, random), where that of x is 1",
                            () -> std(x.mult(WeightInit.xavier(400, 100, new SplittableRandom(4)))))
                    .within(0.1)
                    .mistake("This is the spread for 1/sqrt(out): the inputs of a node count, not the outputs.", 2.0)
                    .mistake("This is He's spread, made for ReLU.", Math.sqrt(2))
                    .is(1.0);
        }

        @Test
        void comeFromTheGeneratorAlone() {
            WeightInitJudge.checkSource("xavier(3, 4, random)", random -> WeightInit.xavier(3, 4, random));
        }
    }

    @Group
    @Exercise(id = "8.12", title = "He's weights", points = 2, writes = "he")
    class He {

        @Fact("Have a standard deviation of sqrt(2 / in)")
        @Test
        void haveAStandardDeviationOfTheRootOfTwoOverTheInputs() {
            SplittableRandom random = new SplittableRandom(812);
            WeightInitJudge.checkShape("he(100, 400, random)", () -> WeightInit.he(100, 400, random));
            WeightInitJudge.checkSpreadOfHe(() -> std(WeightInit.he(100, 400, random)), Math.sqrt(0.02));
        }

        @Test
        void lookAtTheirOwnNumberOfInputs() {
            for (int in : new int[]{8, 50, 784}) {
                WeightInitJudge.checkSpread("he", in, WeightInit::he, Math.sqrt(2.0 / in));
            }
        }

        @Test
        void areNormalDraws() {
            WeightInitJudge.checkNormal("he(50, 800, random)", 0.2, random -> WeightInit.he(50, 800, random));
        }

        /**
         * The logarithm of the last layer's size varies by about 0.18 from net to net, so a factor of 4 is more than
         * seven standard deviations away. Xavier's weights end at 1/32.
         */
        @Fact("Keep numbers alive through ten ReLU layers")
        @Test
        void keepNumbersAliveThroughTenReluLayers() {
            SplittableRandom random = new SplittableRandom(5);
            Check.that("the root of the mean square after ten layers relu(x * he(400, 400, random)), from 1",
                            () -> growth(() -> WeightInit.he(400, 400, random)))
                    .satisfies("between 1/4 and 4", (Double size) -> 0.25 < size && size < 4);
        }

        @Test
        void comeFromTheGeneratorAlone() {
            WeightInitJudge.checkSource("he(3, 4, random)", random -> WeightInit.he(3, 4, random));
        }
    }

    @Group
    @Exercise(id = "8.13", title = "The inputs of a filter", points = 2, writes = "fanIn")
    class FanIn {

        @Test
        void areThePixelsAFilterLooksAt() {
            WeightInitJudge.checkFanIn(25, new Shape3(1, 28, 28), 5, 5);
        }

        @Test
        void comeFromEveryChannel() {
            WeightInitJudge.checkFanIn(270, new Shape3(30, 12, 12), 3, 3);
        }

        @Property(tries = 20)
        void areTheChannelsTimesHeightTimesWidth(@ForAll @IntRange(min = 1, max = 9) int channels,
                                                 @ForAll @IntRange(min = 1, max = 6) int fh,
                                                 @ForAll @IntRange(min = 1, max = 6) int fw) {
            WeightInitJudge.checkFanIn(channels * fh * fw, new Shape3(channels, 11, 13), fh, fw);
        }
    }

    @Group
    @Exercise(id = "8.14", title = "Nodes that differ", points = 4, writes = "distinctColumns")
    class DistinctColumns {

        @Test
        void areCountedOnce() {
            WeightInitJudge.checkColumns(4, 0, new double[][]{
                    {1, 1, 1, 2, 1, 1, 6}, {3, 3, 3, 4, 3, 5, 6}, {1, 1, 1, 2, 1, 1, 6}});
        }

        @Test
        void needToDifferInOneRowOnly() {
            WeightInitJudge.checkColumns(2, 0, new double[][]{{1, 1}, {3, 4}});
            WeightInitJudge.checkColumns(3, 0, new double[][]{{1, 1, 2}, {3, 4, 3}, {0, 0, 0}});
        }

        @Test
        void areOneIfAllAreAlike() {
            WeightInitJudge.checkColumns(1, 0, new double[][]{{7, 7, 7, 7}, {-2, -2, -2, -2}});
            WeightInitJudge.checkColumns(1, 0, new double[][]{{5}, {6}});
        }

        @Fact("Nodes that are no further apart than the tolerance count as equal")
        @Test
        void mayBeAsFarApartAsTheTolerance() {
            WeightInitJudge.checkColumns(1, 0.5, new double[][]{{1, 1.5}, {2.5, 2}});
            WeightInitJudge.checkColumns(1, 0.5, new double[][]{{1.5, 1}, {2, 2.5}});
            WeightInitJudge.checkColumns(2, 0.5, new double[][]{{1, 1.625}, {2, 2}});
            WeightInitJudge.checkColumns(2, 0.5, new double[][]{{1.625, 1}, {2, 2}});
            WeightInitJudge.checkColumns(2, 0.5, new double[][]{{1, 1}, {2, 1.25}});
        }

        @Fact("Are compared with the nodes that were counted, and no others")
        @Test
        void areComparedWithThoseThatCount() {
            Check.that("distinctColumns([[0, 0.4, 0.8]], 0.5)",
                            () -> WeightInit.distinctColumns(new SimpleMatrix(new double[][]{{0, 0.4, 0.8}}), 0.5))
                    .mistake("0.8 counts: it is like 0.4, but 0.4 was not counted. Compare with the counted columns "
                            + "only.", 1)
                    .is(2);
        }

        @Test
        void areNotFoundByTheirSums() {
            WeightInitJudge.checkColumns(2, 0.25, new double[][]{{1, 2}, {2, 1}});
            WeightInitJudge.checkColumns(1, 0.25, new double[][]{{1, 1.25}, {2, 2.25}, {3, 3.25}, {4, 4.25}});
        }

        @Property(tries = 40)
        void areAsManyAsThereAreDifferentOnes(@ForAll("repeated") int[] columns) {
            WeightInitJudge.checkColumns((int) Arrays.stream(columns).distinct().count(), 0.25, nodes(columns));
        }

        @Fact("Are still one after 50 steps of a sigmoid net that starts from zeros")
        @Test
        void stayOneForEverWhenASigmoidNetStartsFromZeros() {
            SimpleMatrix fromZeros = Net.sigmoid(new SimpleMatrix(2, 3), new SimpleMatrix(3, 2)).trained(50).w1;
            Check.that("distinctColumns(W1 of a sigmoid net that has learned for 50 steps, from zeros, 1e-9)",
                            () -> WeightInit.distinctColumns(fromZeros, 1e-9))
                    .given("W1", fromZeros)
                    .is(1);
            SplittableRandom random = new SplittableRandom(14);
            SimpleMatrix fromDraws = Net.sigmoid(gaussian(2, 3, 1, random), gaussian(3, 2, 1, random)).trained(50).w1;
            Check.that("distinctColumns(W1 of a sigmoid net that has learned for 50 steps, from draws, 1e-9)",
                            () -> WeightInit.distinctColumns(fromDraws, 1e-9))
                    .given("W1", fromDraws)
                    .is(3);
        }

        @Provide
        Arbitrary<int[]> repeated() {
            return Arbitraries.integers().between(0, 5).array(int[].class).ofMinSize(1).ofMaxSize(7);
        }
    }
}
