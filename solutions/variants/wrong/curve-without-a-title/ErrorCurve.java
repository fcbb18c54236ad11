// rejected by: 4.17
// message: chart(errors).getTitle()
// Names the axes and leaves the chart without a title.
package koans.ch04perceptron;

import koans.kit.Require;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

public final class ErrorCurve {

    private ErrorCurve() {
    }

    public static int[] errorsPerStep(double[] w0, double[][] x, int[] t, double lr, int epochs) {
        check(x, t, epochs);
        double[] w = w0;
        int[] errors = new int[epochs * x.length];
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int n = 0; n < x.length; n++) {
                errors[epoch * x.length + n] = Math.abs(t[n] - answer(w, x[n]));
                w = PerceptronRule.update(w, x[n], t[n], lr);
            }
        }
        return errors;
    }

    public static int firstErrorFree(int[] errors) {
        int first = 0;
        for (int i = 0; i < errors.length; i++) {
            if (errors[i] != 0) {
                first = i + 1;
            }
        }
        return first;
    }

    public static XYChart chart(int[] errors) {
        int[] steps = new int[errors.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = i;
        }
        XYChart chart = new XYChartBuilder().xAxisTitle("loop").yAxisTitle("error").build();
        chart.addSeries("error", steps, errors);
        return chart;
    }

    private static int answer(double[] w, double[] x) {
        return StepActivation.fires(NetInput.weightedSum(w, x));
    }

    private static void check(double[][] x, int[] t, int epochs) {
        Require.that(x.length == t.length && x.length > 0, "%d samples, %d targets", x.length, t.length);
        Require.that(epochs > 0, "%d epochs", epochs);
    }
}
