// accepted: a chart made by setters from doubles and lists, the end of the errors by streams, the steps in a list
package koans.ch04perceptron;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import koans.kit.Require;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

public final class ErrorCurve {

    private ErrorCurve() {
    }

    public static int[] errorsPerStep(double[] w0, double[][] x, int[] t, double lr, int epochs) {
        check(x, t, epochs);
        List<Integer> errors = new ArrayList<>();
        double[] w = w0;
        while (errors.size() < epochs * x.length) {
            for (int n = 0; n < x.length; n++) {
                double[] next = PerceptronRule.update(w, x[n], t[n], lr);
                errors.add(answer(w, x[n]) == t[n] ? 0 : 1);
                w = next;
            }
        }
        return errors.stream().mapToInt(Integer::intValue).toArray();
    }

    public static int firstErrorFree(int[] errors) {
        return IntStream.range(0, errors.length).filter(i -> errors[i] != 0).map(i -> i + 1).max().orElse(0);
    }

    public static XYChart chart(int[] errors) {
        double[] x = new double[errors.length];
        double[] y = new double[errors.length];
        for (int i = 0; i < errors.length; i++) {
            x[i] = i;
            y[i] = errors[i];
        }
        XYChart chart = new XYChart(600, 400);
        chart.setTitle("Error curve");
        chart.setXAxisTitle("loop");
        chart.setYAxisTitle("error");
        chart.addSeries("error", x, y).setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
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
