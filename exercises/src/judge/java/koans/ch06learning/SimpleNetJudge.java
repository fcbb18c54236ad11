package koans.ch06learning;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ejml.simple.SimpleMatrix;

/** The simple net by hand, and as it often goes wrong. */
final class SimpleNetJudge {

    private SimpleNetJudge() {
    }

    /** A net, a sample and the number of its class; no probability is below 0.006. */
    record Case(SimpleMatrix w, double[] x, int label) {

        double[] scores() {
            double[] scores = new double[w.getNumCols()];
            for (int k = 0; k < scores.length; k++) {
                for (int i = 0; i < x.length; i++) {
                    scores[k] += x[i] * w.get(i, k);
                }
            }
            return scores;
        }

        double[] probabilities() {
            double[] y = Arrays.stream(scores()).map(Math::exp).toArray();
            double sum = Arrays.stream(y).sum();
            return Arrays.stream(y).map(v -> v / sum).toArray();
        }

        int best() {
            double[] scores = scores();
            int best = 0;
            for (int k = 1; k < scores.length; k++) {
                best = scores[k] > scores[best] ? k : best;
            }
            return best;
        }

        double loss() {
            return -Math.log(probabilities()[label]);
        }

        SimpleMatrix gradient() {
            SimpleMatrix gradient = w.createLike();
            double[] y = probabilities();
            for (int i = 0; i < x.length; i++) {
                for (int k = 0; k < y.length; k++) {
                    gradient.set(i, k, x[i] * (y[k] - (k == label ? 1 : 0)));
                }
            }
            return gradient;
        }

        private double lossOfSwappedArguments() {
            return (probabilities()[label] - 1) * Math.log(1e-7);
        }

        private SimpleMatrix gradientOfSwappedArguments() {
            return gradient().scale(-probabilities()[label] * Math.log(1e-7));
        }

        double[] t() {
            double[] t = new double[w.getNumCols()];
            t[label] = 1;
            return t;
        }

        SimpleNet net() {
            return new SimpleNet(w.copy());
        }

        Case with(int row, int col, double weight) {
            SimpleMatrix changed = w.copy();
            changed.set(row, col, weight);
            return new Case(changed, x, label);
        }
    }

    static Arbitrary<Case> cases() {
        Arbitrary<Integer> inputs = Arbitraries.integers().between(1, 2);
        Arbitrary<Integer> classes = Arbitraries.integers().between(2, 4);
        return Combinators.combine(inputs, classes).flatAs((in, out) -> Combinators.combine(
                        Numbers.matrix(in, out, 1), Numbers.vector(in, 1), Numbers.labels(1, out))
                .as((w, x, labels) -> new Case(w, x, labels[0])));
    }

    static void areNormallyDistributed() {
        // Each bound is at least 8 standard deviations away: a right answer fails less than once in 10^9 runs.
        SimpleMatrix w = SimpleNet.random(100, 100, new SplittableRandom(7)).weights();
        double mean = w.elementSum() / 10_000;
        double variance = w.minus(mean).elementPower(2).elementSum() / 10_000;
        long far = IntStream.range(0, 10_000).filter(i -> Math.abs(w.get(i)) > 2).count();
        String of = " of the weights of SimpleNet.random(100, 100, random)";
        Check.that("the mean" + of, () -> mean)
                .mistake("No weight is negative: draw normal numbers, see RandomGenerator.nextGaussian.", 0.5)
                .mistake("No weight is negative.", Math.sqrt(2 / Math.PI))
                .within(0.08).is(0);
        Check.that("the standard deviation" + of, () -> Math.sqrt(variance))
                .mistake("The weights are uniform, not normal: see RandomGenerator.nextGaussian.", 0.57735)
                .mistake("The weights are made smaller; the standard deviation is 1.", 0.01)
                .within(0.06).is(1);
        Check.that("the share of weights beyond two standard deviations" + of, () -> far / 10_000.0)
                .mistake("The weights are uniform, not normal: see RandomGenerator.nextGaussian.", 0)
                .within(0.018).is(0.0455);
    }

    static void checkAnswers(Case c, double[] scores, double[] probabilities, int best) {
        SimpleNet net = c.net();
        Check.that("scores(x)", () -> net.scores(c.x))
                .given("w", net.weights()).given("x", c.x)
                .mistake("These are the probabilities; scores come before softmax.", probabilities)
                .mistake("Only the first input counts.", Arrays.stream(c.w.toArray2()[0])
                        .map(weight -> weight * c.x[0]).toArray())
                .is(scores);
        Check.that("probabilities(x)", () -> net.probabilities(c.x))
                .given("w", net.weights()).given("x", c.x)
                .mistake("These are the scores; take their softmax.", scores)
                .mistake("The exponentials are not divided by their sum.",
                        Arrays.stream(scores).map(Math::exp).toArray())
                .is(probabilities);
        int worst = 0;
        for (int k = 1; k < scores.length; k++) {
            worst = scores[k] < scores[worst] ? k : worst;
        }
        Check.that("classify(x)", () -> net.classify(c.x))
                .given("w", net.weights()).given("x", c.x)
                .mistake("This is the class with the smallest score.", worst)
                .mistake("This counts from 1. The first class is class 0.", best + 1)
                .is(best);
    }

    static void checkLoss(Case c, double expected) {
        SimpleNet net = c.net();
        double[] y = c.probabilities();
        double[] scores = c.scores();
        double[] t = c.t();
        Check.that("loss(x, t)", () -> net.loss(c.x, t))
                .given("w", net.weights()).given("x", c.x).given("t", t)
                .within(5e-5)
                .mistake("The prediction is compared with itself: the target is t.",
                        -Arrays.stream(y).map(p -> p * Math.log(p)).sum())
                .mistake("The arguments of crossEntropyError have changed places: the prediction is the first one.",
                        c.lossOfSwappedArguments())
                .mistake("This takes the scores for probabilities: softmax comes first.",
                        -Math.log(scores[c.label] + 1e-7))
                .mistake("There is no logarithm of a number below 0. Are these scores? Softmax comes first.",
                        Double.NaN)
                .mistake("This is the mean squared error; take the cross entropy error.", LossesJudge.halfSquares(y, t))
                .mistake("The minus sign is missing.", -expected)
                .mistake("Divided by the number of classes. A single sample needs no mean.", expected / y.length)
                .is(expected);
    }

    /** Checks that the loss is that of the weights after one of them has changed. */
    static void checkLossAfterChange(Case before, int row, int col, int weight) {
        SimpleNet net = before.net();
        net.loss(before.x, before.t());
        net.weights().set(row, col, weight);
        Check.that("loss(x, t) after weights().set(" + row + ", " + col + ", " + weight + ")",
                        () -> net.loss(before.x, before.t()))
                .given("x", before.x).given("t", before.t())
                .within(1e-5)
                .mistake("This is the loss with the weights of the beginning; the present ones count.", before.loss())
                .is(before.with(row, col, weight).loss());
    }

    static void checkGradient(Case c, double[][] expected, double tolerance) {
        SimpleNet net = c.net();
        SimpleMatrix gradient = new SimpleMatrix(expected);
        SimpleMatrix forward = gradient.createLike();
        for (int row = 0; row < gradient.getNumRows(); row++) {
            for (int col = 0; col < gradient.getNumCols(); col++) {
                double moved = c.with(row, col, c.w.get(row, col) + 1e-4).loss();
                forward.set(row, col, (moved - c.loss()) / 1e-4);
            }
        }
        Check.that("numericalGradient(x, t)", () -> net.numericalGradient(c.x, c.t()))
                .given("w", c.w).given("x", c.x).given("t", c.t())
                .within(tolerance)
                .mistake("The loss has not noticed that a weight moved: move it in w itself, not in a copy.",
                        gradient.createLike())
                .mistake("This is the way downhill; the gradient points uphill.", gradient.negative())
                .mistake("Divided by H; from w - H to w + H it is twice as far.", gradient.scale(2))
                .mistake("The gradient is transposed; it has the shape of w.", gradient.transpose())
                .mistake("This is the gradient of a loss whose two arguments have changed places: see 6.26.",
                        c.gradientOfSwappedArguments())
                .mistake("These are forward differences; look to both sides.", forward)
                .mistake("These are the weights after a step; the gradient itself is wanted.", c.w.minus(gradient))
                .is(gradient);
    }

    /** Checks that the gradient is that of the weights after one of them has changed. */
    static void checkGradientAfterChange(Case before, int row, int col, int weight) {
        SimpleNet net = before.net();
        net.numericalGradient(before.x, before.t());
        net.weights().set(row, col, weight);
        Check.that("numericalGradient(x, t) after weights().set(" + row + ", " + col + ", " + weight + ")",
                        () -> net.numericalGradient(before.x, before.t()))
                .given("x", before.x).given("t", before.t())
                .within(1e-5)
                .mistake("This is the gradient at the weights of the beginning; the present ones count.",
                        before.gradient())
                .is(before.with(row, col, weight).gradient());
    }

    static void checkGradientPutsBack(double[][] w, double... x) {
        SimpleNet net = new SimpleNet(new SimpleMatrix(w));
        DifferentiationJudge.isPutBack(Check.that("the weights after numericalGradient(x, t)", () -> {
            net.numericalGradient(x, new double[]{0, 0, 1});
            return net.weights().copy();
        })
                .given("x", x)
                .hint("The gradient only measures: afterwards every weight is exactly what it was."),
                "weights", net.weights().copy());
    }

    static void leadsDownhill(Case start) {
        SimpleNet net = start.net();
        Check.that("the loss after ten steps w - 0.5 * gradient", () -> {
            for (int step = 0; step < 10; step++) {
                SimpleMatrix gradient = net.numericalGradient(start.x, start.t());
                net.weights().setTo(net.weights().minus(gradient.scale(0.5)));
            }
            return new Case(net.weights(), start.x, start.label).loss();
        })
                .mistake("Nothing has moved: the gradient is 0.", start.loss())
                .<Double>satisfies("less than a quarter of " + start.loss(), loss -> loss < start.loss() / 4);
    }
}
