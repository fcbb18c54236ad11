// rejected by: 10.20
// message: count how often
// Says that a pair occurs, not how often.
package koans.ch10mnist;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import koans.ch05network.ArgMax;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class Confusion {

    private Confusion() {
    }

    public static int[][] matrix(int[] predicted, int[] actual, int classes) {
        Require.that(predicted.length == actual.length, "%d answers for %d labels", predicted.length, actual.length);
        int[][] matrix = new int[classes][classes];
        for (int i = 0; i < actual.length; i++) {
            matrix[actual[i]][predicted[i]] = 1;
        }
        return matrix;
    }

    public static double accuracy(int[][] matrix) {
        int right = 0;
        int all = 0;
        for (int a = 0; a < matrix.length; a++) {
            for (int p = 0; p < matrix[a].length; p++) {
                all += matrix[a][p];
                right += a == p ? matrix[a][p] : 0;
            }
        }
        Require.that(all > 0, "a matrix that counts nothing");
        return (double) right / all;
    }

    public static List<Integer> mostConfident(SimpleMatrix probabilities, int[] actual, int k) {
        Require.that(actual.length == probabilities.getNumRows(), "%d labels for %d rows", actual.length,
                probabilities.getNumRows());
        int[] answers = ArgMax.rows(probabilities);
        return IntStream.range(0, actual.length).filter(i -> answers[i] != actual[i]).boxed()
                .sorted(Comparator.comparing((Integer i) -> -probabilities.get(i, answers[i])))
                .limit(k).toList();
    }
}
