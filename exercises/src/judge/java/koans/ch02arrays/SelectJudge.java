package koans.ch02arrays;

import java.util.Arrays;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** What is picked from a matrix, and what often is. */
final class SelectJudge {

    private SelectJudge() {
    }

    static boolean[][] largeEnough(double[][] a, double limit) {
        boolean[][] mask = new boolean[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                mask[i][j] = a[i][j] >= limit;
            }
        }
        return mask;
    }

    static void checkMask(double[][] a, double limit, boolean[][] expected) {
        boolean[][] above = new boolean[a.length][a[0].length];
        boolean[][] nearly = new boolean[a.length][a[0].length];
        boolean[][] below = new boolean[a.length][a[0].length];
        boolean[][] atMost = new boolean[a.length][a[0].length];
        boolean[][] whole = new boolean[a.length][a[0].length];
        boolean[][] columns = new boolean[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                above[i][j] = a[i][j] > limit;
                nearly[i][j] = a[i][j] >= limit - 1e-9;
                below[i][j] = a[i][j] < limit;
                atMost[i][j] = a[i][j] <= limit;
                whole[i][j] = (int) a[i][j] >= (int) limit;
                columns[j][i] = a[i][j] >= limit;
            }
        }
        Check.that("mask(a, limit)", () -> Select.mask(a, limit)).given("a", a).given("limit", limit)
                .mistake("Compared with > instead of >=: a number that equals the limit is picked too.", above)
                .mistake("A number just below the limit is picked: compare without a tolerance.", nearly)
                .mistake("True and false are the wrong way round.", below)
                .mistake("Compared the wrong way round, with <=.", atMost)
                .mistake("The numbers lose their decimals before they are compared.", whole)
                .mistake("Rows and columns are swapped.", columns)
                .mistake("The mask is created but never filled.", new boolean[a.length][a[0].length])
                .is(expected);
    }

    static double[] picked(double[][] a, double limit) {
        return Arrays.stream(MatricesJudge.rowAfterRow(a)).filter(v -> v >= limit).toArray();
    }

    static void checkAtLeast(double[][] a, double limit, double... expected) {
        double[] values = MatricesJudge.rowAfterRow(a);
        double[] inPlace = Arrays.stream(values).map(v -> v >= limit ? v : 0).toArray();
        double[] columns = new SimpleMatrix(a).transpose().getDDRM().data.clone();
        double[] sorted = expected.clone();
        Arrays.sort(sorted);
        Check.that("atLeast(a, limit)", () -> Select.atLeast(a, limit)).given("a", a).given("limit", limit)
                .mistake("Compared with > instead of >=: a number that equals the limit is picked too.",
                        Arrays.stream(values).filter(v -> v > limit).toArray())
                .mistake("These are the numbers below the limit.",
                        Arrays.stream(values).filter(v -> v < limit).toArray())
                .mistake("The numbers come column by column; take them row by row.",
                        Arrays.stream(columns).filter(v -> v >= limit).toArray())
                .mistake("The array is too long, its end is filled with zeros: count first, then create it.",
                        Arrays.copyOf(expected, values.length))
                .mistake("Zeros stand where numbers were too small: the result holds the picked numbers only.",
                        inPlace)
                .mistake("The numbers are sorted; leave them in the order of the matrix.", sorted)
                .mistake("Equal numbers are picked once; pick each of them.",
                        Arrays.stream(expected).distinct().toArray())
                .is(expected);
    }
}
