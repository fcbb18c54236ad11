package koans.ch06learning;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import koans.ch06learning.NumericTwoLayerNetJudge.Case;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** Points that are easy to learn, and the training loop by hand and as it often goes wrong. */
final class NumericTrainingJudge {

    private NumericTrainingJudge() {
    }

    static double[] fit(Case c, double lr, int steps, int batchSize, long seed) {
        return NumericTraining.fit(c.net(), c.x(), c.labels(), lr, steps, batchSize, new SplittableRandom(seed));
    }

    /** Two clouds of eight points, far apart, and a net that knows nothing of them. */
    static Case clouds(Case net) {
        SimpleMatrix x = new SimpleMatrix(16, 2);
        int[] labels = new int[16];
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 16; i++) {
            labels[i] = i % 2;
            double centre = labels[i] == 0 ? 2 : -2;
            x.setRow(i, 0, centre + random.nextDouble(-1, 1), centre + random.nextDouble(-1, 1));
        }
        return net.on(x, labels);
    }

    /** Checks the first loss of the net of the text. */
    static void looksFirst(Case text, double expected) {
        Check.that("the first loss in fit(net, x, labels, 0.5, 3, 2, random) with the net of the text",
                        () -> fit(text, 0.5, 3, 2, 1)[0])
                .within(1e-5)
                .mistake("This is the loss after the step: look first, then learn.", text.step(0.5).loss())
                .mistake("The losses of the batch are added up; take their mean.", 2 * text.loss())
                .hint("A batch of two has both samples, each with its own label.")
                .is(expected);
    }

    /** Checks the first loss of two clouds. */
    static void looksFirst(Case clouds) {
        Check.that("the first loss in fit(net, x, labels, 0.1, 1, 16, random) with 16 samples",
                        () -> fit(clouds, 0.1, 1, 16, 1)[0])
                .within(1e-5)
                .mistake("This is the loss after the step: look first, then learn.", clouds.step(0.1).loss())
                .hint("A batch of 16 has 16 different samples, each with its own label.")
                .is(clouds.loss());
    }

    /** Checks all parameters after one step of a whole batch. */
    static void movesEveryParameterOnce(Case c) {
        NumericTwoLayerNet net = c.net();
        Map<String, SimpleMatrix> expected = c.step(0.5).params();
        NumericTraining.fit(net, c.x(), c.labels(), 0.5, 1, 2, new SplittableRandom(1));
        for (String name : NumericTwoLayerNetJudge.NAMES) {
            SimpleMatrix before = c.net().params().get(name);
            Check.that(name + " after fit(net, x, labels, 0.5, 1, 2, random)", () -> net.params().get(name))
                    .within(2e-6)
                    .mistake("This parameter has not moved. A step changes all four matrices of net.params(): the "
                            + "very matrices, with setTo.", before)
                    .mistake("The learning rate is not used.", before.plus(
                            expected.get(name).minus(before).scale(2)))
                    .mistake("The sign is wrong: go against the gradient.",
                            before.scale(2).minus(expected.get(name)))
                    .hint("Take all gradients first, then move all parameters.")
                    .once()
                    .is(expected.get(name));
        }
    }

    /** Checks the losses of three steps of a whole batch. */
    static void walksDownhill(Case c) {
        double[] all = losses(c, 0.5);
        double[] expected = Arrays.copyOf(all, 3);
        double[] piledUp = expected.clone();
        Arrays.parallelPrefix(piledUp, Double::sum);
        Check.that("fit(net, x, labels, 0.5, 3, 2, random) with the net of the text", () -> fit(c, 0.5, 3, 2, 1))
                .within(1e-5)
                .mistake("These are the losses after the steps: look first, then learn.",
                        Arrays.copyOfRange(all, 1, 4))
                .mistake("The loss grows: the step goes against the gradient.", Arrays.copyOf(losses(c, -0.5), 3))
                .mistake("Nothing is learned: change the matrices of net.params() themselves, with setTo.",
                        Arrays.copyOf(losses(c, 0), 3))
                .mistake("The learning rate is not used.", Arrays.copyOf(losses(c, 1), 3))
                .mistake("The losses pile up; each step has its own.", piledUp)
                .is(expected);
    }

    /** The losses before and after each of three steps. */
    private static double[] losses(Case start, double lr) {
        double[] losses = new double[4];
        Case c = start;
        for (int step = 0; step < 4; step++) {
            losses[step] = c.loss();
            c = c.step(lr);
        }
        return losses;
    }

    /** Checks batches of one of three samples. */
    static void drawsAFreshBatchForEachStep(Case three) {
        // With a learning rate this small the losses are those of the samples. A right answer draws the same one
        // of the three 60 times with a probability of 10^-28, and misses one of them with 10^-10.
        double[] each = lossOfEach(three);
        double[] losses = fit(three, 1e-9, 60, 1, 1);
        Check.that("the first loss with batches of one", () -> losses[0])
                .within(1e-5)
                .mistake("This is the loss of all three samples. A batch has batchSize of them.", three.loss())
                .<Double>satisfies("the loss of a single sample", loss -> isOneOf(each, loss));
        for (int i = 0; i < 3; i++) {
            double loss = each[i];
            Check.that("how often the loss of sample " + i + " is among those of 60 steps with batches of one",
                            () -> (int) Arrays.stream(losses).filter(v -> Math.abs(v - loss) < 1e-5).count())
                    .mistake("Every step has the same batch: draw inside the loop.", 60)
                    .mistake("This sample is never drawn, or gets the label of another.", 0)
                    .<Integer>satisfies("more than 0 and less than 60", count -> count > 0 && count < 60);
        }
    }

    /** Checks batches of two of three samples. */
    static void drawsTwoSamplesForEachStep(Case three) {
        // With a learning rate this small the losses are those of the samples.
        double[] each = lossOfEach(three);
        double[] pairs = {(each[0] + each[1]) / 2, (each[0] + each[2]) / 2, (each[1] + each[2]) / 2};
        double[] losses = fit(three, 1e-9, 4, 2, 1);
        for (int step = 0; step < 4; step++) {
            double loss = losses[step];
            Check.that("the loss of step " + step + " with 3 samples and batches of 2", () -> loss)
                    .diagnosis(() -> isOneOf(each, loss) ? "This batch has a single sample: every step draws "
                            + "batchSize of them, and the last batch of an epoch may be shorter." : null)
                    .<Double>satisfies("the mean loss of two different samples", found -> isOneOf(pairs, found));
        }
    }

    private static double[] lossOfEach(Case three) {
        return IntStream.range(0, 3).mapToDouble(i -> three.samples(i).loss()).toArray();
    }

    private static boolean isOneOf(double[] losses, double loss) {
        return DoubleStream.of(losses).anyMatch(v -> Math.abs(v - loss) < 1e-5);
    }

    static void learnsToTellApart(Case clouds) {
        NumericTwoLayerNet net = clouds.net();
        double[] losses = NumericTraining.fit(net, clouds.x(), clouds.labels(), 1, 60, 8, new SplittableRandom(3));
        Map<String, SimpleMatrix> p = net.params();
        Case end = new Case(p.get("W1"), p.get("b1"), p.get("W2"), p.get("b2"), clouds.x(), clouds.labels());
        Check.that("the accuracy on two clouds of points after 60 steps", end::accuracy).is(1.0);
        Check.that("the last loss, after 60 steps", () -> losses[59])
                .<Double>satisfies("less than a fifth of " + losses[0], loss -> loss < losses[0] / 5);
    }
}
