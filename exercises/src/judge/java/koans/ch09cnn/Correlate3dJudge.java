package koans.ch09cnn;

import java.util.Arrays;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** Maps of pictures with channels: as they have to be, and as they often are. */
final class Correlate3dJudge {

    private Correlate3dJudge() {
    }

    static void checkAt(double[][][] x, double[][][] f, int top, int left, double expected) {
        double[][][] firstX = {x[0]};
        double[][][] lastX = {x[x.length - 1]};
        double[][][] firstF = {f[0]};
        double[][][] lastF = {f[f.length - 1]};
        Check check = Check.that("at(x, f, " + top + ", " + left + ")", () -> Correlate3d.at(x, f, top, left))
                .given("x", x).given("f", f)
                .mistake("This is channel 0 alone; the channels are added up.", products(firstX, firstF, top, left))
                .mistake("This is the last channel alone; the channels are added up.",
                        products(lastX, lastF, top, left))
                .mistake("The last channel is missing.", products(Arrays.copyOf(x, x.length - 1), f, top, left))
                .mistake("The filter is flipped; it is laid on the picture as it is.",
                        products(x, flip(f), top, left))
                .mistake("Every channel is multiplied with channel 0 of the filter; each has its own.",
                        products(x, filled(f[0], f.length), top, left))
                .mistake("The filter lies on channel 0 of the picture each time; take channel c under channel c.",
                        products(filled(x[0], x.length), f, top, left))
                .mistake("This is the mean over the channels; they are added up.", expected / x.length)
                .mistake("The filter lies in the corner (0, 0); it has to lie at (top, left).",
                        products(x, f, 0, 0));
        if (left + f[0].length <= x[0].length && top + f[0][0].length <= x[0][0].length) {
            check = check.mistake("Top and left are swapped: top counts rows, left counts columns.",
                    products(x, f, left, top));
        }
        check.is(expected);
    }

    static void checkValid(double[][][] x, double[][][] f, int stride, int pad, double[][] expected) {
        valid(x, f, stride, pad).is(expected);
    }

    static void checkLaw(double[][][] x, double[][][] f, double[][] expected, String law) {
        valid(x, f, 1, 1).because(law).is(expected);
    }

    /** A call with the mistakes that are often made. */
    private static Check valid(double[][][] x, double[][][] f, int stride, int pad) {
        double[][] dense = map(x, f, 1, 1, pad);
        double[][] right = map(x, f, stride, stride, pad);
        double[][] crowded = Arrays.stream(right).map(double[]::clone).toArray(double[][]::new);
        double[][] rounded = new double[ceil(dense.length - 1, stride)][ceil(dense[0].length - 1, stride)];
        for (int i = 0; i < right.length; i++) {
            for (int j = 0; j < right[0].length; j++) {
                crowded[i][j] = dense[i][j];
                if (i < rounded.length && j < rounded[0].length) {
                    rounded[i][j] = right[i][j];
                }
            }
        }
        return Check.that("valid(x, f, " + stride + ", " + pad + ")", () -> Correlate3d.valid(x, f, stride, pad))
                .given("x", x).given("f", f)
                .mistake("The padding is missing.", fitting(x, f, stride, stride, 0))
                .mistake("The padding is 1, whatever pad is.", fitting(x, f, stride, stride, 1))
                .mistake("The border is twice as wide as asked for.", fitting(x, f, stride, stride, 2 * pad))
                .mistake("The stride is left out: the filter has to move on by stride steps.", dense)
                .mistake("The map has the size for this stride, but the filter moves on by 1.", crowded)
                .mistake("The stride is used for columns only; it counts for rows as well.",
                        map(x, f, 1, stride, pad))
                .mistake("The stride is used for rows only; it counts for columns as well.",
                        map(x, f, stride, 1, pad))
                .mistake("A last row or column is missing: + 1 comes after the division.", rounded)
                .mistake("The filter is flipped; it is laid on the picture as it is.",
                        map(x, flip(f), stride, stride, pad))
                .mistake("Only channel 0 is used; the channels are added up.",
                        map(new double[][][]{x[0]}, new double[][][]{f[0]}, stride, stride, pad))
                .hint("Three steps: a border around every channel (9.7), the size of the map from the padded "
                        + "picture, and one number for each place (9.20).");
    }

    /** The division of a size that forgets the last place. */
    private static int ceil(int steps, int stride) {
        return Math.max(1, steps / stride);
    }

    /** The map, or an empty one if the filter does not fit. */
    private static Object fitting(double[][][] x, double[][][] f, int down, int right, int pad) {
        boolean fits = x[0].length + 2 * pad >= f[0].length && x[0][0].length + 2 * pad >= f[0][0].length;
        return fits ? map(x, f, down, right, pad) : new double[0][0];
    }

    /** Checks that the map is the sum of those of three channels alone. */
    static void checkSumOfChannels(double[][][] x, double[][][] f) {
        double[][] sum = map(new double[][][]{x[0]}, new double[][][]{f[0]}, 1, 1, 1);
        for (int c = 1; c < 3; c++) {
            sum = plus(sum, map(new double[][][]{x[c]}, new double[][][]{f[c]}, 1, 1, 1));
        }
        checkLaw(x, f, sum, "it is the sum of the maps that each channel makes alone");
    }

    /** Checks a picture of 7x7 with a patch that has been moved by (1, 2). */
    static void checkMoved(double[][][] patch, double[][][] f) {
        double[][] map = map(placed(patch, 7, 2, 1), f, 1, 1, 1);
        double[][] moved = new double[map.length][map[0].length];
        for (int i = 1; i < moved.length; i++) {
            System.arraycopy(map[i - 1], 0, moved[i], 2, moved[0].length - 2);
        }
        checkLaw(placed(patch, 7, 3, 3), f, moved, "the picture is moved by (1, 2), and so is the map");
    }

    /** The sum of products where the corner of the filter is at (top, left). */
    static double products(double[][][] x, double[][][] f, int top, int left) {
        double sum = 0;
        for (int c = 0; c < x.length; c++) {
            for (int i = 0; i < f[c].length; i++) {
                for (int j = 0; j < f[c][i].length; j++) {
                    sum += x[c][top + i][left + j] * f[c][i][j];
                }
            }
        }
        return sum;
    }

    /** The map of a picture: strides down and to the right may differ. */
    static double[][] map(double[][][] x, double[][][] f, int down, int right, int pad) {
        double[][][] large = padded(x, pad);
        double[][] map = new double[(large[0].length - f[0].length) / down + 1][
                (large[0][0].length - f[0][0].length) / right + 1];
        for (int i = 0; i < map.length; i++) {
            for (int j = 0; j < map[0].length; j++) {
                map[i][j] = products(large, f, i * down, j * right);
            }
        }
        return map;
    }

    static double[][][] padded(double[][][] x, int pad) {
        return Arrays.stream(x).map(plane -> PaddingJudge.padded(plane, pad)).toArray(double[][][]::new);
    }

    /** A small volume inside an empty square one. */
    private static double[][][] placed(double[][][] patch, int size, int top, int left) {
        return Arrays.stream(patch).map(plane -> PaddingJudge.placed(plane, size, size, top, left))
                .toArray(double[][][]::new);
    }

    private static double[][][] flip(double[][][] f) {
        return Arrays.stream(f).map(Correlate2dJudge::flip).toArray(double[][][]::new);
    }

    /** Channels that are all the same. */
    private static double[][][] filled(double[][] plane, int channels) {
        double[][][] x = new double[channels][][];
        Arrays.fill(x, plane);
        return x;
    }

    static double[][] plus(double[][] a, double[][] b) {
        return new SimpleMatrix(a).plus(new SimpleMatrix(b)).toArray2();
    }

    static double[][][] plus(double[][][] a, double[][][] b) {
        double[][][] sum = new double[a.length][][];
        Arrays.setAll(sum, c -> plus(a[c], b[c]));
        return sum;
    }
}
