package koans.ch10mnist;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import koans.grader.check.Check;
import koans.kit.DigitSet;
import koans.kit.Mode;
import koans.kit.Model;
import org.ejml.simple.SimpleMatrix;

/** The scores of a small network, and a model and an optimizer that write down how they are used. */
final class DigitsMlpJudge {

    static final SimpleMatrix X = new SimpleMatrix(new double[][]{
            {1, 0, 2, -1}, {0, 1, 1, 1}, {2, -1, 0, 1}, {-1, 2, 1, 0}, {1, 1, -2, 2}});
    static final SimpleMatrix W1 = new SimpleMatrix(new double[][]{
            {0.5, -0.3, 0.2}, {-0.4, 0.6, 0.1}, {0.3, 0.2, -0.5}, {0.1, -0.2, 0.4}});
    static final SimpleMatrix W2 = new SimpleMatrix(new double[][]{
            {0.7, -0.5, 0.3}, {-0.2, 0.8, -0.6}, {0.4, 0.1, 0.9}});
    static final SimpleMatrix W3 = new SimpleMatrix(new double[][]{{0.6, -0.8}, {-0.3, 0.5}, {0.9, 0.2}});
    static final SimpleMatrix B = new SimpleMatrix(new double[][]{{0.05, -0.15, 0.1}});
    static final SimpleMatrix B3 = new SimpleMatrix(new double[][]{{-0.2, -0.1}});

    private DigitsMlpJudge() {
    }

    /** Checks the shapes of all parameters of a 4-3-3-2 network. */
    static void checkShapes(String... expected) {
        Check.that("the shapes in build(4, 3, 2, random).params(), sorted", () -> shapes(build(4, 3, 2)))
                .mistake("The weights are outputs x inputs; a batch of rows needs inputs x outputs.",
                        List.of("1x2", "1x3", "1x3", "2x3", "3x3", "3x4"))
                .mistake("One hidden layer is missing: there are two.", List.of("1x2", "1x3", "3x2", "4x3"))
                .mistake("The biases are columns; a bias is one row.",
                        List.of("2x1", "3x1", "3x1", "3x2", "3x3", "4x3"))
                .mistake("The biases are missing from the parameters: nobody will train them.",
                        List.of("3x2", "3x3", "4x3"))
                .hint("Does every layer put its parameters into the map under names of its own?")
                .is(List.of(expected));
    }

    static void checkScores(Model model) {
        Check.that("scores(x, EVAL) of a 4-3-3-2 network with weights put in through params()",
                        () -> model.scores(X.copy(), Mode.EVAL))
                .given("x", X)
                .mistake("There is a ReLU behind the last layer: scores may be negative.",
                        scores(true, true, true))
                .mistake("The ReLU behind the first layer is missing.", scores(false, true, false))
                .mistake("The ReLU behind the second layer is missing.", scores(true, false, false))
                .mistake("There is no ReLU: three affine layers in a row are no more than one.",
                        scores(false, false, false))
                .mistake("These are probabilities: scores are what goes into softmax.",
                        softmax(scores(true, true, false)))
                .hint("params() has to give the matrices that the layers compute with, not copies of them.")
                .is(scores(true, true, false));
    }

    static void checkLoss(Model model, int[] labels) {
        SimpleMatrix scores = scores(true, true, false);
        SimpleMatrix p = softmax(scores);
        double sum = 0;
        double sumOverTheBatch = 0;
        for (int i = 0; i < labels.length; i++) {
            sum -= Math.log(p.get(i, labels[i]));
            sumOverTheBatch += Math.log(scores.elementExp().elementSum()) - scores.get(i, labels[i]);
        }
        Check.that("loss(x, labels, EVAL) of a 4-3-3-2 network with weights put in through params()",
                        () -> model.loss(X.copy(), labels, Mode.EVAL))
                .given("x", X).given("labels", labels)
                .within(1e-6)
                .mistake("The losses of the batch are added up; take their mean.", sum)
                .mistake("The mean runs over all numbers; divide by the number of rows.", sum / 10)
                .mistake("One sum of exponentials for the whole batch: softmax works row by row.",
                        sumOverTheBatch / 5)
                .is(sum / 5);
    }

    /** Checks the spread of the weights of build(200, 100, 50, random), layer by layer. */
    static void checkSpread(Model model, double... expected) {
        Check.that("the spread of the weights of build(200, 100, 50, random), as a multiple of sqrt(2/inputs)",
                        () -> multiplesOfHe(model))
                .within(0.06)
                .mistake("This is the spread of Xavier, sqrt(1/inputs): with ReLU it takes sqrt(2/inputs).",
                        new double[]{0.7071, 0.7071, 0.7071})
                .mistake("The spread is taken from the outputs of a layer instead of its inputs.",
                        new double[]{1.4142, 1, 1.4142})
                .mistake("The variance is used as the standard deviation: the root is missing.",
                        new double[]{0.1, 0.1414, 0.1414})
                .mistake("All layers have the spread of the first: each one counts its own inputs.",
                        new double[]{1, 0.7071, 0.7071})
                .mistake("The weights are draws with spread 1: they have to be scaled.",
                        new double[]{10, 7.0711, 7.0711})
                .mistake("The spread is 0.01 in all layers.", new double[]{0.1, 0.0707, 0.0707})
                .mistake("These are even draws up to the spread; they have to be normal.",
                        new double[]{0.5774, 0.5774, 0.5774})
                .is(expected);
    }

    /** Checks eight digits of which six are answered right. */
    static void checkThreeOfFour(DigitSet digits) {
        Check.that("accuracy of a model that says 3, 1, 4, 1, 5, 2, 6, 7 where 3, 1, 4, 8, 5, 9, 6, 7 is right",
                        () -> DigitsMlp.accuracy(new Reader(100), digits))
                .mistake("This counts the right answers; divide by the number of digits.", 6)
                .mistake("None of 8: int / int gives 0 in Java, or the last batch is left out because it is small.",
                        0)
                .mistake("This is a percentage; the share is between 0 and 1.", 75)
                .mistake("This is the share of wrong answers.", 0.25)
                .mistake("The smallest score is taken for the answer; it is the largest.", 0.125)
                .is(0.75);
    }

    /** Checks a number of digits that is no multiple of a batch. */
    static void check1667Of2501(int[] said, int[] right) {
        DigitSet digits = answered(said, right);
        Reader model = new Reader(-1);
        Check check = Check.that("accuracy of a model that is right in 1667 of 2501",
                () -> DigitsMlp.accuracy(model, digits));
        for (int size : new int[]{1000, 500, 250, 100}) {
            check = check.mistake("The shares of the batches are averaged, though the last batch is smaller: count "
                    + "right answers, then divide once.", meanOfShares(said, right, size));
        }
        check
                .diagnosis(() -> model.asked == 2501
                        ? "Does every score meet the label of its own digit?"
                        : "The model was asked for the scores of " + model.asked + " digits; there are 2501. "
                                + "The last batch is smaller than the others.")
                .once()
                .is(1667.0 / 2501);
        Check.that("how many digits the model was asked for, of 2501", () -> model.asked).once().is(2501);
    }

    /** Checks the updates for batches of 10. */
    static void checkUpdatesOf25DigitsInTwoEpochs(int expected) {
        Check.that("the updates of 2 epochs with 25 digits in batches of 10", () -> train(25, 2, 10).updates)
                .mistake("The last batch of every epoch is left out: it is smaller, and counts as well.", 4)
                .mistake("There is one update in every epoch: every batch makes one.", 2)
                .mistake("Only one epoch is run.", 3)
                .mistake("There is one update for every digit: every batch makes one.", 50)
                .mistake("Every batch makes an update for each parameter: one update moves all of them.", 12)
                .is(expected);
    }

    /** Checks the gradients and updates of 3 batches. */
    static void checkOrder(MlpRecorder record, String... expected) {
        Check.that("the gradients and updates of 3 batches, in their order",
                        () -> record.events.stream().filter(e -> !e.equals("progress")).toList())
                .mistake("The gradient is asked for before the training only: it changes with every update.",
                        List.of("gradient", "update", "update", "update"))
                .mistake("The updates come when all gradients are there: every batch makes its own.",
                        List.of("gradient", "gradient", "gradient", "update", "update", "update"))
                .mistake("The gradient of every batch is asked for twice.", List.of("gradient", "gradient",
                        "update", "gradient", "gradient", "update", "gradient", "gradient", "update"))
                .hint("Every batch asks for the gradient once, and makes one update with it.")
                .is(List.of(expected));
    }

    /** Checks the mean losses of 3 epochs with 2 batches each. */
    static void checkMeanLosses(MlpRecorder record, double... expected) {
        Check.that("the mean losses that progress heard of, for batch losses 8, 4 | 2, 1 | 0.5, 0.25",
                        () -> record.meanLosses.stream().mapToDouble(d -> d).toArray())
                .mistake("This is the loss of the last batch; take the mean of all batches of the epoch.",
                        new double[]{4, 1, 0.25})
                .mistake("The losses are added up; divide by the number of batches.", new double[]{12, 3, 0.75})
                .mistake("The losses are taken after the updates: take each one before its batch's update.",
                        new double[]{3, 0.75, 0.1875})
                .mistake("The sum goes on from epoch to epoch: start each one at 0.", new double[]{6, 7.5, 7.875})
                .mistake("The mean runs over all epochs so far: start each one anew.",
                        new double[]{6, 3.75, 2.625})
                .mistake("These are losses in EVAL: take those in TRAIN.", new double[]{106, 101.5, 100.375})
                .mistake("The losses are taken with labels of other digits.", new double[]{1006, 1001.5, 1000.375})
                .is(expected);
    }

    /** Checks the epochs that progress hears of, of 3 with 2 batches each. */
    static void checkEpochs(MlpRecorder record, Integer... expected) {
        Check.that("the epochs that progress heard of", () -> record.epochs)
                .mistake("Epochs count from 1.", List.of(0, 1, 2))
                .mistake("Progress hears of every batch; once an epoch is enough.", List.of(1, 1, 2, 2, 3, 3))
                .once()
                .is(List.of(expected));
    }


    static Model withKnownWeights() {
        Model model = build(4, 3, 2);
        for (SimpleMatrix p : model.params().values()) {
            switch (Trainings.shape(p)) {
                case "4x3" -> p.setTo(W1);
                case "3x3" -> p.setTo(W2);
                case "3x2" -> p.setTo(W3);
                case "1x3" -> p.setTo(B);
                case "1x2" -> p.setTo(B3);
                default -> { }
            }
        }
        return model;
    }

    static SimpleMatrix scores(boolean first, boolean second, boolean third) {
        SimpleMatrix h1 = relu(first, affine(X, W1, B));
        SimpleMatrix h2 = relu(second, affine(h1, W2, B));
        return relu(third, affine(h2, W3, B3));
    }

    static Model build(int inputs, int hidden, int classes) {
        return (Model) Check.that("build(" + inputs + ", " + hidden + ", " + classes + ", random)",
                () -> DigitsMlp.build(inputs, hidden, classes, new SplittableRandom(1))).run();
    }

    static SimpleMatrix affine(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        return x.mult(w).elementOp((int r, int c, double v) -> v + b.get(c));
    }

    static SimpleMatrix relu(boolean on, SimpleMatrix x) {
        return on ? x.elementOp((int r, int c, double v) -> Math.max(0, v)) : x;
    }

    static SimpleMatrix softmax(SimpleMatrix scores) {
        SimpleMatrix e = scores.elementExp();
        return e.elementOp((int r, int c, double v) -> v / e.getRow(r).elementSum());
    }

    static List<String> shapes(Model model) {
        return model.params().values().stream().map(Trainings::shape).sorted().toList();
    }

    static void descend(Map<String, SimpleMatrix> params, Map<String, SimpleMatrix> grads) {
        grads.forEach((name, g) -> params.get(name).setTo(params.get(name).minus(g.scale(0.1))));
    }

    static List<SimpleMatrix> weights(Model model) {
        return model.params().values().stream().filter(p -> p.getNumRows() > 1).toList();
    }

    static double[] multiplesOfHe(Model model) {
        return weights(model).stream()
                .mapToDouble(w -> Math.sqrt(w.elementPower(2).elementSum() / w.getNumElements())
                        / Math.sqrt(2.0 / w.getNumRows()))
                .toArray();
    }

    static double largestMean(Model model) {
        return weights(model).stream()
                .mapToDouble(w -> Math.abs(w.elementSum()) / Math.sqrt(2.0 / w.getNumRows() * w.getNumElements()))
                .max().orElse(0);
    }

    static double largestBias(Model model) {
        return model.params().values().stream().filter(p -> p.getNumRows() == 1)
                .mapToDouble(SimpleMatrix::elementMaxAbs).max().orElse(0);
    }

    static int differentWeights(Model model) {
        return (int) weights(model).stream().flatMapToDouble(Trainings::entries).distinct().count();
    }

    static double meanOfShares(int[] said, int[] right, int size) {
        return IntStream.iterate(0, start -> start < said.length, start -> start + size)
                .mapToDouble(start -> IntStream.range(start, Math.min(start + size, said.length))
                        .mapToDouble(i -> said[i] == right[i] ? 1 : 0).average().orElseThrow())
                .average().orElseThrow();
    }

    static DigitSet answered(int[] said, int[] right) {
        byte[] pixels = new byte[said.length];
        for (int i = 0; i < said.length; i++) {
            pixels[i] = (byte) said[i];
        }
        return DigitSet.of(pixels, right, 1, 1);
    }

    /** Says the class that a digit's only pixel holds, with this score; all others are lower. */
    static final class Reader implements Model {

        final double highest;
        final Set<Mode> modes = EnumSet.noneOf(Mode.class);
        int asked;
        int largestBatch;

        Reader(double highest) {
            this.highest = highest;
        }

        @Override
        public SimpleMatrix scores(SimpleMatrix x, Mode mode) {
            modes.add(mode);
            asked += x.getNumRows();
            largestBatch = Math.max(largestBatch, x.getNumRows());
            return new SimpleMatrix(x.getNumRows(), 10)
                    .elementOp((int r, int c, double v) -> highest - Math.abs(c - 255 * x.get(r, 0)));
        }

        @Override
        public double loss(SimpleMatrix x, int[] labels, Mode mode) {
            throw new IllegalStateException("counting right answers takes nothing but scores");
        }

        @Override
        public Map<String, SimpleMatrix> params() {
            throw new IllegalStateException("counting right answers takes nothing but scores");
        }

        @Override
        public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
            throw new IllegalStateException("counting right answers takes nothing but scores");
        }
    }

    static MlpRecorder train(int digits, int epochs, int batchSize) {
        return new MlpRecorder().train(digits, epochs, batchSize, 1);
    }

    /** Remembers what happens in which order, too. Every update halves the loss, from 8. */
    static final class MlpRecorder extends Recorder {

        final List<String> events = new ArrayList<>();
        final List<Integer> gradientsUsed = new ArrayList<>();
        final List<Integer> epochs = new ArrayList<>();
        final List<Double> meanLosses = new ArrayList<>();
        final Set<Set<Integer>> batchesWithLoss = new HashSet<>();
        final List<Integer> updatesWithoutLoss = new ArrayList<>();
        boolean live = true;

        MlpRecorder train(int size, int epochs, int batchSize, long seed) {
            DigitSet digits = Trainings.numbered(size);
            Check.after("train(model, optimizer, " + size + " digits, " + epochs + " epochs, batches of " + batchSize
                    + ", random, progress)", () -> DigitsMlp.train(this, this, digits, epochs, batchSize,
                    new SplittableRandom(seed), this::progress)).run();
            return this;
        }

        void progress(int epoch, double meanLoss) {
            events.add("progress");
            epochs.add(epoch);
            meanLosses.add(meanLoss);
        }

        @Override
        public SimpleMatrix scores(SimpleMatrix x, Mode mode) {
            return new SimpleMatrix(x.getNumRows(), 10);
        }

        @Override
        public double loss(SimpleMatrix x, int[] labels, Mode mode) {
            List<Integer> digits = digits(x);
            batchesWithLoss.add(new TreeSet<>(digits));
            return 8 * Math.pow(0.5, updates) + (mode == Mode.TRAIN ? 0 : 100)
                    + (wrongLabels(digits, labels) == 0 ? 0 : 1000);
        }

        @Override
        public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
            events.add("gradient");
            return super.gradient(x, labels);
        }

        @Override
        public void update(Map<String, SimpleMatrix> params, Map<String, SimpleMatrix> grads) {
            super.update(params, grads);
            events.add("update");
            if (!batches.isEmpty() && !batchesWithLoss.contains(digitsIn(batches.size() - 1))) {
                updatesWithoutLoss.add(updates);
            }
            batchesWithLoss.clear();
            live &= params.get("W") == this.params.get("W") && params.get("b") == this.params.get("b");
            gradientsUsed.add((int) grads.get("W").get(0));
        }
    }
}
