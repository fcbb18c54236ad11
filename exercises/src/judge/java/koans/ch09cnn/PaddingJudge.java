package koans.ch09cnn;

import java.util.Arrays;
import java.util.stream.IntStream;
import koans.grader.check.Check;

/** Borders of zeros as they have to be, and as they often are. */
final class PaddingJudge {

    private PaddingJudge() {
    }

    static void checkPlane(double[][] a, int p, double[][] expected) {
        int h = a.length;
        int w = a[0].length;
        Check.that("plane(a, " + p + ")", () -> Padding.plane(a, p)).given("a", a)
                .mistake("The border is twice as wide as asked for.", padded(a, 2 * p))
                .mistake("The border is 1 wide, whatever p is.", padded(a, 1))
                .mistake("The picture stands in the corner; it has to stand in the middle.",
                        placed(a, h + 2 * p, w + 2 * p, 0, 0))
                .mistake("There is a border on two sides only; there are four.", placed(a, h + p, w + p, p, p))
                .mistake("There is a border on two sides only; there are four.", placed(a, h + p, w + p, 0, 0))
                .mistake("Only rows are added, no columns.", placed(a, h + 2 * p, w, p, 0))
                .mistake("Only columns are added, no rows.", placed(a, h, w + 2 * p, 0, p))
                .mistake("The border repeats the outermost pixels; it has to be 0.", repeated(a, p))
                .is(expected);
    }

    /** A border of the outermost pixels. */
    private static double[][] repeated(double[][] a, int p) {
        double[][] large = padded(a, p);
        for (int i = 0; i < large.length; i++) {
            for (int j = 0; j < large[0].length; j++) {
                large[i][j] = a[Math.max(0, Math.min(a.length - 1, i - p))][
                        Math.max(0, Math.min(a[0].length - 1, j - p))];
            }
        }
        return large;
    }

    static void checkVolume(double[][][] x, int p) {
        double[][][] expected = Arrays.stream(x).map(plane -> padded(plane, p)).toArray(double[][][]::new);
        double[][][] deeper = new double[x.length + 2 * p][x[0].length + 2 * p][x[0][0].length + 2 * p];
        System.arraycopy(expected, 0, deeper, p, x.length);
        double[][][] first = expected.clone();
        Arrays.fill(first, expected[0]);
        double[][][] single = expected.clone();
        IntStream.range(1, x.length)
                .forEach(c -> single[c] = new double[expected[0].length][expected[0][0].length]);
        double[][][] rows = new double[x.length + 2 * p][x[0].length + 2 * p][x[0][0].length];
        for (int c = 0; c < x.length; c++) {
            System.arraycopy(x[c], 0, rows[c + p], p, x[0].length);
        }
        Check.that("volume(x, " + p + ")", () -> Padding.volume(x, p)).given("x", x)
                .mistake("Channels are added too. The border goes around each channel, none before or behind.",
                        deeper)
                .mistake("Every channel holds the numbers of channel 0.", first)
                .mistake("Only channel 0 is filled.", single)
                .mistake("The border lies along channels and rows. It belongs to rows and columns.", rows)
                .mistake("The border is twice as wide as asked for.",
                        Arrays.stream(x).map(plane -> padded(plane, 2 * p)).toArray(double[][][]::new))
                .is(expected);
    }

    static double[][] padded(double[][] a, int p) {
        return placed(a, a.length + 2 * p, a[0].length + 2 * p, p, p);
    }

    /** The matrix inside a larger one of zeros. */
    static double[][] placed(double[][] a, int height, int width, int top, int left) {
        double[][] large = new double[height][width];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                large[top + i][left + j] = a[i][j];
            }
        }
        return large;
    }

    static double sum(double[][] a) {
        return Arrays.stream(a).flatMapToDouble(Arrays::stream).sum();
    }
}
