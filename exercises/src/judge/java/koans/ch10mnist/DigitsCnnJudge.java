package koans.ch10mnist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import koans.kit.DigitSet;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

/** Small networks for pictures, and a model and an optimizer that write down how they are used. */
final class DigitsCnnJudge {

    static final Shape3 SMALL = new Shape3(1, 16, 16);
    /** A parameter has a kink in its way now and then; it has to be right for one of so many batches. */
    static final int BATCHES = 8;
    static final int[] LABELS = {0, 2, 1, 2, 1};

    private DigitsCnnJudge() {
    }

    static void checkShape(Shape3 in, int pictures, int classes) {
        Check.that("the shape of the scores of " + pictures + " pictures by build(" + text(in) + ", 2, 4, "
                        + classes + ", random)",
                        () -> Trainings.shape(build(in, 2, 4, classes)
                                .scores(new SimpleMatrix(pictures, in.size()), Mode.EVAL)))
                .hint("The sizes of the layers follow from the shape of the picture.")
                .is(pictures + "x" + classes);
    }

    static void checkGradient(Model model, String name, SimpleMatrix p) {
        AssertionError first = null;
        for (int batch = 1; batch <= BATCHES; batch++) {
            SimpleMatrix pictures = pictures(batch);
            SimpleMatrix gradient = model.gradient(pictures, LABELS.clone()).get(name);
            try {
                Gradients.check(name, gradient == null ? null : gradient.copy(), p,
                        () -> model.loss(pictures, LABELS.clone(), Mode.TRAIN));
                return;
            } catch (AssertionError e) {
                first = first == null ? e : first;
            }
        }
        throw first;
    }

    /** Checks the filters for pictures of 20x20. */
    static void checkFiltersOfOtherPictures(String expected) {
        Check.that("the shape of the first parameter of build(1x20x20, 2, 4, 3, random)",
                        () -> first(build(new Shape3(1, 20, 20), 2, 4, 3)))
                .because("as for pictures of 16x16: filters do not grow with the picture")
                .mistake("Every pixel has a weight of its own: this layer is affine, not a convolution.",
                        first(build(new Shape3(1, 20, 20), 2, 4, 3)).replace("256", "400"))
                .hint("Is the first layer a convolution, and are its filters the first of params()?")
                .is(expected);
    }

    /** Checks how many numbers four filters have. */
    static void checkNumberOfFilters(int expected) {
        Check.that("how many numbers the first parameter of build(1x16x16, 4, 4, 3, random) has",
                        () -> firstOf(build(SMALL, 4, 4, 3)).getNumElements())
                .because("twice as many as that of build(1x16x16, 2, 4, 3, random): twice as many filters")
                .mistake("The number of filters changes nothing in the first convolution.", expected / 2)
                .hint("filters is how many filters the first convolution has, neither more nor fewer.")
                .is(expected);
    }

    /** Checks the spread of the first filters and of the last weights of build(1x28x28, 64, 100, 20, random). */
    static void checkSpread(Model model, double... expected) {
        List<SimpleMatrix> params = List.copyOf(model.params().values());
        SimpleMatrix filters = firstOf(model);
        SimpleMatrix last = params.get(params.size() - 2);
        double inputs = filters.getNumElements() / 64.0;
        Check.that("the spread of the first filters and of the last weights of build(1x28x28, 64, 100, 20, "
                        + "random), as multiples of sqrt(2/n)",
                        () -> new double[]{spread(filters) / Math.sqrt(2 / inputs), spread(last) / Math.sqrt(0.02)})
                .within(0.2)
                .mistake("This is the spread of Xavier, sqrt(1/n): with ReLU it takes sqrt(2/n).",
                        new double[]{Math.sqrt(0.5), Math.sqrt(0.5)})
                .mistake("These are draws with spread 1: the weights start too large.",
                        new double[]{Math.sqrt(inputs / 2), Math.sqrt(50)})
                .diagnosis(() -> filters.elementMaxAbs() > 0 ? null
                        : "All weights start at 0: then filters stay alike, and most layers never learn.")
                .hint("n is how many inputs a node has: here " + Math.round(inputs) + " for a filter, and 100 for "
                        + "a score. Every layer has a spread of its own.")
                .is(expected);
    }

    /** Checks the loss of five pictures of three classes. */
    static void checkLoss(Model model, SimpleMatrix x, int[] labels) {
        SimpleMatrix scores = model.scores(x, Mode.EVAL);
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum += Math.log(scores.getRow(i).elementExp().elementSum()) - scores.get(i, labels[i]);
        }
        Check.that("loss(x, labels, EVAL) of five pictures", () -> model.loss(x, labels, Mode.EVAL))
                .given("labels", labels)
                .within(1e-6)
                .mistake("The losses of the batch are added up; take their mean.", sum)
                .mistake("The mean runs over all scores; divide by the number of pictures.", sum / 15)
                .hint("Softmax and cross entropy of scores(x, EVAL): does the mode reach every layer?")
                .is(sum / 5);
    }

    /** Checks the updates for batches of 10. */
    static void checkUpdatesOf25DigitsInTwoEpochs(int expected) {
        Check.that("the updates of 2 epochs with 25 digits in batches of 10", () -> learn(25, 2, 10).updates)
                .mistake("The last batch of every epoch is left out: it is smaller, and counts as well.", 4)
                .mistake("Only one epoch is run.", 3)
                .is(expected);
        Check.that("the gradients asked for in 2 epochs with 25 digits in batches of 10",
                        () -> learn(25, 2, 10).batches.size())
                .mistake("The gradient of every batch is asked for twice.", 12)
                .is(expected);
    }

    /** Checks when progress hears, in 15 epochs of 3 batches. */
    static void checkDone(CnnRecorder record, Integer... expected) {
        Check.that("the batches done when progress heard of them, in 15 epochs of 3 batches", () -> record.done)
                .mistake("The batches are told of when they are learned already; tell before the update.",
                        List.of(20, 40))
                .mistake("The count starts anew in every epoch.", Collections.nCopies(15, 0))
                .mistake("Done counts what is over: 0 before the first update.", List.of(1, 21, 41))
                .mistake("Every batch is told of; one in 20 is enough.",
                        IntStream.range(0, 45).boxed().toList())
                .once()
                .is(List.of(expected));
    }

    /** Checks how many batches progress hears that there are. */
    static void checkOf(CnnRecorder record, Integer expected) {
        Check.that("how many batches there are, as progress hears", () -> new ArrayList<>(new TreeSet<>(record.of)))
                .mistake("These are the batches of one epoch; tell those of the whole training.", List.of(3))
                .mistake("The smaller batch at the end of each epoch is not counted.", List.of(30))
                .mistake("These are digits; tell batches.", List.of(375))
                .mistake("These are epochs; tell batches.", List.of(15))
                .is(List.of(expected));
    }

    /** Checks the losses that progress hears of, three of them. */
    static void checkLosses(CnnRecorder record, List<Double> losses) {
        Check.that("the losses that progress heard of, after 0, 20 and 40 updates", () -> record.losses)
                // Enough for a cross entropy that adds 1e-7 to its probabilities.
                .within(1e-4)
                .mistake("These are losses in TRAIN: measuring must not disturb, so ask in EVAL.",
                        losses(1, 0.4))
                .mistake("The losses of the batch are added up; model.loss is their mean.", losses(10, 0.7))
                .mistake("The losses are taken with labels of other digits.",
                        losses.stream().map(loss -> loss + 1000).toList())
                .hint("model.loss(x, labels, EVAL) of the next batch by itself, before its update.")
                .once()
                .is(losses);
    }

    /** Checks the accuracies that progress hears of, where the model is right for 7 of 10 digits. */
    static void checkAccuracies(CnnRecorder record, Double... expected) {
        Check.that("the accuracies that progress heard of, where the model is right for 7 of the 10 digits",
                        () -> record.accuracies)
                .mistake("These are answers by scores(x, TRAIN): measuring must not disturb, so ask in EVAL.",
                        List.of(0.4, 0.4, 0.4))
                .mistake("This counts the right answers; the share is between 0 and 1.",
                        List.of(7.0, 7.0, 7.0))
                .mistake("This is a percentage; the share is between 0 and 1.", List.of(70.0, 70.0, 70.0))
                .mistake("int / int gives an int in Java.", List.of(0.0, 0.0, 0.0))
                .mistake("This is the share of mistakes.", List.of(0.3, 0.3, 0.3))
                .hint("The share of right answers by scores(x, EVAL).")
                .once()
                .is(List.of(expected));
    }


    /** A narrow network whose biases are no longer 0. */
    static Model trained() {
        Model model = build(SMALL, 2, 4, 3);
        descend(model);
        return model;
    }

    static void descend(Model model) {
        for (int step = 0; step < 10; step++) {
            Map<String, SimpleMatrix> gradient = model.gradient(pictures(1), LABELS.clone());
            model.params().forEach((name, p) -> {
                if (gradient.containsKey(name)) {
                    p.setTo(p.minus(gradient.get(name).scale(0.02)));
                }
            });
        }
    }

    static Model build(Shape3 in, int filters, int hidden, int classes) {
        String call = "build(" + text(in) + ", " + filters + ", " + hidden + ", " + classes + ", random)";
        return (Model) Check.that(call,
                () -> DigitsCnn.build(in, filters, hidden, classes, new SplittableRandom(1))).run();
    }

    /** Five pictures without a blank place: there every ReLU would sit on its kink. */
    static SimpleMatrix pictures(int seed) {
        return SimpleMatrix.random_DDRM(5, SMALL.size(), 0, 1, new Random(seed));
    }

    static String first(Model model) {
        return Trainings.shape(firstOf(model));
    }

    static SimpleMatrix firstOf(Model model) {
        return model.params().values().iterator().next();
    }

    static double spread(SimpleMatrix weights) {
        return Math.sqrt(weights.elementPower(2).elementSum() / weights.getNumElements());
    }

    static int numbersOf(Model model) {
        return model.params().values().stream().mapToInt(SimpleMatrix::getNumElements).sum();
    }

    static String text(Shape3 in) {
        return in.channels() + "x" + in.height() + "x" + in.width();
    }

    static CnnRecorder learn(int digits, int epochs, int batchSize) {
        return new CnnRecorder().learn(digits, epochs, batchSize, 1);
    }

    /** The losses after 0, 20 and 40 updates, if that share of the answers is right. */
    static List<Double> losses(double factor, double right) {
        return IntStream.of(0, 20, 40).mapToObj(updates -> factor * (Math.log(9 + Math.exp(CnnRecorder.score(updates)))
                - right * CnnRecorder.score(updates))).toList();
    }

    /**
     * Remembers what progress hears, too. In each batch the first 70 % are answered
     * right, in TRAIN the first 40 %. Of the ten scores of a digit nine are 0, so that its loss, softmax with cross
     * entropy, depends on the largest alone, which sinks after 20 and 40 updates.
     */
    static final class CnnRecorder extends Recorder {

        final List<Integer> done = new ArrayList<>();
        final List<Integer> of = new ArrayList<>();
        final List<Integer> updatesWhenTold = new ArrayList<>();
        final List<Double> losses = new ArrayList<>();
        final List<Double> accuracies = new ArrayList<>();
        final List<String> otherBatches = new ArrayList<>();
        List<Integer> measured = List.of();
        boolean told;

        CnnRecorder learn(int size, int epochs, int batchSize, long seed) {
            DigitSet digits = Trainings.numbered(size);
            Check.after("learn(model, optimizer, " + size + " digits, " + epochs + " epochs, batches of " + batchSize
                    + ", random, progress)", () -> DigitsCnn.learn(this, this, digits, epochs, batchSize,
                    new SplittableRandom(seed), this::hear)).run();
            return this;
        }

        void hear(int done, int of, double loss, double accuracy) {
            this.done.add(done);
            this.of.add(of);
            losses.add(loss);
            accuracies.add(Math.rint(accuracy * 1e9) / 1e9);
            updatesWhenTold.add(updates);
            told = true;
        }

        /** The largest score of every digit. */
        static double score(int updates) {
            return updates < 20 ? 6 : updates < 40 ? 5 : 4;
        }

        @Override
        public SimpleMatrix scores(SimpleMatrix x, Mode mode) {
            measured = digits(x);
            SimpleMatrix scores = new SimpleMatrix(x.getNumRows(), 10);
            for (int i = 0; i < x.getNumRows(); i++) {
                scores.set(i, (measured.get(i) + (isRight(i, x, mode) ? 0 : 1)) % 10, score(updates));
            }
            return scores;
        }

        static boolean isRight(int row, SimpleMatrix x, Mode mode) {
            return row < (mode == Mode.EVAL ? 0.7 : 0.4) * x.getNumRows() - 0.5;
        }

        @Override
        public double loss(SimpleMatrix x, int[] labels, Mode mode) {
            long right = IntStream.range(0, x.getNumRows()).filter(i -> isRight(i, x, mode)).count();
            return Math.log(9 + Math.exp(score(updates))) - score(updates) * right / x.getNumRows()
                    + (wrongLabels(digits(x), labels) == 0 ? 0 : 1000);
        }

        @Override
        public void update(Map<String, SimpleMatrix> params, Map<String, SimpleMatrix> grads) {
            super.update(params, grads);
            if (told && (batches.isEmpty() || !new TreeSet<>(measured).equals(digitsIn(batches.size() - 1)))) {
                otherBatches.add("before update " + updates);
            }
            told = false;
        }
    }
}
