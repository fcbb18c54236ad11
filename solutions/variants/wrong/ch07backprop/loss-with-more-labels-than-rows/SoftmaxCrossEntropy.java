// rejected by: 7.13
// message: Bad input is answered instead of rejected
// Only as many labels are looked at as there are rows.
package koans.ch07backprop;

import koans.kit.LossHead;
import org.ejml.simple.SimpleMatrix;

public final class SoftmaxCrossEntropy implements LossHead {

    private SimpleMatrix scores;
    private int[] labels;

    @Override
    public double forward(SimpleMatrix scores, int[] labels) {
        this.scores = scores;
        this.labels = labels;
        SimpleMatrix p = probabilities();
        double loss = 0;
        for (int i = 0; i < scores.getNumRows(); i++) {
            SimpleMatrix row = scores.getRow(i);
            double max = row.elementMax();
            loss += max + Math.log(row.minus(max).elementExp().elementSum()) - row.get(labels[i]);
        }
        return loss / labels.length;
    }

    public SimpleMatrix probabilities() {
        return softmax();
    }

    @Override
    public SimpleMatrix backward() {
        SimpleMatrix gradient = softmax();
        for (int i = 0; i < labels.length; i++) {
            gradient.set(i, labels[i], gradient.get(i, labels[i]) - 1);
        }
        return gradient.divide(labels.length);
    }

    private SimpleMatrix softmax() {
        SimpleMatrix p = scores.copy();
        for (int i = 0; i < p.getNumRows(); i++) {
            SimpleMatrix exp = p.getRow(i).minus(p.getRow(i).elementMax()).elementExp();
            p.insertIntoThis(i, 0, exp.divide(exp.elementSum()));
        }
        return p;
    }
}
