package koans.ch09cnn;

import java.util.Arrays;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final double[][] A = {{1, 2, 3, 0}, {0, 1, 2, 3}, {3, 0, 1, 2}, {2, 3, 0, 1}};
    private static final double[][] B = {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}};

    @Group
    @Exercise(id = "9.1", title = "A window", points = 3, writes = "crop")
    class Crop {

        @Test
        void isABlockOfTheMatrix() {
            check(B, 0, 0, new double[][]{{1, 2}, {5, 6}});
            check(A, 0, 0, new double[][]{{1, 2, 3}, {0, 1, 2}, {3, 0, 1}});
            check(A, 0, 1, new double[][]{{2, 3, 0}, {1, 2, 3}, {0, 1, 2}});
        }

        @Test
        void mayBeWideOrHigh() {
            check(B, 1, 2, new double[][]{{7, 8}});
            check(B, 0, 1, new double[][]{{2}, {6}, {10}});
            check(B, 1, 0, new double[][]{{5, 6, 7}, {9, 10, 11}});
            check(B, 2, 3, new double[][]{{12}});
        }

        @Fact("A window of full size is a copy")
        @Test
        void ofFullSizeIsACopy() {
            check(B, 0, 0, B.clone());
        }

        @Property(tries = 50)
        void takesEachEntryFromItsPlace(@ForAll("matrices") double[][] a, @ForAll("sizes") int p,
                @ForAll("sizes") int q, @ForAll("sizes") int r, @ForAll("sizes") int s) {
            int top = p % a.length;
            int left = q % a[0].length;
            check(a, top, left, block(a, top, left, 1 + r % (a.length - top), 1 + s % (a[0].length - left)));
        }

        @Fact("A window of a window is a window")
        @Property(tries = 30)
        void ofAWindowIsAWindow(@ForAll("matrices") double[][] a) {
            int top = (a.length - 1) / 2;
            int left = (a[0].length - 1) / 2;
            double[][] part = block(a, top, left, a.length - top, a[0].length - left);
            Check.that("crop(crop(a, " + top + ", " + left + ", ...), 0, 0, 1, 1)",
                    () -> Windows.crop(part, 0, 0, 1, 1)).given("the inner crop", part)
                    .because("the offsets add up: it is entry (" + top + ", " + left + ") of a")
                    .is(new double[][]{{a[top][left]}});
        }

        @Test
        void staysInsideTheMatrix() {
            refuses(1, 0, 3, 1);
            refuses(0, 2, 1, 3);
            refuses(0, 4, 1, 1);
            refuses(3, 0, 1, 1);
            refuses(-1, 0, 2, 2);
            refuses(0, -1, 2, 2);
        }

        private static void refuses(int top, int left, int height, int width) {
            Check.that("crop(b, " + top + ", " + left + ", " + height + ", " + width + ")",
                    () -> Windows.crop(B, top, left, height, width)).given("b", B).isRejected();
        }

        private static void check(double[][] a, int top, int left, double[][] expected) {
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
    }

    @Group
    @Exercise(id = "9.2", title = "Sums of windows", points = 3, writes = "sums")
    class Sums {

        @Test
        void areTakenRowByRow() {
            check(B, 2, 14, 18, 22, 30, 34, 38);
            check(A, 3, 13, 14, 12, 13);
        }

        @Test
        void countTheirRowsAndColumnsApart() {
            check(new double[][]{{1, 2, 4, 8, 16}, {32, 64, 128, 256, 512}}, 2, 99, 198, 396, 792);
            check(new double[][]{{1, 2}, {4, 8}, {16, 32}, {64, 128}}, 2, 15, 60, 240);
        }

        @Fact("The largest window has one sum or a strip of sums")
        @Test
        void ofTheLargestWindowAreOneOrAStrip() {
            check(A, 4, 24);
            check(B, 3, 54, 63);
        }

        @Fact("Windows of size one have the entries themselves for sums")
        @Test
        void ofSizeOneAreTheEntries() {
            check(B, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
            check(new double[][]{{4, 5, 6}}, 1, 4, 5, 6);
        }

        @Fact("There is one sum for each place of the window")
        @Property(tries = 50)
        void areOneForEachPlaceOfTheWindow(@ForAll("matrices") double[][] a, @ForAll("sizes") int s) {
            int size = 1 + s % Math.min(a.length, a[0].length);
            check(a, size, reference(a, size, 1));
        }

        @Test
        void needAWindowThatFits() {
            refuses(new double[][]{{1, 2, 3}, {4, 5, 6}}, 3);
            refuses(new double[][]{{1, 2}, {3, 4}, {5, 6}}, 3);
            refuses(new double[][]{{7}}, 3);
        }

        private static void refuses(double[][] a, int size) {
            Check.that("sums(a, " + size + ")", () -> Windows.sums(a, size)).given("a", a).isRejected();
        }

        private static void check(double[][] a, int size, double... expected) {
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
                            reference(a, size, size))
                    .mistake("The last places are missing: the windows in the last row and column count too.",
                            rows > 1 && cols > 1 ? reference(block(a, 0, 0, a.length - 1, a[0].length - 1), size, 1)
                                    : new double[0])
                    .mistake("The windows are 3 wide and 3 high, whatever size is.",
                            rows + size > 3 && cols + size > 3 ? reference(a, 3, 1) : new double[0])
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

        private static double[] reference(double[][] a, int size, int step) {
            double[] sums = new double[((a.length - size) / step + 1) * ((a[0].length - size) / step + 1)];
            int next = 0;
            for (int i = 0; i + size <= a.length; i += step) {
                for (int j = 0; j + size <= a[0].length; j += step) {
                    sums[next++] = Arrays.stream(block(a, i, j, size, size)).flatMapToDouble(Arrays::stream).sum();
                }
            }
            return sums;
        }
    }

    @Provide
    Arbitrary<double[][]> matrices() {
        return Numbers.matrices(4, 5, 9).map(SimpleMatrix::toArray2);
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.integers().between(0, 59);
    }

    /** A block; what lies outside the matrix is no number. */
    private static double[][] block(double[][] a, int top, int left, int height, int width) {
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
