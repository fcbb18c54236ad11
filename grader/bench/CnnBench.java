import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import koans.ch09cnn.SimpleConvNet;
import koans.kit.Mode;
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

/**
 * One training step of the model answer's convolutional network: how long it takes, in milliseconds. The same network
 * and the same work as in {@code cnn_numpy.py}.
 */
public final class CnnBench {

    private static final int BATCH = 100;
    private static final double RATE = 0.1;

    private CnnBench() {
    }

    /** Arguments: the number of steps, and a seed. Prints the median step, and the loss of the last one. */
    public static void main(String[] args) {
        int steps = Integer.parseInt(args[0]);
        Random random = new Random(Long.parseLong(args[1]));
        SimpleMatrix x = SimpleMatrix.random_DDRM(BATCH, 28 * 28, 0, 1, random);
        int[] labels = random.ints(BATCH, 0, 10).toArray();
        SimpleConvNet net = new SimpleConvNet(new Shape3(1, 28, 28), 30, 5, 1, 0, 100, 10, (rows, cols) -> {
            SimpleMatrix w = new SimpleMatrix(rows, cols);
            Arrays.setAll(w.getDDRM().data, i -> random.nextGaussian() * Math.sqrt(2.0 / rows));
            return w;
        });
        for (int i = 0; i < Math.max(20, steps / 4); i++) {
            step(net, x, labels);
        }
        double[] times = new double[steps];
        for (int i = 0; i < steps; i++) {
            long start = System.nanoTime();
            step(net, x, labels);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        double loss = net.loss(x, labels, Mode.EVAL);
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%.1f ms, loss %.4f%n", times[steps / 2], loss);
    }

    private static void step(SimpleConvNet net, SimpleMatrix x, int[] labels) {
        Map<String, SimpleMatrix> gradient = net.gradient(x, labels);
        net.params().forEach((key, p) -> p.setTo(p.minus(gradient.get(key).scale(RATE))));
    }
}
