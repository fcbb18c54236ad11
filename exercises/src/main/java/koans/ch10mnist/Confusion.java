package koans.ch10mnist;

import static koans.kit.Todo.todo;

import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Which classes are taken for which, and the mistakes that a network is surest of. */
public final class Confusion {

    private Confusion() {
    }

    /**
     * How often which class is taken for which.
     *
     * <p>Rejected with any exception: arrays of different lengths, and classes that are not from 0 to
     * {@code classes - 1}.
     *
     * @param predicted the answers, N classes
     * @param actual    the labels, N classes
     * @param classes   how many classes there are
     * @return {@code classes x classes}: {@code [a][p]} is the number of samples with label a and answer p
     */
    public static int[][] matrix(int[] predicted, int[] actual, int classes) {
        return todo();
    }

    /**
     * The share of right answers among all that a confusion matrix counts, from 0 to 1.
     *
     * @param matrix as by {@link #matrix}, left as it is; any exception if it counts no answers at all
     */
    public static double accuracy(int[][] matrix) {
        return todo();
    }

    /**
     * The worst mistakes: the samples with a wrong answer, those first whose wrong answer has the largest probability.
     *
     * <p>The answer for a row is its largest entry; of equally large ones the first. Of equally sure mistakes the one
     * with the smaller row number comes first.
     *
     * @param probabilities N x classes, left as it is
     * @param actual        the labels, N classes; any exception for another number of labels
     * @param k             how many mistakes are wanted, 0 or more
     * @return row numbers; fewer than k if there are fewer mistakes
     */
    public static List<Integer> mostConfident(SimpleMatrix probabilities, int[] actual, int k) {
        return todo();
    }
}
