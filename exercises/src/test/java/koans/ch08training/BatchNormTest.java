package koans.ch08training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import koans.kit.Mode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class BatchNormTest {

    /** Room for every usual EPS, from none at all to 1e-5, where variances are not much below 1. */
    private static final double ANY_EPS = 1e-5;

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
            check(X, NORMALIZED);
        }

        @Test
        void measuresEveryColumnByItself() {
            SimpleMatrix x = matrix(new double[][]{{0, 100, -1}, {10, 100, 1}, {0, 104, 1}, {10, 104, -1}});
            check(x, matrix(new double[][]{{-1, -1, -1}, {1, -1, 1}, {-1, 1, 1}, {1, 1, -1}}));
        }

        @Test
        void turnsAColumnOfEqualNumbersIntoZeros() {
            SimpleMatrix x = matrix(new double[][]{{5, 1}, {5, 3}});
            Check.that("normalize(x)", () -> BatchNorm.normalize(x)).given("x", x).within(ANY_EPS)
                    .mistake("0/0: EPS belongs under the root, beside the variance.",
                            matrix(new double[][]{{Double.NaN, -1}, {Double.NaN, 1}}))
                    .mistake("A column without variance is left as it was; its numbers become 0.",
                            matrix(new double[][]{{5, -1}, {5, 1}}))
                    .is(matrix(new double[][]{{0, -1}, {0, 1}}));
        }

        @Test
        void addsASmallNumberUnderTheRoot() {
            checkSmallNumberUnderTheRoot("normalize", BatchNorm::normalize);
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
            check(x, standardized(x, mean(x), variance(x)));
        }

        @Property(tries = 30)
        void doesNotSeeUnitsAndOffsets(@ForAll("batches") SimpleMatrix x) {
            SimpleMatrix other = x.scale(10).plus(100);
            Check.that("normalize(10 x + 100)", () -> BatchNorm.normalize(other)).within(1e-4)
                    .given("x", x)
                    .because("the same as for x: neither another unit nor another zero shows")
                    .is(standardized(x, mean(x), variance(x)));
        }

        @Provide
        Arbitrary<SimpleMatrix> batches() {
            return wholeBatches();
        }

        private static void check(SimpleMatrix x, SimpleMatrix expected) {
            Check.that("normalize(x)", () -> BatchNorm.normalize(x)).given("x", x)
                    .within(2 * ANY_EPS / Math.min(0.5, smallest(variance(x))))
                    .mistake("The variance is divided by N - 1; divide by N.",
                            standardized(x, mean(x), x.getNumRows() == 1 ? variance(x).plus(Double.NaN)
                                    : variance(x).scale(x.getNumRows() / (x.getNumRows() - 1.0))))
                    .mistake("It is divided by the variance; divide by its root.",
                            standardized(x, mean(x), variance(x).elementPower(2)))
                    .mistake("The means are not subtracted.",
                            standardized(x, new SimpleMatrix(1, x.getNumCols()), variance(x)))
                    .mistake("The columns are only centred: divide by the root of the variance as well.",
                            x.minus(down(mean(x), x.getNumRows())))
                    .mistake("The sum of the squares is not divided by N.",
                            standardized(x, mean(x), variance(x).scale(x.getNumRows())))
                    .mistake("One mean and one variance for all numbers: every column has its own.", overTheBatch(x))
                    .mistake("The rows are normalized: every column is, over all samples.",
                            standardized(x.transpose(), mean(x.transpose()), variance(x.transpose())).transpose())
                    .mistake("EPS is far too large: 1 is no tiny number.",
                            standardized(x, mean(x), variance(x).plus(1)))
                    .is(expected);
        }

        private static SimpleMatrix overTheBatch(SimpleMatrix x) {
            double mean = x.elementSum() / x.getNumElements();
            double variance = x.minus(mean).elementPower(2).elementSum() / x.getNumElements();
            return x.minus(mean).divide(Math.sqrt(variance + 1e-7));
        }
    }

    @Group
    @Exercise(id = "8.21", title = "Scaled and shifted by what is learned", points = 3, writes = {"train", "params"})
    class Train {

        @Test
        void normalizesWhenNothingIsLearnedYet() {
            Check.that("new BatchNorm(2).train(x)", () -> new BatchNorm(2).train(X)).given("x", X).within(ANY_EPS)
                    .mistake("gamma and beta start at 1 and 0: here everything is scaled by 0.", new SimpleMatrix(3, 2))
                    .mistake("These are the running values; while it learns the batch's own count.",
                            standardized(X, new SimpleMatrix(1, 2), SimpleMatrix.ones(1, 2)))
                    .is(NORMALIZED);
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
            Check.that("train(x) with gamma [[2, 0.5]] and beta [[1, -1]]", () -> learned(2).train(X)).given("x", X)
                    .within(ANY_EPS)
                    .mistake("gamma and beta are not used, or params() hands out copies: then no optimizer can train "
                            + "them.", NORMALIZED)
                    .mistake("beta is not used, or its matrix in params() is a copy.",
                            scaled(NORMALIZED, GAMMA, new SimpleMatrix(1, 2)))
                    .mistake("gamma is not used, or its matrix in params() is a copy.",
                            scaled(NORMALIZED, SimpleMatrix.ones(1, 2), BETA))
                    .mistake("beta is multiplied by gamma as well: scale first, then shift.",
                            scaled(NORMALIZED, GAMMA, GAMMA.elementMult(BETA)))
                    .mistake("gamma and beta have changed places.", scaled(NORMALIZED, BETA, GAMMA))
                    .mistake("Every column is scaled by the first gamma and shifted by the first beta.",
                            scaled(NORMALIZED, matrix(new double[][]{{2, 2}}), matrix(new double[][]{{1, 1}})))
                    .is(matrix(new double[][]{{-1.449489743, -1.612372436}, {1, -0.387627564}, {3.449489743, -1}}));
        }

        @Property(tries = 30)
        void givesEveryColumnTheMeanBetaAndTheSpreadGamma(@ForAll("batches") SimpleMatrix x,
                                                          @ForAll("rows") SimpleMatrix gammaAndBeta) {
            SimpleMatrix gamma = gammaAndBeta.extractMatrix(0, 1, 0, x.getNumCols());
            SimpleMatrix beta = gammaAndBeta.extractMatrix(1, 2, 0, x.getNumCols());
            Check.that("train(x)", () -> {
                BatchNorm layer = new BatchNorm(x.getNumCols());
                layer.params().get("gamma").setTo(gamma);
                layer.params().get("beta").setTo(beta);
                return layer.train(x);
            }).given("x", x).given("gamma", gamma).given("beta", beta).within(1e-3)
                    .is(scaled(standardized(x, mean(x), variance(x)), gamma, beta));
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
            checkSmallNumberUnderTheRoot("new BatchNorm(1).train", x -> new BatchNorm(1).train(x));
        }

        @Fact("Gives beta for a single row")
        @Test
        void isAllThatASingleRowCanBe() {
            SimpleMatrix x = matrix(new double[][]{{7, -3}});
            Check.that("train(x) with gamma [[2, 0.5]] and beta [[1, -1]]", () -> learned(2).train(x)).given("x", x)
                    .because("a row alone is its own mean, so beta is all that is left")
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
            checkMean("runningMean() after track(x)", layer, 0.9, mean(X), 0, 0.3, 0.4);
            Check.that("runningVariance() after track(x)", layer::runningVariance)
                    .mistake("momentum says how much of the old value is kept.", matrix(new double[][]{{2.5, 2.5}}))
                    .mistake("The variance is divided by N - 1; divide by N.", matrix(new double[][]{{1.3, 1.3}}))
                    .mistake("That is the standard deviation; the variance is tracked.",
                            matrix(new double[][]{{1.0632993162, 1.0632993162}}))
                    .mistake("The running variance starts at 1, which is forgotten here.",
                            matrix(new double[][]{{2.6666666667, 2.6666666667}}))
                    .mistake("The running variance starts at 1, not at 0.",
                            matrix(new double[][]{{0.2666666667, 0.2666666667}}))
                    .mistake("The running variance has not moved.", matrix(new double[][]{{1, 1}}))
                    .mistake("The distances are measured from the running mean; measure them from the batch's own.",
                            variance(X).plus(mean(X).minus(matrix(new double[][]{{0.3, 0.4}})).elementPower(2))
                                    .scale(0.1).plus(0.9))
                    .within(1e-6)
                    .is(matrix(new double[][]{{1.1666666667, 1.1666666667}}));
        }

        @Test
        void takesTheMomentumItWasGiven() {
            BatchNorm layer = new BatchNorm(2, 0.25);
            Check.after("track(x) with momentum 0.25", () -> layer.track(X)).given("x", X).run();
            checkMean("runningMean() after track(x) with momentum 0.25", layer, 0.25, mean(X), 0, 2.25, 3);
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

        private static void checkMean(String text, BatchNorm layer, double momentum, SimpleMatrix mean,
                                      double start, double... expected) {
            Check.that(text, layer::runningMean)
                    .mistake("momentum says how much of the old value is kept.", mean.scale(momentum))
                    .mistake("The running mean has not moved.", mean.scale(0).plus(start))
                    .mistake("Only the last batch counts: the running value itself has to be kept.", mean)
                    .mistake("momentum is 0.9, whatever the constructor was given.", mean.scale(0.1))
                    .mistake("These are sums; the mean is divided by the number of rows.",
                            mean.scale(3 * (1 - momentum)))
                    .is(new SimpleMatrix(1, expected.length, true, expected));
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
            Check.that("evaluate(x) with running mean [[3, 4]] and running variance [[4, 9]]",
                            () -> running(new BatchNorm(2)).evaluate(x))
                    .given("x", x).within(ANY_EPS)
                    .mistake("The batch's own mean and variance are used; those are for training only.",
                            standardized(x, mean(x), variance(x)))
                    .mistake("It is divided by the variance; divide by its root.",
                            standardized(x, mean, variance.elementPower(2)))
                    .mistake("The running mean is not subtracted.", standardized(x, new SimpleMatrix(1, 2), variance))
                    .mistake("The running variance is not used.", standardized(x, mean, SimpleMatrix.ones(1, 2)))
                    .is(y);
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
            BatchNorm fresh = running(new BatchNorm(2));
            Check.after("evaluate(x)", () -> fresh.evaluate(x)).given("x", x).run();
            Check.that("evaluate(x) with gamma [[2, 0.5]] and beta [[1, -1]]", () -> running(learned(2)).evaluate(x))
                    .given("x", x).within(ANY_EPS)
                    .mistake("gamma and beta are left out: they count in both modes.", y)
                    .mistake("gamma is left out: it counts in both modes.", scaled(y, SimpleMatrix.ones(1, 2), BETA))
                    .mistake("beta is left out: it counts in both modes.", scaled(y, GAMMA, new SimpleMatrix(1, 2)))
                    .mistake("beta is multiplied by gamma as well: scale first, then shift.",
                            scaled(y, GAMMA, GAMMA.elementMult(BETA)))
                    .is(matrix(new double[][]{{3, 0}, {-1, -1.5}}));
        }

        @Test
        void treatsARowAsItWouldTreatItAlone() {
            for (int i = 0; i < 2; i++) {
                SimpleMatrix row = x.getRow(i);
                Check.that("evaluate(row), with the row alone", () -> running(new BatchNorm(2)).evaluate(row))
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
            BatchNorm layer = running(new BatchNorm(2));
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
            Check.that("forward(x, EVAL)", () -> running(new BatchNorm(2)).forward(x, Mode.EVAL)).given("x", x)
                    .within(ANY_EPS).is(y);
            Check.that("forward(x)", () -> running(new BatchNorm(2)).forward(x)).given("x", x)
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
            checkSmallNumberUnderTheRoot("with running mean 0.0001 and running variance 1e-8, evaluate", column -> {
                BatchNorm layer = new BatchNorm(1);
                layer.runningMean().fill(1e-4);
                layer.runningVariance().fill(1e-8);
                return layer.evaluate(column);
            });
        }

        private BatchNorm running(BatchNorm layer) {
            layer.runningMean().setTo(mean);
            layer.runningVariance().setTo(variance);
            return layer;
        }
    }

    @Group
    @Exercise(id = "8.24", title = "Batch normalization, backwards", points = 6, writes = {"backward", "grads"})
    class Backward {

        private final SimpleMatrix dout = matrix(new double[][]{{1, 0}, {0, 1}, {2, -1}});

        @Fact("Goes back only after a forward in TRAIN")
        @Test
        void wantsATrainingForwardFirst() {
            SimpleMatrix d = matrix(new double[][]{{1, 0}});
            Check.that("backward(dout) without any forward", () -> new BatchNorm(2).backward(d)).isRejected();
            Check.that("backward(dout) after forward(x, EVAL)", () -> {
                BatchNorm layer = new BatchNorm(2);
                layer.forward(X, Mode.EVAL);
                return layer.backward(dout);
            }).isRejected();
            Check.that("backward(dout) after forward(x, TRAIN) and forward(x, EVAL)", () -> {
                BatchNorm layer = new BatchNorm(2);
                layer.forward(X, Mode.TRAIN);
                layer.forward(X, Mode.EVAL);
                return layer.backward(dout);
            }).isRejected();
        }

        @Test
        void findsTheGradientOfItsInput() {
            SimpleMatrix dn = scaled(dout, GAMMA, new SimpleMatrix(1, 2));
            SimpleMatrix std = down(variance(X), 3).elementPower(0.5);
            SimpleMatrix centred = dn.minus(down(mean(dn), 3));
            SimpleMatrix byVariance = NORMALIZED.elementMult(down(mean(dn.elementMult(NORMALIZED)), 3));
            SimpleMatrix dx = centred.minus(byVariance).elementDiv(std);
            Check.that("backward(dout) after forward(x, TRAIN) with gamma [[2, 0.5]] and beta [[1, -1]]", () -> {
                BatchNorm layer = learned(2);
                layer.forward(X, Mode.TRAIN);
                return layer.backward(dout);
            }).given("x", X).given("dout", dout).within(ANY_EPS)
                    .mistake("Mean and variance are taken for constants, but x moves them: two terms are missing.",
                            dn.elementDiv(std))
                    .mistake("The way over the variance is missing: - n * mean(dn * n).", centred.elementDiv(std))
                    .mistake("The way over the mean is missing: - mean(dn).", dn.minus(byVariance).elementDiv(std))
                    .mistake("gamma is left out: dn = dout * gamma.",
                            dx.elementDiv(down(GAMMA, 3)))
                    .mistake("It is not divided by sqrt(variance + EPS).", centred.minus(byVariance))
                    .mistake("It is divided by the variance; divide by its root.",
                            centred.minus(byVariance).elementDiv(down(variance(X), 3)))
                    .mistake("Sums stand where means belong.",
                            dn.minus(down(mean(dn).scale(3), 3)).minus(byVariance.scale(3)).elementDiv(std))
                    .mistake("The way over the variance is added; it is subtracted.",
                            centred.plus(byVariance).elementDiv(std))
                    .mistake("n stands for x in the last term, or the other way round: n is normalize(x).",
                            centred.minus(X.elementMult(down(mean(dn.elementMult(X)), 3))).elementDiv(std))
                    .is(matrix(new double[][]{{0.612372436, 0.153093109}, {-1.224744871, 0.153093109},
                            {0.612372436, -0.306186218}}));
        }

        @Test
        void keepsTheGradientsOfGammaAndBeta() {
            BatchNorm layer = learned(2);
            Check.that("the names of grads() after forward(x, TRAIN) and backward(dout)", () -> {
                layer.forward(X, Mode.TRAIN);
                layer.backward(dout);
                return Set.copyOf(layer.grads().keySet());
            }).given("x", X).given("dout", dout).is(Set.of("gamma", "beta"));
            Check.that("grads().get(\"gamma\") after forward(x, TRAIN) and backward(dout)",
                            () -> layer.grads().get("gamma")).within(ANY_EPS)
                    .mistake("dout is multiplied by x; multiply it by normalize(x).", matrix(new double[][]{{11, 2}}))
                    .mistake("dout is multiplied by the output; multiply it by normalize(x).",
                            matrix(new double[][]{{5.449489743, 0.612372436}}))
                    .mistake("That is the gradient for beta.", matrix(new double[][]{{3, 0}}))
                    .mistake("A mean stands where a sum belongs.", matrix(new double[][]{{0.408248290, 0.408248290}}))
                    .mistake("gamma is multiplied into its own gradient: it takes dout itself.",
                            matrix(new double[][]{{2.449489743, 0.612372436}}))
                    .is(matrix(new double[][]{{1.224744871, 1.224744871}}));
            Check.that("grads().get(\"beta\") after forward(x, TRAIN) and backward(dout)",
                            () -> layer.grads().get("beta")).within(ANY_EPS)
                    .mistake("That is the gradient for gamma.", matrix(new double[][]{{1.224744871, 1.224744871}}))
                    .mistake("A mean stands where a sum belongs.", matrix(new double[][]{{1, 0}}))
                    .mistake("gamma is multiplied into the gradient for beta: that takes dout itself.",
                            matrix(new double[][]{{6, 0}}))
                    .is(matrix(new double[][]{{3, 0}}));
        }

        @Property(tries = 25)
        void hasTheGradientsThatCanBeMeasured(@ForAll("numbers") Map<String, SimpleMatrix> numbers) {
            SimpleMatrix x = numbers.get("x");
            int features = x.getNumCols();
            BatchNorm layer = new BatchNorm(features, 0.5);
            layer.params().get("gamma").setTo(numbers.get("gamma"));
            layer.params().get("beta").setTo(numbers.get("beta"));
            Gradients.check("layer", layer, x, numbers.get("dout"));
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
            }).given("x", X).given("dout", dout).within(ANY_EPS)
                    .is(matrix(new double[][]{{0.612372436, 0.153093109}, {-1.224744871, 0.153093109},
                            {0.612372436, -0.306186218}}));
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
            BatchNorm layer = learned(2);
            BatchNorm other = new BatchNorm(2);
            Check.that("backward(dout) after another batch, and while another layer is at work", () -> {
                layer.forward(matrix(new double[][]{{0, 9}, {4, 1}}), Mode.TRAIN);
                layer.backward(matrix(new double[][]{{1, 1}, {5, 0}}));
                layer.forward(X, Mode.TRAIN);
                other.forward(matrix(new double[][]{{9, 0}, {1, 2}, {5, 7}}), Mode.TRAIN);
                return layer.backward(dout);
            }).given("x", X).given("dout", dout).within(ANY_EPS)
                    .hint("Is something static, or left over from an earlier batch?")
                    .is(matrix(new double[][]{{0.612372436, 0.153093109}, {-1.224744871, 0.153093109},
                            {0.612372436, -0.306186218}}));
            Map<String, SimpleMatrix> grads = new LinkedHashMap<>();
            layer.grads().forEach((name, gradient) -> grads.put(name, gradient.copy()));
            other.backward(matrix(new double[][]{{3, 4}, {5, 7}, {-6, 1}}));
            grads.forEach((name, gradient) -> Check.that("grads().get(\"" + name + "\") after that of another layer",
                            () -> layer.grads().get(name))
                    .hint("The gradients belong to one layer. Is a field static?")
                    .is(gradient));
        }

        @Provide
        Arbitrary<Map<String, SimpleMatrix>> numbers() {
            // Rows are kept apart, so that no variance is small: there the loss is too steep to be measured.
            SimpleMatrix apart = matrix(new double[][]{{0, 8}, {4, 4}, {12, -4}, {-4, 0}});
            return Combinators.combine(Numbers.matrix(4, 2, 2), Numbers.matrix(4, 2, 3), Numbers.matrix(2, 2, 3))
                    .as((x, dout, learned) -> {
                        Map<String, SimpleMatrix> numbers = new LinkedHashMap<>();
                        numbers.put("x", x.plus(apart));
                        numbers.put("dout", dout);
                        numbers.put("gamma", learned.getRow(0));
                        numbers.put("beta", learned.getRow(1));
                        return numbers;
                    });
        }
    }

    /** Checks a way to normalize a column whose variance is smaller than every usual EPS. */
    private static void checkSmallNumberUnderTheRoot(String call, UnaryOperator<SimpleMatrix> normalize) {
        SimpleMatrix x = column(0, 2e-4);
        Check check = Check.that(call + "([[0], [0.0002]])", () -> normalize.apply(x));
        for (double eps : new double[]{1e-8, 1e-7, 1e-6, 1e-5}) {
            check.mistake("EPS is added to the root; it belongs under it, beside the variance.",
                    column(-1e-4 / (1e-4 + eps), 1e-4 / (1e-4 + eps)));
        }
        check.given("x", x)
                .hint("Divide by sqrt(variance + EPS). The variance is 1e-8 here, and EPS more than that.")
                .satisfies("numbers between -0.8 and 0.8: EPS is larger than the variance",
                        (SimpleMatrix y) -> y.elementMaxAbs() < 0.8);
    }

    /** A layer with gamma [[2, 0.5]] and beta [[1, -1]]. */
    private static BatchNorm learned(int features) {
        BatchNorm layer = new BatchNorm(features);
        layer.params().get("gamma").setTo(GAMMA);
        layer.params().get("beta").setTo(BETA);
        return layer;
    }

    /** Whole numbers: a variance is 0, or so large that no usual EPS shows. */
    private static Arbitrary<SimpleMatrix> wholeBatches() {
        return Numbers.matrices(4, 3, 5).map(x -> x.scale(8));
    }

    private static double smallest(SimpleMatrix variance) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int c = 0; c < variance.getNumCols(); c++) {
            smallest = variance.get(c) > 1e-9 ? Math.min(smallest, variance.get(c)) : smallest;
        }
        return smallest;
    }

    private static SimpleMatrix mean(SimpleMatrix x) {
        return columns(x, column -> column.elementSum() / column.getNumElements());
    }

    private static SimpleMatrix variance(SimpleMatrix x) {
        return columns(x, column -> {
            double mean = column.elementSum() / column.getNumElements();
            return column.minus(mean).elementPower(2).elementSum() / column.getNumElements();
        });
    }

    private static SimpleMatrix columns(SimpleMatrix x, ToDoubleFunction<SimpleMatrix> value) {
        return row(x.getNumCols(), c -> value.applyAsDouble(x.getColumn(c)));
    }

    private static SimpleMatrix row(int size, IntToDoubleFunction value) {
        SimpleMatrix row = new SimpleMatrix(1, size);
        for (int c = 0; c < size; c++) {
            row.set(c, value.applyAsDouble(c));
        }
        return row;
    }

    private static SimpleMatrix standardized(SimpleMatrix x, SimpleMatrix mean, SimpleMatrix variance) {
        return x.elementOp((int r, int c, double v) -> (v - mean.get(c)) / Math.sqrt(variance.get(c) + 1e-7));
    }

    private static SimpleMatrix scaled(SimpleMatrix x, SimpleMatrix gamma, SimpleMatrix beta) {
        return x.elementOp((int r, int c, double v) -> gamma.get(c) * v + beta.get(c));
    }

    private static SimpleMatrix down(SimpleMatrix row, int rows) {
        return new SimpleMatrix(rows, row.getNumCols()).elementOp((int r, int c, double v) -> row.get(c));
    }

    private static SimpleMatrix column(double... values) {
        return new SimpleMatrix(values.length, 1, true, values);
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }
}
