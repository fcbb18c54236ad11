// rejected by: 10.21
// message: mean of the classes
// Every class counts the same.
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
            matrix[actual[i]][predicted[i]]++;
        }
        return matrix;
    }

    public static double accuracy(int[][] matrix) {
        double shares = 0;
        int counted = 0;
        for (int a = 0; a < matrix.length; a++) {
            int row = IntStream.of(matrix[a]).sum();
            shares += (double) matrix[a][a] / Math.max(1, row);
            counted += row;
        }
        Require.that(counted > 0, "a matrix that counts nothing");
        return shares / matrix.length;
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
