package koans.ch05network;

import static koans.ch05network.ByHand.biased;
import static koans.ch05network.ByHand.logits;
import static koans.ch05network.ByHand.sample;
import static koans.ch05network.ByHand.sigmoid;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.Slow;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.kit.Data;
import net.jqwik.api.Arbitraries;
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
            check(two);
        }

        @Property(tries = 20)
        void findsAnyMatrices(@ForAll("matrices") SimpleMatrix a, @ForAll("matrices") SimpleMatrix b)
                throws IOException {
            Map<String, SimpleMatrix> two = new LinkedHashMap<>();
            two.put("second letter", b);
            two.put("a", a);
            check(two);
        }

        @Test
        void readsTheWeightsOfTheCourse() throws IOException {
            Path file = Data.file("weights/three-layers.weights");
            Map<String, SimpleMatrix> loaded = new HashMap<>();
            Check.after("load(" + file.getFileName() + ")", () -> loaded.putAll(PretrainedNet.load(file))).run();
            ShippedDigits.weights("three-layers.weights").forEach((name, expected) ->
                    Check.that("load(" + file.getFileName() + ").get(\"" + name + "\")", () -> loaded.get(name))
                            .mistake(BY_COLUMNS, byColumns(expected))
                            .is(expected));
        }

        @Test
        void saysWhichFileIsBad() throws IOException {
            byte[] good = content(Map.of("W1", new SimpleMatrix(2, 3)));
            Path missing = Path.of("no-such-file.weights");
            Check.that("load of a file that does not exist", () -> PretrainedNet.load(missing))
                    .isRejectedWith(IllegalArgumentException.class, "no-such-file.weights");
            rejects("an empty file", "empty.weights", new byte[0]);
            rejects("a file whose last number is missing", "short.weights", Arrays.copyOf(good, good.length - 4));
            rejects("a file that ends inside the name of a matrix", "name.weights", Arrays.copyOf(good, 7));
            rejects("a file with four bytes after the last matrix", "long.weights",
                    Arrays.copyOf(good, good.length + 4));
            rejects("a file of words", "words.weights", "This is no network.\n".getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void takesNoMatrixWithoutRowsOrColumns() throws IOException {
            for (int[] shape : new int[][]{{0, 3}, {3, 0}, {-1, 2}, {2, -2}, {-2, -3}}) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes);
                out.writeInt(1);
                out.writeUTF("W1");
                out.writeInt(shape[0]);
                out.writeInt(shape[1]);
                for (int i = 0; i < shape[0] * shape[1]; i++) {
                    out.writeFloat(i);
                }
                rejects("a file with a matrix of " + shape[0] + " rows and " + shape[1] + " columns", "shape.weights",
                        bytes.toByteArray());
            }
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrices(3, 4, 9);
        }

        private static final String BY_COLUMNS =
                "The numbers come row by row; here they are filled in column by column.";

        private static void check(Map<String, SimpleMatrix> matrices) throws IOException {
            StringBuilder words = new StringBuilder();
            matrices.forEach((name, m) -> words.append(words.isEmpty() ? "" : ", ").append(name).append(" of ")
                    .append(m.getNumRows()).append("x").append(m.getNumCols()));
            with("good.weights", content(matrices), file -> {
                Check.that("the names in load(a file with " + words + ")",
                        () -> new TreeSet<>(PretrainedNet.load(file).keySet())).is(new TreeSet<>(matrices.keySet()));
                matrices.forEach((name, expected) ->
                        Check.that("load(a file with " + words + ").get(\"" + name + "\")",
                                        () -> PretrainedNet.load(file).get(name))
                                .mistake(BY_COLUMNS, byColumns(expected))
                                .mistake("Rows and columns have changed places: the rows come first.",
                                        reshaped(expected))
                                .mistake("The lowest byte is taken first; the file has the highest first.",
                                        expected.elementOp((int r, int c, double v) -> Float.intBitsToFloat(
                                                Integer.reverseBytes(Float.floatToIntBits((float) v)))))
                                .mistake("The bits are taken for whole numbers: they are floats.",
                                        expected.elementOp((int r, int c, double v) -> Float.floatToIntBits((float) v)))
                                .is(expected));
                return null;
            });
        }

        private static void rejects(String what, String name, byte[] content) throws IOException {
            with(name, content, file -> {
                Check.that("load of " + what, () -> PretrainedNet.load(file))
                        .isRejectedWith(IllegalArgumentException.class, name);
                return null;
            });
        }

        private static byte[] content(Map<String, SimpleMatrix> matrices) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(matrices.size());
            for (Map.Entry<String, SimpleMatrix> entry : matrices.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().getNumRows());
                out.writeInt(entry.getValue().getNumCols());
                for (double[] row : entry.getValue().toArray2()) {
                    for (double v : row) {
                        out.writeFloat((float) v);
                    }
                }
            }
            return bytes.toByteArray();
        }

        private static SimpleMatrix byColumns(SimpleMatrix m) {
            SimpleMatrix filled = new SimpleMatrix(m.getNumRows(), m.getNumCols());
            for (int i = 0; i < m.getNumElements(); i++) {
                filled.set(i % m.getNumRows(), i / m.getNumRows(), m.get(i));
            }
            return filled;
        }

        private static SimpleMatrix reshaped(SimpleMatrix m) {
            SimpleMatrix turned = new SimpleMatrix(m.getNumCols(), m.getNumRows());
            for (int i = 0; i < m.getNumElements(); i++) {
                turned.set(i, m.get(i));
            }
            return turned;
        }

        /** Writes a file of this name into a folder of its own, and takes both away afterwards. */
        private static void with(String name, byte[] content, Function<Path, Void> action) throws IOException {
            Path folder = Files.createTempDirectory("weights");
            Path file = folder.resolve(name);
            try {
                Files.write(file, content);
                action.apply(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        }
    }

    @Group
    @Exercise(id = "5.48", title = "The trained network", points = 3, writes = "predict")
    class Predict {

        @Test
        void givesTheProbabilitiesOfTheExample() {
            check(sample(), new SimpleMatrix(new double[][]{{1, 2}}),
                    new SimpleMatrix(new double[][]{{0.11921652528539162, 0.8807834747146084}}));
        }

        @Test
        void usesItsBiasesForEveryRow() {
            check(biased(), new SimpleMatrix(new double[][]{{1, 2}, {0, -1}}), new SimpleMatrix(new double[][]{
                {0.703339111396219, 0.29666088860378115}, {0.5100009809146695, 0.4899990190853306}}));
        }

        @Property(tries = 20)
        void treatsEveryRowAsASample(@ForAll("samples") SimpleMatrix x) {
            check(biased(), x, softmaxRows(logits(biased(), x, true, true)));
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
                            softmaxRows(logits(sample(), x, true, true)))
                    .is(softmaxRows(logits(biased(), x, true, true)));
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
            Map<String, SimpleMatrix> params = ShippedDigits.weights("three-layers.weights");
            PretrainedNet net = new PretrainedNet(params);
            Check.that("predict(x) with the first test digit and the weights of the course",
                    () -> net.predict(ShippedDigits.first(1).x()))
                    .mistake("The biases are left out.",
                            softmaxRows(logits(params, ShippedDigits.first(1).x(), false, true)))
                    .mistake("The pixels are divided by 255. They are from 0 to 1 already.",
                            softmaxRows(logits(params, ShippedDigits.first(1).x().divide(255), true, true)))
                    .is(softmaxRows(logits(params, ShippedDigits.first(1).x(), true, true)));
        }

        @Provide
        Arbitrary<SimpleMatrix> samples() {
            return Numbers.matrix(3, 2, 3);
        }

        private static void check(Map<String, SimpleMatrix> params, SimpleMatrix x, SimpleMatrix expected) {
            SimpleMatrix logits = logits(params, x, true, true);
            SimpleMatrix exponentials = logits.elementExp();
            Check.that("new PretrainedNet(params).predict(x)", () -> new PretrainedNet(params).predict(x))
                    .given("params", params).given("x", x)
                    .mistake("These are the logits; softmax makes probabilities of them.", logits)
                    .mistake("The last layer goes through the sigmoid before the softmax. The order of the classes is"
                            + " the same, the probabilities are not.", softmaxRows(sigmoid(logits)))
                    .mistake("These are sigmoids of the logits, not their softmax.", sigmoid(logits))
                    .mistake("One sum over the whole batch: softmax works row by row.",
                            exponentials.divide(exponentials.elementSum()))
                    .mistake("The biases are left out.", softmaxRows(logits(params, x, false, true)))
                    .mistake("The hidden layers are without the sigmoid.", softmaxRows(logits(params, x, true, false)))
                    .mistake("The inputs are divided by 255. They are from 0 to 1 already.",
                            softmaxRows(logits(params, x.divide(255), true, true)))
                    .is(expected);
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
                @ForAll("labels") int[] t) {
            SimpleMatrix x = new SimpleMatrix(new double[][]{
                {2, 0, 1}, {0, 1, 2}, {1, 2, 0}, {0, 2, 1}, {3, 1, 0}, {0, 0, 1}});
            int[] classes = {0, 2, 1, 1, 0, 2};
            Check.that("isCorrect(x, t, " + index + ")",
                            () -> new PretrainedNet(echo()).isCorrect(x, t, index))
                    .given("x", x).given("t", t)
                    .hint("The network of this test answers with the place of the largest number in row " + index
                            + " of x: that is " + classes[index] + ".")
                    .is(classes[index] == t[index]);
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
            int rows = 20_000;
            PretrainedNet net = new PretrainedNet(echo());
            SimpleMatrix two = new SimpleMatrix(new double[][]{{2, 0, 1}, {0, 1, 2}});
            Check.that("isCorrect(x, [0, 2], 1)", () -> net.isCorrect(two, new int[]{0, 2}, 1)).given("x", two)
                    .hint("The network of this test answers with the place of the largest number in row 1: that is 2.")
                    .is(true);
            SimpleMatrix x = new SimpleMatrix(rows, 3);
            int[] t = new int[rows];
            Check.that("isCorrect(x, t, i) for each of the " + rows + " rows of x. Does it ask the network about row i"
                            + " only?",
                            () -> IntStream.range(0, rows).filter(i -> net.isCorrect(x, t, i)).count())
                    .is((long) rows);
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
        Arbitrary<int[]> labels() {
            return Numbers.labels(6, 3);
        }

        private static void checkClasses(SimpleMatrix x, int... expected) {
            Check.that("new PretrainedNet(params).classify(batch)", () -> new PretrainedNet(echo()).classify(x))
                    .given("batch", x)
                    .mistake("This is the last of equally probable classes; the first counts.",
                            classes(x, true))
                    .mistake("This is one answer per class; one per sample is asked for.", ofColumns(x))
                    .hint("The network of this test answers with the place of the largest number in each row.")
                    .is(expected);
        }

        private static int[] ofColumns(SimpleMatrix x) {
            return classes(logits(echo(), x, true, true).transpose(), false);
        }
    }

    @Group
    @Exercise(id = "5.50", title = "Counting, one by one", points = 2, writes = "correctCount")
    class CorrectCount {

        @Fact("Counts six right answers of seven")
        @Test
        void isSixOfSeven() {
            check(seven(), new int[]{0, 0, 1, 1, 0, 2, 1});
        }

        @Property(tries = 20)
        void countsTheRightOnes(@ForAll("samples") SimpleMatrix x, @ForAll("labels") int[] labels) {
            check(x, Arrays.copyOf(labels, x.getNumRows()));
        }

        @Test
        void needsALabelForEverySample() {
            SimpleMatrix x = new SimpleMatrix(new double[][]{{2, 0, 1}, {0, 1, 2}, {1, 2, 0}});
            for (int[] t : new int[][]{{0, 2}, {0, 2, 1, 1}}) {
                Check.that("correctCount(x, t)", () -> new PretrainedNet(echo()).correctCount(x, t))
                        .given("x", x).given("t", t).isRejected();
            }
        }

        @Fact("Counts as many of the first 1000 test digits as were recorded")
        @Test
        void findsTheRecordedNumberInTheFirstTestDigits() throws IOException {
            checkDigits(1000, "three-layers-first-1000");
        }

        @Fact("Counts as many of all 10000 test digits as were recorded")
        @Test
        @Slow(seconds = 120)
        void findsTheRecordedNumberInAllTestDigits() throws IOException {
            checkDigits(10000, "three-layers");
        }

        private static void check(SimpleMatrix x, int[] t) {
            int right = right(x, t);
            Check.that("new PretrainedNet(params).correctCount(x, t)",
                            () -> new PretrainedNet(echo()).correctCount(x, t))
                    .given("x", x).given("t", t)
                    .mistake("These are the wrong ones.", t.length - right)
                    .mistake("The first sample is left out. Java counts from 0.",
                            right - (classes(x, false)[0] == t[0] ? 1 : 0))
                    .hint(ECHO)
                    .is(right);
        }

        private static void checkDigits(int count, String record) throws IOException {
            PretrainedNet net = new PretrainedNet(ShippedDigits.weights("three-layers.weights"));
            net.correctCount(new SimpleMatrix(1, 784), new int[1]);
            ShippedDigits digits = ShippedDigits.first(count);
            Check.that("correctCount(x, t) with " + count + " test digits and the weights of the course",
                    () -> net.correctCount(digits.x(), digits.t())).is(ShippedDigits.right(record));
        }

        @Provide
        Arbitrary<SimpleMatrix> samples() {
            return clearSamples();
        }

        @Provide
        Arbitrary<int[]> labels() {
            return Numbers.labels(8, 3);
        }
    }

    @Group
    @Exercise(id = "5.51", title = "Counting in batches", points = 4, writes = "correctCountBatched")
    class CorrectCountBatched {

        @Test
        void countsTheLastBatchAsWell() {
            check(seven(), new int[]{0, 0, 1, 1, 0, 2, 1}, 3);
            check(seven(), new int[]{0, 0, 1, 1, 0, 2, 1}, 7);
        }

        @Property(tries = 30)
        void countsTheSameInBatchesOfAnySize(@ForAll("samples") SimpleMatrix x, @ForAll("labels") int[] labels,
                @ForAll @IntRange(min = 1, max = 10) int size) {
            check(x, Arrays.copyOf(labels, x.getNumRows()), size);
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

        @Fact("Counts as many of the first 1000 test digits as were recorded")
        @Test
        void findsTheRecordedNumberInTheFirstTestDigits() throws IOException {
            checkDigits(1000, "three-layers-first-1000", 1, 7, 100, 128, 5000);
        }

        @Fact("Counts as many of all 10000 test digits as were recorded")
        @Test
        @Slow(seconds = 120)
        void findsTheRecordedNumberInAllTestDigits() throws IOException {
            checkDigits(10000, "three-layers", 100, 3000);
        }

        private static void checkDigits(int count, String record, int... sizes) throws IOException {
            PretrainedNet net = new PretrainedNet(ShippedDigits.weights("three-layers.weights"));
            net.correctCountBatched(new SimpleMatrix(1, 784), new int[1], 1);
            ShippedDigits digits = ShippedDigits.first(count);
            for (int size : sizes) {
                Check.that("correctCountBatched(x, t, " + size + ") with " + count + " test digits and the weights of"
                        + " the course", () -> net.correctCountBatched(digits.x(), digits.t(), size))
                        .is(ShippedDigits.right(record));
            }
        }

        @Provide
        Arbitrary<SimpleMatrix> samples() {
            return clearSamples();
        }

        @Provide
        Arbitrary<int[]> labels() {
            return Numbers.labels(8, 3);
        }

        private static void check(SimpleMatrix x, int[] t, int size) {
            int[] classes = classes(x, false);
            int right = right(x, t);
            int full = t.length / size * size;
            Check.that("new PretrainedNet(params).correctCountBatched(x, t, " + size + ")",
                            () -> new PretrainedNet(echo()).correctCountBatched(x, t, size))
                    .given("x", x).given("t", t)
                    .mistake("The last batch is lost, because it is a short one.", count(full, i -> i, classes, t))
                    .mistake("Every batch is compared with the first labels; it has its own.",
                            count(t.length, i -> i % size, classes, t))
                    .mistake("These are the wrong ones.", t.length - right)
                    .mistake("This counts the first batch only.", count(Math.min(size, t.length), i -> i, classes, t))
                    .hint(ECHO)
                    .is(right);
        }

        private static int count(int n, IntUnaryOperator label, int[] classes, int[] t) {
            return (int) IntStream.range(0, n).filter(i -> classes[i] == t[label.applyAsInt(i)]).count();
        }
    }

    private static final String ECHO =
            "The network of this test answers with the place of the largest number in a row.";

    /** Seven samples that the network of these tests takes for 0, 2, 1, 1, 0, 2, 1. */
    private static SimpleMatrix seven() {
        return new SimpleMatrix(new double[][]{
            {2, 0, 1}, {0, 1, 2}, {1, 2, 0}, {0, 2, 1}, {3, 1, 0}, {1, 0, 2}, {0, 3, 1}});
    }

    /** Up to eight rows of three numbers, no two of a row alike. */
    private static Arbitrary<SimpleMatrix> clearSamples() {
        double[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        return Arbitraries.integers().between(0, 5).array(int[].class).ofMinSize(1).ofMaxSize(8)
                .map(picked -> new SimpleMatrix(Arrays.stream(picked).mapToObj(i -> orders[i])
                        .toArray(double[][]::new)));
    }

    private static int right(SimpleMatrix x, int[] t) {
        int[] classes = classes(x, false);
        return (int) IntStream.range(0, t.length).filter(i -> classes[i] == t[i]).count();
    }

    /** For each row the place of its largest number: the first one, or the last. */
    private static int[] classes(SimpleMatrix x, boolean last) {
        return Arrays.stream(x.toArray2()).mapToInt(row -> {
            int best = 0;
            for (int k = 1; k < row.length; k++) {
                if (last ? row[k] >= row[best] : row[k] > row[best]) {
                    best = k;
                }
            }
            return best;
        }).toArray();
    }

    /** A network of three inputs that keeps their order: its most probable class is the place of the largest input. */
    private static Map<String, SimpleMatrix> echo() {
        return new HashMap<>(Map.of("W1", SimpleMatrix.identity(3), "W2", SimpleMatrix.identity(3),
                "W3", SimpleMatrix.identity(3).scale(50), "b1", new SimpleMatrix(1, 3), "b2", new SimpleMatrix(1, 3),
                "b3", new SimpleMatrix(1, 3)));
    }

    private static SimpleMatrix softmaxRows(SimpleMatrix a) {
        SimpleMatrix y = a.copy();
        for (int i = 0; i < a.getNumRows(); i++) {
            SimpleMatrix row = a.extractVector(true, i);
            SimpleMatrix exp = row.minus(row.elementMax()).elementExp();
            y.insertIntoThis(i, 0, exp.divide(exp.elementSum()));
        }
        return y;
    }
}
