package koans.ch05network;

import static koans.kit.Todo.todo;

import org.ejml.simple.SimpleMatrix;

/**
 * A network of two sigmoid layers without biases, written the other way round: here a column is a sample, and the
 * weights stand in front of it.
 */
public final class ColumnNet {

    /**
     * One sample as a column.
     *
     * @param x D numbers; none at all are an error: an exception, of whatever type
     * @return D x 1
     */
    public static SimpleMatrix column(double[] x) {
        return todo();
    }

    /**
     * A network with these weights.
     *
     * @param w1 H x D, the weights of one hidden neuron per row
     * @param w2 K x H, the weights of one output per row; a {@code w2} that does not fit {@code w1} is an error here
     *         already: an exception, of whatever type
     */
    public ColumnNet(SimpleMatrix w1, SimpleMatrix w2) {
        todo();
    }

    /**
     * What the hidden layer hands on, {@code sigmoid(w1 x)}.
     *
     * @param columns D x N, one sample per column; another number of rows is an error: an exception, of whatever type
     * @return H x N
     */
    public SimpleMatrix hidden(SimpleMatrix columns) {
        return todo();
    }

    /**
     * What the network answers, {@code sigmoid(w2 hidden)}.
     *
     * @param columns D x N, one sample per column; another number of rows is an error: an exception, of whatever type
     * @return K x N, one answer per column
     */
    public SimpleMatrix predict(SimpleMatrix columns) {
        return todo();
    }

    /**
     * What the network answers to one sample.
     *
     * @param x D numbers; another count is an error: an exception, of whatever type
     * @return K numbers
     */
    public double[] query(double[] x) {
        return todo();
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
        return todo();
    }
}
