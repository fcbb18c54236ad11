package koans.ch08training;

import static koans.ch08training.BatchNormJudge.ANY_EPS;
import static koans.ch08training.BatchNormJudge.column;
import static koans.ch08training.BatchNormJudge.learned;
import static koans.ch08training.BatchNormJudge.matrix;
import static koans.ch08training.BatchNormJudge.mean;
import static koans.ch08training.BatchNormJudge.running;
import static koans.ch08training.BatchNormJudge.scaled;
import static koans.ch08training.BatchNormJudge.standardized;
import static koans.ch08training.BatchNormJudge.variance;
import static koans.ch08training.BatchNormJudge.wholeBatches;

import java.util.Map;
import java.util.Set;
import koans.ch07backprop.LayerLaws;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import koans.kit.Mode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class BatchNormTest {

    private static final SimpleMatrix X = matrix(new double[][]{{1, 2}, {3, 6}, {5, 4}});
    private static final SimpleMatrix NORMALIZED = matrix(new double[][]{
            {-1.224744871, -1.224744871}, {0, 1.224744871}, {1.224744871, 0}});
    private static final SimpleMatrix GAMMA = matrix(new double[][]{{2, 0.5}});
    private static final SimpleMatrix BETA = matrix(new double[][]{{1, -1}});

    @Group
    @Exercise(id = "8.20", title = "The columns of a batch, normalized", points = 3, writes = "normalize")
    class Normalize {

        @Test
        void bringsEveryColumnToMeanZeroAndVarianceOne() {
            BatchNormJudge.checkNormalize(X, NORMALIZED);
        }

        @Test
        void measuresEveryColumnByItself() {
            SimpleMatrix x = matrix(new double[][]{{0, 100, -1}, {10, 100, 1}, {0, 104, 1}, {10, 104, -1}});
            BatchNormJudge.checkNormalize(x, matrix(new double[][]{{-1, -1, -1}, {1, -1, 1}, {-1, 1, 1}, {1, 1, -1}}));
        }

        @Test
        void turnsAColumnOfEqualNumbersIntoZeros() {
            BatchNormJudge.checkEqualNumbers(matrix(new double[][]{{5, 1}, {5, 3}}),
                    matrix(new double[][]{{0, -1}, {0, 1}}));
        }

        @Test
        void addsASmallNumberUnderTheRoot() {
            BatchNormJudge.checkSmallNumberUnderTheRoot("normalize", BatchNorm::normalize);
        }

        @Test
        void turnsASingleRowIntoZeros() {
            SimpleMatrix x = matrix(new double[][]{{7, -3, 0}});
            Check.that("normalize(x)", () -> BatchNorm.normalize(x)).given("x", x)
                    .mistake("0/0: is the sum of squares divided by N - 1, or is EPS missing?",
                            matrix(new double[][]{{Double.NaN, Double.NaN, Double.NaN}}))
                    .is(new SimpleMatrix(1, 3));
        }

        @Property(tries = 50)
        void isTheFormula(@ForAll("batches") SimpleMatrix x) {
            BatchNormJudge.checkNormalize(x, standardized(x));
        }

        @Property(tries = 30)
        void doesNotSeeUnitsAndOffsets(@ForAll("batches") SimpleMatrix x) {
            SimpleMatrix other = x.scale(10).plus(100);
            Check.that("normalize(10 x + 100)", () -> BatchNorm.normalize(other)).within(1e-4)
                    .given("x", x)
                    .because("the same as for x: neither another unit nor another zero shows")
                    .is(standardized(x));
        }

        @Provide
        Arbitrary<SimpleMatrix> batches() {
            return wholeBatches();
        }
    }

    @Group
    @Exercise(id = "8.21", title = "Scaled and shifted by what is learned", points = 3, writes = {"train", "params"})
    class Train {

        @Test
        void normalizesWhenNothingIsLearnedYet() {
            BatchNormJudge.checkUntrained(X, NORMALIZED);
        }

        @Test
        void handsOutGammaAndBeta() {
            BatchNorm layer = new BatchNorm(3);
            Check.that("the names of params()", () -> Set.copyOf(layer.params().keySet())).is(Set.of("gamma", "beta"));
            Check.that("params().get(\"gamma\") of a new layer", () -> layer.params().get("gamma"))
                    .is(SimpleMatrix.ones(1, 3));
            Check.that("params().get(\"beta\") of a new layer", () -> layer.params().get("beta"))
                    .is(new SimpleMatrix(1, 3));
        }

        @Test
        void scalesByGammaAndShiftsByBeta() {
            BatchNormJudge.checkTrain(X, GAMMA, BETA, matrix(new double[][]{
                    {-1.449489743, -1.612372436}, {1, -0.387627564}, {3.449489743, -1}}));
        }

        @Property(tries = 30)
        void givesEveryColumnTheMeanBetaAndTheSpreadGamma(@ForAll("batches") SimpleMatrix x,
                                                          @ForAll("rows") SimpleMatrix gammaAndBeta) {
            SimpleMatrix gamma = gammaAndBeta.extractMatrix(0, 1, 0, x.getNumCols());
            SimpleMatrix beta = gammaAndBeta.extractMatrix(1, 2, 0, x.getNumCols());
            Check.that("train(x)", () -> learned(gamma, beta).train(x))
                    .given("x", x).given("gamma", gamma).given("beta", beta).within(1e-3)
                    .is(scaled(standardized(x), gamma, beta));
        }

        @Test
        void knowsEveryBatchByItself() {
            BatchNorm layer = new BatchNorm(2);
            Check.that("train(x) after train([[100, -100]])", () -> {
                layer.train(matrix(new double[][]{{100, -100}}));
                return layer.train(X);
            }).given("x", X).within(ANY_EPS).because("as if there had been no batch before").is(NORMALIZED);
        }

        @Test
        void addsASmallNumberUnderTheRoot() {
            BatchNormJudge.checkSmallNumberUnderTheRoot("new BatchNorm(1).train", x -> new BatchNorm(1).train(x));
        }

        @Fact("Gives beta for a single row")
        @Test
        void isAllThatASingleRowCanBe() {
            SimpleMatrix x = matrix(new double[][]{{7, -3}});
            Check.that("train(x) with gamma [[2, 0.5]] and beta [[1, -1]]", () -> learned(GAMMA, BETA).train(x))
                    .given("x", x).because("a row alone is its own mean, so beta is all that is left")
                    .is(BETA);
        }

        @Test
        void leavesTheRunningValuesAlone() {
            BatchNorm layer = new BatchNorm(2);
            Check.that("[runningMean(), runningVariance()] after train(x)", () -> {
                layer.train(X);
                return layer.runningMean().concatRows(layer.runningVariance());
            }).hint("forward calls track(x) already; train does not.")
                    .is(matrix(new double[][]{{0, 0}, {1, 1}}));
        }

        @Provide
        Arbitrary<SimpleMatrix> batches() {
            return wholeBatches();
        }

        @Provide
        Arbitrary<SimpleMatrix> rows() {
            return Numbers.matrix(2, 3, 3);
        }
    }

    @Group
    @Exercise(id = "8.22", title = "Running mean and variance", points = 3, writes = "track")
    class Track {

        @Test
        void movesATenthOfTheWay() {
            BatchNorm layer = new BatchNorm(2);
            Check.after("track(x)", () -> layer.track(X)).given("x", X).run();
            BatchNormJudge.checkMean("runningMean() after track(x)", layer, 0.9, X, 0.3, 0.4);
            BatchNormJudge.checkVariance(layer, X, 1.1666666667, 1.1666666667);
        }

        @Test
        void takesTheMomentumItWasGiven() {
            BatchNorm layer = new BatchNorm(2, 0.25);
            Check.after("track(x) with momentum 0.25", () -> layer.track(X)).given("x", X).run();
            BatchNormJudge.checkMean("runningMean() after track(x) with momentum 0.25", layer, 0.25, X, 2.25, 3);
            Check.that("runningVariance() after track(x) with momentum 0.25", layer::runningVariance)
                    .mistake("momentum is 0.9, whatever the constructor was given.",
                            matrix(new double[][]{{1.1666666667, 1.1666666667}}))
                    .within(1e-6).is(matrix(new double[][]{{2.25, 2.25}}));
        }

        @Test
        void remembersEarlierBatches() {
            BatchNorm layer = new BatchNorm(1, 0.5);
            Check.after("track([[4], [8]]), track([[0], [0], [12]]), track([[-6]]) with momentum 0.5", () -> {
                layer.track(column(4, 8));
                layer.track(column(0, 0, 12));
                layer.track(column(-6));
            }).run();
            // 0 -> 3 -> 3.5 -> -1.25 and 1 -> 2.5 -> 17.25 -> 8.625
            Check.that("runningMean() after these three batches with momentum 0.5", layer::runningMean)
                    .mistake("Only the last batch counts: the running value itself has to be kept.",
                            matrix(new double[][]{{-3}}))
                    .is(matrix(new double[][]{{-1.25}}));
            Check.that("runningVariance() after these three batches with momentum 0.5", layer::runningVariance)
                    .mistake("Something undefined: a batch of one row has the variance 0.",
                            matrix(new double[][]{{Double.NaN}}))
                    .within(1e-6).is(matrix(new double[][]{{8.625}}));
        }

        @Fact("Moves once in every forward in TRAIN")
        @Test
        void happensOnceInEveryForwardOfTraining() {
            BatchNorm layer = new BatchNorm(2);
            Check.after("track(x)", () -> layer.track(X)).run();
            Check.that("runningMean() after track(x) and forward(x, TRAIN)", () -> {
                layer.forward(X, Mode.TRAIN);
                return layer.runningMean();
            }).mistake("It moves twice in one forward: forward calls track already, so train must not.",
                            matrix(new double[][]{{0.813, 1.084}}))
                    .is(matrix(new double[][]{{0.57, 0.76}}));
        }

        @Test
        void belongsToOneLayer() {
            BatchNorm layer = new BatchNorm(2);
            BatchNorm other = new BatchNorm(2);
            Check.that("runningMean() of a second layer after the first one's track(x)", () -> {
                layer.track(X);
                return other.runningMean();
            }).hint("Is something static that should belong to one layer?").is(new SimpleMatrix(1, 2));
        }

        @Property(tries = 30)
        void endsAtTheBatchThatComesAgainAndAgain(@ForAll("batches") SimpleMatrix x) {
            BatchNorm layer = new BatchNorm(x.getNumCols(), 0.5);
            Check.after("track(x) forty times with momentum 0.5", () -> {
                for (int i = 0; i < 40; i++) {
                    layer.track(x);
                }
            }).given("x", x).run();
            Check.that("runningMean() after track(x) forty times with momentum 0.5", layer::runningMean)
                    .given("x", x).within(1e-6).is(mean(x));
            Check.that("runningVariance() after track(x) forty times with momentum 0.5", layer::runningVariance)
                    .given("x", x).within(1e-4).is(variance(x));
        }

        @Provide
        Arbitrary<SimpleMatrix> batches() {
            return wholeBatches();
        }
    }

    @Group
    @Exercise(id = "8.23", title = "Batch normalization when it counts", points = 3, writes = "evaluate")
    class Evaluate {

        private final SimpleMatrix x = matrix(new double[][]{{5, 10}, {1, 1}});
        private final SimpleMatrix mean = matrix(new double[][]{{3, 4}});
        private final SimpleMatrix variance = matrix(new double[][]{{4, 9}});
        private final SimpleMatrix y = matrix(new double[][]{{1, 2}, {-1, -1}});

        @Test
        void takesTheRunningValues() {
            BatchNormJudge.checkEvaluate(mean, variance, x, y);
        }

        @Test
        void changesAlmostNothingBeforeAnythingIsLearned() {
            Check.that("new BatchNorm(2).evaluate(x)", () -> new BatchNorm(2).evaluate(x)).given("x", x)
                    .within(ANY_EPS)
                    .because("running mean 0 and running variance 1 leave x as it is")
                    .is(x);
        }

        @Test
        void scalesAndShiftsAsInTraining() {
            BatchNorm fresh = running(new BatchNorm(2), mean, variance);
            Check.after("evaluate(x)", () -> fresh.evaluate(x)).given("x", x).run();
            BatchNormJudge.checkScaled(() -> running(learned(GAMMA, BETA), mean, variance), GAMMA, BETA, x, y,
                    matrix(new double[][]{{3, 0}, {-1, -1.5}}));
        }

        @Test
        void treatsARowAsItWouldTreatItAlone() {
            for (int i = 0; i < 2; i++) {
                SimpleMatrix row = x.getRow(i);
                Check.that("evaluate(row), with the row alone",
                                () -> running(new BatchNorm(2), mean, variance).evaluate(row))
                        .given("row", row)
                        .within(ANY_EPS)
                        .mistake("The batch's own mean and variance are used; those are for training only.",
                                new SimpleMatrix(1, 2))
                        .because("its row of evaluate(x): a prediction does not depend on its neighbours")
                        .is(y.getRow(i));
            }
        }

        @Test
        void learnsNothingFromWhatItMeasures() {
            BatchNorm layer = running(new BatchNorm(2), mean, variance);
            Check.that("[runningMean(), runningVariance()] after evaluate(x)", () -> {
                layer.evaluate(x);
                layer.evaluate(x.scale(10));
                return layer.runningMean().concatRows(layer.runningVariance());
            }).hint("The running values move while it learns, and only then.")
                    .is(mean.concatRows(variance));
        }

        @Fact("Is what forward does in EVAL")
        @Test
        void isWhatForwardDoesInEval() {
            Check.that("forward(x, EVAL)", () -> running(new BatchNorm(2), mean, variance).forward(x, Mode.EVAL))
                    .given("x", x).within(ANY_EPS).is(y);
            Check.that("forward(x)", () -> running(new BatchNorm(2), mean, variance).forward(x)).given("x", x)
                    .within(ANY_EPS).is(y);
        }

        @Test
        void survivesARunningVarianceOfZero() {
            BatchNorm layer = new BatchNorm(1);
            layer.runningMean().fill(5);
            layer.runningVariance().fill(0);
            Check.that("evaluate([[5]]) with running mean 5 and running variance 0",
                            () -> layer.evaluate(matrix(new double[][]{{5}})))
                    .mistake("0/0: EPS belongs under the root here as well.", matrix(new double[][]{{Double.NaN}}))
                    .is(matrix(new double[][]{{0}}));
        }

        @Test
        void addsASmallNumberUnderTheRoot() {
            BatchNormJudge.checkSmallNumberUnderTheRoot("with running mean 0.0001 and running variance 1e-8, evaluate",
                    column -> running(new BatchNorm(1), column(1e-4), column(1e-8)).evaluate(column));
        }
    }

    @Group
    @Exercise(id = "8.24", title = "Batch normalization, backwards", points = 6, writes = {"backward", "grads"})
    class Backward {

        private final SimpleMatrix dout = matrix(new double[][]{{1, 0}, {0, 1}, {2, -1}});
        /** The gradient for X with gamma [[2, 0.5]]. */
        private final SimpleMatrix dx = matrix(new double[][]{
                {0.612372436, 0.153093109}, {-1.224744871, 0.153093109}, {0.612372436, -0.306186218}});

        @Fact("Goes back only after a forward in TRAIN")
        @Test
        void wantsATrainingForwardFirst() {
            BatchNormJudge.wantsATrainingForwardFirst(X, dout);
        }

        @Test
        void findsTheGradientOfItsInput() {
            BatchNormJudge.checkBackward(X, GAMMA, BETA, dout, dx);
        }

        @Test
        void keepsTheGradientsOfGammaAndBeta() {
            BatchNorm layer = learned(GAMMA, BETA);
            Check.that("the names of grads() after forward(x, TRAIN) and backward(dout)", () -> {
                layer.forward(X, Mode.TRAIN);
                layer.backward(dout);
                return Set.copyOf(layer.grads().keySet());
            }).given("x", X).given("dout", dout).is(Set.of("gamma", "beta"));
            BatchNormJudge.checkGrads(layer, matrix(new double[][]{{1.224744871, 1.224744871}}),
                    matrix(new double[][]{{3, 0}}));
        }

        @Property(tries = 25)
        void hasTheGradientsThatCanBeMeasured(@ForAll("numbers") Map<String, SimpleMatrix> numbers) {
            BatchNorm layer = learned(new BatchNorm(2, 0.5), numbers.get("gamma"), numbers.get("beta"));
            Gradients.check("layer", layer, numbers.get("x"), numbers.get("dout"));
        }

        @Test
        void usesTheGammaOfNow() {
            BatchNorm layer = new BatchNorm(2);
            Check.that("backward(dout) after gamma was set to [[2, 0.5]] and forward(x, TRAIN)", () -> {
                layer.forward(X, Mode.TRAIN);
                layer.backward(dout);
                layer.params().get("gamma").setTo(GAMMA);
                layer.forward(X, Mode.TRAIN);
                return layer.backward(dout);
            }).given("x", X).given("dout", dout).within(ANY_EPS).is(dx);
        }

        @Fact("A single row gets the gradient zero")
        @Test
        void hasNothingToSayAboutASingleRow() {
            SimpleMatrix row = matrix(new double[][]{{7, -3}});
            SimpleMatrix d = matrix(new double[][]{{1, 2}});
            BatchNorm layer = new BatchNorm(2);
            Check.that("backward(dout) after forward([[7, -3]], TRAIN)", () -> {
                layer.forward(row, Mode.TRAIN);
                return layer.backward(d);
            }).given("dout", d).because("a row alone always comes out as beta, wherever it is")
                    .is(new SimpleMatrix(1, 2));
            Check.that("grads().get(\"gamma\") after that", () -> layer.grads().get("gamma"))
                    .is(new SimpleMatrix(1, 2));
            Check.that("grads().get(\"beta\") after that", () -> layer.grads().get("beta")).is(d);
        }

        @Test
        void belongsToTheLastBatch() {
            BatchNormJudge.belongsToTheLastBatch(X, GAMMA, BETA, dout, dx);
        }

        @Test
        void answersTwiceTheSame() {
            LayerLaws laws = BatchNormJudge.laws(GAMMA, BETA, X, dout);
            laws.answersTwiceTheSame();
            laws.givesFreshAnswers();
        }

        @Test
        void forgetsBatchesOfAnotherSize() {
            BatchNormJudge.laws(GAMMA, BETA, X, dout).forgetsBatchesOfAnotherSize();
        }

        @Provide
        Arbitrary<Map<String, SimpleMatrix>> numbers() {
            return BatchNormJudge.layersWithBatches();
        }
    }
}
