package koans.ch03plots;

import static koans.ch03plots.StartupCsvJudge.checkColumn4;
import static koans.ch03plots.StartupCsvJudge.checkColumns;
import static koans.ch03plots.StartupCsvJudge.checkParse;
import static koans.ch03plots.StartupCsvJudge.checkStartups;
import static koans.ch03plots.StartupCsvJudge.printed;
import static koans.ch03plots.StartupCsvJudge.rejectsLines;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Rejected;
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
            checkParse(new double[][]{{1, 12.5}, {2, 0}, {3, -7}}, "day,rain", "1,12.5", "2,0", "3,-7");
        }

        @Test
        void readsTheStartups() throws IOException {
            checkStartups(Files.readAllLines(Data.file("tables/startups.csv")), STARTUPS);
        }

        @Test
        void takesTheFirstLineForAHeaderEvenIfItIsMadeOfNumbers() {
            checkParse(new double[][]{{3, 4}}, "1,2", "3,4");
        }

        @Test
        void skipsBlankLines() {
            checkParse(new double[][]{{1, 2}, {3, 4}}, "a,b", "1,2", "3,4", "");
            checkParse(new double[][]{{1, 2}, {3, 4}}, "a,b", "1,2", "", "3,4", "  ");
        }

        @Test
        void readsWindowsLineEndsAndSpaces() {
            checkParse(new double[][]{{1, 2}, {3, 4}}, "a,b\r", "1,2\r", "3,4\r", "\r");
            checkParse(new double[][]{{1, 2}, {3, 4}}, "a, b", "1, 2", " 3 , 4 ");
        }

        @Test
        void readsASingleColumn() {
            checkParse(new double[][]{{5}, {6}, {7}}, "a", "5", "6", "7");
        }

        @Property(tries = 20)
        void bringsBackWhatWasPrinted(@ForAll("tables") SimpleMatrix table) {
            checkParse(table.toArray2(), printed(table.toArray2()));
        }

        @Test
        void namesTheLineThatHasTheWrongNumberOfCells() {
            rejectsLines("line 3", "a,b,c", "1,2,3", "4,5", "6,7,8");
            rejectsLines("line 2", "a,b", "1,2,3", "4,5");
            rejectsLines("line 4", "a,b", "1,2", "3,4", "5,6,");
            rejectsLines("line 2", "a,b,c", "1,2", "3,4");
        }

        @Test
        void namesTheLineThatHoldsNoNumber() {
            rejectsLines("line 3", "a,b", "1,2", "3,many", "5,6");
            rejectsLines("line 2", "a,b", "1,", "3,4");
            rejectsLines("line 3", "a,b", "1,2", "3 4,5");
        }

        @Fact("Counts blank lines too when it names a line")
        @Test
        void countsBlankLinesToo() {
            rejectsLines("line 4", "a,b", "1,2", "", "3,x");
        }

        @Test
        void needsARow() {
            Rejected.anyhow().by("parse", StartupCsv::parse, List.of("a,b"));
            Rejected.anyhow().by("parse", StartupCsv::parse, List.of("a,b", ""));
            Rejected.anyhow().by("parse", StartupCsv::parse, List.of());
        }

        @Test
        void countsAnEmptyHeadingToo() {
            checkParse(new double[][]{{1, 2, 3}}, "day,rain,", "1,2,3");
            checkParse(new double[][]{{1, 2, 3}}, ",,", "1,2,3");
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
            checkColumn4(rows, new double[]{530, 525, 507, 543, 711, 865, 837, 986, 954, 1193});
            checkColumns(rows);
        }

        @Test
        void areMadeOfSquareTablesToo() {
            checkColumns(new double[][]{{1, 2}, {3, 4}});
        }

        @Test
        void mayHaveASingleNumber() {
            checkColumns(new double[][]{{5, 6, 7}});
            checkColumns(new double[][]{{5}, {6}, {7}});
        }

        @Fact("Each number keeps its value and swaps its two indices")
        @Property(tries = 30)
        void swapTheTwoIndices(@ForAll("tables") SimpleMatrix table) {
            checkColumns(table.toArray2());
        }

        @Test
        void needATable() {
            Rejected.anyhow().by("columns", StartupCsv::columns, new double[0][]);
            Rejected.anyhow().by("columns", StartupCsv::columns, new double[][]{{1, 2}, {3}});
            Rejected.anyhow().by("columns", StartupCsv::columns, new double[][]{{1}, {2, 3}});
        }

        @Provide
        Arbitrary<SimpleMatrix> tables() {
            return Numbers.matrices(4, 4, 9);
        }
    }
}
