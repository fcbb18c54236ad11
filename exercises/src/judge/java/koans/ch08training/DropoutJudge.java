package koans.ch08training;

import java.util.SplittableRandom;
import koans.grader.check.Check;
import koans.kit.Mode;
import org.ejml.simple.SimpleMatrix;

/** What a layer with dropout often does instead. */
final class DropoutJudge {

    private DropoutJudge() {
    }

    static void checkKept(int nodes, double ratio, double expected) {
        Check.that("expectedKept(" + nodes + ", " + ratio + ")", () -> Dropout.expectedKept(nodes, ratio))
                .mistake("Those are the ones that are dropped.", nodes * ratio)
                .mistake("That is the share; the number of nodes is asked for.", 1 - ratio)
                .is(expected);
    }

    /** Checks [[2, 4]] with a ratio of 0.15. */
    static void checkEval(SimpleMatrix two, SimpleMatrix expected) {
        Check.that("forward([[2, 4]], EVAL) with ratio 0.15",
                        () -> new Dropout(0.15, new SplittableRandom(1)).forward(two, Mode.EVAL))
                .given("x", two)
                .mistake("In EVAL every number is scaled by 1 - ratio: that much was left of it on average.", two)
                .mistake("ratio is the share that is dropped: scale by 1 - ratio.", two.scale(0.15))
                .mistake("It is scaled up; scale down by 1 - ratio.", two.divide(0.85))
                .hint("Nothing is dropped in EVAL.")
                .is(expected);
    }

    /** Checks what comes of x in TRAIN. */
    static void checkKeptOrDropped(double ratio, SimpleMatrix x, SimpleMatrix out) {
        Check.that("how many numbers are neither 0 nor unchanged, forward(x, TRAIN), ratio " + ratio,
                        () -> Dropouts.neitherZeroNor(x, out))
                .mistake("What stays is scaled, though in TRAIN it is left as it is.",
                        Dropouts.count(i -> out.get(i) != 0))
                .is(0);
    }

    /** Checks the gradient twice after x in TRAIN. */
    static void checkBackward(double ratio, SimpleMatrix x) {
        Dropout dropout = new Dropout(ratio, new SplittableRandom(6));
        SimpleMatrix out = dropout.forward(x, Mode.TRAIN);
        SimpleMatrix dout = Dropouts.numbers().scale(-3);
        SimpleMatrix kept = dout.elementOp((int r, int c, double v) -> out.get(r, c) == 0 ? 0 : v);
        for (String which : new String[]{"", "the second "}) {
            Check.that(which + "backward(dout) after forward(x, TRAIN) with ratio " + ratio,
                            () -> dropout.backward(dout))
                    .given("dout", dout)
                    .mistake("The gradient goes through what was dropped as well.", dout)
                    .mistake("The gradient is scaled down, but forward in TRAIN scales nothing down.",
                            kept.scale(1 - ratio))
                    .mistake("backward scales by the share that stays; 0 or 1 is all there is.",
                            dout.scale(1 - ratio))
                    .mistake("The gradient is scaled up, but forward in TRAIN scales nothing up.",
                            kept.divide(1 - ratio))
                    .hint("The mask of the forward counts: backward draws nothing.")
                    .is(kept);
        }
    }
}
