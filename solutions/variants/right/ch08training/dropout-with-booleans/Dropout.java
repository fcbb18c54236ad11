// accepted: the mask as an array, drawn the other way round, in another order
package koans.ch08training;

import java.util.random.RandomGenerator;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class Dropout implements Layer {

    private final double ratio;
    private final RandomGenerator random;
    private boolean[][] kept;

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
            kept = null;
            return x.minus(x.scale(ratio));
        }
        kept = new boolean[x.getNumRows()][x.getNumCols()];
        for (int c = 0; c < x.getNumCols(); c++) {
            for (int r = 0; r < x.getNumRows(); r++) {
                kept[r][c] = random.nextDouble() > ratio;
            }
        }
        return pass(x);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        if (kept == null) {
            throw new IllegalStateException("backward needs a forward in TRAIN before it");
        }
        return pass(dout);
    }

    private SimpleMatrix pass(SimpleMatrix x) {
        boolean[][] passes = kept;
        return x.elementOp((int r, int c, double v) -> passes[r][c] ? v : 0);
    }
}
