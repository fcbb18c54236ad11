package koans.grader.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Model;
import org.ejml.simple.SimpleMatrix;

/**
 * Compares gradients with what the loss really does when a number moves: central differences, every element.
 *
 * <p>The error of an element is {@code |a - n| / max(|a|, |n|, 1e-3 s)}; the scale {@code s} is the loss or the largest
 * gradient, and at least 1, because differences of large losses carry large rounding errors. Inputs have to stay away
 * from kinks and ties.
 */
public final class Gradients {

    private static final double STEP = 1e-5;
    private static final double FLOOR = 1e-3;
    private static final double TOLERANCE = 1e-6;
    /** Measured numbers carry rounding errors: good enough to tell what a mistake looks like. */
    private static final Tolerance ROUGHLY = new Tolerance(1e-5);

    private Gradients() {
    }

    /**
     * Checks one gradient.
     *
     * @param name     what the gradient is with respect to, as {@code W}
     * @param analytic what the learner's code says
     * @param variable the live matrix; moved and put back exactly
     * @param loss     the loss as it is with the variable's present numbers
     */
    public static void check(String name, SimpleMatrix analytic, SimpleMatrix variable, DoubleSupplier loss) {
        check("the gradient for " + name, name, analytic, variable, loss, measured -> Map.of());
    }

    /**
     * Checks the gradients of a layer for its input and for each of its parameters, on the loss
     * {@code sum(dout * forward(x))}.
     */
    public static void check(String name, Layer layer, SimpleMatrix x, SimpleMatrix dout) {
        check(name, layer, x, dout, Mode.TRAIN);
    }

    /** The same in a given mode; the layer's forward has to be repeatable. */
    public static void check(String name, Layer layer, SimpleMatrix x, SimpleMatrix dout, Mode mode) {
        String call = name + ".backward(dout)";
        // An earlier batch comes first: nothing of it may be left in the gradients of this one.
        SimpleMatrix otherX = anotherBatch(x);
        SimpleMatrix otherDout = anotherBatch(dout).scale(-3);
        answer(name + ".forward(x)", "x", otherX, matrix -> layer.forward(matrix, mode));
        answer(call, "dout", otherDout, layer::backward);

        SimpleMatrix input = x.copy();
        SimpleMatrix back = dout.copy();
        fits(name + ".forward(x)", layer.forward(input, mode), dout);
        isUnchanged(name + ".forward(x)", "x", x, input);
        SimpleMatrix dx = copy(layer.backward(back));
        isUnchanged(call, "dout", dout, back);
        Map<String, SimpleMatrix> grads = copy(layer.grads());

        DoubleSupplier loss = () -> layer.forward(input, mode).elementMult(dout).elementSum();
        DoubleSupplier staleLoss = () -> layer.forward(otherX, mode).elementMult(dout).elementSum();
        DoubleSupplier otherLoss = () -> layer.forward(otherX, mode).elementMult(otherDout).elementSum();
        check(call, "x", dx, input, loss, measured -> mistakes(measured, otherX, staleLoss, otherLoss));
        sameNames(name, layer.params(), grads);
        layer.params().forEach((key, param) -> check(call, key, grads.get(key), param, loss,
                measured -> mistakes(measured, param, staleLoss, otherLoss)));
    }

    /** Checks the gradients of a whole network for each of its parameters, on its own training loss. */
    public static void check(String name, Model model, SimpleMatrix x, int[] labels) {
        SimpleMatrix otherX = anotherBatch(x);
        model.gradient(otherX.copy(), labels);
        Map<String, SimpleMatrix> grads = copy(model.gradient(x, labels));
        sameNames(name, model.params(), grads);
        DoubleSupplier otherLoss = () -> model.loss(otherX, labels, Mode.TRAIN);
        model.params().forEach((key, param) -> check(name + ".gradient(x, labels)", key, grads.get(key), param,
                () -> model.loss(x, labels, Mode.TRAIN), measured -> mistakes(measured, param, otherLoss, otherLoss)));
    }

    /** The gradient as the loss itself shows it. */
    public static SimpleMatrix measured(SimpleMatrix variable, DoubleSupplier loss) {
        SimpleMatrix measured = new SimpleMatrix(variable.getNumRows(), variable.getNumCols());
        for (int i = 0; i < variable.getNumElements(); i++) {
            double was = variable.get(i);
            try {
                variable.set(i, was + STEP);
                double above = loss.getAsDouble();
                variable.set(i, was - STEP);
                double below = loss.getAsDouble();
                measured.set(i, (above - below) / (2 * STEP));
            } finally {
                variable.set(i, was);
            }
        }
        return measured;
    }

    private static void check(String call, String name, SimpleMatrix gradient, SimpleMatrix variable,
                              DoubleSupplier loss, Function<SimpleMatrix, Map<String, SimpleMatrix>> mistakes) {
        String what = "d loss / d " + name;
        if (gradient == null) {
            throw Mismatch.of(call, what + " as a matrix", "null", null);
        }
        if (!shape(gradient).equals(shape(variable))) {
            throw Mismatch.of(call, what + " has the shape of " + name + ", " + shape(variable), shape(gradient),
                    shape(gradient.transpose()).equals(shape(variable)) ? "The gradient is transposed." : null);
        }
        // Measuring calls the learner's code again, which may use this very matrix.
        SimpleMatrix analytic = gradient.copy();
        SimpleMatrix measured = measured(variable, loss);
        int worst = worst(analytic, measured, Math.abs(loss.getAsDouble()));
        if (worst >= 0) {
            int row = worst / variable.getNumCols();
            int col = worst % variable.getNumCols();
            boolean exact = Block.number(analytic.get(worst), false).equals(Block.number(measured.get(worst), false));
            throw Mismatch.of(call,
                    what + "[" + row + "][" + col + "] = " + Block.number(measured.get(worst), exact)
                            + ", measured by moving that number a little",
                    Block.number(analytic.get(worst), exact),
                    looksLike(name, measured, analytic, mistakes));
        }
    }

    /** The index of the element with the largest error, or -1 if all are small enough. */
    private static int worst(SimpleMatrix analytic, SimpleMatrix measured, double loss) {
        double floor = FLOOR * Math.max(1, Math.max(loss, measured.elementMaxAbs()));
        int worst = -1;
        double worstError = TOLERANCE;
        for (int i = 0; i < measured.getNumElements(); i++) {
            double a = analytic.get(i);
            double n = measured.get(i);
            double error = Math.abs(a - n) / Math.max(floor, Math.max(Math.abs(a), Math.abs(n)));
            if (!(error <= worstError)) {
                worst = i;
                worstError = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
            }
        }
        return worst;
    }

    /** What gradients would be if they had to do with an earlier batch as well, by what to say about it. */
    private static Map<String, SimpleMatrix> mistakes(SimpleMatrix measured, SimpleMatrix variable,
                                                      DoubleSupplier staleLoss, DoubleSupplier otherLoss) {
        return Map.of(
                "This is the gradient for an earlier batch: backward belongs to the last forward.",
                measured(variable, staleLoss),
                "The gradient of an earlier batch is still in it: every backward starts anew.",
                measured(variable, otherLoss).plus(measured));
    }

    private static String looksLike(String name, SimpleMatrix measured, SimpleMatrix analytic,
                                    Function<SimpleMatrix, Map<String, SimpleMatrix>> mistakes) {
        if (same(measured.scale(0), measured, Tolerance.NONE)) {
            return "The loss does not change with " + name + ": does forward use this very matrix?";
        }
        if (same(analytic.scale(0), analytic, Tolerance.NONE)) {
            return "Everything is zero in the gradient for " + name + ". Is it computed, and handed on?";
        }
        return mistakes.apply(measured).entrySet().stream()
                .filter(mistake -> same(mistake.getValue(), analytic, ROUGHLY))
                .filter(mistake -> !same(mistake.getValue(), measured, ROUGHLY))
                .map(Map.Entry::getKey)
                .findFirst().orElseGet(() -> Guess.mistake(Value.of(measured), Value.of(analytic), ROUGHLY));
    }

    /** Other numbers of the same kind, to be forgotten by the next call. */
    private static SimpleMatrix anotherBatch(SimpleMatrix x) {
        SimpleMatrix other = x.copy();
        for (int i = 0; i < x.getNumElements(); i++) {
            other.set(i, x.get((i + 1) % x.getNumElements()));
        }
        return other;
    }

    /** A call that has to end in an answer, whatever it is. */
    private static void answer(String call, String name, SimpleMatrix input, UnaryOperator<SimpleMatrix> method) {
        Check.that(call, () -> method.apply(input.copy())).given(name, input).run();
    }

    private static void fits(String call, SimpleMatrix out, SimpleMatrix dout) {
        if (out == null || !shape(out).equals(shape(dout))) {
            throw Mismatch.of(call, "a matrix of the shape of dout, " + shape(dout), out == null ? "null" : shape(out),
                    null);
        }
    }

    private static void isUnchanged(String call, String name, SimpleMatrix was, SimpleMatrix now) {
        if (!same(was, now, Tolerance.NONE)) {
            throw Mismatch.of(call, name + " is left as it was: " + Value.of(was).show(), Value.of(now).show(),
                    "The method writes into its argument; write into a copy.");
        }
    }

    private static void sameNames(String name, Map<String, SimpleMatrix> params, Map<String, SimpleMatrix> grads) {
        if (!params.keySet().equals(grads.keySet())) {
            throw Mismatch.of(name + ": the names of the gradients", "those of params(): " + params.keySet(),
                    grads.keySet().toString(), null);
        }
    }

    private static boolean same(SimpleMatrix expected, SimpleMatrix found, Tolerance tolerance) {
        return Value.of(expected).same(Value.of(found), tolerance);
    }

    private static String shape(SimpleMatrix matrix) {
        return matrix.getNumRows() + "x" + matrix.getNumCols();
    }

    private static SimpleMatrix copy(SimpleMatrix matrix) {
        return matrix == null ? null : matrix.copy();
    }

    /** No map at all has no names either. */
    private static Map<String, SimpleMatrix> copy(Map<String, SimpleMatrix> matrices) {
        Map<String, SimpleMatrix> copy = new LinkedHashMap<>();
        if (matrices != null) {
            matrices.forEach((key, matrix) -> copy.put(key, copy(matrix)));
        }
        return copy;
    }
}
