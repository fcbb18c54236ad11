// rejected by: 8.31
// message: An output of 0 was not always dropped
package koans.ch08training;

import java.util.random.RandomGenerator;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class Dropout implements Layer {

    private final double ratio;
    private final RandomGenerator random;
    private SimpleMatrix mask;

    public Dropout(double ratio, RandomGenerator random) {
        Require.that(0 <= ratio && ratio < 1, "a ratio of %s", ratio);
        this.ratio = ratio;
        this.random = random;
    }

    public static double expectedKept(int nodes, double ratio) {
        return nodes * (1 - ratio);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return forward(x, Mode.EVAL);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, Mode mode) {
        if (mode == Mode.EVAL) {
            mask = null;
            return x.scale(1 - ratio);
        }
        mask = x.elementOp((int r, int c, double v) -> random.nextDouble() < ratio ? 0 : 1);
        SimpleMatrix out = x.elementMult(mask);
        mask = out.elementOp((int r, int c, double v) -> v == 0 ? 0 : 1);
        return out;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        if (mask == null) {
            throw new IllegalStateException("backward needs a forward in TRAIN before it");
        }
        return dout.elementMult(mask);
    }
}
