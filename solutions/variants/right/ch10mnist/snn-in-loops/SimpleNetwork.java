// accepted: plain loops over rows and columns
package koans.ch10mnist;

import java.util.random.RandomGenerator;
import koans.ch05network.ColumnNet;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/**
 * A network of two sigmoid layers without biases that learns from one sample at a time. As in {@link ColumnNet} a
 * sample is a column, and the weights stand in front of it.
 */
public final class SimpleNetwork {

    private SimpleMatrix wih;
    private SimpleMatrix who;
    private final double lr;

    /**
     * A network with these weights, of which it keeps copies. Given.
     *
     * @param wih H x D, from the inputs to the hidden layer
     * @param who K x H, from the hidden layer to the outputs
     * @param lr  the learning rate
     * @throws IllegalArgumentException if the two do not fit each other, or {@code lr} is not above 0
     */
    public SimpleNetwork(SimpleMatrix wih, SimpleMatrix who, double lr) {
        Require.that(who.getNumCols() == wih.getNumRows(), "who of %dx%d does not fit wih of %dx%d",
                who.getNumRows(), who.getNumCols(), wih.getNumRows(), wih.getNumCols());
        Require.that(lr > 0, "a learning rate of %s leads nowhere", lr);
        this.wih = wih.copy();
        this.who = who.copy();
        this.lr = lr;
    }

    /** A copy of the weights from the inputs to the hidden layer, H x D. Given. */
    public SimpleMatrix wih() {
        return wih.copy();
    }

    /** A copy of the weights from the hidden layer to the outputs, K x H. Given. */
    public SimpleMatrix who() {
        return who.copy();
    }

    /**
     * A network that knows nothing yet: its weights are those of {@link SnnInit#weights}.
     *
     * @param in     how many inputs a sample has, D
     * @param hidden how many neurons the hidden layer has, H
     * @param out    how many outputs there are, K; a size below 1 is an error: an exception, of whatever type
     * @param lr     the learning rate
     * @param random the only source of randomness: equal seeds give equal networks
     */
    public static SimpleNetwork withRandomWeights(int in, int hidden, int out, double lr, RandomGenerator random) {
        return new SimpleNetwork(SnnInit.weights(hidden, in, random), SnnInit.weights(out, hidden, random), lr);
    }

    /**
     * What the network answers to a sample: {@code o = sigmoid(who h)} with {@code h = sigmoid(wih x)}.
     *
     * @param x D numbers; another count is an error: an exception, of whatever type
     * @return K numbers between 0 and 1
     */
    public double[] query(double[] x) {
        return layer(who, layer(wih, x));
    }

    /**
     * How far each output is below its target: {@code t - o}.
     *
     * @param x D numbers
     * @param t K numbers, the targets; another count is an error: an exception, of whatever type
     * @return K numbers
     */
    public double[] outputErrors(double[] x, double[] t) {
        double[] o = query(x);
        Require.that(o.length == t.length, "%d targets for %d outputs", t.length, o.length);
        double[] errors = new double[o.length];
        for (int k = 0; k < o.length; k++) {
            errors[k] = t[k] - o[k];
        }
        return errors;
    }

    /**
     * The output errors handed out to the hidden neurons, each by its weights: {@code who^T (t - o)}.
     *
     * @param x D numbers
     * @param t K numbers, the targets; another count is an error: an exception, of whatever type
     * @return H numbers
     */
    public double[] hiddenErrors(double[] x, double[] t) {
        double[] errors = outputErrors(x, t);
        double[] hidden = new double[who.getNumCols()];
        for (int j = 0; j < hidden.length; j++) {
            for (int k = 0; k < errors.length; k++) {
                hidden[j] += who.get(k, j) * errors[k];
            }
        }
        return hidden;
    }

    /**
     * Learns from one sample: one step of length {@code lr} down the gradient of the loss
     * {@code ((t[0] - o[0])^2 + (t[1] - o[1])^2 + ...) / 2}, for both matrices at once.
     *
     * @param x D numbers, left as they are
     * @param t K numbers, the targets, left as they are; another count is an error: an exception, of whatever type
     */
    public void train(double[] x, double[] t) {
        double[] h = layer(wih, x);
        double[] o = layer(who, h);
        double[] delta = outputErrors(x, t);
        for (int k = 0; k < o.length; k++) {
            delta[k] *= o[k] * (1 - o[k]);
        }
        for (int j = 0; j < h.length; j++) {
            double back = 0;
            for (int k = 0; k < o.length; k++) {
                back += who.get(k, j) * delta[k];
                who.set(k, j, who.get(k, j) + lr * delta[k] * h[j]);
            }
            for (int i = 0; i < x.length; i++) {
                wih.set(j, i, wih.get(j, i) + lr * back * h[j] * (1 - h[j]) * x[i]);
            }
        }
    }

    private static double[] layer(SimpleMatrix w, double[] x) {
        Require.that(x.length == w.getNumCols(), "%d inputs, not %d", w.getNumCols(), x.length);
        double[] y = new double[w.getNumRows()];
        for (int k = 0; k < y.length; k++) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += w.get(k, i) * x[i];
            }
            y[k] = 1 / (1 + Math.exp(-sum));
        }
        return y;
    }
}
