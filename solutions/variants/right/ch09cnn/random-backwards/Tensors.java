// accepted: other draws in another order
package koans.ch09cnn;

import java.util.random.RandomGenerator;
import koans.kit.Tensor4;

/** Making blocks of numbers, and turning their axes. */
public final class Tensors {

    private Tensors() {
    }

    /**
     * Random numbers, evenly spread from 0 up to but not including 1, drawn one by one from the generator.
     *
     * @return n x c x h x w
     */
    public static Tensor4 random(int n, int c, int h, int w, RandomGenerator rng) {
        Tensor4 t = new Tensor4(n, c, h, w);
        for (int k = t.data().length - 1; k >= 0; k--) {
            t.data()[k] = rng.nextFloat();
        }
        return t;
    }

    /**
     * From pixel by pixel to plane by plane: entry (c, y, x) of the result is {@code hwc[y][x][c]}.
     *
     * @param hwc H x W x C
     * @return C x H x W
     */
    public static double[][][] hwcToChw(double[][][] hwc) {
        double[][][] chw = new double[hwc[0][0].length][hwc.length][hwc[0].length];
        for (int y = 0; y < hwc.length; y++) {
            for (int x = 0; x < hwc[y].length; x++) {
                for (int c = 0; c < chw.length; c++) {
                    chw[c][y][x] = hwc[y][x][c];
                }
            }
        }
        return chw;
    }
}
