package koans.ch03plots;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.kit.Data;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class StartupCsvTest {

    private static final double[][] STARTUPS = {
            {2005, 2196, 1034, 540, 530, 454, 5994, 635},
            {2006, 2028, 950, 577, 525, 483, 5504, 591},
            {2007, 1802, 1036, 620, 507, 575, 6148, 544},
            {2008, 1691, 1127, 561, 543, 772, 6036, 525},
            {2009, 1826, 1086, 645, 711, 845, 6577, 627},
            {2010, 1798, 1105, 669, 865, 1291, 6689, 553},
            {2011, 1688, 1199, 736, 837, 1671, 6900, 638},
            {2012, 1767, 1183, 753, 986, 1847, 7082, 687},
            {2013, 1965, 1432, 839, 954, 2287, 7708, 769},
            {2014, 1980, 1870, 1095, 1193, 3053, 9772, 1272}};

    @Group
    @Exercise(id = "3.10", title = "Rows from a file", points = 5, writes = "parse")
    class Parse {

        @Test
        void makesARowOfEachLineBelowTheHeader() {
            check(new double[][]{{1, 12.5}, {2, 0}, {3, -7}}, "day,rain", "1,12.5", "2,0", "3,-7");
        }

        @Test
        void readsTheStartups() throws IOException {
            List<String> lines = Files.readAllLines(Data.file("tables/startups.csv"));
            Check.that("parse(lines of startups.csv)", () -> StartupCsv.parse(lines))
                    .given("lines", lines)
                    .mistake("Rows and columns are swapped: each line is a row.", transposed(STARTUPS))
                    .is(STARTUPS);
        }

        @Test
        void takesTheFirstLineForAHeaderEvenIfItIsMadeOfNumbers() {
            check(new double[][]{{3, 4}}, "1,2", "3,4");
        }

        @Test
        void skipsBlankLines() {
            check(new double[][]{{1, 2}, {3, 4}}, "a,b", "1,2", "3,4", "");
            check(new double[][]{{1, 2}, {3, 4}}, "a,b", "1,2", "", "3,4", "  ");
        }

        @Test
        void readsWindowsLineEndsAndSpaces() {
            check(new double[][]{{1, 2}, {3, 4}}, "a,b\r", "1,2\r", "3,4\r", "\r");
            check(new double[][]{{1, 2}, {3, 4}}, "a, b", "1, 2", " 3 , 4 ");
        }

        @Test
        void readsASingleColumn() {
            check(new double[][]{{5}, {6}, {7}}, "a", "5", "6", "7");
        }

        @Property(tries = 20)
        void bringsBackWhatWasPrinted(@ForAll("tables") SimpleMatrix table) {
            double[][] rows = table.toArray2();
            List<String> lines = new ArrayList<>();
            lines.add(IntStream.range(0, rows[0].length).mapToObj(i -> "c" + i).collect(Collectors.joining(",")));
            for (double[] row : rows) {
                lines.add(Arrays.stream(row).mapToObj(String::valueOf).collect(Collectors.joining(",")));
            }
            check(rows, lines.toArray(new String[0]));
        }

        @Test
        void namesTheLineThatHasTheWrongNumberOfCells() {
            rejects("line 3", "a,b,c", "1,2,3", "4,5", "6,7,8");
            rejects("line 2", "a,b", "1,2,3", "4,5");
            rejects("line 4", "a,b", "1,2", "3,4", "5,6,");
            rejects("line 2", "a,b,c", "1,2", "3,4");
        }

        @Test
        void namesTheLineThatHoldsNoNumber() {
            rejects("line 3", "a,b", "1,2", "3,many", "5,6");
            rejects("line 2", "a,b", "1,", "3,4");
            rejects("line 3", "a,b", "1,2", "3 4,5");
        }

        @Fact("Counts blank lines too when it names a line")
        @Test
        void countsBlankLinesToo() {
            rejects("line 4", "a,b", "1,2", "", "3,x");
        }

        @Test
        void needsARow() {
            Check.that("parse([\"a,b\"])", () -> StartupCsv.parse(List.of("a,b"))).isRejected();
            Check.that("parse([\"a,b\", \"\"])", () -> StartupCsv.parse(List.of("a,b", ""))).isRejected();
            Check.that("parse([])", () -> StartupCsv.parse(List.of())).isRejected();
        }

        private static void rejects(String words, String... text) {
            List<String> lines = List.of(text);
            Check.that("parse(lines)", () -> StartupCsv.parse(lines)).given("lines", lines)
                    .isRejectedWith(IllegalArgumentException.class, words);
        }

        private static void check(double[][] expected, String... text) {
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

        @Provide
        Arbitrary<SimpleMatrix> tables() {
            return Numbers.matrices(4, 4, 99);
        }
    }

    @Group
    @Exercise(id = "3.11", title = "Columns of a table", points = 2, writes = "columns")
    class Columns {

        @Fact("Each column collects the numbers of one trade")
        @Test
        void collectTheNumbersOfEachTrade() {
            double[][] rows = Arrays.stream(STARTUPS).map(double[]::clone).toArray(double[][]::new);
            Check.that("columns(rows)[4]", () -> StartupCsv.columns(rows)[4])
                    .mistake("This is the fifth row. The fifth column holds one number of every row.", STARTUPS[4])
                    .mistake("This is the column after. The years are column 0.", transposed(STARTUPS)[5])
                    .mistake("This is the column before. Columns are counted from 0.", transposed(STARTUPS)[3])
                    .is(new double[]{530, 525, 507, 543, 711, 865, 837, 986, 954, 1193});
            check(rows);
        }

        @Test
        void areMadeOfSquareTablesToo() {
            check(new double[][]{{1, 2}, {3, 4}});
        }

        @Test
        void mayHaveASingleNumber() {
            check(new double[][]{{5, 6, 7}});
            check(new double[][]{{5}, {6}, {7}});
        }

        @Fact("Each number keeps its value and swaps its two indices")
        @Property(tries = 30)
        void swapTheTwoIndices(@ForAll("tables") SimpleMatrix table) {
            check(table.toArray2());
        }

        @Test
        void needATable() {
            Check.that("columns([])", () -> StartupCsv.columns(new double[0][])).isRejected();
            Check.that("columns([[1, 2], [3]])", () -> StartupCsv.columns(new double[][]{{1, 2}, {3}})).isRejected();
            Check.that("columns([[1], [2, 3]])", () -> StartupCsv.columns(new double[][]{{1}, {2, 3}})).isRejected();
        }

        private static void check(double[][] rows) {
            Check.that("columns(rows)", () -> StartupCsv.columns(rows)).given("rows", rows)
                    .mistake("These are the rows, as they came.", rows)
                    .is(transposed(rows));
        }

        @Provide
        Arbitrary<SimpleMatrix> tables() {
            return Numbers.matrices(4, 4, 9);
        }
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
