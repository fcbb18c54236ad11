package koans.ch05network;

import static koans.ch05network.ByHand.sigmoid;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** A network of columns, what it may be taken for, and wrong ways of rounding. */
final class ColumnNetJudge {

    private static final String SOFTMAX =
            "Softmax is for other networks: here each neuron has a sigmoid, and the sum need not be 1.";
    private static final String BEHIND =
            "The weights are behind the samples. Where a column is a sample they are in front.";

    private ColumnNetJudge() {
    }

    static SimpleMatrix column(double... x) {
        return new SimpleMatrix(x.length, 1, true, x.clone());
    }

    static void checkColumn(double... x) {
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

    /** What a network answers that has its samples as rows, and its weights behind them. */
    static SimpleMatrix byRows(SimpleMatrix w1, SimpleMatrix w2, SimpleMatrix rows) {
        return sigmoid(sigmoid(rows.mult(w1.transpose())).mult(w2.transpose()));
    }

    static void rejectsWeights(SimpleMatrix w1, SimpleMatrix wrong) {
        Check.that("new ColumnNet(w1, w2)", () -> new ColumnNet(w1, wrong))
                .given("w1", w1).given("w2", wrong).isRejected();
    }

    static void rejectsColumns(SimpleMatrix w1, SimpleMatrix w2, SimpleMatrix wrong) {
        Check.that("new ColumnNet(w1, w2).predict(columns)", () -> new ColumnNet(w1, w2).predict(wrong))
                .given("w1", w1).given("columns", wrong).isRejected();
        Check.that("new ColumnNet(w1, w2).hidden(columns)", () -> new ColumnNet(w1, w2).hidden(wrong))
                .given("w1", w1).given("columns", wrong).isRejected();
    }

    static void rejectsSample(SimpleMatrix w1, SimpleMatrix w2, double... wrong) {
        Check.that("new ColumnNet(w1, w2).query(x)", () -> new ColumnNet(w1, w2).query(wrong))
                .given("w1", w1).given("x", wrong).isRejected();
    }

    static void checkDigits(int count, String record) throws IOException {
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

    /** What the hidden layer hands on, and what the network answers, to a column and to an array. */
    static void checkAnswers(SimpleMatrix w1, SimpleMatrix w2, double[] x, double[] hidden, double[] expected) {
        checkHidden(w1, w2, column(x), column(hidden));
        checkPredict(w1, w2, column(x), column(expected));
        checkQuery(w1, w2, x, expected);
    }

    static void checkHidden(SimpleMatrix w1, SimpleMatrix w2, SimpleMatrix x, SimpleMatrix expected) {
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

    static void checkPredict(SimpleMatrix w1, SimpleMatrix w2, SimpleMatrix x, SimpleMatrix expected) {
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

    /** Rounded by printing. */
    static double[] printed(double[] x, int digits) {
        return Arrays.stream(x).map(v -> Double.parseDouble(String.format(Locale.ROOT, "%." + digits + "f", v)))
                .toArray();
    }

    static void checkRounded(SimpleMatrix column, int digits, double... expected) {
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

    /** What the hidden layer hands on. */
    static SimpleMatrix hidden(SimpleMatrix w1, SimpleMatrix x) {
        return sigmoid(w1.mult(x));
    }

    /** What the network answers. */
    static SimpleMatrix predict(SimpleMatrix w1, SimpleMatrix w2, SimpleMatrix x) {
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

    static double[] numbers(SimpleMatrix column) {
        double[] numbers = new double[column.getNumElements()];
        Arrays.setAll(numbers, column::get);
        return numbers;
    }
}
