package koans.ch07backprop;

import koans.grader.check.Check;

/** What a multiplication node hands back, and what it hands back when it is mistaken. */
final class MulJudge {

    private MulJudge() {
    }

    static void check(double x, double y, double dout) {
        Check.that("backward(dout) after forward(x, y)", () -> {
            Mul mul = new Mul();
            mul.forward(x, y);
            return mul.backward(dout);
        }).given("x", x).given("y", y).given("dout", dout)
                .mistake("The two gradients are swapped: that for x is dout times y.",
                        new double[]{dout * x, dout * y})
                .mistake("dout is left out: both gradients are multiplied by it.", new double[]{y, x})
                .mistake("Both gradients come from the same input.", new double[]{dout * y, dout * y})
                .mistake("Both gradients come from the same input.", new double[]{dout * x, dout * x})
                .mistake("That is what an addition does: it hands dout on unchanged.", new double[]{dout, dout})
                .mistake("The product is not the gradient: each input gets the other one.",
                        new double[]{dout * x * y, dout * x * y})
                .hint("0 is an input like any other.")
                .is(new double[]{dout * y, dout * x});
    }
}
