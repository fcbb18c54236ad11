package koans.ch05network;

import java.util.Arrays;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ArgMaxTest {

    @Group
    @Exercise(id = "5.24", title = "The largest of ten", points = 2, writes = "of")
    class Of {

        @Test
        void isAnIndexCountedFromZero() {
            check(7, 0.05, 0.01, 0.02, 0.02, 0.1, 0.2, 0.3, 0.4, 0.05, 0.04);
            check(0, 9, 3, 6);
        }

        @Test
        void isTheFirstOfEquallyLargeOnes() {
            check(1, 1, 3, 3);
            check(0, 2, 1, 2, 2);
        }

        @Test
        void worksBelowZero() {
            check(1, -2, -1, -3);
        }

        @Property(tries = 50)
        void isTheFirstPlaceOfTheMaximum(@ForAll("vectors") double[] a) {
            check(first(a), a);
        }

        @Test
        void doesNotExistWithoutNumbers() {
            Check.that("of([])", () -> ArgMax.of(new double[0])).isRejected();
        }

        @Provide
        Arbitrary<double[]> vectors() {
            return Numbers.vectors(6, 3);
        }

        private static void check(int expected, double... a) {
            double max = a[first(a)];
            int last = a.length - 1;
            while (a[last] < max) {
                last--;
            }
            Check check = Check.that("of(a)", () -> ArgMax.of(a))
                    .given("a", a)
                    .mistake("This is the last of the largest ones; the first counts.", last)
                    .mistake("This counts from 1. Java counts from 0.", expected + 1)
                    .mistake("This is the index of the smallest number.",
                            first(Arrays.stream(a).map(v -> -v).toArray()));
            if (max < 0) {
                check = check.mistake("The search starts at 0, so numbers below 0 never win.", 0);
            }
            check.is(expected);
        }
    }

    @Group
    @Exercise(id = "5.25", title = "The largest of each row", points = 3, writes = {"rows", "cols"})
    class OfEachRow {

        @Test
        void isOneIndexPerRowOrPerColumn() {
            check(new SimpleMatrix(new double[][]{
                {0.1, 0.8, 0.1}, {0.3, 0.1, 0.6}, {0.2, 0.5, 0.3}, {0.8, 0.1, 0.1}}),
                    new int[]{1, 2, 1, 0}, new int[]{3, 0, 1});
        }

        @Test
        void isTheFirstOfEquallyLargeOnes() {
            check(new SimpleMatrix(new double[][]{{-2, -1, -1}, {-2, -3, -1}}), new int[]{1, 2}, new int[]{0, 0, 0});
        }

        @Fact("Looks at each row, and at each column, by itself")
        @Property(tries = 50)
        void isTheSameAsRowByRow(@ForAll("matrices") SimpleMatrix a) {
            check(a, Arrays.stream(a.toArray2()).mapToInt(ArgMaxTest::first).toArray(),
                    Arrays.stream(a.transpose().toArray2()).mapToInt(ArgMaxTest::first).toArray());
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrices(4, 4, 3);
        }

        private static void check(SimpleMatrix a, int[] rows, int[] cols) {
            int[] whole = new int[rows.length];
            Arrays.fill(whole, first(a.getDDRM().getData()));
            Check.that("rows(a)", () -> ArgMax.rows(a))
                    .given("a", a)
                    .mistake("This is one result per column, as cols gives it.", cols)
                    .mistake("This is the largest entry of the whole matrix. Each row has its own.", whole)
                    .diagnosis(() -> aboutOf(ArgMax.rows(a), rows, a))
                    .is(rows);
            Check.that("cols(a)", () -> ArgMax.cols(a))
                    .given("a", a)
                    .mistake("This is one result per row, as rows gives it.", rows)
                    .diagnosis(() -> aboutOf(ArgMax.cols(a), cols, a.transpose()))
                    .is(cols);
        }

        private static String aboutOf(int[] found, int[] expected, SimpleMatrix a) {
            int[] ofEach = Arrays.stream(a.toArray2()).mapToInt(ArgMax::of).toArray();
            return Arrays.equals(found, ofEach) && !Arrays.equals(ofEach, expected)
                    ? "Each number is what ArgMax.of gives, and that is wrong: mend 5.24 first." : null;
        }
    }

    /** The first place of the largest number. */
    private static int first(double[] a) {
        double max = Arrays.stream(a).max().orElseThrow();
        int k = 0;
        while (a[k] < max) {
            k++;
        }
        return k;
    }
}
