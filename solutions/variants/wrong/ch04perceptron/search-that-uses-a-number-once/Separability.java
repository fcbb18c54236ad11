// rejected by: 4.20
// message: There are weights on this grid
// Draws three different numbers from the grid.
package koans.ch04perceptron;

import java.util.Optional;
import koans.kit.Require;

public final class Separability {

    private Separability() {
    }

    public static Optional<double[]> search(int[] outputs, double[] grid) {
        check(outputs);
        for (int i = 0; i < grid.length; i++) {
            for (int j = 0; j < grid.length; j++) {
                for (int k = 0; k < grid.length; k++) {
                    if (i != j && j != k && k != i && fits(outputs, grid[i], grid[j], grid[k])) {
                        return Optional.of(new double[]{grid[i], grid[j], grid[k]});
                    }
                }
            }
        }
        return Optional.empty();
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
