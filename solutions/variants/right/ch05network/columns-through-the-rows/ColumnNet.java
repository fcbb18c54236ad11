// accepted: the network of rows, turned over; rounding as text
package koans.ch05network;

import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/**
 * A network of two sigmoid layers without biases, written the other way round: here a column is a sample, and the
 * weights stand in front of it.
 */
public final class ColumnNet {

    private final SimpleMatrix w1;
    private final SimpleMatrix w2;

    /**
     * One sample as a column.
     *
     * @param x D numbers; none at all are an error: an exception, of whatever type
     * @return D x 1
     */
    public static SimpleMatrix column(double[] x) {
        Require.that(x.length > 0, "a column of no numbers is empty");
        return new SimpleMatrix(x);
    }

    /**
     * A network with these weights.
     *
     * @param w1 H x D, the weights of one hidden neuron per row
     * @param w2 K x H, the weights of one output per row; a {@code w2} that does not fit {@code w1} is an error here
     *         already: an exception, of whatever type
     */
    public ColumnNet(SimpleMatrix w1, SimpleMatrix w2) {
        Require.that(w2.getNumCols() == w1.getNumRows(), "w2 of %dx%d does not fit w1 of %dx%d",
                w2.getNumRows(), w2.getNumCols(), w1.getNumRows(), w1.getNumCols());
        this.w1 = w1;
        this.w2 = w2;
    }

    /**
     * What the hidden layer hands on, {@code sigmoid(w1 x)}.
     *
     * @param columns D x N, one sample per column; another number of rows is an error: an exception, of whatever type
     * @return H x N
     */
    public SimpleMatrix hidden(SimpleMatrix columns) {
        return Activations.sigmoid(columns.transpose().mult(w1.transpose())).transpose();
    }

    /**
     * What the network answers, {@code sigmoid(w2 hidden)}.
     *
     * @param columns D x N, one sample per column; another number of rows is an error: an exception, of whatever type
     * @return K x N, one answer per column
     */
    public SimpleMatrix predict(SimpleMatrix columns) {
        return Activations.sigmoid(w2.mult(hidden(columns)));
    }

    /**
     * What the network answers to one sample.
     *
     * @param x D numbers; another count is an error: an exception, of whatever type
     * @return K numbers
     */
    public double[] query(double[] x) {
        return predict(column(x)).getDDRM().getData();
    }

    /**
     * The numbers of a column, rounded to some digits after the point; a number in the middle between two goes to
     * either of them.
     *
     * @param column K x 1
     * @param digits 0 or more
     * @return K numbers
     */
    public static double[] rounded(SimpleMatrix column, int digits) {
        return column.elementOp((int r, int c, double v) ->
                Double.parseDouble(String.format(java.util.Locale.ROOT, "%." + digits + "f", v))).getDDRM().getData();
    }
}
