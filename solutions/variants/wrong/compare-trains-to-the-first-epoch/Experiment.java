// rejected by: 8.40
// message: training accuracy of the first epoch
// the training accuracy is that of the first epoch
package koans.ch08training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import koans.ch07backprop.Trainer;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/** Trains several set-ups on the same samples, and puts side by side what they come to. */
public final class Experiment {

    /**
     * What a set-up came to.
     *
     * @param name  what the set-up is called
     * @param train the share of right answers on the training samples after the last epoch
     * @param test  the same on the test samples
     */
    public record Row(String name, double train, double test) {
    }

    private Experiment() {
    }

    /**
     * Trains every set-up once on the same samples.
     *
     * @param setups     makes a fresh trainer for each name; is asked once for each
     * @param x          training samples
     * @param labels     their labels
     * @param xTest      test samples
     * @param labelsTest their labels
     * @param epochs     how many epochs each set-up is trained; any exception if it is below 1
     * @return a row for each set-up in the order of {@code setups}
     */
    public static List<Row> compare(Map<String, Supplier<Trainer>> setups, SimpleMatrix x, int[] labels,
                                    SimpleMatrix xTest, int[] labelsTest, int epochs) {
        Require.that(epochs >= 1, "%d epochs", epochs);
        List<Row> rows = new ArrayList<>();
        setups.forEach((name, setup) -> {
            Trainer.TrainingLog log = setup.get().fit(x, labels, xTest, labelsTest, epochs);
            rows.add(new Row(name, log.trainAccuracies()[0], log.testAccuracies()[epochs - 1]));
        });
        return rows;
    }

    /**
     * The rows as a text table, the best test accuracy first; rows with equal ones stay in their order.
     *
     * <p>The first column is as wide as the longest name, at least 4, with the names on the left. Two columns of width
     * 8 follow, with percentages on the right: two digits after the point, whatever the language of the computer. The
     * headings are name, train and test. There is a line break between two lines, and none at the end.
     *
     * @param rows left as they are
     */
    public static String table(List<Row> rows) {
        int width = rows.stream().mapToInt(row -> row.name().length()).reduce(4, Math::max);
        StringBuilder text = new StringBuilder(String.format("%-" + width + "s%8s%8s", "name", "train", "test"));
        rows.stream().sorted(Comparator.comparingDouble(Row::test).reversed()).forEach(row ->
                text.append("\n").append(String.format(Locale.ROOT, "%-" + width + "s%8.2f%8.2f",
                        row.name(), 100 * row.train(), 100 * row.test())));
        return text.toString();
    }

    /**
     * A random number from {@code low} to {@code high} whose logarithm is equally likely to be anywhere: as often
     * between 0.001 and 0.01 as between 0.01 and 0.1.
     *
     * @param low    above 0; any exception if it is not
     * @param high   above {@code low}; any exception if it is not
     * @param random the only source of randomness
     */
    public static double logUniform(double low, double high, RandomGenerator random) {
        Require.that(0 < low && low < high, "no numbers from %s to %s", low, high);
        return low * Math.pow(high / low, random.nextDouble());
    }
}
