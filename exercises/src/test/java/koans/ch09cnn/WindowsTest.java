package koans.ch09cnn;

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
            WindowsJudge.checkCrop(B, 0, 0, new double[][]{{1, 2}, {5, 6}});
            WindowsJudge.checkCrop(A, 0, 0, new double[][]{{1, 2, 3}, {0, 1, 2}, {3, 0, 1}});
            WindowsJudge.checkCrop(A, 0, 1, new double[][]{{2, 3, 0}, {1, 2, 3}, {0, 1, 2}});
        }

        @Test
        void mayBeWideOrHigh() {
            WindowsJudge.checkCrop(B, 1, 2, new double[][]{{7, 8}});
            WindowsJudge.checkCrop(B, 0, 1, new double[][]{{2}, {6}, {10}});
            WindowsJudge.checkCrop(B, 1, 0, new double[][]{{5, 6, 7}, {9, 10, 11}});
            WindowsJudge.checkCrop(B, 2, 3, new double[][]{{12}});
        }

        @Fact("A window of full size is a copy")
        @Test
        void ofFullSizeIsACopy() {
            WindowsJudge.checkCrop(B, 0, 0, B.clone());
        }

        @Property(tries = 50)
        void takesEachEntryFromItsPlace(@ForAll("matrices") double[][] a, @ForAll("sizes") int p,
                @ForAll("sizes") int q, @ForAll("sizes") int r, @ForAll("sizes") int s) {
            int top = p % a.length;
            int left = q % a[0].length;
            WindowsJudge.checkCrop(a, top, left,
                    WindowsJudge.block(a, top, left, 1 + r % (a.length - top), 1 + s % (a[0].length - left)));
        }

        @Fact("A window of a window is a window")
        @Property(tries = 30)
        void ofAWindowIsAWindow(@ForAll("matrices") double[][] a) {
            int top = (a.length - 1) / 2;
            int left = (a[0].length - 1) / 2;
            double[][] part = WindowsJudge.block(a, top, left, a.length - top, a[0].length - left);
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
    }

    @Group
    @Exercise(id = "9.2", title = "Sums of windows", points = 3, writes = "sums")
    class Sums {

        @Test
        void areTakenRowByRow() {
            WindowsJudge.checkSums(B, 2, 14, 18, 22, 30, 34, 38);
            WindowsJudge.checkSums(A, 3, 13, 14, 12, 13);
        }

        @Test
        void countTheirRowsAndColumnsApart() {
            WindowsJudge.checkSums(new double[][]{{1, 2, 4, 8, 16}, {32, 64, 128, 256, 512}}, 2, 99, 198, 396, 792);
            WindowsJudge.checkSums(new double[][]{{1, 2}, {4, 8}, {16, 32}, {64, 128}}, 2, 15, 60, 240);
        }

        @Fact("The largest window has one sum or a strip of sums")
        @Test
        void ofTheLargestWindowAreOneOrAStrip() {
            WindowsJudge.checkSums(A, 4, 24);
            WindowsJudge.checkSums(B, 3, 54, 63);
        }

        @Fact("Windows of size one have the entries themselves for sums")
        @Test
        void ofSizeOneAreTheEntries() {
            WindowsJudge.checkSums(B, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
            WindowsJudge.checkSums(new double[][]{{4, 5, 6}}, 1, 4, 5, 6);
        }

        @Fact("There is one sum for each place of the window")
        @Property(tries = 50)
        void areOneForEachPlaceOfTheWindow(@ForAll("matrices") double[][] a, @ForAll("sizes") int s) {
            int size = 1 + s % Math.min(a.length, a[0].length);
            WindowsJudge.checkSums(a, size, WindowsJudge.sums(a, size, 1));
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
    }

    @Provide
    Arbitrary<double[][]> matrices() {
        return Numbers.matrices(4, 5, 9).map(SimpleMatrix::toArray2);
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.integers().between(0, 59);
    }
}
