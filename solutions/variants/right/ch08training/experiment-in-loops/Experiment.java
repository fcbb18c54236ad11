// accepted: logarithms to base 10, sorted by hand, padded with repeat
package koans.ch08training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import koans.ch07backprop.Trainer;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class Experiment {

    public record Row(String name, double train, double test) {
    }

    private Experiment() {
    }

    public static List<Row> compare(Map<String, Supplier<Trainer>> setups, SimpleMatrix x, int[] labels,
                                    SimpleMatrix xTest, int[] labelsTest, int epochs) {
        Require.that(epochs >= 1, "%d epochs", epochs);
        List<Row> rows = new ArrayList<>();
        for (String name : setups.keySet()) {
            Trainer.TrainingLog log = setups.get(name).get().fit(x, labels, xTest, labelsTest, epochs);
            rows.add(new Row(name, log.trainAccuracies()[epochs - 1], log.testAccuracies()[epochs - 1]));
        }
        return rows;
    }

    public static String table(List<Row> rows) {
        int width = rows.stream().mapToInt(row -> row.name().length()).reduce(4, Math::max);
        StringBuilder text = new StringBuilder(String.format("%-" + width + "s%8s%8s", "name", "train", "test"));
        rows.stream().sorted((a, b) -> Double.compare(b.test(), a.test())).forEach(row ->
                text.append("\n").append(String.format(Locale.ROOT, "%-" + width + "s%8.2f%8.2f",
                        row.name(), 100 * row.train(), 100 * row.test())));
        return text.toString();
    }

    public static double logUniform(double low, double high, RandomGenerator random) {
        Require.that(0 < low && low < high, "no numbers from %s to %s", low, high);
        return Math.pow(10, random.nextDouble(Math.log10(low), Math.log10(high)));
    }
}
