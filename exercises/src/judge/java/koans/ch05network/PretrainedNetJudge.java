package koans.ch05network;

import static koans.ch05network.ByHand.logits;
import static koans.ch05network.ByHand.sigmoid;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import koans.grader.check.Check;
import koans.kit.Data;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.ejml.simple.SimpleMatrix;

/** Files of weights, networks whose answers are known, and what goes wrong with both. */
final class PretrainedNetJudge {

    private static final String BY_COLUMNS =
            "The numbers come row by row; here they are filled in column by column.";
    private static final String ECHO =
            "The network of this test answers with the place of the largest number in a row.";

    private PretrainedNetJudge() {
    }

    static void checkFile(String name) throws IOException {
        Path file = Data.file("weights/" + name);
        Map<String, SimpleMatrix> loaded = new HashMap<>();
        Check.after("load(" + file.getFileName() + ")", () -> loaded.putAll(PretrainedNet.load(file))).run();
        ShippedDigits.weights(name).forEach((key, expected) ->
                Check.that("load(" + file.getFileName() + ").get(\"" + key + "\")", () -> loaded.get(key))
                        .mistake(BY_COLUMNS, byColumns(expected))
                        .is(expected));
    }

    static void rejectsShape(int rows, int cols) throws IOException {
        rejectsFile("a file with a matrix of " + rows + " rows and " + cols + " columns", "shape.weights",
                ofShape(rows, cols));
    }

    /** A file with one matrix, whatever its shape says. */
    private static byte[] ofShape(int rows, int cols) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(1);
        out.writeUTF("W1");
        out.writeInt(rows);
        out.writeInt(cols);
        for (int i = 0; i < rows * cols; i++) {
            out.writeFloat(i);
        }
        return bytes.toByteArray();
    }

    static void checkLoad(Map<String, SimpleMatrix> matrices) throws IOException {
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

    static void rejectsFile(String what, String name, byte[] content) throws IOException {
        with(name, content, file -> {
            Check.that("load of " + what, () -> PretrainedNet.load(file))
                    .isRejectedWith(IllegalArgumentException.class, name);
            return null;
        });
    }

    /** A file of these matrices, as load wants it. */
    static byte[] content(Map<String, SimpleMatrix> matrices) throws IOException {
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

    /** The right answer with the weights of the course. */
    static void checkFirstTestDigit() throws IOException {
        Map<String, SimpleMatrix> params = ShippedDigits.weights("three-layers.weights");
        PretrainedNet net = new PretrainedNet(params);
        Check.that("predict(x) with the first test digit and the weights of the course",
                () -> net.predict(ShippedDigits.first(1).x()))
                .mistake("The biases are left out.",
                        softmaxRows(logits(params, ShippedDigits.first(1).x(), false, true)))
                .mistake("The pixels are divided by 255. They are from 0 to 1 already.",
                        probabilities(params, ShippedDigits.first(1).x().divide(255)))
                .is(probabilities(params, ShippedDigits.first(1).x()));
    }

    static void checkPredict(Map<String, SimpleMatrix> params, SimpleMatrix x, SimpleMatrix expected) {
        SimpleMatrix logits = logits(params, x);
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
                        probabilities(params, x.divide(255)))
                .is(expected);
    }

    static void checkCorrect(SimpleMatrix x, int[] t, int index, int answer) {
        Check.that("isCorrect(x, t, " + index + ")",
                        () -> new PretrainedNet(echo()).isCorrect(x, t, index))
                .given("x", x).given("t", t)
                .hint("The network of this test answers with the place of the largest number in row " + index
                        + " of x: that is " + answer + ".")
                .is(answer == t[index]);
    }

    /** Asks about one row after the other of a large batch, after a question to a small one. */
    static void checkOneAfterTheOther(int rows) {
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

    static void checkClasses(SimpleMatrix x, int... expected) {
        Check.that("new PretrainedNet(params).classify(batch)", () -> new PretrainedNet(echo()).classify(x))
                .given("batch", x)
                .mistake("This is the last of equally probable classes; the first counts.",
                        classes(x, true))
                .mistake("This is one answer per class; one per sample is asked for.", ofColumns(x))
                .hint("The network of this test answers with the place of the largest number in each row.")
                .is(expected);
    }

    private static int[] ofColumns(SimpleMatrix x) {
        return classes(logits(echo(), x).transpose(), false);
    }

    static void checkCount(SimpleMatrix x, int[] t) {
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

    static void checkDigits(int count, String record) throws IOException {
        PretrainedNet net = new PretrainedNet(ShippedDigits.weights("three-layers.weights"));
        net.correctCount(new SimpleMatrix(1, 784), new int[1]);
        ShippedDigits digits = ShippedDigits.first(count);
        Check.that("correctCount(x, t) with " + count + " test digits and the weights of the course",
                () -> net.correctCount(digits.x(), digits.t())).is(ShippedDigits.right(record));
    }

    static void checkDigitsBatched(int count, String record, int... sizes) throws IOException {
        PretrainedNet net = new PretrainedNet(ShippedDigits.weights("three-layers.weights"));
        net.correctCountBatched(new SimpleMatrix(1, 784), new int[1], 1);
        ShippedDigits digits = ShippedDigits.first(count);
        for (int size : sizes) {
            Check.that("correctCountBatched(x, t, " + size + ") with " + count + " test digits and the weights of"
                    + " the course", () -> net.correctCountBatched(digits.x(), digits.t(), size))
                    .is(ShippedDigits.right(record));
        }
    }

    static void checkBatched(SimpleMatrix x, int[] t, int size) {
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

    /** Seven samples that the network of these tests takes for 0, 2, 1, 1, 0, 2, 1. */
    static SimpleMatrix seven() {
        return new SimpleMatrix(new double[][]{
            {2, 0, 1}, {0, 1, 2}, {1, 2, 0}, {0, 2, 1}, {3, 1, 0}, {1, 0, 2}, {0, 3, 1}});
    }

    /** Up to eight rows of three numbers, no two of a row alike. */
    static Arbitrary<SimpleMatrix> clearSamples() {
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
    static Map<String, SimpleMatrix> echo() {
        return new HashMap<>(Map.of("W1", SimpleMatrix.identity(3), "W2", SimpleMatrix.identity(3),
                "W3", SimpleMatrix.identity(3).scale(50), "b1", new SimpleMatrix(1, 3), "b2", new SimpleMatrix(1, 3),
                "b3", new SimpleMatrix(1, 3)));
    }

    /** What the network answers. */
    static SimpleMatrix probabilities(Map<String, SimpleMatrix> params, SimpleMatrix x) {
        return softmaxRows(logits(params, x));
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
