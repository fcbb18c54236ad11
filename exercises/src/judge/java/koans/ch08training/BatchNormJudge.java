package koans.ch08training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import koans.ch07backprop.LayerLaws;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.kit.Mode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ejml.simple.SimpleMatrix;

/** Batch normalization as it has to be, and as it often is. */
final class BatchNormJudge {

    /** Room for every usual EPS, from none at all to 1e-5, where variances are not much below 1. */
    static final double ANY_EPS = 1e-5;

    private BatchNormJudge() {
    }

    static void checkNormalize(SimpleMatrix x, SimpleMatrix expected) {
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

    static SimpleMatrix overTheBatch(SimpleMatrix x) {
        double mean = x.elementSum() / x.getNumElements();
        double variance = x.minus(mean).elementPower(2).elementSum() / x.getNumElements();
        return x.minus(mean).divide(Math.sqrt(variance + 1e-7));
    }

    /** A batch of two rows whose first column is 5 and 5. */
    static void checkEqualNumbers(SimpleMatrix x, SimpleMatrix expected) {
        Check.that("normalize(x)", () -> BatchNorm.normalize(x)).given("x", x).within(ANY_EPS)
                .mistake("0/0: EPS belongs under the root, beside the variance.",
                        matrix(new double[][]{{Double.NaN, -1}, {Double.NaN, 1}}))
                .mistake("A column without variance is left as it was; its numbers become 0.",
                        matrix(new double[][]{{5, -1}, {5, 1}}))
                .is(expected);
    }

    static void checkUntrained(SimpleMatrix x, SimpleMatrix expected) {
        Check.that("new BatchNorm(2).train(x)", () -> new BatchNorm(2).train(x)).given("x", x).within(ANY_EPS)
                .mistake("gamma and beta start at 1 and 0: here everything is scaled by 0.", new SimpleMatrix(3, 2))
                .mistake("These are the running values; while it learns the batch's own count.",
                        standardized(x, new SimpleMatrix(1, 2), SimpleMatrix.ones(1, 2)))
                .is(expected);
    }

    static void checkTrain(SimpleMatrix x, SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix expected) {
        SimpleMatrix normalized = standardized(x);
        Check.that("train(x) with gamma [[2, 0.5]] and beta [[1, -1]]", () -> learned(gamma, beta).train(x))
                .given("x", x)
                .within(ANY_EPS)
                .mistake("gamma and beta are not used, or params() hands out copies: then no optimizer can train "
                        + "them.", normalized)
                .mistake("beta is not used, or its matrix in params() is a copy.",
                        scaled(normalized, gamma, new SimpleMatrix(1, 2)))
                .mistake("gamma is not used, or its matrix in params() is a copy.",
                        scaled(normalized, SimpleMatrix.ones(1, 2), beta))
                .mistake("beta is multiplied by gamma as well: scale first, then shift.",
                        scaled(normalized, gamma, gamma.elementMult(beta)))
                .mistake("gamma and beta have changed places.", scaled(normalized, beta, gamma))
                .mistake("Every column is scaled by the first gamma and shifted by the first beta.",
                        scaled(normalized, matrix(new double[][]{{2, 2}}), matrix(new double[][]{{1, 1}})))
                .is(expected);
    }

    static void checkMean(String text, BatchNorm layer, double momentum, SimpleMatrix x, double... expected) {
        SimpleMatrix mean = mean(x);
        Check.that(text, layer::runningMean)
                .mistake("momentum says how much of the old value is kept.", mean.scale(momentum))
                .mistake("The running mean has not moved.", new SimpleMatrix(1, 2))
                .mistake("Only the last batch counts: the running value itself has to be kept.", mean)
                .mistake("momentum is 0.9, whatever the constructor was given.", mean.scale(0.1))
                .mistake("These are sums; the mean is divided by the number of rows.",
                        mean.scale(3 * (1 - momentum)))
                .is(new SimpleMatrix(1, expected.length, true, expected));
    }

    /** What is tracked of the batch of the text with momentum 0.9. */
    static void checkVariance(BatchNorm layer, SimpleMatrix x, double... expected) {
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
                        variance(x).plus(mean(x).minus(matrix(new double[][]{{0.3, 0.4}})).elementPower(2))
                                .scale(0.1).plus(0.9))
                .within(1e-6)
                .is(new SimpleMatrix(1, 2, true, expected));
    }

    static void checkEvaluate(SimpleMatrix mean, SimpleMatrix variance, SimpleMatrix x, SimpleMatrix expected) {
        Check.that("evaluate(x) with running mean [[3, 4]] and running variance [[4, 9]]",
                        () -> running(new BatchNorm(2), mean, variance).evaluate(x))
                .given("x", x).within(ANY_EPS)
                .mistake("The batch's own mean and variance are used; those are for training only.",
                        standardized(x))
                .mistake("It is divided by the variance; divide by its root.",
                        standardized(x, mean, variance.elementPower(2)))
                .mistake("The running mean is not subtracted.", standardized(x, new SimpleMatrix(1, 2), variance))
                .mistake("The running variance is not used.", standardized(x, mean, SimpleMatrix.ones(1, 2)))
                .is(expected);
    }

    static void checkScaled(Supplier<BatchNorm> layer, SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix x,
                            SimpleMatrix unscaled, SimpleMatrix expected) {
        Check.that("evaluate(x) with gamma [[2, 0.5]] and beta [[1, -1]]", () -> layer.get().evaluate(x))
                .given("x", x).within(ANY_EPS)
                .mistake("gamma and beta are left out: they count in both modes.", unscaled)
                .mistake("gamma is left out: it counts in both modes.", scaled(unscaled, SimpleMatrix.ones(1, 2), beta))
                .mistake("beta is left out: it counts in both modes.", scaled(unscaled, gamma, new SimpleMatrix(1, 2)))
                .mistake("beta is multiplied by gamma as well: scale first, then shift.",
                        scaled(unscaled, gamma, gamma.elementMult(beta)))
                .is(expected);
    }

    /** This layer with these running values. */
    static BatchNorm running(BatchNorm layer, SimpleMatrix mean, SimpleMatrix variance) {
        layer.runningMean().setTo(mean);
        layer.runningVariance().setTo(variance);
        return layer;
    }

    static void checkBackward(SimpleMatrix x, SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix dout,
                              SimpleMatrix expected) {
        SimpleMatrix n = standardized(x);
        SimpleMatrix dn = scaled(dout, gamma, new SimpleMatrix(1, 2));
        SimpleMatrix std = down(variance(x), 3).elementPower(0.5);
        SimpleMatrix centred = dn.minus(down(mean(dn), 3));
        SimpleMatrix byVariance = n.elementMult(down(mean(dn.elementMult(n)), 3));
        SimpleMatrix dx = centred.minus(byVariance).elementDiv(std);
        Check.that("backward(dout) after forward(x, TRAIN) with gamma [[2, 0.5]] and beta [[1, -1]]", () -> {
            BatchNorm layer = learned(gamma, beta);
            layer.forward(x, Mode.TRAIN);
            return layer.backward(dout);
        }).given("x", x).given("dout", dout).within(ANY_EPS)
                .mistake("Mean and variance are taken for constants, but x moves them: two terms are missing.",
                        dn.elementDiv(std))
                .mistake("The way over the variance is missing: - n * mean(dn * n).", centred.elementDiv(std))
                .mistake("The way over the mean is missing: - mean(dn).", dn.minus(byVariance).elementDiv(std))
                .mistake("gamma is left out: dn = dout * gamma.",
                        dx.elementDiv(down(gamma, 3)))
                .mistake("It is not divided by sqrt(variance + EPS).", centred.minus(byVariance))
                .mistake("It is divided by the variance; divide by its root.",
                        centred.minus(byVariance).elementDiv(down(variance(x), 3)))
                .mistake("Sums stand where means belong.",
                        dn.minus(down(mean(dn).scale(3), 3)).minus(byVariance.scale(3)).elementDiv(std))
                .mistake("The way over the variance is added; it is subtracted.",
                        centred.plus(byVariance).elementDiv(std))
                .mistake("n stands for x in the last term, or the other way round: n is normalize(x).",
                        centred.minus(x.elementMult(down(mean(dn.elementMult(x)), 3))).elementDiv(std))
                .is(expected);
    }

    /** The gradients of gamma and beta in the example of the text. */
    static void checkGrads(BatchNorm layer, SimpleMatrix gamma, SimpleMatrix beta) {
        Check.that("grads().get(\"gamma\") after forward(x, TRAIN) and backward(dout)",
                        () -> layer.grads().get("gamma")).within(ANY_EPS)
                .mistake("dout is multiplied by x; multiply it by normalize(x).", matrix(new double[][]{{11, 2}}))
                .mistake("dout is multiplied by the output; multiply it by normalize(x).",
                        matrix(new double[][]{{5.449489743, 0.612372436}}))
                .mistake("That is the gradient for beta.", matrix(new double[][]{{3, 0}}))
                .mistake("A mean stands where a sum belongs.", matrix(new double[][]{{0.408248290, 0.408248290}}))
                .mistake("gamma is multiplied into its own gradient: it takes dout itself.",
                        matrix(new double[][]{{2.449489743, 0.612372436}}))
                .is(gamma);
        Check.that("grads().get(\"beta\") after forward(x, TRAIN) and backward(dout)",
                        () -> layer.grads().get("beta")).within(ANY_EPS)
                .mistake("That is the gradient for gamma.", matrix(new double[][]{{1.224744871, 1.224744871}}))
                .mistake("A mean stands where a sum belongs.", matrix(new double[][]{{1, 0}}))
                .mistake("gamma is multiplied into the gradient for beta: that takes dout itself.",
                        matrix(new double[][]{{6, 0}}))
                .is(beta);
    }

    /** A batch x of four rows with a dout, and gamma and beta for its two columns. */
    static Arbitrary<Map<String, SimpleMatrix>> layersWithBatches() {
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

    /** Checks a way to normalize a column whose variance is smaller than every usual EPS. */
    static void checkSmallNumberUnderTheRoot(String call, UnaryOperator<SimpleMatrix> normalize) {
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

    /** Whole numbers: a variance is 0, or so large that no usual EPS shows. */
    static Arbitrary<SimpleMatrix> wholeBatches() {
        return Numbers.matrices(4, 3, 5).map(x -> x.scale(8));
    }

    static double smallest(SimpleMatrix variance) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int c = 0; c < variance.getNumCols(); c++) {
            smallest = variance.get(c) > 1e-9 ? Math.min(smallest, variance.get(c)) : smallest;
        }
        return smallest;
    }

    static SimpleMatrix mean(SimpleMatrix x) {
        return columns(x, column -> column.elementSum() / column.getNumElements());
    }

    static SimpleMatrix variance(SimpleMatrix x) {
        return columns(x, column -> {
            double mean = column.elementSum() / column.getNumElements();
            return column.minus(mean).elementPower(2).elementSum() / column.getNumElements();
        });
    }

    static SimpleMatrix columns(SimpleMatrix x, ToDoubleFunction<SimpleMatrix> value) {
        return row(x.getNumCols(), c -> value.applyAsDouble(x.getColumn(c)));
    }

    static SimpleMatrix row(int size, IntToDoubleFunction value) {
        SimpleMatrix row = new SimpleMatrix(1, size);
        for (int c = 0; c < size; c++) {
            row.set(c, value.applyAsDouble(c));
        }
        return row;
    }

    static SimpleMatrix standardized(SimpleMatrix x, SimpleMatrix mean, SimpleMatrix variance) {
        return x.elementOp((int r, int c, double v) -> (v - mean.get(c)) / Math.sqrt(variance.get(c) + 1e-7));
    }

    static SimpleMatrix scaled(SimpleMatrix x, SimpleMatrix gamma, SimpleMatrix beta) {
        return x.elementOp((int r, int c, double v) -> gamma.get(c) * v + beta.get(c));
    }

    static SimpleMatrix down(SimpleMatrix row, int rows) {
        return new SimpleMatrix(rows, row.getNumCols()).elementOp((int r, int c, double v) -> row.get(c));
    }

    static SimpleMatrix column(double... values) {
        return new SimpleMatrix(values.length, 1, true, values);
    }

    static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }

    /** What normalize gives. */
    static SimpleMatrix standardized(SimpleMatrix x) {
        return standardized(x, mean(x), variance(x));
    }

    /** A layer with this gamma and beta. */
    static BatchNorm learned(SimpleMatrix gamma, SimpleMatrix beta) {
        return learned(new BatchNorm(gamma.getNumCols()), gamma, beta);
    }

    /** This layer with this gamma and beta. */
    static BatchNorm learned(BatchNorm layer, SimpleMatrix gamma, SimpleMatrix beta) {
        layer.params().get("gamma").setTo(gamma);
        layer.params().get("beta").setTo(beta);
        return layer;
    }

    /** A batch of three rows in a layer that has had another one, while another layer is at work. */
    static void belongsToTheLastBatch(SimpleMatrix x, SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix dout,
                                      SimpleMatrix expected) {
        BatchNorm layer = learned(gamma, beta);
        BatchNorm other = new BatchNorm(2);
        Check.that("backward(dout) after another batch, and while another layer is at work", () -> {
            layer.forward(matrix(new double[][]{{0, 9}, {4, 1}}), Mode.TRAIN);
            layer.backward(matrix(new double[][]{{1, 1}, {5, 0}}));
            layer.forward(x, Mode.TRAIN);
            other.forward(matrix(new double[][]{{9, 0}, {1, 2}, {5, 7}}), Mode.TRAIN);
            return layer.backward(dout);
        }).given("x", x).given("dout", dout).within(ANY_EPS)
                .hint("Is something static, or left over from an earlier batch?")
                .is(expected);
        Map<String, SimpleMatrix> grads = new LinkedHashMap<>();
        layer.grads().forEach((name, gradient) -> grads.put(name, gradient.copy()));
        other.backward(matrix(new double[][]{{3, 4}, {5, 7}, {-6, 1}}));
        grads.forEach((name, gradient) -> Check.that("grads().get(\"" + name + "\") after that of another layer",
                        () -> layer.grads().get(name))
                .hint("The gradients belong to one layer. Is a field static?")
                .is(gradient));
    }

    static void wantsATrainingForwardFirst(SimpleMatrix x, SimpleMatrix dout) {
        SimpleMatrix d = matrix(new double[][]{{1, 0}});
        Check.that("backward(dout) without any forward", () -> new BatchNorm(2).backward(d)).isRejected();
        Check.that("backward(dout) after forward(x, EVAL)", () -> {
            BatchNorm layer = new BatchNorm(2);
            layer.forward(x, Mode.EVAL);
            return layer.backward(dout);
        }).isRejected();
        Check.that("backward(dout) after forward(x, TRAIN) and forward(x, EVAL)", () -> {
            BatchNorm layer = new BatchNorm(2);
            layer.forward(x, Mode.TRAIN);
            layer.forward(x, Mode.EVAL);
            return layer.backward(dout);
        }).isRejected();
    }

    /** What all layers keep to, for this batch in training; what comes out is left to other tests. */
    static LayerLaws laws(SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix x, SimpleMatrix dout) {
        BatchNorm layer = learned(gamma, beta);
        SimpleMatrix y = layer.forward(x, Mode.TRAIN).copy();
        return new LayerLaws("new BatchNorm(2)", () -> learned(gamma, beta), Mode.TRAIN, x, y, dout,
                layer.backward(dout).copy());
    }
}
