package koans.ch08training;

import static koans.ch08training.ExperimentJudge.draws;
import static koans.ch08training.ExperimentJudge.one;
import static koans.ch08training.ExperimentJudge.share;
import static koans.ch08training.ExperimentJudge.table;
import static koans.ch08training.ExperimentJudge.trainer;
import static koans.ch08training.ExperimentJudge.twelve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import koans.ch07backprop.Trainer;
import koans.ch08training.ExperimentJudge.Guesser;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.Language;
import koans.grader.check.Check;
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
            ExperimentJudge.checkThreeSetUps(x, labels, xTest, labelsTest, List.of(
                    new Experiment.Row("always 0", 0.25, 0.5),
                    new Experiment.Row("always 3", 0.25, 0),
                    new Experiment.Row("one further at each update", 0.25, 0.5)));
        }

        @Test
        void takesTheLastEpoch() {
            // One batch an epoch: the guess is 0, 1, 2 after the epochs.
            int[] wanted = {0, 1, 1, 1};
            ExperimentJudge.checkTestOfLastEpoch(x, labels, xTest, wanted, new Experiment.Row("moving", 0.25, 0));
            int[] met = {0, 0, 1, 3};
            ExperimentJudge.checkTrainingOfLastEpoch(x, met, xTest, wanted, new Experiment.Row("moving", 0, 0));
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
            ExperimentJudge.checkUpdates(x, labels, xTest, labelsTest, List.of(5, 5, 5));
        }

        @Fact("Keeps the order of the set-ups")
        @Test
        void keepsTheOrderOfTheSetUps() {
            Map<String, Supplier<Trainer>> setups = twelve();
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
    }

    @Group
    @Exercise(id = "8.41", title = "The table of results", points = 2, writes = "table")
    class Table {

        private final List<Experiment.Row> rows = List.of(new Experiment.Row("sgd", 0.975, 0.9625),
                new Experiment.Row("adam 0.001", 1, 0.97), new Experiment.Row("none", 0.08, 0.1));

        @Test
        void putsTheBestFirst() {
            ExperimentJudge.checkTable(rows,
                    "name         train    test\nadam 0.001  100.00   97.00\nsgd          97.50   96.25\n"
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
            }).hint("Sort a copy.").once().is(rows);
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
    }

    @Group
    @Exercise(id = "8.42", title = "Random numbers of every size", points = 3, writes = "logUniform")
    class LogUniform {

        @Test
        void drawsEveryPowerOfTenEquallyOften() {
            double[] draws = draws(1e-4, 1e-1, 1);
            Check.that("how many different numbers are in 10000 draws", () -> Arrays.stream(draws).distinct().count())
                    .mistake("All draws are the same: does each of them come from the generator that is handed in?", 1)
                    .hint("Any number between the bounds may come, and not just a few.")
                    .<Long>satisfies("nearly all", different -> different > 9900);
            for (double low : new double[]{1e-4, 1e-3, 1e-2}) {
                ExperimentJudge.checkThird(draws, low);
            }
        }

        @Property(tries = 25)
        void staysWithinItsBounds(@ForAll @IntRange(min = 1, max = 50) int low,
                                  @ForAll @IntRange(min = 1, max = 50) int more) {
            ExperimentJudge.checkBounds(low / 10.0, (low + more) / 10.0);
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
    }
}
