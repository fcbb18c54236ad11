package koans.ch09cnn;

import java.util.Arrays;
import java.util.Random;
import koans.grader.check.Check;
import koans.kit.Tensor4;

/** What comes out when shapes or axes are mixed up. */
final class TensorsJudge {

    private TensorsJudge() {
    }

    static void checkShape(int n, int c, int h, int w) {
        Check.that("the shape of random(" + n + ", " + c + ", " + h + ", " + w + ", rng)", () -> {
            Tensor4 t = Tensors.random(n, c, h, w, new Random(1));
            return new int[]{t.n(), t.c(), t.h(), t.w()};
        })
                .mistake("Height and width are swapped.", new int[]{n, c, w, h})
                .mistake("The channels come last; they come before height and width.", new int[]{n, h, w, c})
                .mistake("Pictures and channels are swapped.", new int[]{c, n, h, w})
                .is(new int[]{n, c, h, w});
    }

    static void checkHwcToChw(double[][][] hwc, double[][][] expected) {
        int h = hwc.length;
        int w = hwc[0].length;
        int c = hwc[0][0].length;
        double[] flat = Arrays.stream(hwc).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream).toArray();
        double[][][] refilled = new double[c][h][w];
        for (int k = 0; k < flat.length; k++) {
            refilled[k / (h * w)][k / w % h][k % w] = flat[k];
        }
        double[][][] columns = new double[w][h][c];
        double[][][] middle = new double[h][c][w];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                for (int k = 0; k < c; k++) {
                    columns[x][y][k] = hwc[y][x][k];
                    middle[y][k][x] = hwc[y][x][k];
                }
            }
        }
        Check.that("hwcToChw(hwc)", () -> Tensors.hwcToChw(hwc)).given("hwc", hwc)
                .mistake("Each plane is transposed: all three axes are reversed, but rows have to stay rows.",
                        planes(hwc, true))
                .mistake("The numbers keep their order and get a new shape. They have to change places.", refilled)
                .mistake("This is the wrong pair of axes: rows and columns are swapped, the channel is still last.",
                        columns)
                .mistake("The channel has moved one place only; it has to come first.", middle)
                .hint("Entry (c, y, x) of the result: from which indices of hwc does it come?")
                .is(expected);
    }

    /** A plane for each channel; with all axes reversed if wanted. */
    static double[][][] planes(double[][][] hwc, boolean all) {
        int h = hwc.length;
        int w = hwc[0].length;
        double[][][] planes = new double[hwc[0][0].length][all ? w : h][all ? h : w];
        for (int c = 0; c < planes.length; c++) {
            for (int y = 0; y < h; y++) {
                for (int x = 0; x < w; x++) {
                    planes[c][all ? x : y][all ? y : x] = hwc[y][x][c];
                }
            }
        }
        return planes;
    }
}
