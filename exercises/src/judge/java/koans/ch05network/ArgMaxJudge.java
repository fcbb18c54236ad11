package koans.ch05network;

import java.util.Arrays;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** Places of the largest number, and other places. */
final class ArgMaxJudge {

    private ArgMaxJudge() {
    }

    static void checkOf(int expected, double... a) {
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

    static void checkOfEach(SimpleMatrix a, int[] rows, int[] cols) {
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

    /** For each row. */
    static int[] firstOfEach(SimpleMatrix a) {
        return Arrays.stream(a.toArray2()).mapToInt(ArgMaxJudge::first).toArray();
    }

    /** The first place of the largest number. */
    static int first(double[] a) {
        double max = Arrays.stream(a).max().orElseThrow();
        int k = 0;
        while (a[k] < max) {
            k++;
        }
        return k;
    }
}
