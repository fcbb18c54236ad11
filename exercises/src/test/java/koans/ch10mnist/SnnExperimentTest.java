package koans.ch10mnist;

import static koans.ch10mnist.SnnExperimentJudge.MUST_NOT_TRAIN;
import static koans.ch10mnist.SnnExperimentJudge.TOY;
import static koans.ch10mnist.SnnExperimentJudge.UNSCALED;
import static koans.ch10mnist.SnnExperimentJudge.accuracy;
import static koans.ch10mnist.SnnExperimentJudge.digits;
import static koans.ch10mnist.SnnExperimentJudge.labelled;
import static koans.ch10mnist.SnnExperimentJudge.numbers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import koans.ch10mnist.SnnExperimentJudge.Weights;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import koans.kit.DigitSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

class SnnExperimentTest {

    @Group
    @Exercise(id = "10.7", title = "How many are right", points = 3, writes = "accuracy")
    class Accuracy {

        @Test
        void isTheShareOfRightAnswers() {
            DigitSet digits = digits(8, 2);
            Weights net = new Weights(8, 6);
            for (int right : new int[]{0, 3, 6, 8}) {
                SnnExperimentJudge.checkAccuracy(net, labelled(digits, net, right), right / 8.0);
            }
            SnnExperimentJudge.checkAccuracy(net, labelled(digits(1, 1), net, 1), 1);
        }

        @Fact("Takes the first of equally large outputs")
        @Test
        void countsTheFirstOfEquallyLargeOutputs() {
            Weights zeros = new Weights(new SimpleMatrix(5, 9), new SimpleMatrix(10, 5));
            DigitSet digits = DigitSet.of(new byte[27], new int[]{0, 9, 0}, 3, 3);
            Check.that("accuracy(a network whose outputs are all 0.5, three digits with the labels 0, 9, 0)",
                            () -> SnnExperiment.accuracy(zeros.network(0.1), digits))
                    .mistake("Of equally large outputs the last is taken; the first counts.", 1 / 3.0)
                    .is(2 / 3.0);
        }

        @Test
        void changesNothing() {
            SimpleNetwork net = new Weights(1, 3).network(0.1);
            Check.that("the weights after accuracy(net, digits)", () -> {
                SnnExperiment.accuracy(net, digits(5, 3));
                return net.wih();
            }).hint(MUST_NOT_TRAIN).is(new Weights(1, 3).wih());
        }

        @Fact("Hands paper to the network as 0.01")
        @Test
        void seesPaperAsOneHundredth() {
            // One hidden neuron is at 1 where all inputs are 0.01, and at 0.5 where they are 0. The others are at 0.5.
            SimpleMatrix wih = new SimpleMatrix(5, 9);
            SimpleMatrix who = new SimpleMatrix(10, 5);
            for (int p = 0; p < 9; p++) {
                wih.set(0, p, 1000);
            }
            who.set(3, 0, 1);
            who.set(0, 1, 1.5);
            DigitSet blank = DigitSet.of(new byte[27], new int[]{3, 0, 3}, 3, 3);
            Check.that("accuracy(a network that says 3 where all inputs are 0.01, three blank pictures with the labels"
                            + " 3, 0, 3)", () -> SnnExperiment.accuracy(new SimpleNetwork(wih, who, 0.1), blank))
                    .mistake(UNSCALED, 1 / 3.0)
                    .is(2 / 3.0);
        }

        @Test
        void needsDigits() {
            DigitSet none = DigitSet.of(new byte[0], new int[0], 3, 3);
            Check.that("accuracy(net, no digits)", () -> SnnExperiment.accuracy(new Weights(1, 1).network(0.1), none))
                    .isRejected();
        }
    }

    @Group
    @Exercise(id = "10.8", title = "Trying learning rates and epochs", points = 6,
            writes = {"epoch", "sweepLearningRates", "sweepEpochs"})
    class Sweeps {

        private final Weights start = new Weights(1, 5);

        @Fact("Goes through the digits once per epoch")
        @Test
        void goThroughTheDigitsOncePerEpoch() {
            SnnExperimentJudge.checkEpoch(start, digits(12, 4));
        }

        @Fact("Measures after every epoch")
        @Test
        void measureAfterEveryEpoch() {
            SnnExperimentJudge.checkSweepOfEpochs(start);
            Check.that("the length of sweepEpochs(1, net, digits)",
                    () -> SnnExperiment.sweepEpochs(1, start.network(0.8), TOY).length).is(1);
        }

        @Fact("Measures every learning rate from the same start")
        @Test
        void measureEveryLearningRateFromTheSameStart() {
            // Neither sorted nor in the order of a HashMap; at 4 the last epoch is worse than the one before.
            SnnExperimentJudge.checkSweepOfRates(start, 0.4, 4, 0.3);
        }

        @Fact("Asks for one network per learning rate")
        @Test
        void askForOneNetworkPerLearningRate() {
            double[] rates = {0.3, 0.1, 0.2};
            List<Double> asked = new ArrayList<>();
            Check.that("what start was asked for in sweepLearningRates([0.3, 0.1, 0.2], start, 1, digits)",
                    () -> {
                        SnnExperiment.sweepLearningRates(rates, rate -> {
                            asked.add(rate);
                            return start.network(rate);
                        }, 1, TOY);
                        return asked;
                    }).given("rates", rates).once().is(List.of(0.3, 0.1, 0.2));
        }

        @Fact("Leaves the network as it has learned")
        @Test
        void leaveTheNetworkAsItHasLearned() {
            int[] order = IntStream.range(0, 40).toArray();
            Weights expected = start.trained(TOY.train(), order, 0.8).trained(TOY.train(), order, 0.8);
            Check.that("the weights of net after sweepEpochs(2, net, digits)", () -> {
                SimpleNetwork net = start.network(0.8);
                SnnExperiment.sweepEpochs(2, net, TOY);
                return numbers(net.wih(), net.who());
            }).is(expected.numbers());
        }
    }

    @Group
    @Exercise(id = "10.9", title = "Accuracy against learning rate", points = 3, writes = "chart")
    class Chart {

        private final Map<Double, Double> found = new LinkedHashMap<>();

        Chart() {
            found.put(0.3, 0.9485);
            found.put(0.01, 0.9214);
            found.put(0.9, 0.8505);
            found.put(0.1, 0.9483);
        }

        @Test
        void goesFromTheSmallestLearningRateToTheLargest() {
            SnnExperimentJudge.checkChart(found, new double[]{0.01, 0.1, 0.3, 0.9},
                    new double[]{0.9214, 0.9483, 0.9485, 0.8505});
            Charts.keep("10.9-learning-rates", SnnExperiment.chart(found));
        }

        @Property(tries = 15)
        void drawsAnyAccuracies(@ForAll("numbers") double[] numbers) {
            Map<Double, Double> accuracies = new LinkedHashMap<>();
            for (int i = 0; i < numbers.length; i++) {
                accuracies.put(numbers[i], i / 8.0);
            }
            TreeMap<Double, Double> sorted = new TreeMap<>(accuracies);
            SnnExperimentJudge.checkChart(accuracies, sorted.keySet().stream().mapToDouble(v -> v).toArray(),
                    sorted.values().stream().mapToDouble(v -> v).toArray());
        }

        @Test
        void saysWhatItShows() {
            Check.that("the names of the series in chart(accuracies)",
                    () -> Charts.names(SnnExperiment.chart(found))).is(new String[]{"accuracy"});
            Check.that("the style of the series in chart(accuracies)",
                    () -> Charts.style(SnnExperiment.chart(found), 0)).is(XYSeriesRenderStyle.Line);
            Check.that("chart(accuracies).getTitle()", () -> chart().getTitle()).is("Learning rates");
            Check.that("chart(accuracies).getXAxisTitle()", () -> chart().getXAxisTitle())
                    .mistake("The titles of the two axes are swapped.", "accuracy").is("learning rate");
            Check.that("chart(accuracies).getYAxisTitle()", () -> chart().getYAxisTitle()).is("accuracy");
        }

        @Test
        void needsSomethingToDraw() {
            Check.that("chart of an empty map", () -> SnnExperiment.chart(Map.of())).isRejected();
        }

        @Provide
        Arbitrary<double[]> numbers() {
            return Numbers.vectors(5, 3);
        }

        private XYChart chart() {
            return SnnExperiment.chart(found);
        }
    }
}
