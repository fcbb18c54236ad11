package koans.ch05network;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import koans.kit.Require;
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
        Map<String, SimpleMatrix> params = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                int rows = in.readInt();
                int cols = in.readInt();
                Require.that(rows >= 1 && cols >= 1 && 4L * rows * cols <= Files.size(file),
                        "%s is said to have %d rows and %d columns", name, rows, cols);
                params.put(name, matrix(in, rows, cols));
            }
            Require.that(in.read() < 0, "there is more behind the last matrix");
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("no weights in " + file + ": " + e, e);
        }
        return params;
    }

    private static SimpleMatrix matrix(DataInputStream in, int rows, int cols) throws IOException {
        SimpleMatrix matrix = new SimpleMatrix(rows, cols);
        for (int i = 0; i < matrix.getNumElements(); i++) {
            matrix.set(i, in.readFloat());
        }
        return matrix;
    }

    /**
     * The probability of every class: the softmax of the network's logits, row by row.
     *
     * @param x N x D, one sample per row; another number of columns is an error: an exception, of whatever type
     * @return N x classes, where each row has the sum 1
     */
    public SimpleMatrix predict(SimpleMatrix x) {
        return new ThreeLayerNet(params, Softmax::softmaxRows).forward(x);
    }

    /**
     * The most probable class of every sample; of equally probable ones the first.
     *
     * @param batch N x D, one sample per row
     * @return N classes
     */
    public int[] classify(SimpleMatrix batch) {
        return ArgMax.rows(predict(batch));
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
        return classify(x.extractVector(true, index))[0] == t[index];
    }

    /**
     * How many samples the network is right about, asked one by one.
     *
     * @param x N x D, one sample per row
     * @param t N labels; another count is an error: an exception, of whatever type
     * @return 0 to N
     */
    public int correctCount(SimpleMatrix x, int[] t) {
        Require.that(x.getNumRows() == t.length, "%d samples do not fit %d labels", x.getNumRows(), t.length);
        int count = 0;
        for (int i = 0; i < t.length; i++) {
            if (isCorrect(x, t, i)) {
                count++;
            }
        }
        return count;
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
        Require.that(x.getNumRows() == t.length, "%d samples do not fit %d labels", x.getNumRows(), t.length);
        return Batches.ranges(t.length, batchSize).stream()
                .mapToInt(range -> Scores.countEqual(
                        classify(Batches.slice(x, range[0], range[1])), Batches.slice(t, range[0], range[1])))
                .sum();
    }
}
