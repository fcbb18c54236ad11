package koans.ch07backprop;

import koans.grader.check.Check;

/** What an addition node hands back, and what it hands back when it is mistaken. */
final class AddJudge {

    private AddJudge() {
    }

    static void check(double x, double y, double dout) {
        Check.that("backward(dout) after forward(x, y)", () -> {
            Add add = new Add();
            add.forward(x, y);
            return add.backward(dout);
        }).given("x", x).given("y", y).given("dout", dout)
                .mistake("That is what a multiplication does: here the inputs do not matter.",
                        new double[]{dout * y, dout * x})
                .mistake("The gradient is multiplied by the inputs, which do not matter here.",
                        new double[]{dout * x, dout * y})
                .mistake("The gradient is shared out between the inputs; each of them gets all of it.",
                        new double[]{dout / 2, dout / 2})
                .mistake("dout is left out.", new double[]{1, 1})
                .mistake("Only one of the inputs gets the gradient.", new double[]{dout, 0})
                .is(new double[]{dout, dout});
    }
}
