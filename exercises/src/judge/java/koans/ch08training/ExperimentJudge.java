package koans.ch08training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import koans.ch07backprop.Trainer;
import koans.grader.check.Check;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Optimizer;
import org.ejml.simple.SimpleMatrix;

/** A model that always gives the same answer, tables as they often are, and shares of draws. */
final class ExperimentJudge {

    private static final int DRAWS = 10_000;

    private ExperimentJudge() {
    }

    /** Checks three set-ups with the labels of the test. */
    static void checkThreeSetUps(SimpleMatrix x, int[] labels, SimpleMatrix xTest, int[] labelsTest,
                                 List<Experiment.Row> expected) {
        Map<String, Supplier<Trainer>> setups = new LinkedHashMap<>();
        setups.put("always 0", () -> trainer(new Guesser(0, 0)));
        setups.put("always 3", () -> trainer(new Guesser(3, 0)));
        setups.put("one further at each update", () -> trainer(new Guesser(-1, 1)));
        Check.that("compare(setups, x, [0, 1, 2, 3], xTest, [0, 0, 1, 1], 1)",
                        () -> Experiment.compare(setups, x, labels, xTest, labelsTest, 1))
                .given("x", x).given("labels", labels).given("xTest", xTest).given("labelsTest", labelsTest)
                .mistake("Training and test accuracy have changed places.", List.of(
                        new Experiment.Row("always 0", 0.5, 0.25), new Experiment.Row("always 3", 0, 0.25),
                        new Experiment.Row("one further at each update", 0.5, 0.25)))
                .mistake("The test accuracy is wanted as well, and it comes from the test samples.", List.of(
                        new Experiment.Row("always 0", 0.25, 0.25), new Experiment.Row("always 3", 0.25, 0.25),
                        new Experiment.Row("one further at each update", 0.25, 0.25)))
                .mistake("They are sorted already; compare keeps the order of the set-ups.",
                        List.of(expected.get(0), expected.get(2), expected.get(1)))
                .hint("What did the last epoch of each set-up come to?")
                .is(expected);
    }

    /** Checks three epochs of a set-up that guesses one further at each update. */
    static void checkTestOfLastEpoch(SimpleMatrix x, int[] labels, SimpleMatrix xTest, int[] wanted,
                                     Experiment.Row expected) {
        Map<String, Supplier<Trainer>> setups = Map.of("moving", () -> trainer(new Guesser(-1, 1)));
        Check.that("compare(one set-up, .., 3 epochs): the test accuracies after the epochs are 0.25, 0.75, 0",
                        () -> Experiment.compare(setups, x, labels, xTest, wanted, 3))
                .mistake("That is the best epoch, chosen by the test samples: then they are no test any more. "
                        + "Take the last one.", List.of(new Experiment.Row("moving", 0.25, 0.75)))
                .mistake("That is the first epoch; take the last one.",
                        List.of(new Experiment.Row("moving", 0.25, 0.25)))
                .mistake("That is the mean over all epochs; take the last one.",
                        List.of(new Experiment.Row("moving", 0.25, 1 / 3.0)))
                .is(List.of(expected));
    }

    /** The same for other labels. */
    static void checkTrainingOfLastEpoch(SimpleMatrix x, int[] met, SimpleMatrix xTest, int[] wanted,
                                         Experiment.Row expected) {
        Map<String, Supplier<Trainer>> setups = Map.of("moving", () -> trainer(new Guesser(-1, 1)));
        Check.that("compare(one set-up, .., 3 epochs): the training accuracies after the epochs are 0.5, 0.25, 0",
                        () -> Experiment.compare(setups, x, met, xTest, wanted, 3))
                .mistake("That is the training accuracy of the first epoch; take the last one.",
                        List.of(new Experiment.Row("moving", 0.5, 0)))
                .mistake("That is the mean over all epochs; take the last one.",
                        List.of(new Experiment.Row("moving", 0.25, 0)))
                .is(List.of(expected));
    }

    /** Counts the updates of each of three set-ups in five epochs. */
    static void checkUpdates(SimpleMatrix x, int[] labels, SimpleMatrix xTest, int[] labelsTest,
                             List<Integer> expected) {
        List<Guesser> made = new ArrayList<>();
        Map<String, Supplier<Trainer>> setups = new LinkedHashMap<>();
        for (String name : List.of("a", "b", "c")) {
            setups.put(name, () -> {
                made.add(new Guesser(0, 1));
                return trainer(made.get(made.size() - 1));
            });
        }
        Check.that("the updates of each of three set-ups, 5 epochs of one batch", () -> {
            Experiment.compare(setups, x, labels, xTest, labelsTest, 5);
            return made.stream().map(guesser -> guesser.updates).toList();
        }).mistake("A set-up makes a new trainer at each call: ask once, and let that one learn.",
                        List.of(5, 0, 5, 0, 5, 0))
                .mistake("A set-up makes a new trainer at each call: ask once, and let that one learn.",
                        List.of(0, 5, 0, 5, 0, 5))
                .mistake("A set-up makes a new trainer at each call: ask once, and let that one learn.",
                        List.of(5, 5, 5, 5, 5, 5))
                .mistake("One epoch each, whatever is asked for.", List.of(1, 1, 1))
                .once()
                .is(expected);
    }

    /** Twelve set-ups whose order is not that of their names. */
    static Map<String, Supplier<Trainer>> twelve() {
        Map<String, Supplier<Trainer>> setups = new LinkedHashMap<>();
        for (int i = 12; i > 0; i--) {
            int guess = i % 4;
            setups.put("rate " + i, () -> trainer(new Guesser(guess, 0)));
        }
        return setups;
    }

    static Trainer trainer(Guesser guesser) {
        return new Trainer(guesser, guesser, 10, new SplittableRandom(1));
    }

    /** Checks the table of sgd, adam and none. */
    static void checkTable(List<Experiment.Row> rows, String expected) {
        Check.that("table(rows)", () -> table(rows))
                .mistake("The shares are printed; percentages are wanted.",
                        "name         train    test\nadam 0.001    1.00    0.97\nsgd           0.98    0.96\n"
                                + "none          0.08    0.10")
                .mistake("There is a line break at the end; there is one between two lines only.",
                        "name         train    test\nadam 0.001  100.00   97.00\nsgd          97.50   96.25\n"
                                + "none          8.00   10.00\n")
                .mistake("The worst comes first.",
                        "name         train    test\nnone          8.00   10.00\nsgd          97.50   96.25\n"
                                + "adam 0.001  100.00   97.00")
                .mistake("They stand in the order of the list; the best test accuracy comes first.",
                        "name         train    test\nsgd          97.50   96.25\nadam 0.001  100.00   97.00\n"
                                + "none          8.00   10.00")
                .is(expected);
    }

    /** The table of a list that may be sorted, which a test of its own forbids. */
    static String table(List<Experiment.Row> rows) {
        return Experiment.table(new ArrayList<>(rows));
    }

    /** Checks that a third of the draws between 0.0001 and 0.1 lies in this power of ten. */
    static void checkThird(double[] draws, double low) {
        // A share of 10000 draws around 1/3 has a spread of 0.0047: 0.04 is more than eight of them, below 1e-15.
        Check.that("the share of logUniform(0.0001, 0.1, random) between " + low + " and " + 10 * low,
                        () -> share(draws, low, 10 * low))
                .within(0.04)
                .mistake("The numbers themselves are uniform, so nearly all are large: draw the logarithm.",
                        (10 * low - low) / (1e-1 - 1e-4))
                .is(1 / 3.0);
    }

    static void checkBounds(double low, double high) {
        double[] draws = IntStream.range(0, 40).mapToDouble(i -> one(low, high, i)).toArray();
        Check.that("the smallest of 40 draws logUniform(" + low + ", " + high + ", random)",
                        () -> Arrays.stream(draws).min().getAsDouble())
                .<Double>satisfies("at least " + low, smallest -> smallest >= low * (1 - 1e-12));
        Check.that("the largest of 40 draws logUniform(" + low + ", " + high + ", random)",
                        () -> Arrays.stream(draws).max().getAsDouble())
                .<Double>satisfies("at most " + high, largest -> largest <= high * (1 + 1e-12));
    }

    static double one(double low, double high, long seed) {
        return Experiment.logUniform(low, high, new SplittableRandom(seed));
    }

    static double[] draws(double low, double high, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return (double[]) Check.that("10000 draws logUniform(" + low + ", " + high + ", random)",
                () -> IntStream.range(0, DRAWS).mapToDouble(i -> Experiment.logUniform(low, high, random))
                        .toArray()).run();
    }

    static double share(double[] draws, double low, double high) {
        return Arrays.stream(draws).filter(draw -> draw >= low && draw < high).count() / (double) DRAWS;
    }

    /** Always gives the same answer, whatever it is asked; with a step, the next one after each update. */
    static final class Guesser implements Model, Optimizer {

        private final int first;
        private final int step;
        private int updates;

        Guesser(int first, int step) {
            this.first = first;
            this.step = step;
        }

        @Override
        public SimpleMatrix scores(SimpleMatrix x, Mode mode) {
            int guess = first + step * updates;
            return new SimpleMatrix(x.getNumRows(), 4).elementOp((int r, int c, double v) -> c == guess ? 1 : 0);
        }

        @Override
        public double loss(SimpleMatrix x, int[] labels, Mode mode) {
            return 1;
        }

        @Override
        public Map<String, SimpleMatrix> params() {
            return Map.of("W", new SimpleMatrix(1, 1));
        }

        @Override
        public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
            return Map.of("W", new SimpleMatrix(1, 1));
        }

        @Override
        public void update(Map<String, SimpleMatrix> params, Map<String, SimpleMatrix> grads) {
            updates++;
        }
    }
}
