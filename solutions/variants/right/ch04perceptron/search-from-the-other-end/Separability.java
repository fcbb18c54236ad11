// accepted: searches from the end of the grid, weights before bias, as one stream
package koans.ch04perceptron;

import java.util.Optional;
import java.util.stream.DoubleStream;
import koans.kit.Require;

public final class Separability {

    private Separability() {
    }

    public static Optional<double[]> search(int[] outputs, double[] grid) {
        check(outputs);
        return DoubleStream.of(grid).boxed()
                .flatMap(w2 -> DoubleStream.of(grid).boxed()
                        .flatMap(w1 -> DoubleStream.of(grid).mapToObj(b -> new double[]{b, w1, w2})))
                .filter(w -> fits(outputs, w[0], w[1], w[2]))
                .reduce((earlier, later) -> later);
    }

    private static boolean fits(int[] outputs, double b, double w1, double w2) {
        for (int i = 0; i < 4; i++) {
            int answer = b + w1 * (i / 2) + w2 * (i % 2) > 0 ? 1 : 0;
            if (answer != outputs[i]) {
                return false;
            }
        }
        return true;
    }

    private static void check(int[] outputs) {
        Require.that(outputs.length == 4, "%d outputs", outputs.length);
        for (int output : outputs) {
            Require.that(output == 0 || output == 1, "output %d", output);
        }
    }
}
