package koans.ch05network;

import static koans.ch05network.ColumnNetJudge.checkColumn;
import static koans.ch05network.ColumnNetJudge.checkHidden;
import static koans.ch05network.ColumnNetJudge.checkPredict;
import static koans.ch05network.ColumnNetJudge.checkRounded;
import static koans.ch05network.ColumnNetJudge.column;
import static koans.ch05network.ColumnNetJudge.hidden;
import static koans.ch05network.ColumnNetJudge.predict;
import static koans.ch05network.ColumnNetJudge.rejectsColumns;
import static koans.ch05network.ColumnNetJudge.rejectsSample;
import static koans.ch05network.ColumnNetJudge.rejectsWeights;

import java.io.IOException;
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
            checkColumn(1, 0.5, -2);
            checkColumn(7);
        }

        @Property(tries = 20)
        void holdsTheNumbersInTheirOrder(@ForAll("vectors") double[] x) {
            checkColumn(x);
        }

        @Test
        void doesNotExistWithoutNumbers() {
            Check.that("column([])", () -> ColumnNet.column(new double[0])).isRejected();
        }

        @Provide
        Arbitrary<double[]> vectors() {
            return Numbers.vectors(5, 3);
        }
    }

    @Group
    @Exercise(id = "5.54", title = "Samples as columns", points = 5, writes = {"<init>", "hidden", "predict", "query"})
    class Network {

        private final SimpleMatrix w1 = matrix(new double[][]{{1, -1}, {0.5, 0.5}, {-1, 2}});
        private final SimpleMatrix w2 = matrix(new double[][]{{1, 0, -1}, {0, 1, 1}});

        @Test
        void answersTheExample() {
            ColumnNetJudge.checkAnswers(w1, w2, new double[]{1, 2},
                    new double[]{0.2689414213699951, 0.8175744761936437, 0.9525741268224334},
                    new double[]{0.33545100324608995, 0.8544761503249627});
        }

        @Test
        void answersAnotherExample() {
            SimpleMatrix wih = matrix(new double[][]{{0.5, -0.25}, {0.1, 0.4}, {-0.6, 0.2}});
            SimpleMatrix who = matrix(new double[][]{{0.3, -0.2, 0.4}, {-0.5, 0.6, 0.1}});
            ColumnNetJudge.checkAnswers(wih, who, new double[]{1, 0.5},
                    new double[]{0.5926665999540698, 0.574442516811659, 0.3775406687981454},
                    new double[]{0.5532788981010852, 0.5215082880016566});
        }

        @Test
        void answersEveryColumnOfABatch() {
            SimpleMatrix x = matrix(new double[][]{{1, 0, -1}, {2, 0, 0.5}});
            checkPredict(w1, w2, x, predict(w1, w2, x));
            checkHidden(w1, w2, x, hidden(w1, x));
        }

        @Test
        void putsTheWeightsInFrontWhereTheyWouldFitBehindAsWell() {
            SimpleMatrix square = matrix(new double[][]{{1, 2}, {-1, 0.5}});
            SimpleMatrix other = matrix(new double[][]{{0.5, -1}, {2, 1}});
            SimpleMatrix x = matrix(new double[][]{{1, 0.25}, {-0.5, 2}});
            checkHidden(square, other, x, hidden(square, x));
            checkPredict(square, other, x, predict(square, other, x));
        }

        @Property(tries = 20)
        void agreesWithTheNetworkOfRows(@ForAll("samples") SimpleMatrix rows) {
            checkPredict(w1, w2, rows.transpose(), ColumnNetJudge.byRows(w1, w2, rows).transpose());
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
                            ColumnNetJudge.numbers(predict(w1.scale(2), w2.scale(-1), column(1, 2))))
                    .is(new double[]{0.33545100324608995, 0.8544761503249627});
        }

        @Test
        void needsShapesThatFit() {
            rejectsWeights(w1, w2.transpose());
            rejectsWeights(w1, new SimpleMatrix(2, 2));
            rejectsWeights(w1, new SimpleMatrix(1, 4));
            rejectsColumns(w1, w2, matrix(new double[][]{{1, 2}}));
            rejectsColumns(w1, w2, new SimpleMatrix(3, 1));
            rejectsSample(w1, w2, 1);
            rejectsSample(w1, w2, 1, 2, 3);
        }

        @Fact("Reads as many of the first 200 test digits as were recorded")
        @Test
        void readsDigits() throws IOException {
            ColumnNetJudge.checkDigits(200, "columns-first-200");
        }

        @Fact("Reads as many of all 10000 test digits as were recorded")
        @Test
        @Slow(seconds = 120)
        void readsTheRecordedNumberOfAllTestDigits() throws IOException {
            ColumnNetJudge.checkDigits(10000, "columns");
        }

        @Provide
        Arbitrary<SimpleMatrix> samples() {
            return Numbers.matrix(3, 2, 3);
        }
    }

    @Group
    @Exercise(id = "5.55", title = "Three digits after the point", points = 2, writes = "rounded")
    class Rounded {

        @Fact("Rounds an answer to three digits")
        @Test
        void makesAnAnswerReadable() {
            checkRounded(column(0.33545100324608995, 0.8544761503249627), 3, 0.335, 0.854);
            checkRounded(column(0.0004, 0.0021, 0.00051, 0.9789, 1.2e-9), 3, 0, 0.002, 0.001, 0.979, 0);
        }

        @Test
        void roundsToAsManyDigitsAsAskedFor() {
            checkRounded(column(2.0 / 3, 123.456789), 0, 1, 123);
            checkRounded(column(2.0 / 3, 123.456789), 1, 0.7, 123.5);
            checkRounded(column(2.0 / 3, 123.456789), 5, 0.66667, 123.45679);
        }

        @Test
        void hasRoomForLargeNumbers() {
            checkRounded(column(7654321.123456, -4000.5678), 3, 7654321.123, -4000.568);
            checkRounded(column(12.3456789012345), 9, 12.345678901);
        }

        @Property(tries = 30)
        void goesToTheNearest(@ForAll("sevenths") double[] sevenths, @ForAll("digits") int digits) {
            checkRounded(column(sevenths), digits, ColumnNetJudge.printed(sevenths, digits));
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
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }
}
