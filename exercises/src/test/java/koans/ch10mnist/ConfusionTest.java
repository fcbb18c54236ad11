package koans.ch10mnist;

import static koans.ch10mnist.ConfusionJudge.all;
import static koans.ch10mnist.ConfusionJudge.rejects;

import java.util.Arrays;
import java.util.List;
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
            ConfusionJudge.checkMatrix(new int[]{0, 2, 1, 1, 2, 1, 0, 1}, new int[]{0, 1, 1, 2, 2, 1, 0, 0}, 3,
                    new int[][]{{2, 1, 0}, {0, 2, 1}, {0, 1, 1}});
        }

        @Test
        void keepsARowForEveryClass() {
            ConfusionJudge.checkMatrix(new int[]{1, 1}, new int[]{1, 0}, 4,
                    new int[][]{{0, 1, 0, 0}, {0, 1, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}});
            ConfusionJudge.checkMatrix(new int[]{0}, new int[]{0}, 1, new int[][]{{1}});
            ConfusionJudge.checkMatrix(new int[0], new int[0], 2, new int[][]{{0, 0}, {0, 0}});
        }

        @Fact("Counts every pair of any labels and answers")
        @Property(tries = 40)
        void addsUpToLabelsAndAnswers(@ForAll("samples") List<int[]> samples) {
            int[] predicted = samples.stream().mapToInt(s -> s[0]).toArray();
            int[] actual = samples.stream().mapToInt(s -> s[1]).toArray();
            ConfusionJudge.checkMatrix(predicted, actual, 4, ConfusionJudge.counted(predicted, actual));
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
    }

    @Group
    @Exercise(id = "10.21", title = "Accuracy from the matrix", points = 2, writes = "accuracy")
    class Accuracy {

        @Test
        void isTheShareOnTheDiagonal() {
            ConfusionJudge.checkAccuracy(new int[][]{{2, 1, 0}, {0, 2, 1}, {0, 1, 1}});
            ConfusionJudge.checkAccuracy(new int[][]{{50, 0, 0, 10}, {5, 20, 5, 0}, {0, 1, 2, 7}, {0, 0, 0, 0}});
        }

        @Test
        void isOneWithoutMistakes() {
            ConfusionJudge.checkAccuracy(new int[][]{{3, 0}, {0, 9}});
            ConfusionJudge.checkAccuracy(new int[][]{{0, 0}, {0, 1}});
        }

        @Test
        void isZeroIfNothingIsRight() {
            ConfusionJudge.checkAccuracy(new int[][]{{0, 3}, {2, 0}});
            ConfusionJudge.checkAccuracy(new int[][]{{0, 0, 1}, {0, 0, 0}, {0, 0, 0}});
        }

        @Property(tries = 40)
        void isTheDiagonalOverEverything(@ForAll("matrices") int[][] matrix) {
            if (all(matrix) > 0) {
                ConfusionJudge.checkAccuracy(matrix);
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
    }

    @Group
    @Exercise(id = "10.22", title = "The worst mistakes", points = 4, writes = "mostConfident")
    class MostConfident {

        private final SimpleMatrix probabilities = new SimpleMatrix(new double[][]{
                {0.7, 0.2, 0.1}, {0.1, 0.3, 0.6}, {0.05, 0.9, 0.05}, {0.02, 0.28, 0.7}, {0.98, 0.01, 0.01},
                {0.5, 0.3, 0.2}});
        private final int[] actual = {1, 2, 2, 0, 0, 1};

        @Test
        void comeWithTheSurestFirst() {
            ConfusionJudge.checkMostConfident(probabilities, actual, 3, List.of(2, 0, 3));
            ConfusionJudge.checkMostConfident(probabilities, actual, 1, List.of(2));
            SimpleMatrix close = new SimpleMatrix(new double[][]{
                    {0.9951, 0.0049}, {0.999, 0.001}, {0.6, 0.4}, {0.9953, 0.0047}});
            ConfusionJudge.checkMostConfident(close, new int[]{1, 1, 1, 1}, 4, List.of(1, 3, 0, 2));
        }

        @Fact("Are all there are if that is fewer than asked for")
        @Test
        void areAllThereAreIfThatIsLess() {
            ConfusionJudge.checkMostConfident(probabilities, actual, 9, List.of(2, 0, 3, 5));
            ConfusionJudge.checkMostConfident(probabilities, actual, 4, List.of(2, 0, 3, 5));
            ConfusionJudge.checkMostConfident(probabilities, actual, 0, List.of());
            ConfusionJudge.checkMostConfident(probabilities, new int[]{0, 2, 1, 2, 0, 0}, 3, List.of());
        }

        @Fact("Equally sure ones keep their order")
        @Test
        void keepTheirOrderIfEquallySure() {
            SimpleMatrix equal = new SimpleMatrix(new double[][]{{0.6, 0.4}, {0.3, 0.7}, {0.4, 0.6}, {0.7, 0.3}});
            ConfusionJudge.checkMostConfident(equal, new int[]{1, 0, 0, 1}, 4, List.of(1, 3, 0, 2));
            ConfusionJudge.checkMostConfident(equal, new int[]{1, 0, 0, 1}, 3, List.of(1, 3, 0));
        }

        @Fact("The first of equally large probabilities is the answer")
        @Test
        void takeTheFirstOfEquallyLargeOnesForTheAnswer() {
            SimpleMatrix undecided = new SimpleMatrix(new double[][]{{0.4, 0.4, 0.2}, {0.4, 0.4, 0.2}});
            ConfusionJudge.checkMostConfident(undecided, new int[]{0, 1}, 2, List.of(1));
        }

        @Fact("Are wrong answers, the surest first")
        @Property(tries = 40)
        void areWrongAndInOrder(@ForAll("probabilities") double[] first, @ForAll("labels") int[] labels) {
            SimpleMatrix p = new SimpleMatrix(8, 2);
            for (int i = 0; i < 8; i++) {
                p.setRow(i, 0, first[i], 1 - first[i]);
            }
            ConfusionJudge.checkMostConfident(p, labels, 3, ConfusionJudge.threeSurest(p, labels));
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
    }
}
