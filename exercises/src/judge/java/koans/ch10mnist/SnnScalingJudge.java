package koans.ch10mnist;

import java.util.Arrays;
import koans.grader.check.Check;

/** What the scaling of pixels and labels is measured by, and what is often done instead. */
final class SnnScalingJudge {


    private SnnScalingJudge() {
    }

    /** The inputs for pixels. */
    static double[] inputs(int[] pixels) {
        return Arrays.stream(pixels).mapToDouble(p -> p / 255.0 * 0.99 + 0.01).toArray();
    }

    static double[] scaled(double factor, double more, double ink) {
        return Arrays.stream(new double[]{0, 1, 51, 128, 255}).map(p -> p / ink * factor + more).toArray();
    }

    static void check(int label, int classes) {
        Check.that("target(" + label + ", " + classes + ")", () -> SnnScaling.target(label, classes))
                .mistake("This is one-hot. A sigmoid never reaches 0 and 1: give it 0.01 and 0.99.",
                        target(label, classes, 1, 0))
                .mistake("0.99 stands at the label, but elsewhere it is 0.01, not 0.",
                        target(label, classes, 0.99, 0))
                .mistake("High and low have changed places.", target(label, classes, 0.01, 0.99))
                .mistake("The label counts from 0: label 1 is the second entry.",
                        target((label + classes - 1) % classes, classes, 0.99, 0.01))
                .mistake("0.99 is added to 0.01 at the label.", target(label, classes, 1, 0.01))
                .is(target(label, classes, 0.99, 0.01));
    }

    static double[] target(int label, int classes, double high, double low) {
        double[] target = new double[classes];
        Arrays.fill(target, low);
        target[label] = high;
        return target;
    }
}
