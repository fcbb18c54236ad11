package koans.lab;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import koans.ch05network.ArgMax;
import koans.ch05network.ColumnNet;
import koans.ch05network.PretrainedNet;
import koans.ch05network.Scores;
import koans.ch07backprop.MultiLayerNet;
import koans.ch07backprop.Sigmoid;
import koans.ch08training.Adam;
import koans.ch10mnist.DigitsMlp;
import koans.ch10mnist.SimpleNetwork;
import koans.ch10mnist.SnnExperiment;
import koans.kit.DigitSet;
import koans.kit.Mnist;
import org.ejml.simple.SimpleMatrix;

/**
 * Trains the two networks of data/weights anew, and counts the test digits they read.
 *
 * <p>Takes four to six minutes. Writes into {@code exercises/target/koans/weights}, or into the folder that the
 * argument names. What is shipped was made with {@code ./koans lab --solutions TrainWeights data/weights}.
 */
public final class TrainWeights {

    private static final long SEED = 1;

    private TrainWeights() {
    }

    /** Takes the folder to write into, if another than the usual one. */
    public static void main(String[] args) throws IOException {
        Path folder = Arguments.path("one folder to write into", args,
                Output.file("weights"));
        Files.createDirectories(folder);
        Console.line("Takes four to six minutes.");
        Mnist digits = Mnist.load();
        SimpleMatrix x = digits.test().images(IntStream.range(0, digits.test().size()).toArray());
        int[] t = digits.test().labels();

        Map<String, SimpleMatrix> threeLayers = rounded(threeLayers(digits.train()));
        write(folder.resolve("three-layers.weights"), threeLayers);
        SimpleMatrix answers = new PretrainedNet(threeLayers).predict(x);
        String counts = count("three-layers", answers, t);
        counts += count("three-layers-first-200", answers.rows(0, 200), Arrays.copyOf(t, 200));

        Map<String, SimpleMatrix> columns = rounded(columns(digits));
        write(folder.resolve("columns.weights"), columns);
        SimpleMatrix scaled = x.scale(0.99).plus(0.01);
        answers = new ColumnNet(columns.get("W1"), columns.get("W2")).predict(scaled.transpose()).transpose();
        counts += count("columns", answers, t);
        counts += count("columns-first-200", answers.rows(0, 200), Arrays.copyOf(t, 200));

        Files.writeString(folder.resolve("right-answers.properties"),
                "# How many test digits each network reads rightly. Written by the lab TrainWeights.\n"
                        + counts);
        Console.line("Written: %s", folder.toAbsolutePath());
    }

    private static Map<String, SimpleMatrix> threeLayers(DigitSet train) {
        SplittableRandom random = new SplittableRandom(SEED);
        MultiLayerNet net = new MultiLayerNet(new int[]{784, 50, 100, 10}, Sigmoid::new, 0.1, random);
        for (double rate : new double[]{0.003, 0.001, 0.0003}) {
            DigitsMlp.train(net, new Adam(rate), train, 4, 100, random, (epoch, loss) ->
                    Console.progress("three layers, learning rate %s, epoch %d of 4: loss %.4f", rate, epoch, loss));
        }
        return net.params();
    }

    private static Map<String, SimpleMatrix> columns(Mnist digits) {
        SimpleNetwork net = SimpleNetwork.withRandomWeights(784, 100, 10, 0.3, new SplittableRandom(SEED));
        for (double rate : new double[]{0.3, 0.3, 0.3, 0.3, 0.1}) {
            net = new SimpleNetwork(net.wih(), net.who(), rate);
            SnnExperiment.epoch(net, digits.train());
            Console.progress("columns, an epoch at learning rate %s: %.4f of the test digits are right", rate,
                    SnnExperiment.accuracy(net, digits.test()));
        }
        Map<String, SimpleMatrix> params = new LinkedHashMap<>();
        params.put("W1", net.wih());
        params.put("W2", net.who());
        return params;
    }

    /** The numbers as the file will have them: floats. */
    private static Map<String, SimpleMatrix> rounded(Map<String, SimpleMatrix> params) {
        Map<String, SimpleMatrix> rounded = new LinkedHashMap<>();
        params.forEach((name, p) -> rounded.put(name, p.elementOp((int r, int c, double v) -> (float) v)));
        return rounded;
    }

    private static void write(Path file, Map<String, SimpleMatrix> params) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(params.size());
            for (Map.Entry<String, SimpleMatrix> param : params.entrySet()) {
                SimpleMatrix matrix = param.getValue();
                out.writeUTF(param.getKey());
                out.writeInt(matrix.getNumRows());
                out.writeInt(matrix.getNumCols());
                for (int i = 0; i < matrix.getNumElements(); i++) {
                    out.writeFloat((float) matrix.get(i));
                }
            }
        }
    }

    private static String count(String name, SimpleMatrix answers, int[] t) {
        int[] read = ArgMax.rows(answers);
        int right = (int) IntStream.range(0, t.length).filter(i -> read[i] == t[i]).count();
        // Two answers as close as this could change places on another machine, and the count would be another.
        double closest = Arrays.stream(answers.toArray2()).mapToDouble(Scores::margin).min().orElseThrow();
        Console.line("%s: %d of %d right; the two best answers to a digit differ by %.1e at least", name, right, t.length,
                closest);
        return name + "=" + right + "\n";
    }
}
