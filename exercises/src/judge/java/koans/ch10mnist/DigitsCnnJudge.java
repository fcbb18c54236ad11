package koans.ch10mnist;

import java.util.ArrayList;
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
import koans.kit.Optimizer;
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

    static Recorder learn(int digits, int epochs, int batchSize) {
        return new Recorder().learn(digits, epochs, batchSize, 1);
    }

    /** The losses after 0, 20 and 40 updates, if that share of the answers is right. */
    static List<Double> losses(double factor, double right) {
        return IntStream.of(0, 20, 40).mapToObj(updates -> factor * (Math.log(9 + Math.exp(Recorder.score(updates)))
                - right * Recorder.score(updates))).toList();
    }

    /**
     * A model and an optimizer that learn nothing and remember everything. In each batch the first 70 % are answered
     * right, in TRAIN the first 40 %. Of the ten scores of a digit nine are 0, so that its loss, softmax with cross
     * entropy, depends on the largest alone, which sinks after 20 and 40 updates.
     */
    static final class Recorder implements Model, Optimizer {

        final Map<String, SimpleMatrix> params = Map.of("W", new SimpleMatrix(1, 1));
        final List<List<Integer>> batches = new ArrayList<>();
        final List<Integer> done = new ArrayList<>();
        final List<Integer> of = new ArrayList<>();
        final List<Integer> updatesWhenTold = new ArrayList<>();
        final List<Double> losses = new ArrayList<>();
        final List<Double> accuracies = new ArrayList<>();
        final List<String> otherBatches = new ArrayList<>();
        List<Integer> measured = List.of();
        boolean told;
        int updates;
        int mislabelled;

        Recorder learn(int size, int epochs, int batchSize, long seed) {
            DigitSet digits = Trainings.numbered(size);
            Check.after("learn(model, optimizer, " + size + " digits, " + epochs + " epochs, batches of " + batchSize
                    + ", random, progress)", () -> DigitsCnn.learn(this, this, digits, epochs, batchSize,
                    new SplittableRandom(seed), this::hear)).run();
            return this;
        }

        int[] order(int epoch, int size) {
            return batches.stream().flatMap(List::stream).mapToInt(d -> d).skip((long) epoch * size).limit(size)
                    .toArray();
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

        static List<Integer> digits(SimpleMatrix x) {
            return IntStream.range(0, x.getNumRows()).mapToObj(i -> (int) Math.round(255 * x.get(i, 0))).toList();
        }

        static int wrongLabels(List<Integer> digits, int[] labels) {
            return (int) IntStream.range(0, digits.size()).filter(i -> labels[i] != digits.get(i) % 10).count();
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
        public Map<String, SimpleMatrix> params() {
            return params;
        }

        @Override
        public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
            List<Integer> digits = digits(x);
            mislabelled += wrongLabels(digits, labels);
            batches.add(digits);
            return Map.of("W", new SimpleMatrix(1, 1));
        }

        @Override
        public void update(Map<String, SimpleMatrix> params, Map<String, SimpleMatrix> grads) {
            updates++;
            if (told && (batches.isEmpty()
                    || !new TreeSet<>(measured).equals(new TreeSet<>(batches.get(batches.size() - 1))))) {
                otherBatches.add("before update " + updates);
            }
            told = false;
        }
    }
}
