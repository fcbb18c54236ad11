// rejected by: 4.20
// message: Bad input is answered instead of rejected
// Five outputs, or an output of 2: nothing fits, so the answer is empty.
package koans.ch04perceptron;

import java.util.Optional;

public final class Separability {

    private Separability() {
    }

    public static Optional<double[]> search(int[] outputs, double[] grid) {
        for (double b : grid) {
            for (double w1 : grid) {
                for (double w2 : grid) {
                    if (fits(outputs, b, w1, w2)) {
                        return Optional.of(new double[]{b, w1, w2});
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
}
