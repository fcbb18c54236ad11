package koans.ch10mnist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ConfusionTest {

    @Group
    @Exercise(id = "10.20", title = "Who is taken for whom", points = 3, writes = "matrix")
    class Matrix {

        @Test
        void countsEveryPairOfLabelAndAnswer() {
            check(new int[]{0, 2, 1, 1, 2, 1, 0, 1}, new int[]{0, 1, 1, 2, 2, 1, 0, 0}, 3,
                    new int[][]{{2, 1, 0}, {0, 2, 1}, {0, 1, 1}});
        }

        @Test
        void keepsARowForEveryClass() {
            check(new int[]{1, 1}, new int[]{1, 0}, 4,
                    new int[][]{{0, 1, 0, 0}, {0, 1, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}});
            check(new int[]{0}, new int[]{0}, 1, new int[][]{{1}});
            check(new int[0], new int[0], 2, new int[][]{{0, 0}, {0, 0}});
        }

        @Fact("Counts every pair of any labels and answers")
        @Property(tries = 40)
        void addsUpToLabelsAndAnswers(@ForAll("samples") List<int[]> samples) {
            int[] predicted = samples.stream().mapToInt(s -> s[0]).toArray();
            int[] actual = samples.stream().mapToInt(s -> s[1]).toArray();
            int[][] expected = new int[4][4];
            for (int a = 0; a < 4; a++) {
                for (int p = 0; p < 4; p++) {
                    int label = a;
                    int answer = p;
                    expected[a][p] = (int) IntStream.range(0, actual.length)
                            .filter(i -> actual[i] == label && predicted[i] == answer).count();
                }
            }
            check(predicted, actual, 4, expected);
        }

        @Test
        void rejectsWhatDoesNotFit() {
            rejects(new int[]{0, 1}, new int[]{0});
            rejects(new int[]{0}, new int[]{0, 1});
            rejects(new int[]{0, 3}, new int[]{0, 1});
            rejects(new int[]{0, 1}, new int[]{3, 1});
            rejects(new int[]{-1, 1}, new int[]{0, 1});
            rejects(new int[]{1, 1}, new int[]{0, -1});
        }

        @Provide
        Arbitrary<List<int[]>> samples() {
            return Arbitraries.integers().between(0, 3).array(int[].class).ofSize(2).list().ofMaxSize(12);
        }

        private static void check(int[] predicted, int[] actual, int classes, int[][] expected) {
            int[][] transposed = new int[classes][classes];
            int[][] marked = new int[classes][classes];
            int[][] diagonal = new int[classes][classes];
            int[][] mistakes = new int[classes][classes];
            for (int a = 0; a < classes; a++) {
                for (int p = 0; p < classes; p++) {
                    transposed[p][a] = expected[a][p];
                    marked[a][p] = Math.min(1, expected[a][p]);
                    (a == p ? diagonal : mistakes)[a][p] = expected[a][p];
                }
            }
            Check.that("matrix(predicted, actual, " + classes + ")",
                            () -> Confusion.matrix(predicted, actual, classes))
                    .given("predicted", predicted).given("actual", actual)
                    .mistake("Rows and columns are exchanged: a row belongs to a label, a column to an answer.",
                            transposed)
                    .mistake("Pairs are marked here; count how often each occurs.", marked)
                    .mistake("Only right answers are counted; mistakes are what the matrix is for.", diagonal)
                    .mistake("Only mistakes are counted; right answers belong on the diagonal.", mistakes)
                    .is(expected);
        }

        private static void rejects(int[] predicted, int[] actual) {
            Check.that("matrix(predicted, actual, 3)", () -> Confusion.matrix(predicted, actual, 3))
                    .given("predicted", predicted).given("actual", actual).isRejected();
        }
    }

    @Group
    @Exercise(id = "10.21", title = "Accuracy from the matrix", points = 2, writes = "accuracy")
    class Accuracy {

        @Test
        void isTheShareOnTheDiagonal() {
            check(new int[][]{{2, 1, 0}, {0, 2, 1}, {0, 1, 1}});
            check(new int[][]{{50, 0, 0, 10}, {5, 20, 5, 0}, {0, 1, 2, 7}, {0, 0, 0, 0}});
        }

        @Test
        void isOneWithoutMistakes() {
            check(new int[][]{{3, 0}, {0, 9}});
            check(new int[][]{{0, 0}, {0, 1}});
        }

        @Test
        void isZeroIfNothingIsRight() {
            check(new int[][]{{0, 3}, {2, 0}});
            check(new int[][]{{0, 0, 1}, {0, 0, 0}, {0, 0, 0}});
        }

        @Property(tries = 40)
        void isTheDiagonalOverEverything(@ForAll("matrices") int[][] matrix) {
            if (all(matrix) > 0) {
                check(matrix);
            }
        }

        @Test
        void doesNotExistWithoutAnswers() {
            Check.that("accuracy([[0, 0], [0, 0]])", () -> Confusion.accuracy(new int[2][2])).isRejected();
        }

        @Provide
        Arbitrary<int[][]> matrices() {
            return Arbitraries.integers().between(0, 9).array(int[].class).ofSize(3).array(int[][].class).ofSize(3);
        }

        private static void check(int[][] matrix) {
            double right = IntStream.range(0, matrix.length).map(a -> matrix[a][a]).sum();
            double byClass = IntStream.range(0, matrix.length)
                    .mapToDouble(a -> (double) matrix[a][a] / Math.max(1, Arrays.stream(matrix[a]).sum()))
                    .average().orElseThrow();
            double crossing = IntStream.range(0, matrix.length).map(a -> matrix[a][matrix.length - 1 - a]).sum();
            Check.that("accuracy(matrix)", () -> Confusion.accuracy(matrix)).given("matrix", matrix)
                    .mistake("int / int gives an int in Java.", (int) right / all(matrix))
                    .mistake("This is the share of mistakes.", 1 - right / all(matrix))
                    .mistake("This counts the right answers; divide by the number of all.", right)
                    .mistake("This is the other diagonal.", crossing / all(matrix))
                    .mistake("This is the mean of the classes' shares; a class with more samples counts more.", byClass)
                    .is(right / all(matrix));
        }

        private static int all(int[][] matrix) {
            return Arrays.stream(matrix).flatMapToInt(Arrays::stream).sum();
        }
    }

    @Group
    @Exercise(id = "10.22", title = "The worst mistakes", points = 4, writes = "mostConfident")
    class MostConfident {

        private static final List<Boolean> WRONG = List.of(false);
        private static final List<Boolean> RIGHT = List.of(true);
        private static final List<Boolean> ALL = List.of(true, false);

        private final SimpleMatrix probabilities = new SimpleMatrix(new double[][]{
                {0.7, 0.2, 0.1}, {0.1, 0.3, 0.6}, {0.05, 0.9, 0.05}, {0.02, 0.28, 0.7}, {0.98, 0.01, 0.01},
                {0.5, 0.3, 0.2}});
        private final int[] actual = {1, 2, 2, 0, 0, 1};

        @Test
        void comeWithTheSurestFirst() {
            check(probabilities, actual, 3, List.of(2, 0, 3));
            check(probabilities, actual, 1, List.of(2));
            SimpleMatrix close = new SimpleMatrix(new double[][]{
                    {0.991, 0.009}, {0.999, 0.001}, {0.6, 0.4}, {0.995, 0.005}});
            check(close, new int[]{1, 1, 1, 1}, 4, List.of(1, 3, 0, 2));
        }

        @Fact("Are all there are if that is fewer than asked for")
        @Test
        void areAllThereAreIfThatIsLess() {
            check(probabilities, actual, 9, List.of(2, 0, 3, 5));
            check(probabilities, actual, 4, List.of(2, 0, 3, 5));
            check(probabilities, actual, 0, List.of());
            check(probabilities, new int[]{0, 2, 1, 2, 0, 0}, 3, List.of());
        }

        @Fact("Equally sure ones keep their order")
        @Test
        void keepTheirOrderIfEquallySure() {
            SimpleMatrix equal = new SimpleMatrix(new double[][]{{0.6, 0.4}, {0.3, 0.7}, {0.4, 0.6}, {0.7, 0.3}});
            check(equal, new int[]{1, 0, 0, 1}, 4, List.of(1, 3, 0, 2));
            check(equal, new int[]{1, 0, 0, 1}, 3, List.of(1, 3, 0));
        }

        @Fact("The first of equally large probabilities is the answer")
        @Test
        void takeTheFirstOfEquallyLargeOnesForTheAnswer() {
            SimpleMatrix undecided = new SimpleMatrix(new double[][]{{0.4, 0.4, 0.2}, {0.4, 0.4, 0.2}});
            check(undecided, new int[]{0, 1}, 2, List.of(1));
        }

        @Fact("Are wrong answers, the surest first")
        @Property(tries = 40)
        void areWrongAndInOrder(@ForAll("probabilities") double[] first, @ForAll("labels") int[] labels) {
            SimpleMatrix p = new SimpleMatrix(8, 2);
            for (int i = 0; i < 8; i++) {
                p.setRow(i, 0, first[i], 1 - first[i]);
            }
            List<Integer> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                if ((p.get(i, 0) >= p.get(i, 1) ? 0 : 1) != labels[i]) {
                    all.add(i);
                }
            }
            all.sort((i, j) -> Double.compare(Math.max(p.get(j, 0), p.get(j, 1)), Math.max(p.get(i, 0), p.get(i, 1))));
            check(p, labels, 3, all.subList(0, Math.min(3, all.size())));
        }

        @Test
        void needALabelForEachRow() {
            Check.that("mostConfident(6 rows, 5 labels, 3)",
                    () -> Confusion.mostConfident(probabilities, Arrays.copyOf(actual, 5), 3)).isRejected();
            Check.that("mostConfident(6 rows, 7 labels, 3)",
                    () -> Confusion.mostConfident(probabilities, Arrays.copyOf(actual, 7), 3)).isRejected();
        }

        @Provide
        Arbitrary<double[]> probabilities() {
            return Arbitraries.integers().between(0, 8).map(i -> i / 8.0).array(double[].class).ofSize(8);
        }

        @Provide
        Arbitrary<int[]> labels() {
            return Arbitraries.integers().between(0, 1).array(int[].class).ofSize(8);
        }

        private static void check(SimpleMatrix p, int[] actual, int k, List<Integer> expected) {
            Check.that("mostConfident(probabilities, actual, " + k + ")",
                            () -> Confusion.mostConfident(p, actual, k))
                    .given("probabilities", p).given("actual", actual)
                    .mistake("The least sure mistakes come first; the surest have to.", sorted(p, actual, k, WRONG,
                            i -> largest(p, i)))
                    .mistake("These are sure and right; only wrong answers are mistakes.", sorted(p, actual, k, RIGHT,
                            i -> -largest(p, i)))
                    .mistake("Right answers are among them; only wrong ones are mistakes.", sorted(p, actual, k, ALL,
                            i -> -largest(p, i)))
                    .mistake("These are the mistakes in the order of their rows; sort them.",
                            sorted(p, actual, k, WRONG, i -> 0))
                    .mistake("Here the label's own probability decides; take that of the wrong answer.",
                            sorted(p, actual, k, WRONG, i -> p.get(i, actual[i])))
                    .mistake("Rounded probabilities are compared: 0.999 is surer than 0.991.",
                            sorted(p, actual, k, WRONG, i -> -(int) (100 * largest(p, i))))
                    .mistake("Of equally sure ones the last comes first.", lastFirst(p, actual, k))
                    .is(expected);
        }

        private static List<Integer> lastFirst(SimpleMatrix p, int[] actual, int k) {
            List<Integer> reversed = sorted(p, actual, actual.length, WRONG, i -> largest(p, i));
            Collections.reverse(reversed);
            return reversed.subList(0, Math.min(k, reversed.size()));
        }

        private static List<Integer> sorted(SimpleMatrix p, int[] actual, int k, List<Boolean> right,
                                            ToDoubleFunction<Integer> by) {
            List<Integer> rows = new ArrayList<>();
            for (int i = 0; i < actual.length; i++) {
                int answer = 0;
                for (int c = 1; c < p.getNumCols(); c++) {
                    answer = p.get(i, c) > p.get(i, answer) ? c : answer;
                }
                if (right.contains(answer == actual[i])) {
                    rows.add(i);
                }
            }
            rows.sort(Comparator.comparingDouble(by));
            return rows.subList(0, Math.min(k, rows.size()));
        }

        private static double largest(SimpleMatrix p, int row) {
            return p.getRow(row).elementMax();
        }
    }
}
