package koans.ch05network;

import static koans.ch05network.ByHand.biased;
import static koans.ch05network.ByHand.sample;
import static koans.ch05network.PretrainedNetJudge.checkBatched;
import static koans.ch05network.PretrainedNetJudge.checkClasses;
import static koans.ch05network.PretrainedNetJudge.checkLoad;
import static koans.ch05network.PretrainedNetJudge.checkPredict;
import static koans.ch05network.PretrainedNetJudge.content;
import static koans.ch05network.PretrainedNetJudge.echo;
import static koans.ch05network.PretrainedNetJudge.probabilities;
import static koans.ch05network.PretrainedNetJudge.rejectsFile;
import static koans.ch05network.PretrainedNetJudge.rejectsShape;
import static koans.ch05network.PretrainedNetJudge.seven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.Slow;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class PretrainedNetTest {

    @Group
    @Exercise(id = "5.47", title = "Weights from a file", points = 5, writes = "load")
    class Load {

        @Test
        void findsTheMatricesByTheirNames() throws IOException {
            Map<String, SimpleMatrix> two = new LinkedHashMap<>();
            two.put("W1", new SimpleMatrix(new double[][]{{1, -2, 0.25}, {4, 5, 6}}));
            two.put("b1", new SimpleMatrix(new double[][]{{0.5, 0, -3}}));
            checkLoad(two);
        }

        @Property(tries = 20)
        void findsAnyMatrices(@ForAll("matrices") SimpleMatrix a, @ForAll("matrices") SimpleMatrix b)
                throws IOException {
            Map<String, SimpleMatrix> two = new LinkedHashMap<>();
            two.put("second letter", b);
            two.put("a", a);
            checkLoad(two);
        }

        @Test
        void readsTheWeightsOfTheCourse() throws IOException {
            PretrainedNetJudge.checkFile("three-layers.weights");
        }

        @Test
        void saysWhichFileIsBad() throws IOException {
            byte[] good = content(Map.of("W1", new SimpleMatrix(2, 3)));
            Path missing = Path.of("no-such-file.weights");
            Check.that("load of a file that does not exist", () -> PretrainedNet.load(missing))
                    .isRejectedWith(IllegalArgumentException.class, "no-such-file.weights");
            rejectsFile("an empty file", "empty.weights", new byte[0]);
            rejectsFile("a file whose last number is missing", "short.weights", Arrays.copyOf(good, good.length - 4));
            rejectsFile("a file that ends inside the name of a matrix", "name.weights", Arrays.copyOf(good, 7));
            rejectsFile("a file with four bytes after the last matrix", "long.weights",
                    Arrays.copyOf(good, good.length + 4));
            rejectsFile("a file of words", "words.weights", "This is no network.\n".getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void takesNoMatrixWithoutRowsOrColumns() throws IOException {
            rejectsShape(0, 3);
            rejectsShape(3, 0);
            rejectsShape(-1, 2);
            rejectsShape(2, -2);
            rejectsShape(-2, -3);
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrices(3, 4, 9);
        }
    }

    @Group
    @Exercise(id = "5.48", title = "The trained network", points = 3, writes = "predict")
    class Predict {

        @Test
        void givesTheProbabilitiesOfTheExample() {
            checkPredict(sample(), new SimpleMatrix(new double[][]{{1, 2}}),
                    new SimpleMatrix(new double[][]{{0.11921652528539162, 0.8807834747146084}}));
        }

        @Test
        void usesItsBiasesForEveryRow() {
            checkPredict(biased(), new SimpleMatrix(new double[][]{{1, 2}, {0, -1}}), new SimpleMatrix(new double[][]{
                {0.703339111396219, 0.29666088860378115}, {0.5100009809146695, 0.4899990190853306}}));
        }

        @Property(tries = 20)
        void treatsEveryRowAsASample(@ForAll("batches") SimpleMatrix x) {
            checkPredict(biased(), x, probabilities(biased(), x));
        }

        @Fact("Answers the same again, whatever was asked in between")
        @Test
        void staysTheSame() {
            SimpleMatrix x = new SimpleMatrix(new double[][]{{1, 2}});
            Check.that("one.predict(x) after another batch, and after another network's predict(x)", () -> {
                PretrainedNet one = new PretrainedNet(biased());
                one.predict(new SimpleMatrix(new double[][]{{-3, 1}, {2, 2}}));
                new PretrainedNet(sample()).predict(x);
                return one.predict(x);
            }).given("x", x)
                    .mistake("One network uses the weights of the other: the field must not be static.",
                            probabilities(sample(), x))
                    .is(probabilities(biased(), x));
        }

        @Test
        void needsAsManyColumnsAsTheNetworkHasInputs() {
            SimpleMatrix wrong = new SimpleMatrix(2, 3);
            Check.that("predict(x) with x of 2x3 and W1 of 2x3", () -> new PretrainedNet(biased()).predict(wrong))
                    .isRejected();
        }

        @Fact("Gives the probabilities of the first test digit")
        @Test
        void isSureOfTheFirstTestDigits() throws IOException {
            PretrainedNetJudge.checkFirstTestDigit();
        }

        @Provide
        Arbitrary<SimpleMatrix> batches() {
            return Numbers.matrix(3, 2, 3);
        }
    }

    @Group
    @Exercise(id = "5.49", title = "Which digit it is", points = 3, writes = {"classify", "isCorrect"})
    class Classify {

        @Test
        void takesTheMostProbableClass() {
            checkClasses(new SimpleMatrix(new double[][]{{2, 0, 1}, {0, 1, 2}, {1, 2, 0}, {0, 2, 1}}), 0, 2, 1, 1);
            checkClasses(new SimpleMatrix(new double[][]{{0, 1, 3}}), 2);
        }

        @Test
        void takesTheFirstOfEquallyProbableClasses() {
            checkClasses(new SimpleMatrix(new double[][]{{1, 0, 1}, {0, 0, 0}, {0, 2, 2}}), 0, 0, 1);
        }

        @Property(tries = 20)
        void isRightWhereTheLabelSaysTheSame(@ForAll @IntRange(max = 5) int index,
                @ForAll("sixLabels") int[] t) {
            SimpleMatrix x = new SimpleMatrix(new double[][]{
                {2, 0, 1}, {0, 1, 2}, {1, 2, 0}, {0, 2, 1}, {3, 1, 0}, {0, 0, 1}});
            int[] classes = {0, 2, 1, 1, 0, 2};
            PretrainedNetJudge.checkCorrect(x, t, index, classes[index]);
        }

        @Fact("Rejects an index without a sample")
        @Test
        void asksForASampleThatIsThere() {
            SimpleMatrix x = new SimpleMatrix(new double[][]{{2, 0, 1}, {0, 1, 2}});
            int[] t = {0, 2};
            for (int wrong : new int[]{-1, 2}) {
                Check.that("isCorrect(x, t, " + wrong + ") of two samples",
                        () -> new PretrainedNet(echo()).isCorrect(x, t, wrong))
                        .given("x", x).given("t", t).isRejected();
            }
        }

        /** Whoever asks about all rows each time goes through 400 million of them here, and runs out of time. */
        @Test
        void looksAtOneRowHoweverManyThereAre() {
            PretrainedNetJudge.checkOneAfterTheOther(20_000);
        }

        @Fact("Knows test digit 34")
        @Test
        void knowsTestDigitThirtyFour() throws IOException {
            PretrainedNet net = new PretrainedNet(ShippedDigits.weights("three-layers.weights"));
            Check.that("isCorrect(x, t, 34) with the test digits and the weights of the course", () -> {
                ShippedDigits digits = ShippedDigits.first(40);
                return net.isCorrect(digits.x(), digits.t(), 34);
            }).is(true);
        }

        @Provide
        Arbitrary<int[]> sixLabels() {
            return Numbers.labels(6, 3);
        }
    }

    @Group
    @Exercise(id = "5.50", title = "Counting, one by one", points = 2, writes = "correctCount")
    class CorrectCount {

        @Fact("Counts six right answers of seven")
        @Test
        void isSixOfSeven() {
            PretrainedNetJudge.checkCount(seven(), new int[]{0, 0, 1, 1, 0, 2, 1});
        }

        @Property(tries = 20)
        void countsTheRightOnes(@ForAll("samples") SimpleMatrix x, @ForAll("labels") int[] labels) {
            PretrainedNetJudge.checkCount(x, Arrays.copyOf(labels, x.getNumRows()));
        }

        @Test
        void needsALabelForEverySample() {
            SimpleMatrix x = new SimpleMatrix(new double[][]{{2, 0, 1}, {0, 1, 2}, {1, 2, 0}});
            for (int[] t : new int[][]{{0, 2}, {0, 2, 1, 1}}) {
                Check.that("correctCount(x, t)", () -> new PretrainedNet(echo()).correctCount(x, t))
                        .given("x", x).given("t", t).isRejected();
            }
        }

        @Fact("Counts as many of the first 200 test digits as were recorded")
        @Test
        void findsTheRecordedNumberInTheFirstTestDigits() throws IOException {
            PretrainedNetJudge.checkDigits(200, "three-layers-first-200");
        }

        @Fact("Counts as many of all 10000 test digits as were recorded")
        @Test
        @Slow(seconds = 120)
        void findsTheRecordedNumberInAllTestDigits() throws IOException {
            PretrainedNetJudge.checkDigits(10000, "three-layers");
        }
    }

    @Group
    @Exercise(id = "5.51", title = "Counting in batches", points = 4, writes = "correctCountBatched")
    class CorrectCountBatched {

        @Test
        void countsTheLastBatchAsWell() {
            checkBatched(seven(), new int[]{0, 0, 1, 1, 0, 2, 1}, 3);
            checkBatched(seven(), new int[]{0, 0, 1, 1, 0, 2, 1}, 7);
        }

        @Property(tries = 30)
        void countsTheSameInBatchesOfAnySize(@ForAll("samples") SimpleMatrix x, @ForAll("labels") int[] labels,
                @ForAll @IntRange(min = 1, max = 10) int size) {
            checkBatched(x, Arrays.copyOf(labels, x.getNumRows()), size);
        }

        @Test
        void needsALabelForEverySampleAndASizeOfOneOrMore() {
            SimpleMatrix x = new SimpleMatrix(new double[][]{{2, 0, 1}, {0, 1, 2}, {1, 2, 0}});
            for (int[] t : new int[][]{{0, 2}, {0, 2, 1, 1}}) {
                Check.that("correctCountBatched(x, t, 2)", () -> new PretrainedNet(echo()).correctCountBatched(x, t, 2))
                        .given("x", x).given("t", t).isRejected();
            }
            int[] t = {0, 2, 1};
            for (int size : new int[]{0, -1}) {
                Check.that("correctCountBatched(x, t, " + size + ")",
                        () -> new PretrainedNet(echo()).correctCountBatched(x, t, size))
                        .given("x", x).given("t", t).isRejected();
            }
        }

        @Fact("Counts as many of the first 200 test digits as were recorded")
        @Test
        void findsTheRecordedNumberInTheFirstTestDigits() throws IOException {
            PretrainedNetJudge.checkDigitsBatched(200, "three-layers-first-200", 1, 7, 100, 128, 5000);
        }

        @Fact("Counts as many of all 10000 test digits as were recorded")
        @Test
        @Slow(seconds = 120)
        void findsTheRecordedNumberInAllTestDigits() throws IOException {
            PretrainedNetJudge.checkDigitsBatched(10000, "three-layers", 100, 3000);
        }
    }

    @Provide
    Arbitrary<SimpleMatrix> samples() {
        return PretrainedNetJudge.clearSamples();
    }

    @Provide
    Arbitrary<int[]> labels() {
        return Numbers.labels(8, 3);
    }
}
