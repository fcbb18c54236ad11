package koans.ch07backprop;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import koans.grader.check.Check;
import koans.kit.Mode;
import koans.kit.Model;
import org.ejml.simple.SimpleMatrix;

/**
 * What every model keeps to, whatever its layers are: it answers a call as a new model would, whatever it was asked
 * before.
 *
 * @param made   how the model is made, as the learner would write it
 * @param maker  makes one; the same one each time
 * @param x      a batch of at least two rows
 * @param labels its labels, of which one at least is 0 or 1
 */
public record ModelLaws(String made, Supplier<? extends Model> maker, SimpleMatrix x, int[] labels) {

    /** What to tell those whose model goes forward with an input only once. */
    public static final String KEPT = "The scores of an input that was seen before are kept: each call goes forward "
            + "anew.";

    /** Checks all of them. */
    public void hold() {
        keepsNoLabels();
        keepsNoBatchSize();
        looksAtItsParametersAgain();
        leavesOthersAlone();
    }

    private int[] others() {
        return Arrays.stream(labels).map(label -> label == 0 ? 1 : 0).toArray();
    }

    /** The same input with other labels. */
    private void keepsNoLabels() {
        Map<String, SimpleMatrix> expected = gradient(maker.get(), x, others());
        Check.that("gradient(x, other labels) after gradient(x, labels), of " + made, () -> {
                    Model model = maker.get();
                    model.gradient(x, labels.clone());
                    return gradient(model, x, others());
                })
                .given("x", x).given("labels", labels).given("other labels", others())
                .because("as from a new model")
                .mistake("It keeps the labels of the first call.", gradient(maker.get(), x, labels))
                .is(expected);
    }

    /** Fewer rows, and more. */
    private void keepsNoBatchSize() {
        int[] twice = IntStream.concat(Arrays.stream(labels), Arrays.stream(others())).toArray();
        SimpleMatrix rows = x.concatRows(x);
        double expected = maker.get().loss(rows, twice.clone(), Mode.TRAIN);
        Check.that("loss(x over x, labels and other labels, TRAIN) after gradient(row 0 of x, label 0), of " + made,
                        () -> {
                            Model model = maker.get();
                            model.gradient(x.getRow(0), new int[]{labels[0]});
                            return model.loss(rows, twice.clone(), Mode.TRAIN);
                        })
                .given("x", x).given("labels", labels)
                .because("as from a new model")
                .mistake("It still divides by the number of rows of the first batch.", expected * twice.length)
                .is(expected);
        Check.that("gradient(x over x, labels and other labels) after gradient(row 0 of x, label 0), of " + made,
                        () -> {
                            Model model = maker.get();
                            model.gradient(x.getRow(0), new int[]{labels[0]});
                            return gradient(model, rows, twice);
                        })
                .given("x", x).given("labels", labels)
                .because("as from a new model")
                .hint("Is something kept from the first batch, such as the number of its rows?")
                .is(gradient(maker.get(), rows, twice));
    }

    /** The very same input after the parameters have changed. */
    private void looksAtItsParametersAgain() {
        SimpleMatrix before = maker.get().scores(x, Mode.EVAL);
        Check.that("scores(x, EVAL) after scores(x, EVAL) and a change of all parameters, of " + made, () -> {
                    Model model = maker.get();
                    model.scores(x, Mode.EVAL);
                    change(model);
                    return model.scores(x, Mode.EVAL);
                })
                .given("x", x)
                .because("as from a new model with these parameters")
                .mistake(KEPT, before)
                .is(change(maker.get()).scores(x, Mode.EVAL));
        Check.that("gradient(x, labels) after gradient(x, labels) and a change of all parameters, of " + made, () -> {
                    Model model = maker.get();
                    model.gradient(x, labels);
                    change(model);
                    return gradient(model, x, labels);
                })
                .given("x", x).given("labels", labels)
                .because("as from a new model with these parameters")
                .hint("Every gradient needs a forward with the parameters as they are now.")
                .is(gradient(change(maker.get()), x, labels));
    }

    /** Another model in between. */
    private void leavesOthersAlone() {
        Check.that("gradient(x, labels) of one model after gradient(x, other labels) of another one, both of " + made,
                        () -> {
                            Model model = maker.get();
                            change(maker.get()).gradient(x, others());
                            return gradient(model, x, labels);
                        })
                .given("x", x).given("labels", labels)
                .because("as from a new model")
                .hint("Does a static field belong to all models? Each needs its own.")
                .is(gradient(maker.get(), x, labels));
    }

    private static Model change(Model model) {
        model.params().values().forEach(p -> p.setTo(p.scale(0.5).plus(0.125)));
        return model;
    }

    /** The gradients by name, as they are now. */
    private static Map<String, SimpleMatrix> gradient(Model model, SimpleMatrix x, int[] labels) {
        Map<String, SimpleMatrix> copies = new TreeMap<>();
        model.gradient(x, labels.clone()).forEach((name, matrix) -> copies.put(name, matrix.copy()));
        return copies;
    }
}
