package koans.ch08training;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import koans.grader.check.Check;
import koans.kit.Mode;
import org.ejml.simple.SimpleMatrix;

/** What a layer with inverted dropout often does instead. */
final class InvertedDropoutJudge {

    private InvertedDropoutJudge() {
    }

    /** Checks what comes of x in TRAIN. */
    static void checkKeptOrDropped(double ratio, SimpleMatrix x, SimpleMatrix out) {
        Check.that("how many numbers are neither 0 nor x / (1 - ratio), forward(x, TRAIN), ratio " + ratio,
                        () -> Dropouts.neitherZeroNor(x.divide(1 - ratio), out))
                .diagnosis(() -> {
                    int kept = IntStream.range(0, out.getNumElements()).filter(i -> out.get(i) != 0)
                            .findFirst().orElseThrow();
                    double found = out.get(kept) / x.get(kept);
                    return Math.abs(found - 1) < 1e-9 ? "What stays is left as it is; divide it by 1 - ratio."
                            : Math.abs(found - 1 / ratio) < 1e-9 ? "It is divided by ratio, not by 1 - ratio."
                            : Math.abs(found - (1 - ratio)) < 1e-9 ? "It is scaled down; divide by 1 - ratio."
                            : null;
                })
                .hint("What stays is x / (1 - ratio).")
                .is(0);
    }

    /** Checks the gradient twice after x in TRAIN. */
    static void checkBackward(double ratio, SimpleMatrix x) {
        InvertedDropout dropout = new InvertedDropout(ratio, new SplittableRandom(6));
        SimpleMatrix out = dropout.forward(x, Mode.TRAIN);
        SimpleMatrix dout = Dropouts.numbers().scale(-3);
        SimpleMatrix kept = dout.elementOp((int r, int c, double v) -> out.get(r, c) == 0 ? 0 : v);
        for (String which : new String[]{"", "the second "}) {
            Check.that(which + "backward(dout) after forward(x, TRAIN) with ratio " + ratio,
                            () -> dropout.backward(dout))
                    .given("dout", dout)
                    .mistake("The gradient goes through what was dropped as well.", dout)
                    .mistake("What forward scaled up is scaled up on the way back as well.", kept)
                    .hint("The mask of the forward counts: backward draws nothing.")
                    .is(kept.divide(1 - ratio));
        }
    }
}
