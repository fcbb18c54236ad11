// accepted: loops and a mask, as one would write it in C
package koans.ch07backprop;

import koans.kit.Layer;
import org.ejml.simple.SimpleMatrix;

public final class Relu implements Layer {

    private boolean[][] open;

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        open = new boolean[x.getNumRows()][x.getNumCols()];
        SimpleMatrix y = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        for (int r = 0; r < open.length; r++) {
            for (int c = 0; c < open[r].length; c++) {
                open[r][c] = x.get(r, c) > 0;
                y.set(r, c, open[r][c] ? x.get(r, c) : 0);
            }
        }
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        if (dout.getNumRows() != open.length || dout.getNumCols() != open[0].length) {
            throw new IllegalArgumentException("another shape");
        }
        SimpleMatrix dx = new SimpleMatrix(open.length, open[0].length);
        for (int r = 0; r < open.length; r++) {
            for (int c = 0; c < open[r].length; c++) {
                if (open[r][c]) {
                    dx.set(r, c, dout.get(r, c));
                }
            }
        }
        return dx;
    }
}
