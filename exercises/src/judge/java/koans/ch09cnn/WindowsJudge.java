package koans.ch09cnn;

import java.util.Arrays;
import koans.grader.check.Check;

/** Windows and their sums as they have to be, and as they often are. */
final class WindowsJudge {

    private WindowsJudge() {
    }

    static void checkCrop(double[][] a, int top, int left, double[][] expected) {
        int height = expected.length;
        int width = expected[0].length;
        Check check = Check.that("crop(a, " + top + ", " + left + ", " + height + ", " + width + ")",
                () -> Windows.crop(a, top, left, height, width)).given("a", a)
                .mistake("Top and left are swapped: top counts rows, left counts columns.",
                        block(a, left, top, height, width))
                .mistake("Height and width are swapped: height counts rows, width counts columns.",
                        block(a, top, left, width, height))
                .mistake("The block starts at the corner (0, 0); it has to start at (top, left).",
                        block(a, 0, 0, height, width))
                .mistake("One row and one column too many: the block ends before top + height and left + width.",
                        block(a, top, left, height + 1, width + 1));
        if (height > top && width > left) {
            check = check.mistake("Height and width say how large the block is, not where it ends.",
                    block(a, top, left, height - top, width - left));
        }
        check.hint("From which place of a does entry (0, 0) of the block come, from which place entry (i, j)?")
                .is(expected);
    }

    static void checkSums(double[][] a, int size, double... expected) {
        int rows = a.length - size + 1;
        int cols = a[0].length - size + 1;
        double[] columns = new double[rows * cols];
        double[] first = new double[rows * cols];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                columns[j * rows + i] = expected[i * cols + j];
                first[i * cols + j] = a[i][j];
            }
        }
        Check check = Check.that("sums(a, " + size + ")", () -> Windows.sums(a, size)).given("a", a)
                .mistake("The windows are taken column by column; take them row by row.", columns)
                .mistake("These are the means of the windows; the sums are wanted.",
                        Arrays.stream(expected).map(v -> v / (size * size)).toArray())
                .mistake("These are the corners of the windows, not their sums.", first)
                .mistake("The windows lie side by side. They overlap: the next one starts one column further on.",
                        sums(a, size, size))
                .mistake("The last places are missing: the windows in the last row and column count too.",
                        rows > 1 && cols > 1 ? sums(block(a, 0, 0, a.length - 1, a[0].length - 1), size, 1)
                                : new double[0])
                .mistake("The windows are 3 wide and 3 high, whatever size is.",
                        rows + size > 3 && cols + size > 3 ? sums(a, 3, 1) : new double[0])
                .mistake("The last places are missing: the windows in the last row and column count too.",
                        inner(expected, rows, cols));
        if (rows > 1) {
            double[] running = new double[expected.length];
            for (int k = 0; k < running.length; k++) {
                running[k] = expected[k] + (k > 0 ? running[k - 1] : 0);
            }
            check = check.mistake("The sum is not set back to 0 before the next window.", running);
        }
        check.is(expected);
    }

    /** The sums with those of the last row and column of windows left at 0. */
    private static double[] inner(double[] sums, int rows, int cols) {
        double[] inner = new double[sums.length];
        for (int k = 0; k < sums.length; k++) {
            inner[k] = k / cols < rows - 1 && k % cols < cols - 1 ? sums[k] : 0;
        }
        return inner;
    }

    /** The sum of each window, row by row; windows are this many places apart. */
    static double[] sums(double[][] a, int size, int step) {
        double[] sums = new double[((a.length - size) / step + 1) * ((a[0].length - size) / step + 1)];
        int next = 0;
        for (int i = 0; i + size <= a.length; i += step) {
            for (int j = 0; j + size <= a[0].length; j += step) {
                sums[next++] = Arrays.stream(block(a, i, j, size, size)).flatMapToDouble(Arrays::stream).sum();
            }
        }
        return sums;
    }

    /** A block; what lies outside the matrix is no number. */
    static double[][] block(double[][] a, int top, int left, int height, int width) {
        double[][] block = new double[height][width];
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                boolean inside = top + i < a.length && left + j < a[0].length;
                block[i][j] = inside ? a[top + i][left + j] : Double.NaN;
            }
        }
        return block;
    }
}
