package koans.ch10mnist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import koans.grader.check.Check;
import koans.kit.Model;
import koans.kit.Optimizer;
import org.ejml.simple.SimpleMatrix;

/** A model and an optimizer that learn nothing from the digits of {@link Trainings#numbered}, and remember them. */
abstract class Recorder implements Model, Optimizer {

    final Map<String, SimpleMatrix> params = Map.of("W", new SimpleMatrix(2, 3), "b", new SimpleMatrix(1, 3));
    final List<List<Integer>> batches = new ArrayList<>();
    int updates;
    int mislabelled;

    /** The digits of an epoch, which counts from 1, in their order. */
    int[] order(int epoch, int size) {
        return batches.stream().flatMap(List::stream).mapToInt(d -> d).skip((epoch - 1L) * size).limit(size)
                .toArray();
    }

    /** How many digits every batch has. */
    int[] sizes() {
        return batches.stream().mapToInt(List::size).toArray();
    }

    Set<Integer> digitsIn(int batch) {
        return new TreeSet<>(batches.get(batch));
    }

    /** Checks that an epoch, which counts from 1, does not begin with the digits of the one before. */
    void beginsWithOtherDigits(int epoch, int batchesOfAnEpoch) {
        Check.that("whether the first batch of epoch " + epoch + " holds the same digits as that of epoch "
                        + (epoch - 1),
                        () -> digitsIn((epoch - 2) * batchesOfAnEpoch)
                                .equals(digitsIn((epoch - 1) * batchesOfAnEpoch)))
                .mistake("Every epoch has the same batches: draw a new order at the start of each.", true)
                .is(false);
    }

    /** Checks a training of one epoch with 60 digits: twice with the same seed. */
    static void hasTheSameOrderAgain(Supplier<? extends Recorder> training) {
        Check.that("the order of 60 digits for the same seed", () -> training.get().order(1, 60))
                .because("as before with this seed")
                .hint("Does the order come from another random generator?")
                .is(training.get().order(1, 60));
    }

    static List<Integer> digits(SimpleMatrix x) {
        return IntStream.range(0, x.getNumRows()).mapToObj(i -> (int) Math.round(255 * x.get(i, 0))).toList();
    }

    static int wrongLabels(List<Integer> digits, int[] labels) {
        return (int) IntStream.range(0, digits.size()).filter(i -> labels[i] != digits.get(i) % 10).count();
    }

    @Override
    public Map<String, SimpleMatrix> params() {
        return params;
    }

    /** Every gradient holds the number of its batch. */
    @Override
    public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
        List<Integer> digits = digits(x);
        mislabelled += wrongLabels(digits, labels);
        batches.add(digits);
        return Map.of("W", SimpleMatrix.filled(2, 3, batches.size()), "b", new SimpleMatrix(1, 3));
    }

    @Override
    public void update(Map<String, SimpleMatrix> params, Map<String, SimpleMatrix> grads) {
        updates++;
    }
}
