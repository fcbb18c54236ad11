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
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.Language;
import koans.grader.check.Check;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Optimizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ExperimentTest {

    @Group
    @Exercise(id = "8.40", title = "Side by side", points = 3, writes = "compare")
    class Compare {

        /** Labels 0, 1, 2, 3 for training, 0, 0, 1, 1 for the test. */
        private final SimpleMatrix x = new SimpleMatrix(4, 2);
        private final int[] labels = {0, 1, 2, 3};
        private final SimpleMatrix xTest = new SimpleMatrix(4, 2);
        private final int[] labelsTest = {0, 0, 1, 1};

        @Fact("Trains every set-up")
        @Test
        void trainsEverySetUp() {
            Map<String, Supplier<Trainer>> setups = new LinkedHashMap<>();
            setups.put("always 0", () -> trainer(new Guesser(0, 0)));
            setups.put("always 3", () -> trainer(new Guesser(3, 0)));
            setups.put("one further at each update", () -> trainer(new Guesser(-1, 1)));
            List<Experiment.Row> expected = List.of(
                    new Experiment.Row("always 0", 0.25, 0.5),
                    new Experiment.Row("always 3", 0.25, 0),
                    new Experiment.Row("one further at each update", 0.25, 0.5));
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

        @Test
        void takesTheLastEpoch() {
            // One batch an epoch: the guess is 0, 1, 2 after the epochs.
            int[] wanted = {0, 1, 1, 1};
            Map<String, Supplier<Trainer>> setups = Map.of("moving", () -> trainer(new Guesser(-1, 1)));
            Check.that("compare(one set-up, .., 3 epochs): the test accuracies after the epochs are 0.25, 0.75, 0",
                            () -> Experiment.compare(setups, x, labels, xTest, wanted, 3))
                    .mistake("That is the best epoch, chosen by the test samples: then they are no test any more. "
                            + "Take the last one.", List.of(new Experiment.Row("moving", 0.25, 0.75)))
                    .mistake("That is the first epoch; take the last one.",
                            List.of(new Experiment.Row("moving", 0.25, 0.25)))
                    .mistake("That is the mean over all epochs; take the last one.",
                            List.of(new Experiment.Row("moving", 0.25, 1 / 3.0)))
                    .is(List.of(new Experiment.Row("moving", 0.25, 0)));
            int[] met = {0, 0, 1, 3};
            Check.that("compare(one set-up, .., 3 epochs): the training accuracies after the epochs are 0.5, 0.25, 0",
                            () -> Experiment.compare(setups, x, met, xTest, wanted, 3))
                    .mistake("That is the training accuracy of the first epoch; take the last one.",
                            List.of(new Experiment.Row("moving", 0.5, 0)))
                    .mistake("That is the mean over all epochs; take the last one.",
                            List.of(new Experiment.Row("moving", 0.25, 0)))
                    .is(List.of(new Experiment.Row("moving", 0, 0)));
        }

        @Test
        void measuresTestSamplesOfAnyNumber() {
            SimpleMatrix two = new SimpleMatrix(2, 2);
            Check.that("compare(one set-up, 4 samples, [0, 1, 2, 3], 2 test samples, [3, 0], 1)",
                            () -> Experiment.compare(Map.of("always 0", () -> trainer(new Guesser(0, 0))), x, labels,
                                    two, new int[]{3, 0}, 1))
                    .hint("Do training samples go with their labels, and test samples with theirs?")
                    .is(List.of(new Experiment.Row("always 0", 0.25, 0.5)));
        }

        @Fact("Gives every epoch to every set-up")
        @Test
        void givesEveryEpochToEverySetUp() {
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
                    .is(List.of(5, 5, 5));
        }

        @Fact("Keeps the order of the set-ups")
        @Test
        void keepsTheOrderOfTheSetUps() {
            Map<String, Supplier<Trainer>> setups = new LinkedHashMap<>();
            for (int i = 12; i > 0; i--) {
                int guess = i % 4;
                setups.put("rate " + i, () -> trainer(new Guesser(guess, 0)));
            }
            Check.that("the names in compare(twelve set-ups, ..)",
                            () -> Experiment.compare(setups, x, labels, xTest, labelsTest, 1).stream()
                                    .map(Experiment.Row::name).toList())
                    .hint("The map has its order; keep it.")
                    .is(List.copyOf(setups.keySet()));
        }

        @Test
        void needsAnEpoch() {
            Check.that("compare(setups, x, labels, xTest, labelsTest, 0)", () -> Experiment.compare(
                    Map.of("a", () -> trainer(new Guesser(0, 0))), x, labels, xTest, labelsTest, 0)).isRejected();
        }

        private static Trainer trainer(Guesser guesser) {
            return new Trainer(guesser, guesser, 10, new SplittableRandom(1));
        }
    }

    @Group
    @Exercise(id = "8.41", title = "The table of results", points = 2, writes = "table")
    class Table {

        private final List<Experiment.Row> rows = List.of(new Experiment.Row("sgd", 0.975, 0.9625),
                new Experiment.Row("adam 0.001", 1, 0.97), new Experiment.Row("none", 0.08, 0.1));

        @Test
        void putsTheBestFirst() {
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
                    .is("name         train    test\nadam 0.001  100.00   97.00\nsgd          97.50   96.25\n"
                            + "none          8.00   10.00");
        }

        @Test
        void goesByTheTestSamples() {
            Check.that("table([(a, 0.9, 0.5), (b, 0.8, 0.6)])", () -> table(List.of(
                            new Experiment.Row("a", 0.9, 0.5), new Experiment.Row("b", 0.8, 0.6))))
                    .mistake("It is sorted by the training accuracy; what counts is the test.",
                            "name   train    test\na      90.00   50.00\nb      80.00   60.00")
                    .mistake("The first column is at least 4 wide: that is how long its heading is.",
                            "name   train    test\nb   80.00   60.00\na   90.00   50.00")
                    .is("name   train    test\nb      80.00   60.00\na      90.00   50.00");
        }

        @Test
        void leavesEqualOnesInTheirOrder() {
            List<Experiment.Row> equal = List.of(new Experiment.Row("b", 0.5, 0.5), new Experiment.Row("a", 0.5, 0.5),
                    new Experiment.Row("c", 1, 0.75), new Experiment.Row("d", 0, 0.5));
            Check.that("table of b, a, c, d with test accuracies 0.5, 0.5, 0.75, 0.5", () -> table(equal))
                    .mistake("Equal ones have changed places: reversing a sorted list does that, too.",
                            "name   train    test\nc     100.00   75.00\nd       0.00   50.00\na      50.00   50.00\n"
                                    + "b      50.00   50.00")
                    .is("name   train    test\nc     100.00   75.00\nb      50.00   50.00\na      50.00   50.00\n"
                            + "d       0.00   50.00");
        }

        @Test
        void leavesTheRowsAsTheyAre() {
            List<Experiment.Row> list = new ArrayList<>(rows);
            Check.that("rows after table(rows)", () -> {
                Experiment.table(list);
                return list;
            }).hint("Sort a copy.").is(rows);
        }

        @Test
        void isOnlyAHeadingWithoutRows() {
            Check.that("table([])", () -> table(List.of())).is("name   train    test");
        }

        @Fact("Writes points, not commas, whatever the computer's language")
        @Test
        @Language("de-DE")
        void speaksNoLanguage() {
            Check.that("table([(b, 0.125, 0.5)]) on a German computer",
                            () -> table(List.of(new Experiment.Row("b", 0.125, 0.5))))
                    .mistake("There are commas in the numbers: give String.format the locale ROOT.",
                            "name   train    test\nb      12,50   50,00")
                    .is("name   train    test\nb      12.50   50.00");
        }

        /** The table of a list that may be sorted, which another test forbids. */
        private static String table(List<Experiment.Row> rows) {
            return Experiment.table(new ArrayList<>(rows));
        }
    }

    @Group
    @Exercise(id = "8.42", title = "Random numbers of every size", points = 3, writes = "logUniform")
    class LogUniform {

        private static final int DRAWS = 10_000;

        @Test
        void drawsEveryPowerOfTenEquallyOften() {
            double[] draws = draws(1e-4, 1e-1, 1);
            Check.that("how many different numbers are in 10000 draws", () -> Arrays.stream(draws).distinct().count())
                    .mistake("All draws are the same: does each of them come from the generator that is handed in?", 1)
                    .hint("Any number between the bounds may come, and not just a few.")
                    .<Long>satisfies("nearly all", different -> different > 9900);
            // A share of 10000 draws around 1/3 has a spread of 0.0047: 0.04 is more than eight of them, below 1e-15.
            for (double low : new double[]{1e-4, 1e-3, 1e-2}) {
                Check.that("the share of logUniform(0.0001, 0.1, random) between " + low + " and " + 10 * low,
                                () -> share(draws, low, 10 * low))
                        .within(0.04)
                        .mistake("The numbers themselves are uniform, so nearly all are large: draw the logarithm.",
                                (10 * low - low) / (1e-1 - 1e-4))
                        .is(1 / 3.0);
            }
        }

        @Property(tries = 25)
        void staysWithinItsBounds(@ForAll @IntRange(min = 1, max = 50) int low,
                                  @ForAll @IntRange(min = 1, max = 50) int more) {
            double[] draws = IntStream.range(0, 40).mapToDouble(i -> one(low / 10.0, (low + more) / 10.0, i)).toArray();
            Check.that("the smallest of 40 draws logUniform(" + low / 10.0 + ", " + (low + more) / 10.0 + ", random)",
                            () -> Arrays.stream(draws).min().getAsDouble())
                    .<Double>satisfies("at least " + low / 10.0, smallest -> smallest >= low / 10.0 * (1 - 1e-12));
            Check.that("the largest of 40 draws logUniform(" + low / 10.0 + ", " + (low + more) / 10.0 + ", random)",
                            () -> Arrays.stream(draws).max().getAsDouble())
                    .<Double>satisfies("at most " + (low + more) / 10.0,
                            largest -> largest <= (low + more) / 10.0 * (1 + 1e-12));
        }

        @Fact("Half of the draws lie below the geometric mean")
        @Test
        void findsHalfOfThemBelowTheGeometricMean() {
            double[] draws = draws(0.5, 8, 2);
            // The spread of this share is 0.005: eight of them.
            Check.that("the share of logUniform(0.5, 8, random) below 2, the root of 0.5 * 8",
                            () -> share(draws, 0.5, 2))
                    .within(0.04)
                    .mistake("The numbers themselves are uniform, so most are large: draw the logarithm.", 0.2)
                    .is(0.5);
        }

        @Test
        void takesItsRandomnessFromTheGenerator() {
            Check.that("ten draws from a generator with the same seed", () -> Arrays.copyOf(draws(1, 10, 3), 10))
                    .because("as before: the generator handed in is the only source of randomness")
                    .is(Arrays.copyOf(draws(1, 10, 3), 10));
            double other = one(1, 10, 5);
            Check.that("a draw from a generator with another seed", () -> one(1, 10, 4))
                    .hint("Does the draw come from the generator that is handed in?")
                    .<Double>satisfies("another number than " + other, draw -> draw != other);
        }

        @Test
        void takesOnlyBoundsThatMakeSense() {
            Check.that("logUniform(0, 1, random)", () -> one(0, 1, 1)).isRejected();
            Check.that("logUniform(-1, 1, random)", () -> one(-1, 1, 1)).isRejected();
            Check.that("logUniform(2, 1, random)", () -> one(2, 1, 1)).isRejected();
            Check.that("logUniform(2, 2, random)", () -> one(2, 2, 1)).isRejected();
        }

        private static double one(double low, double high, long seed) {
            return Experiment.logUniform(low, high, new SplittableRandom(seed));
        }

        private static double[] draws(double low, double high, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            return (double[]) Check.that("10000 draws logUniform(" + low + ", " + high + ", random)",
                    () -> IntStream.range(0, DRAWS).mapToDouble(i -> Experiment.logUniform(low, high, random))
                            .toArray()).run();
        }

        private static double share(double[] draws, double low, double high) {
            return Arrays.stream(draws).filter(draw -> draw >= low && draw < high).count() / (double) DRAWS;
        }
    }

    /** Always gives the same answer, whatever it is asked; with a step, the next one after each update. */
    private static final class Guesser implements Model, Optimizer {

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
