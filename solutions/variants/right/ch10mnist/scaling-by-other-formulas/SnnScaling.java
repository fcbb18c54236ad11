// accepted: the same numbers, written otherwise
package koans.ch10mnist;

import java.util.Arrays;
import koans.kit.Require;

/** Pixels and labels as numbers that a network of sigmoids gets along with. */
public final class SnnScaling {

    private SnnScaling() {
    }

    /**
     * Brings pixels from 0..255 to 0.01..1: {@code p / 255 * 0.99 + 0.01}.
     *
     * @param pixels the pixels; one outside 0..255 is an error: an exception, of whatever type
     * @return as many numbers
     */
    public static double[] inputs(int[] pixels) {
        return Arrays.stream(pixels).mapToDouble(SnnScaling::input).toArray();
    }

    private static double input(int pixel) {
        Require.that(0 <= pixel && pixel <= 255, "a pixel of %d", pixel);
        return (pixel * 99 + 255) / 25500.0;
    }

    /**
     * What the network shall answer: 0.99 at the label and 0.01 everywhere else.
     *
     * @param label   from 0 to {@code classes - 1}; another one is an error: an exception, of whatever type
     * @param classes how many labels there are
     * @return one number for each class
     */
    public static double[] target(int label, int classes) {
        Require.that(0 <= label && label < classes, "label %d of %d classes", label, classes);
        double[] target = new double[classes];
        for (int k = 0; k < classes; k++) {
            target[k] = k == label ? 0.99 : 0.01;
        }
        return target;
    }
}
