package koans.ch03plots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import koans.grader.check.Check;

/** Tables in files as they have to be read, and as they often are. */
final class StartupCsvJudge {

    private StartupCsvJudge() {
    }

    static void checkParse(double[][] expected, String... text) {
        List<String> lines = new ArrayList<>(List.of(text));
        Check.that("parse(lines)", () -> StartupCsv.parse(lines)).given("lines", lines)
                .mistake("The first row is missing: only one line is the header.",
                        Arrays.copyOfRange(expected, 1, expected.length))
                .mistake("The last row is missing.", Arrays.copyOf(expected, expected.length - 1))
                .mistake("Rows and columns are swapped: each line is a row.", transposed(expected))
                .mistake("The decimals are lost.", Arrays.stream(expected)
                        .map(row -> Arrays.stream(row).map(v -> (long) v).toArray()).toArray(double[][]::new))
                .hint("The first line is a header: names, no numbers. Lines with nothing in them are skipped.")
                .is(expected);
    }

    static void checkStartups(List<String> lines, double[][] expected) {
        Check.that("parse(lines of startups.csv)", () -> StartupCsv.parse(lines))
                .given("lines", lines)
                .mistake("Rows and columns are swapped: each line is a row.", transposed(expected))
                .is(expected);
    }

    /** The lines of a file with this table. */
    static String[] printed(double[][] rows) {
        List<String> lines = new ArrayList<>();
        lines.add(IntStream.range(0, rows[0].length).mapToObj(i -> "c" + i).collect(Collectors.joining(",")));
        for (double[] row : rows) {
            lines.add(Arrays.stream(row).mapToObj(String::valueOf).collect(Collectors.joining(",")));
        }
        return lines.toArray(new String[0]);
    }

    static void rejectsLines(String words, String... text) {
        List<String> lines = List.of(text);
        Check.that("parse(lines)", () -> StartupCsv.parse(lines)).given("lines", lines)
                .isRejectedWith(IllegalArgumentException.class, words);
    }

    static void checkColumn4(double[][] rows, double[] expected) {
        double[] row4 = rows[4].clone();
        double[][] columns = transposed(rows);
        Check.that("columns(rows)[4]", () -> StartupCsv.columns(rows)[4])
                .mistake("This is the fifth row. The fifth column holds one number of every row.", row4)
                .mistake("This is the column after. The years are column 0.", columns[5])
                .mistake("This is the column before. Columns are counted from 0.", columns[3])
                .is(expected);
    }

    static void checkColumns(double[][] rows) {
        Check.that("columns(rows)", () -> StartupCsv.columns(rows)).given("rows", rows)
                .mistake("These are the rows, as they came.", rows)
                .is(transposed(rows));
    }

    private static double[][] transposed(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }
}
