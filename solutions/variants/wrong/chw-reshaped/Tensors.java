// rejected by: 9.23
// message: keep their order and get a new shape
// Reshapes.
package koans.ch09cnn;

import java.util.Arrays;
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
        return Tensor4.of(rng.doubles((long) n * c * h * w).toArray(), n, c, h, w);
    }

    /**
     * From pixel by pixel to plane by plane: entry (c, y, x) of the result is {@code hwc[y][x][c]}.
     *
     * @param hwc H x W x C
     * @return C x H x W
     */
    public static double[][][] hwcToChw(double[][][] hwc) {
        double[] flat = Arrays.stream(hwc).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream).toArray();
        int h = hwc.length;
        int w = hwc[0].length;
        double[][][] chw = new double[hwc[0][0].length][h][w];
        for (int k = 0; k < flat.length; k++) {
            chw[k / (h * w)][k / w % h][k % w] = flat[k];
        }
        return chw;
    }
}
