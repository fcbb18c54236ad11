package koans.ch05network;

import java.util.Arrays;
import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class OneHotTest {

    @Group
    @Exercise(id = "5.35", title = "One label, ten places", points = 2, writes = "encode")
    class OneLabel {

        @Test
        void hasItsOneAtThePlaceOfTheLabel() {
            check(5, 10, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
            check(1, 4, 0, 1, 0, 0);
        }

        @Test
        void countsPlacesFromZero() {
            check(0, 3, 1, 0, 0);
            check(2, 3, 0, 0, 1);
            check(0, 1, 1);
        }

        @Property(tries = 30)
        void isZeroElsewhere(@ForAll @IntRange(min = 1, max = 12) int classes, @ForAll @IntRange(max = 11) int number) {
            int label = number % classes;
            check(label, classes, oneHot(label, classes));
        }

        @Test
        void takesOnlyLabelsThatHaveAPlace() {
            Check.that("encode(10, 10)", () -> OneHot.encode(10, 10)).isRejected();
            Check.that("encode(-1, 10)", () -> OneHot.encode(-1, 10)).isRejected();
            Check.that("encode(0, 0)", () -> OneHot.encode(0, 0)).isRejected();
        }

        private static void check(int label, int classes, double... expected) {
            double[] scaled = Arrays.stream(expected).map(v -> label * v).toArray();
            Check.that("encode(" + label + ", " + classes + ")", () -> OneHot.encode(label, classes))
                    .mistake("The 1 stands one place too early: places are counted from 0.",
                            oneHot(label - 1, classes))
                    .mistake("The 1 stands one place too late: places are counted from 0.",
                            oneHot(label + 1, classes))
                    .mistake("There is a place too many: the labels go up to classes - 1.",
                            oneHot(label, classes + 1))
                    .mistake("Zeros and ones have changed places.", Arrays.stream(expected).map(v -> 1 - v).toArray())
                    .mistake("The place is right, but there has to be a 1, not the label.", scaled)
                    .mistake("There is no 1.", new double[classes])
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "5.36", title = "Many labels, and back", points = 3, writes = {"encodeAll", "decode"})
    class ManyLabels {

        @Test
        void getARowEach() {
            SimpleMatrix rows = new SimpleMatrix(new double[][]{
                {0, 0, 0, 0, 0, 1, 0, 0, 0, 0}, {1, 0, 0, 0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 1, 0, 0, 0, 0, 0}});
            checkAll(rows, 10, 5, 0, 4);
            checkDecode(rows, 5, 0, 4);
        }

        @Test
        void mayBeAsManyAsThereAreClasses() {
            SimpleMatrix rows = new SimpleMatrix(new double[][]{{0, 1, 0}, {0, 0, 1}, {1, 0, 0}});
            checkAll(rows, 3, 1, 2, 0);
            checkDecode(rows, 1, 2, 0);
        }

        @Test
        void mayBeASingleOne() {
            checkAll(new SimpleMatrix(new double[][]{{0, 0, 1}}), 3, 2);
            checkDecode(new SimpleMatrix(new double[][]{{0, 0, 1}}), 2);
            checkAll(new SimpleMatrix(new double[][]{{1}, {1}}), 1, 0, 0);
            checkDecode(new SimpleMatrix(new double[][]{{1}, {1}}), 0, 0);
        }

        @Property(tries = 40)
        void comeBackUnchanged(@ForAll("labels") int[] labels) {
            SimpleMatrix rows = new SimpleMatrix(labels.length, 4);
            for (int i = 0; i < labels.length; i++) {
                rows.set(i, labels[i], 1);
            }
            checkAll(rows, 4, labels);
            checkDecode(rows, labels);
        }

        @Test
        void mustAllHaveAPlace() {
            Check.that("encodeAll([5, 10, 4], 10)", () -> OneHot.encodeAll(new int[]{5, 10, 4}, 10)).isRejected();
            Check.that("encodeAll([5, 0, -1], 10)", () -> OneHot.encodeAll(new int[]{5, 0, -1}, 10)).isRejected();
        }

        @Provide
        Arbitrary<int[]> labels() {
            return Numbers.labels(5, 4);
        }

        private static void checkAll(SimpleMatrix expected, int classes, int... labels) {
            SimpleMatrix first = new SimpleMatrix(labels.length, classes);
            SimpleMatrix flat = expected.copy();
            flat.reshape(1, expected.getNumElements());
            for (int i = 0; i < labels.length; i++) {
                first.set(i, labels[0], 1);
            }
            Check.that("encodeAll(labels, " + classes + ")", () -> OneHot.encodeAll(labels, classes))
                    .given("labels", labels)
                    .mistake("Each label has to fill a row; here it fills a column.", expected.transpose())
                    .mistake("Every row is that of the first label.", first)
                    .mistake("All labels stand in one long row. Each has a row of its own.", flat)
                    .mistake("The place is right, but there has to be a 1, not the label.",
                            expected.elementOp((int r, int c, double v) -> v * labels[r]))
                    .is(expected);
        }

        private static void checkDecode(SimpleMatrix oneHot, int... expected) {
            int[] columns = new int[oneHot.getNumCols()];
            for (int j = 0; j < columns.length; j++) {
                for (int i = oneHot.getNumRows() - 1; i >= 0; i--) {
                    columns[j] = oneHot.get(i, j) == 1 ? i : columns[j];
                }
            }
            int[] ones = new int[expected.length];
            Arrays.fill(ones, 1);
            Check.that("decode(oneHot)", () -> OneHot.decode(oneHot))
                    .given("oneHot", oneHot)
                    .mistake("This looks for the 1 of each column. A label is the place in its row.", columns)
                    .mistake("These are the largest numbers themselves. Where do they stand?", ones)
                    .mistake("This counts places from 1; the first place is 0.",
                            Arrays.stream(expected).map(label -> label + 1).toArray())
                    .mistake("These are places in the whole matrix. A label is the place in its own row.",
                            whole(oneHot, expected))
                    .is(expected);
        }

        private static int[] whole(SimpleMatrix oneHot, int[] labels) {
            int[] places = labels.clone();
            Arrays.setAll(places, i -> i * oneHot.getNumCols() + labels[i]);
            return places;
        }
    }

    /** Zeros with a 1 at a place; without, if there is no such place. */
    private static double[] oneHot(int place, int places) {
        double[] row = new double[places];
        if (place >= 0 && place < places) {
            row[place] = 1;
        }
        return row;
    }
}
