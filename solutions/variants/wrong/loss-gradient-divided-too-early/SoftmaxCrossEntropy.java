// rejected by: 7.14
// message: after the division
// Only the probabilities are divided.
package koans.ch07backprop;

import koans.kit.LossHead;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class SoftmaxCrossEntropy implements LossHead {

    private SimpleMatrix probabilities;
    private int[] labels;

    @Override
    public double forward(SimpleMatrix scores, int[] labels) {
        Require.that(labels.length == scores.getNumRows(), "%d labels for %d rows", labels.length, scores.getNumRows());
        this.labels = labels;
        probabilities = new SimpleMatrix(scores.getNumRows(), scores.getNumCols());
        double loss = 0;
        for (int i = 0; i < labels.length; i++) {
            SimpleMatrix row = scores.getRow(i);
            double max = row.elementMax();
            SimpleMatrix exp = row.minus(max).elementExp();
            double sum = exp.elementSum();
            probabilities.insertIntoThis(i, 0, exp.divide(sum));
            loss += max + Math.log(sum) - row.get(labels[i]);
        }
        return loss / labels.length;
    }

    public SimpleMatrix probabilities() {
        return probabilities;
    }

    @Override
    public SimpleMatrix backward() {
        SimpleMatrix gradient = probabilities.divide(labels.length);
        for (int i = 0; i < labels.length; i++) {
            gradient.set(i, labels[i], gradient.get(i, labels[i]) - 1);
        }
        return gradient;
    }
}
