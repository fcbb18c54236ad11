package koans.grader.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Model;
import org.ejml.simple.SimpleMatrix;

/**
 * Compares gradients with what the loss really does when a number moves: central differences, every element.
 *
 * <p>The error of an element is {@code |a - n| / max(|a|, |n|, 1e-3)}. Inputs have to stay away from kinks and ties.
 */
public final class Gradients {

    private static final double STEP = 1e-5;
    private static final double FLOOR = 1e-3;
    private static final double TOLERANCE = 1e-6;

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
        check("the gradient for " + name, name, analytic, variable, loss);
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
        SimpleMatrix input = x.copy();
        layer.forward(input, mode);
        SimpleMatrix dx = layer.backward(dout.copy());
        Map<String, SimpleMatrix> grads = copy(layer.grads());
        DoubleSupplier loss = () -> layer.forward(input, mode).elementMult(dout).elementSum();
        String call = name + ".backward(dout)";
        check(call, "x", dx, input, loss);
        sameKeys(name, layer.params().keySet(), grads.keySet());
        layer.params().forEach((key, param) -> check(call, key, grads.get(key), param, loss));
    }

    /** Checks the gradients of a whole network for each of its parameters, on its own training loss. */
    public static void check(String name, Model model, SimpleMatrix x, int[] labels) {
        Map<String, SimpleMatrix> grads = copy(model.gradient(x, labels));
        sameKeys(name, model.params().keySet(), grads.keySet());
        model.params().forEach((key, param) -> check(name + ".gradient(x, labels)", key, grads.get(key), param,
                () -> model.loss(x, labels, Mode.TRAIN)));
    }

    /** The gradient as the loss itself shows it. */
    public static SimpleMatrix measured(SimpleMatrix variable, DoubleSupplier loss) {
        SimpleMatrix measured = new SimpleMatrix(variable.getNumRows(), variable.getNumCols());
        for (int i = 0; i < variable.getNumElements(); i++) {
            double was = variable.get(i);
            variable.set(i, was + STEP);
            double above = loss.getAsDouble();
            variable.set(i, was - STEP);
            double below = loss.getAsDouble();
            variable.set(i, was);
            measured.set(i, (above - below) / (2 * STEP));
        }
        return measured;
    }

    private static void check(String call, String name, SimpleMatrix analytic, SimpleMatrix variable,
                              DoubleSupplier loss) {
        String what = "d loss / d " + name;
        if (analytic == null) {
            throw mismatch(call, what + " as a matrix", "null", null);
        }
        String wantedShape = variable.getNumRows() + "x" + variable.getNumCols();
        String shape = analytic.getNumRows() + "x" + analytic.getNumCols();
        if (!wantedShape.equals(shape)) {
            throw mismatch(call, what + " has the shape of " + name + ", " + wantedShape, shape,
                    analytic.getNumRows() == variable.getNumCols() && analytic.getNumCols() == variable.getNumRows()
                            ? "The gradient is transposed." : null);
        }
        SimpleMatrix measured = measured(variable, loss);
        int worst = -1;
        double worstError = TOLERANCE;
        for (int i = 0; i < measured.getNumElements(); i++) {
            double a = analytic.get(i);
            double n = measured.get(i);
            double error = Math.abs(a - n) / Math.max(FLOOR, Math.max(Math.abs(a), Math.abs(n)));
            if (!(error <= worstError)) {
                worst = i;
                worstError = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
            }
        }
        if (worst >= 0) {
            int row = worst / variable.getNumCols();
            int col = worst % variable.getNumCols();
            boolean exact = Values.show(analytic.get(worst)).equals(Values.show(measured.get(worst)));
            throw mismatch(call,
                    what + "[" + row + "][" + col + "] = " + Values.number(measured.get(worst), exact)
                            + ", measured by moving that number a little",
                    Values.number(analytic.get(worst), exact),
                    Guess.mistake(measured, analytic, 1e-5));
        }
    }

    private static void sameKeys(String name, Iterable<String> params, Iterable<String> grads) {
        List<String> wanted = new ArrayList<>();
        params.forEach(wanted::add);
        List<String> found = new ArrayList<>();
        grads.forEach(found::add);
        if (!wanted.equals(found)) {
            throw mismatch(name + ": the names of the gradients", "those of params(): " + wanted, found.toString(), null);
        }
    }

    private static Map<String, SimpleMatrix> copy(Map<String, SimpleMatrix> matrices) {
        Map<String, SimpleMatrix> copy = new LinkedHashMap<>();
        matrices.forEach((key, matrix) -> copy.put(key, matrix == null ? null : matrix.copy()));
        return copy;
    }

    private static Mismatch mismatch(String call, String expected, String found, String looksLike) {
        List<String> lines = new ArrayList<>(List.of("expected: " + expected, "but was:  " + found));
        if (looksLike != null) {
            lines.add("looks like: " + looksLike);
        }
        return new Mismatch(call, lines, null);
    }
}
