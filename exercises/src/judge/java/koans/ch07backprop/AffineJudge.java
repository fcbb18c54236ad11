package koans.ch07backprop;

import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ejml.simple.SimpleMatrix;

/** The gradients of an affine layer, and what they are when it is mistaken. */
final class AffineJudge {

    private AffineJudge() {
    }

    /** Checks what a layer with the weights w keeps after {@code forward(x)} and {@code backward(dout)}. */
    static void checkGrads(String when, Affine affine, SimpleMatrix w, LayerLaws laws, SimpleMatrix dw,
                           SimpleMatrix db) {
        Check.that("grads().get(\"W\") " + when, () -> affine.grads().get("W"))
                .given("x", laws.x()).given("dout", laws.dout())
                .mistake("X is not transposed. With as many samples as inputs the shapes fit all the same.",
                        laws.x().mult(laws.dout()))
                .mistake("The gradient is divided by the batch size; the loss has done that already.", dw.scale(0.5))
                .mistake("The gradients of two calls are added up; each call starts afresh.", dw.scale(2))
                .mistake("That is not the last input of this very layer. Is a field static, shared by all layers?",
                        dw.negative())
                .mistake("Those are the weights, not their gradient.", w)
                .is(dw);
        Check.that("grads().get(\"b\") " + when, () -> affine.grads().get("b"))
                .given("x", laws.x()).given("dout", laws.dout())
                .mistake("The rows are added up; a bias belongs to a column.",
                        laws.dout().mult(SimpleMatrix.ones(dw.getNumCols(), 1)).transpose())
                .mistake("The numbers are right, but the gradient has the shape of b, one row.", db.transpose())
                .mistake("The gradient is divided by the batch size; the loss has done that already.", db.scale(0.5))
                .mistake("The gradients of two calls are added up; each call starts afresh.", db.scale(2))
                .mistake("That is the gradient of another layer. Is a field static, shared by all layers?",
                        db.scale(4))
                .is(db);
    }

    /** Changes W and b of a layer by way of its params(), and goes forward and back. */
    static void checkLiveParams(Affine affine, LayerLaws laws) {
        SimpleMatrix x = laws.x();
        String changed = "forward(x) after params().get(\"W\") was set to all 1 and params().get(\"b\") to [[7, 8, 9]]";
        Check.that(changed, () -> {
            affine.forward(x);
            affine.params().get("W").fill(1);
            affine.params().get("b").setTo(new SimpleMatrix(new double[][]{{7, 8, 9}}));
            return affine.forward(x);
        }).given("x", x)
                .mistake("params() hands out copies: an optimizer that changes them changes nothing.", laws.y())
                .mistake("W in params() is a copy: an optimizer that changes it changes nothing.",
                        new SimpleMatrix(new double[][]{{12, 19, 26}, {18, 33, 48}}))
                .mistake("b in params() is a copy: an optimizer that changes it changes nothing.",
                        new SimpleMatrix(new double[][]{{4, 5, 6}, {8, 9, 10}}))
                .is(new SimpleMatrix(new double[][]{{10, 11, 12}, {14, 15, 16}}));
        Check.that("backward(dout) after that", () -> affine.backward(laws.dout()))
                .given("dout", laws.dout())
                .mistake("The gradient still uses the first weights; the present ones count.", laws.dx())
                .is(new SimpleMatrix(new double[][]{{3, 3}, {5, 5}}));
    }

    /** Inputs, weights, biases and a gradient that fit each other. */
    static Arbitrary<SimpleMatrix[]> batches() {
        return Combinators.combine(Arbitraries.integers().between(1, 2), Arbitraries.integers().between(1, 3),
                Arbitraries.integers().between(1, 2)).flatAs((n, d, m) -> Combinators.combine(
                        Numbers.matrix(n, d, 1), Numbers.matrix(d, m, 1), Numbers.matrix(1, m, 1),
                        Numbers.matrix(n, m, 1))
                .as((x, w, b, dout) -> new SimpleMatrix[]{x, w, b, dout}));
    }
}
