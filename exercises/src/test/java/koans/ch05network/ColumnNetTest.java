package koans.ch05network;

import static koans.ch05network.ByHand.sigmoid;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.Slow;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ColumnNetTest {

    @Group
    @Exercise(id = "5.53", title = "A sample as a column", points = 1, writes = "column")
    class Column {

        @Test
        void standsUpright() {
            check(1, 0.5, -2);
            check(7);
        }

        @Property(tries = 20)
        void holdsTheNumbersInTheirOrder(@ForAll("vectors") double[] x) {
            check(x);
        }

        @Test
        void doesNotExistWithoutNumbers() {
            Check.that("column([])", () -> ColumnNet.column(new double[0])).isRejected();
        }

        @Provide
        Arbitrary<double[]> vectors() {
            return Numbers.vectors(5, 3);
        }

        private static void check(double... x) {
            double[][] column = new double[x.length][1];
            double[][] reversed = new double[x.length][1];
            for (int i = 0; i < x.length; i++) {
                column[i][0] = x[i];
                reversed[x.length - 1 - i][0] = x[i];
            }
            Check check = Check.that("column(x)", () -> ColumnNet.column(x))
                    .given("x", x)
                    .mistake("The numbers are in the reverse order.", new SimpleMatrix(reversed));
            if (x.length > 1) {
                check = check.mistake("This is a row; a column has " + x.length + " rows of one number each.",
                        new SimpleMatrix(new double[][]{x}));
            }
            check.is(new SimpleMatrix(column));
        }
    }

    @Group
    @Exercise(id = "5.54", title = "Samples as columns", points = 5, writes = {"<init>", "hidden", "predict", "query"})
    class Network {

        private final SimpleMatrix w1 = matrix(new double[][]{{1, -1}, {0.5, 0.5}, {-1, 2}});
        private final SimpleMatrix w2 = matrix(new double[][]{{1, 0, -1}, {0, 1, 1}});

        @Test
        void answersTheExample() {
            double[] x = {1, 2};
            checkHidden(w1, w2, column(x), column(0.2689414213699951, 0.8175744761936437, 0.9525741268224334));
            checkPredict(w1, w2, column(x), column(0.33545100324608995, 0.8544761503249627));
            checkQuery(w1, w2, x, 0.33545100324608995, 0.8544761503249627);
        }

        @Test
        void answersAnotherExample() {
            SimpleMatrix wih = matrix(new double[][]{{0.5, -0.25}, {0.1, 0.4}, {-0.6, 0.2}});
            SimpleMatrix who = matrix(new double[][]{{0.3, -0.2, 0.4}, {-0.5, 0.6, 0.1}});
            double[] x = {1, 0.5};
            checkHidden(wih, who, column(x), column(0.5926665999540698, 0.574442516811659, 0.3775406687981454));
            checkPredict(wih, who, column(x), column(0.5532788981010852, 0.5215082880016566));
            checkQuery(wih, who, x, 0.5532788981010852, 0.5215082880016566);
        }

        @Test
        void answersEveryColumnOfABatch() {
            SimpleMatrix x = matrix(new double[][]{{1, 0, -1}, {2, 0, 0.5}});
            checkPredict(w1, w2, x, predict(w1, w2, x));
            checkHidden(w1, w2, x, sigmoid(w1.mult(x)));
        }

        @Test
        void putsTheWeightsInFrontWhereTheyWouldFitBehindAsWell() {
            SimpleMatrix square = matrix(new double[][]{{1, 2}, {-1, 0.5}});
            SimpleMatrix other = matrix(new double[][]{{0.5, -1}, {2, 1}});
            SimpleMatrix x = matrix(new double[][]{{1, 0.25}, {-0.5, 2}});
            checkHidden(square, other, x, sigmoid(square.mult(x)));
            checkPredict(square, other, x, predict(square, other, x));
        }

        @Property(tries = 20)
        void agreesWithTheNetworkOfRows(@ForAll("samples") SimpleMatrix rows) {
            SimpleMatrix x = rows.transpose();
            SimpleMatrix ofRows = sigmoid(sigmoid(rows.mult(w1.transpose())).mult(w2.transpose()));
            checkPredict(w1, w2, x, ofRows.transpose());
        }

        @Test
        void answersTheSameAgain() {
            Check.that("one.query([1, 2]) after one.query([-3, 0]) and a query to another network", () -> {
                ColumnNet one = new ColumnNet(w1, w2);
                one.query(new double[]{-3, 0});
                new ColumnNet(w1.scale(2), w2.scale(-1)).query(new double[]{1, 1});
                return one.query(new double[]{1, 2});
            }).given("w1", w1).given("w2", w2)
                    .mistake("One network uses the weights of the other: the fields must not be static.",
                            numbers(predict(w1.scale(2), w2.scale(-1), column(1, 2))))
                    .is(new double[]{0.33545100324608995, 0.8544761503249627});
        }

        @Test
        void needsShapesThatFit() {
            for (SimpleMatrix wrong : List.of(w2.transpose(), new SimpleMatrix(2, 2), new SimpleMatrix(1, 4))) {
                Check.that("new ColumnNet(w1, w2)", () -> new ColumnNet(w1, wrong))
                        .given("w1", w1).given("w2", wrong).isRejected();
            }
            for (SimpleMatrix wrong : List.of(matrix(new double[][]{{1, 2}}), new SimpleMatrix(3, 1))) {
                Check.that("new ColumnNet(w1, w2).predict(columns)", () -> new ColumnNet(w1, w2).predict(wrong))
                        .given("w1", w1).given("columns", wrong).isRejected();
                Check.that("new ColumnNet(w1, w2).hidden(columns)", () -> new ColumnNet(w1, w2).hidden(wrong))
                        .given("w1", w1).given("columns", wrong).isRejected();
            }
            for (double[] wrong : new double[][]{{1}, {1, 2, 3}}) {
                Check.that("new ColumnNet(w1, w2).query(x)", () -> new ColumnNet(w1, w2).query(wrong))
                        .given("w1", w1).given("x", wrong).isRejected();
            }
        }

        @Fact("Reads as many of the first 1000 test digits as were recorded")
        @Test
        void readsDigits() throws IOException {
            checkDigits(1000, "columns-first-1000");
        }

        @Fact("Reads as many of all 10000 test digits as were recorded")
        @Test
        @Slow(seconds = 120)
        void readsTheRecordedNumberOfAllTestDigits() throws IOException {
            checkDigits(10000, "columns");
        }

        private static void checkDigits(int count, String record) throws IOException {
            Map<String, SimpleMatrix> weights = ShippedDigits.weights("columns.weights");
            ColumnNet net = new ColumnNet(weights.get("W1"), weights.get("W2"));
            ShippedDigits digits = ShippedDigits.first(count);
            SimpleMatrix columns = digits.x().scale(0.99).plus(0.01).transpose();
            Check.that("how many of the first " + count + " test digits new ColumnNet(w1, w2).predict gets right, all"
                            + " at once, with the weights of data/weights/columns.weights", () -> {
                SimpleMatrix answers = net.predict(columns);
                return IntStream.range(0, count).filter(n -> largest(answers, n) == digits.t()[n]).count();
            }).is(ShippedDigits.right(record));
            Check.that("the same, one digit at a time", () -> IntStream.range(0, count)
                    .filter(n -> largest(net.predict(columns.getColumn(n)), 0) == digits.t()[n]).count())
                    .is(ShippedDigits.right(record));
        }

        private static int largest(SimpleMatrix answers, int column) {
            int largest = 0;
            for (int k = 1; k < answers.getNumRows(); k++) {
                largest = answers.get(k, column) > answers.get(largest, column) ? k : largest;
            }
            return largest;
        }

        @Provide
        Arbitrary<SimpleMatrix> samples() {
            return Numbers.matrix(3, 2, 3);
        }

        private static void checkHidden(SimpleMatrix w1, SimpleMatrix w2, SimpleMatrix x, SimpleMatrix expected) {
            Check check = Check.that("new ColumnNet(w1, w2).hidden(columns)", () -> new ColumnNet(w1, w2).hidden(x))
                    .given("w1", w1).given("w2", w2).given("columns", x)
                    .mistake("These are the weighted sums; the sigmoid is missing.", w1.mult(x))
                    .mistake("This is the answer of the output layer; the hidden one is asked for.",
                            predict(w1, w2, x))
                    .mistake(SOFTMAX, softmaxColumns(w1.mult(x)));
            if (w1.getNumCols() == w1.getNumRows()) {
                check = check.mistake(BEHIND, sigmoid(x.mult(w1)))
                        .mistake("The weights are transposed: a row of w1 is a neuron already.",
                                sigmoid(w1.transpose().mult(x)));
            }
            check.is(expected);
        }

        private static void checkPredict(SimpleMatrix w1, SimpleMatrix w2, SimpleMatrix x, SimpleMatrix expected) {
            SimpleMatrix sums = w2.mult(sigmoid(w1.mult(x)));
            Check check = Check.that("new ColumnNet(w1, w2).predict(columns)", () -> new ColumnNet(w1, w2).predict(x))
                    .given("w1", w1).given("w2", w2).given("columns", x)
                    .mistake("The output layer lacks its sigmoid: these are its sums.", sums)
                    .mistake("The hidden layer lacks its sigmoid.", sigmoid(w2.mult(w1.mult(x))))
                    .mistake("The output goes through the sigmoid twice.", sigmoid(sigmoid(sums)))
                    .mistake(SOFTMAX, softmaxColumns(sums))
                    .mistake(SOFTMAX, softmaxColumns(sums.transpose()).transpose())
                    .mistake("The columns are answered as rows: one answer per column is asked for.",
                            predict(w1, w2, x).transpose());
            if (w1.getNumCols() == w1.getNumRows()) {
                check = check.mistake(BEHIND, sigmoid(sigmoid(x.mult(w1)).mult(w2)))
                        .mistake("The weights are transposed: a row is a neuron already.",
                                sigmoid(w2.transpose().mult(sigmoid(w1.transpose().mult(x)))));
            }
            check.is(expected);
        }

        private static void checkQuery(SimpleMatrix w1, SimpleMatrix w2, double[] x, double... expected) {
            Check.that("new ColumnNet(w1, w2).query(x)", () -> new ColumnNet(w1, w2).query(x))
                    .given("w1", w1).given("w2", w2).given("x", x)
                    .mistake("This is what the hidden layer hands on; the answer comes from the output layer.",
                            numbers(sigmoid(w1.mult(column(x)))))
                    .mistake(SOFTMAX, softmax(expected))
                    .is(expected);
        }
    }

    private static final String SOFTMAX =
            "Softmax is for other networks: here each neuron has a sigmoid, and the sum need not be 1.";

    private static final String BEHIND =
            "The weights are behind the samples. Where a column is a sample they are in front.";

    @Group
    @Exercise(id = "5.55", title = "Three digits after the point", points = 2, writes = "rounded")
    class Rounded {

        @Fact("Rounds an answer to three digits")
        @Test
        void makesAnAnswerReadable() {
            check(column(0.33545100324608995, 0.8544761503249627), 3, 0.335, 0.854);
            check(column(0.0004, 0.0021, 0.00051, 0.9789, 1.2e-9), 3, 0, 0.002, 0.001, 0.979, 0);
        }

        @Test
        void roundsToAsManyDigitsAsAskedFor() {
            check(column(2.0 / 3, 123.456789), 0, 1, 123);
            check(column(2.0 / 3, 123.456789), 1, 0.7, 123.5);
            check(column(2.0 / 3, 123.456789), 5, 0.66667, 123.45679);
        }

        @Test
        void hasRoomForLargeNumbers() {
            check(column(7654321.123456, -4000.5678), 3, 7654321.123, -4000.568);
            check(column(12.3456789012345), 9, 12.345678901);
        }

        @Property(tries = 30)
        void goesToTheNearest(@ForAll("sevenths") double[] sevenths, @ForAll("digits") int digits) {
            double[] expected = new double[sevenths.length];
            for (int i = 0; i < sevenths.length; i++) {
                expected[i] = Double.parseDouble(String.format(Locale.ROOT, "%." + digits + "f", sevenths[i]));
            }
            check(column(sevenths), digits, expected);
        }

        /** Sevenths are never in the middle between two decimals. */
        @Provide
        Arbitrary<double[]> sevenths() {
            return Arbitraries.integers().between(-70, 70).map(n -> n / 7.0).array(double[].class)
                    .ofMinSize(1).ofMaxSize(3);
        }

        @Provide
        Arbitrary<Integer> digits() {
            return Arbitraries.integers().between(0, 4);
        }

        private static void check(SimpleMatrix column, int digits, double... expected) {
            double[] x = numbers(column);
            double unit = Math.pow(10, digits);
            Check.that("rounded(column, " + digits + ")", () -> ColumnNet.rounded(column, digits))
                    .given("column", column)
                    .mistake("The digits behind are cut off. Rounding goes to the nearest number.",
                            Arrays.stream(x).map(v -> (long) (v * unit) / unit).toArray())
                    .mistake("This always rounds down.",
                            Arrays.stream(x).map(v -> Math.floor(v * unit) / unit).toArray())
                    .mistake("This always rounds up.",
                            Arrays.stream(x).map(v -> Math.ceil(v * unit) / unit).toArray())
                    .mistake("These are whole numbers; divide again by what you multiplied with.",
                            Arrays.stream(x).map(v -> Math.rint(v * unit)).toArray())
                    .mistake("There is a division of whole numbers, which drops the fraction.",
                            Arrays.stream(x).map(v -> (double) (Math.round(v * unit) / (long) unit)).toArray())
                    .mistake("The number does not fit an int. A long has room, and so has a double.",
                            Arrays.stream(x).map(v -> (int) Math.rint(v * unit) / unit).toArray())
                    .mistake("This is not rounded at all.", x)
                    .mistake("This is rounded to three digits, whatever was asked for.",
                            Arrays.stream(x).map(v -> Math.rint(v * 1000) / 1000).toArray())
                    .is(expected);
        }
    }

    private static SimpleMatrix predict(SimpleMatrix w1, SimpleMatrix w2, SimpleMatrix x) {
        return sigmoid(w2.mult(sigmoid(w1.mult(x))));
    }

    private static SimpleMatrix softmaxColumns(SimpleMatrix a) {
        SimpleMatrix columns = a.createLike();
        for (int c = 0; c < a.getNumCols(); c++) {
            columns.setColumn(c, 0, softmax(numbers(a.getColumn(c))));
        }
        return columns;
    }

    private static double[] softmax(double... o) {
        double sum = Arrays.stream(o).map(Math::exp).sum();
        return Arrays.stream(o).map(v -> Math.exp(v) / sum).toArray();
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }

    private static SimpleMatrix column(double... x) {
        return new SimpleMatrix(x.length, 1, true, x.clone());
    }

    private static double[] numbers(SimpleMatrix column) {
        double[] numbers = new double[column.getNumElements()];
        Arrays.setAll(numbers, column::get);
        return numbers;
    }
}
