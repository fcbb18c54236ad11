package koans.ch10mnist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** The confusion matrix and the worst mistakes as they have to be, and as they often are. */
final class ConfusionJudge {

    static final List<Boolean> WRONG = List.of(false);
    static final List<Boolean> RIGHT = List.of(true);
    static final List<Boolean> ALL = List.of(true, false);

    private ConfusionJudge() {
    }

    /** How often each of four labels gets each answer. */
    static int[][] counted(int[] predicted, int[] actual) {
        int[][] expected = new int[4][4];
        for (int a = 0; a < 4; a++) {
            for (int p = 0; p < 4; p++) {
                int label = a;
                int answer = p;
                expected[a][p] = (int) IntStream.range(0, actual.length)
                        .filter(i -> actual[i] == label && predicted[i] == answer).count();
            }
        }
        return expected;
    }

    /** The three surest wrong answers of two classes. */
    static List<Integer> threeSurest(SimpleMatrix p, int[] labels) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if ((p.get(i, 0) >= p.get(i, 1) ? 0 : 1) != labels[i]) {
                all.add(i);
            }
        }
        all.sort((i, j) -> Double.compare(Math.max(p.get(j, 0), p.get(j, 1)), Math.max(p.get(i, 0), p.get(i, 1))));
        return all.subList(0, Math.min(3, all.size()));
    }

    static void checkMatrix(int[] predicted, int[] actual, int classes, int[][] expected) {
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

    static void rejects(int[] predicted, int[] actual) {
        Check.that("matrix(predicted, actual, 3)", () -> Confusion.matrix(predicted, actual, 3))
                .given("predicted", predicted).given("actual", actual).isRejected();
    }

    static void checkAccuracy(int[][] matrix) {
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

    static int all(int[][] matrix) {
        return Arrays.stream(matrix).flatMapToInt(Arrays::stream).sum();
    }

    static void checkMostConfident(SimpleMatrix p, int[] actual, int k, List<Integer> expected) {
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

    static List<Integer> lastFirst(SimpleMatrix p, int[] actual, int k) {
        List<Integer> reversed = sorted(p, actual, actual.length, WRONG, i -> largest(p, i));
        Collections.reverse(reversed);
        return reversed.subList(0, Math.min(k, reversed.size()));
    }

    static List<Integer> sorted(SimpleMatrix p, int[] actual, int k, List<Boolean> right,
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

    static double largest(SimpleMatrix p, int row) {
        return p.getRow(row).elementMax();
    }
}
