package koans.ch07backprop;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.grader.check.Values;
import koans.kit.Layer;
import koans.kit.Mode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.ejml.simple.SimpleMatrix;

/**
 * What every layer keeps to, whatever it computes: a law is one line in a layer's test. That its gradients are those
 * that can be measured is a line as well, {@link koans.grader.check.Gradients#check(String, Layer, SimpleMatrix,
 * SimpleMatrix)}.
 *
 * @param made  how a layer is made, as the learner would write it
 * @param maker makes one
 * @param mode  the mode of its forward
 * @param x     an input
 * @param y     what comes out for x
 * @param dout  a gradient for y
 * @param dx    what comes back for dout
 */
public record LayerLaws(String made, Supplier<? extends Layer> maker, Mode mode, SimpleMatrix x, SimpleMatrix y,
                        SimpleMatrix dout, SimpleMatrix dx) {

    private static final String OVERWRITTEN = "An earlier answer has changed: later calls must not write into the "
            + "matrix of an earlier answer.";

    /** The laws for a layer that does not care about the mode. */
    public LayerLaws(String made, Supplier<? extends Layer> maker, SimpleMatrix x, SimpleMatrix y, SimpleMatrix dout,
                     SimpleMatrix dx) {
        this(made, maker, null, x, y, dout, dx);
    }

    /** A new layer goes forward with x and back with a gradient: what comes back is left to the test. */
    public Check back(SimpleMatrix gradient) {
        return Check.that("backward(dout) after " + forward("x"), () -> {
            Layer layer = maker.get();
            forward(layer, x);
            return layer.backward(gradient);
        }).given("x", x).given("dout", gradient);
    }

    /** Each row of a batch gets the answer that it gets alone. Not for layers that look at the batch as a whole. */
    public void answersEveryRowAsIfItWereAlone() {
        Layer layer = maker.get();
        for (int row = 0; row < x.getNumRows(); row++) {
            comesOut(layer, x.getRow(row), y.getRow(row), dout.getRow(row), dx.getRow(row),
                    "as in a batch with others");
        }
        comesOut(layer, twice(x), twice(y), twice(dout), twice(dx), "as in a batch of half as many rows");
    }

    /** A layer that has seen batches of other sizes is none the worse for it. */
    public void forgetsBatchesOfAnotherSize() {
        forgetsBatchesOfAnotherSize(maker.get());
    }

    /** The same for a layer that has been in use. */
    public void forgetsBatchesOfAnotherSize(Layer used) {
        Check.that("backward(" + Values.show(dout) + ") after a forward of another size and " + forward("x"), () -> {
            forward(used, x.getRow(0));
            forward(used, twice(x));
            forward(used, x);
            return used.backward(dout);
        }).given("x", x).given("dout", dout).is(dx);
        Check.that(forward("x") + " after a forward of another size", () -> {
            forward(used, x.getRow(0));
            return forward(used, x);
        }).given("x", x).is(y);
    }

    /** The second backward gives what the first one gave. */
    public void answersTwiceTheSame() {
        answersTwiceTheSame("the second backward(dout) after " + forward("x"), null);
    }

    /** The same, with words of the test's own: the call, and a hint or null. */
    public void answersTwiceTheSame(String call, String hint) {
        Layer layer = maker.get();
        Check.that(call, () -> {
            forward(layer, x);
            layer.backward(dout);
            return layer.backward(dout);
        }).given("x", x).given("dout", dout)
                .mistake("The gradients of two calls are added up; each call starts afresh.", dx.scale(2))
                .hint(hint)
                .is(dx);
    }

    /** No later call writes into what an earlier one has handed out. */
    public void givesFreshAnswers() {
        Layer layer = maker.get();
        SimpleMatrix out = (SimpleMatrix) Check.that(forward("x"), () -> forward(layer, x)).given("x", x).run();
        SimpleMatrix back = (SimpleMatrix) Check.that("backward(dout) after " + forward("x"),
                () -> layer.backward(dout)).given("x", x).given("dout", dout).run();
        SimpleMatrix outWas = out.copy();
        SimpleMatrix backWas = back.copy();
        Check.that("what the first " + forward("x") + " gave, after forward and backward of another batch", () -> {
            forward(layer, x.scale(-0.5));
            layer.backward(dout.scale(3));
            return out;
        }).given("x", x).given("dout", dout).diagnosis(() -> OVERWRITTEN).is(outWas);
        Check.that("what the first backward(dout) gave, after forward and backward of another batch", () -> back)
                .given("x", x).given("dout", dout).diagnosis(() -> OVERWRITTEN).is(backWas);
    }

    /**
     * What one layer remembers is not what another one remembers.
     *
     * @param one    a layer
     * @param other  another layer
     * @param name   what the other one goes forward with, in words
     * @param otherX what it goes forward with
     * @param words  what to tell those whose layers share their fields
     * @param wrong  what comes back then
     */
    public void keepsToItself(Layer one, Layer other, String name, SimpleMatrix otherX, String words,
                              SimpleMatrix wrong) {
        Check.that("one.backward(dout) after one." + forward("x") + " and other." + forward(name), () -> {
            forward(one, x);
            forward(other, otherX);
            return one.backward(dout);
        }).given("x", x).given("dout", dout).mistake(words, wrong).is(dx);
    }

    /** There is no way back for gradients of another shape. */
    public void takesOnlyGradientsThatFit(SimpleMatrix... wrong) {
        for (SimpleMatrix gradient : wrong) {
            back(gradient).isRejected();
        }
    }

    /** There is no way back before the way forward. */
    public void goesBackOnlyAfterAForward() {
        Check.that("backward(dout) before any forward", () -> maker.get().backward(dout)).given("dout", dout)
                .isRejected();
    }

    /** The same, with a gradient of the test's own. */
    public void goesBackOnlyAfterAForward(SimpleMatrix gradient) {
        Check.that(made + ".backward(" + Values.show(gradient) + ")", () -> maker.get().backward(gradient))
                .isRejected();
    }

    /** A new layer has these parameters, and gradients under the same names. */
    public void handsOut(Map<String, SimpleMatrix> params) {
        Layer layer = (Layer) Check.that(made, maker::get).run();
        Check.that("the names of params()", () -> Set.copyOf(layer.params().keySet())).is(Set.copyOf(params.keySet()));
        new TreeMap<>(params).forEach((name, param) ->
                Check.that("params().get(\"" + name + "\")", () -> layer.params().get(name)).is(param));
        Check.that("the names of grads() after " + forward("x") + " and backward(dout)", () -> {
            forward(layer, x);
            layer.backward(dout);
            return Set.copyOf(layer.grads().keySet());
        }).is(Set.copyOf(params.keySet()));
    }

    /** Inputs and gradients of one shape, for layers that look at every number by itself. */
    static Arbitrary<SimpleMatrix[]> batches(int limit) {
        return Arbitraries.integers().between(1, 3).flatMap(cols ->
                Numbers.matrix(2, cols, limit).array(SimpleMatrix[].class).ofSize(2));
    }

    /** The same, with inputs that keep away from 0, where a ReLU has its kink. */
    static Arbitrary<SimpleMatrix[]> batchesOffZero(int limit) {
        return batches(limit).map(batch -> new SimpleMatrix[]{
                batch[0].elementOp((int r, int c, double v) -> v < 0 ? v - 0.125 : v + 0.125), batch[1]});
    }

    private void comesOut(Layer layer, SimpleMatrix in, SimpleMatrix out, SimpleMatrix back, SimpleMatrix gradient,
                          String law) {
        Check.that(forward("x"), () -> forward(layer, in)).given("x", in).because(law).is(out);
        Check.that("backward(dout) after " + forward("x"), () -> layer.backward(back))
                .given("x", in).given("dout", back).because(law).is(gradient);
    }

    private SimpleMatrix forward(Layer layer, SimpleMatrix in) {
        return mode == null ? layer.forward(in) : layer.forward(in, mode);
    }

    private String forward(String in) {
        return "forward(" + in + (mode == null ? "" : ", " + mode) + ")";
    }

    private static SimpleMatrix twice(SimpleMatrix rows) {
        return rows.concatRows(rows);
    }
}
