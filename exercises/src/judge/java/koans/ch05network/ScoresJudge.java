package koans.ch05network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** Right counts, shares and margins, and the wrong ones. */
final class ScoresJudge {

    static final String CLOSE =
            "Numbers that are close to each other are counted. Only exactly the same ones count.";

    private ScoresJudge() {
    }

    /** How many places agree. */
    static int equal(int[] a, int[] b) {
        return (int) IntStream.range(0, a.length).filter(i -> a[i] == b[i]).count();
    }

    /** Six numbers in two rows. */
    static SimpleMatrix matrix(int[] a) {
        return new SimpleMatrix(2, 3, true, Arrays.stream(a).asDoubleStream().toArray());
    }

    /** Two arrays of which one is longer than the other, this one or that. */
    static void rejectsLengths(String text, BiFunction<int[], int[], Object> call) {
        rejects(text, call, new int[]{1, 2, 3}, new int[]{1, 2});
        rejects(text, call, new int[]{1, 2}, new int[]{1, 2, 3});
    }

    private static void rejects(String text, BiFunction<int[], int[], Object> call, int[] a, int[] b) {
        Check.that(String.format(text, Arrays.toString(a), Arrays.toString(b)), () -> call.apply(a, b)).isRejected();
    }

    static void rejectsShapes(int rows, int cols, int otherRows, int otherCols) {
        Check.that("countEqual(a, b) with a of " + rows + "x" + cols + " and b of " + otherRows + "x" + otherCols,
                () -> Scores.countEqual(new SimpleMatrix(rows, cols), new SimpleMatrix(otherRows, otherCols)))
                .isRejected();
    }

    static void checkEqual(int expected, int[] a, int[] b) {
        Check.that("countEqual(a, b)", () -> Scores.countEqual(a, b))
                .given("a", a).given("b", b)
                .mistake("This counts the positions at which they differ.", a.length - expected)
                .mistake("Large numbers never agree: == compares Integer objects by identity. Compare int with int,"
                        + " or use equals.", (int) IntStream.range(0, a.length)
                                .filter(i -> a[i] == b[i] && a[i] >= -128 && a[i] <= 127).count())
                .mistake("This counts numbers that occur in both, wherever they stand.",
                        (int) Arrays.stream(a).filter(v -> Arrays.stream(b).anyMatch(w -> v == w)).count())
                .is(expected);
    }

    static void checkEqual(int expected, SimpleMatrix a, SimpleMatrix b) {
        int all = a.getNumElements();
        Check.that("countEqual(a, b)", () -> Scores.countEqual(a, b))
                .given("a", a).given("b", b)
                .mistake("This counts the entries that differ.", all - expected)
                .mistake("This counts the rows that agree as a whole, not the entries.",
                        (int) IntStream.range(0, a.getNumRows())
                                .filter(i -> Arrays.equals(a.toArray2()[i], b.toArray2()[i])).count())
                .mistake("Digits behind the decimal point are cut off before the numbers are compared.",
                        (int) IntStream.range(0, all).filter(i -> (int) a.get(i) == (int) b.get(i)).count())
                .mistake(CLOSE,
                        (int) IntStream.range(0, all).filter(i -> Math.abs(a.get(i) - b.get(i)) < 1e-4).count())
                .is(expected);
    }

    static void checkAccuracy(double expected, int[] predicted, int[] actual) {
        Check.that("accuracy(predicted, actual)", () -> Scores.accuracy(predicted, actual))
                .given("predicted", predicted).given("actual", actual)
                .mistake("A whole number divided by a whole number is a whole number: the digits after the point"
                        + " are lost.", Math.floor(expected))
                .mistake("This is the count, not the share.", expected * actual.length)
                .mistake("This is in percent; the accuracy is 1 when everything is right.", 100 * expected)
                .mistake("This is the share of what is wrong.", 1 - expected)
                .is(expected);
    }

    /** Whether the percents lie in the middle between two numbers of two digits. */
    static boolean isHalfway(int correct, int total) {
        long hundredths = 10_000L * correct;
        return hundredths % total != 0 && 2 * hundredths % total == 0;
    }

    static String rounded(int correct, int total) {
        return BigDecimal.valueOf(100L * correct).divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP)
                + " %";
    }

    static void checkPercent(String expected, int correct, int total) {
        checkPercent(expected, correct, total, Locale.getDefault());
    }

    static void checkPercent(String expected, int correct, int total, Locale place) {
        double percent = 100.0 * correct / total;
        String digits = expected.replace(" %", "");
        Check.that("percent(" + correct + ", " + total + ")"
                        + (place == Locale.getDefault() ? "" : " on a computer set to " + place), () -> {
            Locale before = Locale.getDefault();
            Locale.setDefault(place);
            try {
                return Scores.percent(correct, total);
            } finally {
                Locale.setDefault(before);
            }
        })
                .mistake("The computer's language decides how numbers are written. Name Locale.ROOT when you"
                        + " format.", String.format(place, "%.2f %%", percent))
                .mistake("A whole number divided by a whole number is a whole number: all digits are lost.",
                        String.format(Locale.ROOT, "%.2f %%", 100.0 * (correct / total)))
                .mistake("A whole number divided by a whole number is a whole number: the digits after the point"
                        + " are lost.", String.format(Locale.ROOT, "%.2f %%", Math.floor(percent)))
                .mistake("100 times the right ones is more than an int can hold: multiply by 100.0.",
                        String.format(Locale.ROOT, "%.2f %%", 100 * correct / (double) total))
                .mistake("This is the share. A percent is a hundredth: 0.5 are 50 percent.",
                        String.format(Locale.ROOT, "%.2f %%", percent / 100))
                .mistake("Between the number and the percent sign there is a blank.", digits + "%")
                .mistake("The percent sign is missing.", digits)
                .mistake("These are all digits that a double has. Two after the point are asked for.",
                        percent + " %")
                .mistake("Without digits after the point.", Math.round(percent) + " %")
                .mistake("The digits are cut off, not rounded.",
                        BigDecimal.valueOf(percent).setScale(2, RoundingMode.DOWN) + " %")
                .is(expected);
    }

    static void checkMargin(double expected, double... out) {
        double[] sorted = Arrays.stream(out).sorted().toArray();
        double max = sorted[out.length - 1];
        double[] different = Arrays.stream(sorted).distinct().toArray();
        Check.that("margin(out)", () -> Scores.margin(out))
                .given("out", out)
                .mistake("When a new largest number is found, the old one has to become the second.",
                        max - forgetful(out))
                .mistake("The search starts at 0, so numbers below 0 never count.",
                        Math.max(0, max) - Math.max(0, sorted[out.length - 2]))
                .mistake("Two equally large numbers are both there: the second is as large as the first.",
                        different.length < 2 ? max : max - different[different.length - 2])
                .mistake("This is the largest number minus the smallest one.", max - sorted[0])
                .mistake("This is the largest number itself.", max)
                .mistake("This is the largest number minus its neighbour. The second largest can be anywhere.",
                        max - out[(first(out, max) + 1) % out.length])
                .is(expected);
    }

    static double margin(double[] out) {
        double[] sorted = Arrays.stream(out).sorted().toArray();
        return sorted[out.length - 1] - sorted[out.length - 2];
    }

    private static int first(double[] out, double max) {
        int k = 0;
        while (out[k] != max) {
            k++;
        }
        return k;
    }

    /** The second of a search that forgets the old largest number when it finds a new one. */
    private static double forgetful(double[] out) {
        double max = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (double v : out) {
            if (v > max) {
                max = v;
            } else if (v > second) {
                second = v;
            }
        }
        return second;
    }

    static int[] perBatch(int[] predicted, int[] actual, int size) {
        int[] counts = new int[(actual.length + size - 1) / size];
        for (int i = 0; i < actual.length; i++) {
            counts[i / size] += predicted[i] == actual[i] ? 1 : 0;
        }
        return counts;
    }

    static void checkPerBatch(int size, int[] expected, int[] predicted, int[] actual) {
        int[] soFar = expected.clone();
        Arrays.parallelPrefix(soFar, Integer::sum);
        int[] wrong = new int[expected.length];
        for (int k = 0; k < wrong.length; k++) {
            wrong[k] = Math.min(size, actual.length - k * size) - expected[k];
        }
        Check.that("matchesPerBatch(predicted, actual, " + size + ")",
                        () -> Scores.matchesPerBatch(predicted, actual, size))
                .given("predicted", predicted).given("actual", actual)
                .mistake("The samples that are left over at the end are not counted.",
                        Arrays.copyOf(expected, actual.length / size))
                .mistake("The last batch, which is not full, has a place but is not counted.",
                        lastUncounted(expected, actual.length, size))
                .mistake("The counts go on from batch to batch. Each batch starts at 0.", soFar)
                .mistake("These are those that are not recognised.", wrong)
                .mistake("This is one count for all batches together.",
                        new int[]{Arrays.stream(expected).sum()})
                .mistake("There is an empty batch at the end.", Arrays.copyOf(expected, actual.length / size + 1))
                .hint("Sample i is in batch i / size, not i % size.")
                .is(expected);
    }

    private static int[] lastUncounted(int[] expected, int n, int size) {
        int[] counts = expected.clone();
        if (n % size > 0) {
            counts[counts.length - 1] = 0;
        }
        return counts;
    }
}
