package koans.ch05network;

import static koans.kit.Todo.todo;

import java.io.DataInputStream;
import java.nio.file.Path;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/** A network of three layers that was trained before, and how well it reads digits. */
public final class PretrainedNet {

    private final Map<String, SimpleMatrix> params;

    /**
     * A network with these parameters. Given.
     *
     * @param params the matrices W1, b1, W2, b2, W3 and b3, as {@link ThreeLayerNet} takes them
     */
    public PretrainedNet(Map<String, SimpleMatrix> params) {
        this.params = Map.copyOf(params);
    }

    /**
     * The matrices in a file, by their names.
     *
     * <p>The file begins with how many matrices there are, an int. Each of them then has its name, as
     * {@link java.io.DataOutputStream#writeUTF} writes it, its rows, an int, its columns, an int, and its numbers row
     * by row, each a float. Ints and floats are four bytes with the highest first, as {@link DataInputStream} reads
     * them.
     *
     * @throws IllegalArgumentException if there is no such file, it ends too early or goes on after the last matrix, or
     *                                  a matrix has fewer than one row or column; the message holds the file's name
     */
    public static Map<String, SimpleMatrix> load(Path file) {
        return todo();
    }

    /**
     * The probability of every class: the softmax of the network's logits, row by row.
     *
     * @param x N x D, one sample per row; another number of columns is an error: an exception, of whatever type
     * @return N x classes, where each row has the sum 1
     */
    public SimpleMatrix predict(SimpleMatrix x) {
        return todo();
    }

    /**
     * The most probable class of every sample; of equally probable ones the first.
     *
     * @param batch N x D, one sample per row
     * @return N classes
     */
    public int[] classify(SimpleMatrix batch) {
        return todo();
    }

    /**
     * Whether the network is right about one sample. Asks the network about this one row only: others call it for every
     * row of a large {@code x}.
     *
     * @param x     N x D, one sample per row
     * @param t     N labels
     * @param index which sample, from 0 to N - 1; any other is an error: an exception, of whatever type
     */
    public boolean isCorrect(SimpleMatrix x, int[] t, int index) {
        return todo();
    }

    /**
     * How many samples the network is right about, asked one by one.
     *
     * @param x N x D, one sample per row
     * @param t N labels; another count is an error: an exception, of whatever type
     * @return 0 to N
     */
    public int correctCount(SimpleMatrix x, int[] t) {
        return todo();
    }

    /**
     * How many samples the network is right about, asked in batches. The last batch has what is left.
     *
     * @param x         N x D, one sample per row
     * @param t         N labels; another count is an error: an exception, of whatever type
     * @param batchSize how many samples a batch has; fewer than 1 are an error as well
     * @return 0 to N
     */
    public int correctCountBatched(SimpleMatrix x, int[] t, int batchSize) {
        return todo();
    }
}
