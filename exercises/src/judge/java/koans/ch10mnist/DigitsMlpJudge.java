package koans.ch10mnist;

import java.util.ArrayList;
import java.util.Arrays;
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
import koans.kit.Optimizer;
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

    static Recorder train(int digits, int epochs, int batchSize) {
        return new Recorder().train(digits, epochs, batchSize, 1);
    }

    /** A model and an optimizer that learn nothing and remember everything. Every update halves the loss, from 8. */
    static final class Recorder implements Model, Optimizer {

        final Map<String, SimpleMatrix> params =
                Map.of("W", new SimpleMatrix(2, 3), "b", new SimpleMatrix(1, 3));
        final List<String> events = new ArrayList<>();
        final List<int[]> batches = new ArrayList<>();
        final List<Integer> gradientsUsed = new ArrayList<>();
        final List<Integer> epochs = new ArrayList<>();
        final List<Double> meanLosses = new ArrayList<>();
        final Set<Set<Integer>> batchesWithLoss = new HashSet<>();
        final List<Integer> updatesWithoutLoss = new ArrayList<>();
        int updates;
        int mislabelled;
        boolean live = true;

        Recorder train(int size, int epochs, int batchSize, long seed) {
            DigitSet digits = Trainings.numbered(size);
            Check.after("train(model, optimizer, " + size + " digits, " + epochs + " epochs, batches of " + batchSize
                    + ", random, progress)", () -> DigitsMlp.train(this, this, digits, epochs, batchSize,
                    new SplittableRandom(seed), this::progress)).run();
            return this;
        }

        int[] digitsOf(int epoch, int size) {
            int[] all = batches.stream().flatMapToInt(Arrays::stream).toArray();
            return Arrays.stream(all).skip((epoch - 1L) * size).limit(size).toArray();
        }

        Set<Integer> digitsIn(int batch) {
            return new TreeSet<>(Arrays.stream(batches.get(batch)).boxed().toList());
        }

        static int[] digits(SimpleMatrix x) {
            return IntStream.range(0, x.getNumRows()).map(i -> (int) Math.round(255 * x.get(i, 0))).toArray();
        }

        static int wrongLabels(int[] digits, int[] labels) {
            return (int) IntStream.range(0, digits.length).filter(i -> labels[i] != digits[i] % 10).count();
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
            int[] digits = digits(x);
            batchesWithLoss.add(new TreeSet<>(Arrays.stream(digits).boxed().toList()));
            return 8 * Math.pow(0.5, updates) + (mode == Mode.TRAIN ? 0 : 100)
                    + (wrongLabels(digits, labels) == 0 ? 0 : 1000);
        }

        @Override
        public Map<String, SimpleMatrix> params() {
            return params;
        }

        @Override
        public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
            int[] digits = digits(x);
            mislabelled += wrongLabels(digits, labels);
            events.add("gradient");
            batches.add(digits);
            return Map.of("W", SimpleMatrix.filled(2, 3, batches.size()), "b", new SimpleMatrix(1, 3));
        }

        @Override
        public void update(Map<String, SimpleMatrix> params, Map<String, SimpleMatrix> grads) {
            events.add("update");
            updates++;
            if (!batches.isEmpty() && !batchesWithLoss.contains(digitsIn(batches.size() - 1))) {
                updatesWithoutLoss.add(updates);
            }
            batchesWithLoss.clear();
            live &= params.get("W") == this.params.get("W") && params.get("b") == this.params.get("b");
            gradientsUsed.add((int) grads.get("W").get(0));
        }
    }
}
