package koans.ch06learning;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import koans.ch06learning.NumericTwoLayerNetTest.Case;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import net.jqwik.api.Group;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class NumericTrainingTest {

    @Group
    @Exercise(id = "6.36", title = "The training loop", points = 5)
    class Fit {

        private static final Case TINY = NumericTwoLayerNetTest.TINY;

        @Test
        void looksAtTheLossOfItsBatchFirst() {
            Case many = blobs();
            Check.that("the first loss in fit(net, x, labels, 0.5, 3, 2, random) with the net of the text",
                            () -> fit(TINY, 0.5, 3, 2, 1)[0])
                    .within(1e-5)
                    .mistake("This is the loss after the step: look first, then learn.", TINY.step(0.5).loss())
                    .mistake("The losses of the batch are added up; take their mean.", 2 * TINY.loss())
                    .hint("A batch of two has both samples, each with its own label.")
                    .is(0.673992222653);
            Check.that("the first loss in fit(net, x, labels, 0.1, 1, 16, random) with 16 samples",
                            () -> fit(many, 0.1, 1, 16, 1)[0])
                    .within(1e-5)
                    .mistake("This is the loss after the step: look first, then learn.", many.step(0.1).loss())
                    .hint("A batch of 16 has 16 different samples, each with its own label.")
                    .is(many.loss());
        }

        @Test
        void movesEveryParameterOnce() {
            NumericTwoLayerNet net = TINY.net();
            Case moved = TINY.step(0.5);
            NumericTraining.fit(net, TINY.x(), TINY.labels(), 0.5, 1, 2, new SplittableRandom(1));
            Map<String, SimpleMatrix> expected = Map.of("W1", moved.w1(), "b1", moved.b1(), "W2", moved.w2(),
                    "b2", moved.b2());
            for (String name : List.of("W1", "b1", "W2", "b2")) {
                SimpleMatrix before = TINY.net().params().get(name);
                Check.that(name + " after fit(net, x, labels, 0.5, 1, 2, random)", () -> net.params().get(name))
                        .within(2e-6)
                        .mistake("This parameter has not moved. A step changes all four matrices of net.params(): the "
                                + "very matrices, with setTo.", before)
                        .mistake("The learning rate is not used.", before.plus(
                                expected.get(name).minus(before).scale(2)))
                        .mistake("The sign is wrong: go against the gradient.",
                                before.scale(2).minus(expected.get(name)))
                        .hint("Take all gradients first, then move all parameters.")
                        .is(expected.get(name));
            }
        }

        @Test
        void walksDownhillWithTheWholeBatch() {
            double[] expected = new double[3];
            Case c = TINY;
            for (int step = 0; step < 3; step++) {
                expected[step] = c.loss();
                c = c.step(0.5);
            }
            double[] after = {expected[1], expected[2], c.loss()};
            double[] uphill = {TINY.loss(), TINY.step(-0.5).loss(), TINY.step(-0.5).step(-0.5).loss()};
            double[] still = {TINY.loss(), TINY.loss(), TINY.loss()};
            Check.that("fit(net, x, labels, 0.5, 3, 2, random) with the net of the text", () -> fit(TINY, 0.5, 3, 2, 1))
                    .within(1e-5)
                    .mistake("These are the losses after the steps: look first, then learn.", after)
                    .mistake("The loss grows: the step goes against the gradient.", uphill)
                    .mistake("Nothing is learned: change the matrices of net.params() themselves, with setTo.", still)
                    .mistake("The learning rate is not used.", new double[]{TINY.loss(), TINY.step(1).loss(),
                            TINY.step(1).step(1).loss()})
                    .mistake("The losses pile up; each step has its own.", new double[]{expected[0],
                            expected[0] + expected[1], expected[0] + expected[1] + expected[2]})
                    .is(expected);
        }

        @Test
        void leavesTheDataAsTheyAre() {
            Check.that("fit(net, x, labels, 0.5, 3, 1, random)", () -> fit(TINY, 0.5, 3, 1, 1))
                    .given("x", TINY.x()).given("labels", TINY.labels())
                    .satisfies("three losses", (double[] losses) -> losses.length == 3);
        }

        @Test
        void takesNoStepWhenNoneIsWanted() {
            NumericTwoLayerNet net = TINY.net();
            Check.that("fit(net, x, labels, 0.5, 0, 2, random)",
                    () -> NumericTraining.fit(net, TINY.x(), TINY.labels(), 0.5, 0, 2, new SplittableRandom(1)))
                    .is(new double[0]);
            Check.that("W1 after that", () -> net.params().get("W1")).is(TINY.w1());
        }

        @Test
        void drawsAFreshBatchForEachStep() {
            // With a learning rate this small the losses are those of the samples. A right answer draws the same one
            // of the three 60 times with a probability of 10^-28, and misses one of them with 10^-10.
            SimpleMatrix x = new SimpleMatrix(new double[][]{{1, 2}, {0, -1}, {-3, 1}});
            int[] labels = {1, 0, 0};
            Case three = new Case(TINY.w1(), TINY.b1(), TINY.w2(), TINY.b2(), x, labels);
            double[] each = IntStream.range(0, 3).mapToDouble(i -> three.samples(i).loss()).toArray();
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

        @Fact("Draws batchSize samples for each step")
        @Test
        void drawsAsManySamplesForEachStep() {
            // With a learning rate this small the losses are those of the samples.
            Case many = blobs();
            double[] each = IntStream.range(0, 3).mapToDouble(i -> many.samples(i).loss()).toArray();
            double[] pairs = {(each[0] + each[1]) / 2, (each[0] + each[2]) / 2, (each[1] + each[2]) / 2};
            double[] losses = fit(many.samples(0, 1, 2), 1e-9, 4, 2, 1);
            for (int step = 0; step < 4; step++) {
                double loss = losses[step];
                Check.that("the loss of step " + step + " with 3 samples and batches of 2", () -> loss)
                        .diagnosis(() -> isOneOf(each, loss) ? "This batch has a single sample: every step draws "
                                + "batchSize of them, and the last batch of an epoch may be shorter." : null)
                        .<Double>satisfies("the mean loss of two different samples", found -> isOneOf(pairs, found));
            }
        }

        @Test
        void learnsToTellTwoCloudsApart() {
            Case start = blobs();
            NumericTwoLayerNet net = start.net();
            double[] losses = NumericTraining.fit(net, start.x(), start.labels(), 1, 60, 8, new SplittableRandom(3));
            Map<String, SimpleMatrix> p = net.params();
            Case end = new Case(p.get("W1"), p.get("b1"), p.get("W2"), p.get("b2"), start.x(), start.labels());
            Check.that("the accuracy on two clouds of points after 60 steps", end::accuracy).is(1.0);
            Check.that("the last loss, after 60 steps", () -> losses[59])
                    .<Double>satisfies("less than a fifth of " + losses[0], loss -> loss < losses[0] / 5);
        }

        @Test
        void takesItsRandomnessFromTheGenerator() {
            double[] first = fit(blobs(), 0.5, 6, 2, 5);
            Check.that("the losses of a second training from a generator with the same seed",
                            () -> fit(blobs(), 0.5, 6, 2, 5))
                    .because("those of the first: the generator handed in is the only source of randomness")
                    .is(first);
            Check.that("the losses of a training from a generator with another seed", () -> fit(blobs(), 0.5, 6, 2, 6))
                    .mistake("The generator makes no difference. All randomness has to come from it.", first)
                    .satisfies("other losses", (double[] other) -> !Arrays.equals(first, other));
        }

        @Test
        void needsAPositiveLearningRate() {
            Check.that("fit(net, x, labels, 0, 3, 2, random)", () -> fit(TINY, 0, 3, 2, 1))
                    .isRejectedWith(IllegalArgumentException.class, "0");
            Check.that("fit(net, x, labels, -0.5, 3, 2, random)", () -> fit(TINY, -0.5, 3, 2, 1))
                    .isRejectedWith(IllegalArgumentException.class, "-0.5");
            Check.that("fit(net, x, labels, 0.5, -3, 2, random)", () -> fit(TINY, 0.5, -3, 2, 1))
                    .isRejectedWith(IllegalArgumentException.class, "-3");
        }

        private static boolean isOneOf(double[] losses, double loss) {
            return Arrays.stream(losses).anyMatch(v -> Math.abs(v - loss) < 1e-5);
        }

        private static double[] fit(Case c, double lr, int steps, int batchSize, long seed) {
            return NumericTraining.fit(c.net(), c.x(), c.labels(), lr, steps, batchSize, new SplittableRandom(seed));
        }

        /** Two clouds of eight points, far apart, and a net that knows nothing of them. */
        private static Case blobs() {
            SimpleMatrix x = new SimpleMatrix(16, 2);
            int[] labels = new int[16];
            SplittableRandom random = new SplittableRandom(11);
            for (int i = 0; i < 16; i++) {
                labels[i] = i % 2;
                double centre = labels[i] == 0 ? 2 : -2;
                x.setRow(i, 0, centre + random.nextDouble(-1, 1), centre + random.nextDouble(-1, 1));
            }
            return new Case(TINY.w1(), TINY.b1(), TINY.w2(), TINY.b2(), x, labels);
        }
    }
}
