// accepted: scales after masking, and hands out a copy in EVAL
package koans.ch08training;

import java.util.random.RandomGenerator;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class InvertedDropout implements Layer {

    private final double ratio;
    private final RandomGenerator random;
    private SimpleMatrix mask;

    public InvertedDropout(double ratio, RandomGenerator random) {
        Require.that(0 <= ratio && ratio < 1, "a ratio of %s", ratio);
        this.ratio = ratio;
        this.random = random;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return forward(x, Mode.EVAL);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, Mode mode) {
        if (mode == Mode.EVAL) {
            mask = null;
            return x.copy();
        }
        mask = x.elementOp((int r, int c, double v) -> random.nextDouble() < ratio ? 0 : 1);
        return x.elementMult(mask).divide(1 - ratio);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        if (mask == null) {
            throw new IllegalStateException("backward needs a forward in TRAIN before it");
        }
        return dout.elementMult(mask).divide(1 - ratio);
    }
}
