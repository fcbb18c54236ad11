// accepted: answers looked up by their names, mistakes drawn one by one
package koans.ch10mnist;

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
        for (int a = 0; a < classes; a++) {
            for (int p = 0; p < classes; p++) {
                for (int i = 0; i < actual.length; i++) {
                    Require.that(0 <= actual[i] && actual[i] < classes && 0 <= predicted[i] && predicted[i] < classes,
                            "no such class");
                    matrix[a][p] += actual[i] == a && predicted[i] == p ? 1 : 0;
                }
            }
        }
        return matrix;
    }

    public static double accuracy(int[][] matrix) {
        double all = java.util.Arrays.stream(matrix).flatMapToInt(IntStream::of).sum();
        Require.that(all > 0, "a matrix that counts nothing");
        return IntStream.range(0, matrix.length).mapToDouble(k -> matrix[k][k] / all).sum();
    }

    public static List<Integer> mostConfident(SimpleMatrix probabilities, int[] actual, int k) {
        Require.that(actual.length == probabilities.getNumRows(), "%d labels for %d rows", actual.length,
                probabilities.getNumRows());
        List<Integer> worst = new java.util.ArrayList<>();
        while (worst.size() < k) {
            int next = -1;
            for (int i = 0; i < actual.length; i++) {
                SimpleMatrix row = probabilities.getRow(i);
                if (ArgMax.of(row.getDDRM().getData()) != actual[i] && !worst.contains(i)
                        && (next < 0 || row.elementMax() > probabilities.getRow(next).elementMax())) {
                    next = i;
                }
            }
            if (next < 0) {
                break;
            }
            worst.add(next);
        }
        return worst;
    }
}
