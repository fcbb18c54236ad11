package koans.ch05network;

import static koans.ch05network.OneHotJudge.checkAll;
import static koans.ch05network.OneHotJudge.checkDecode;
import static koans.ch05network.OneHotJudge.checkLabel;

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
            checkLabel(5, 10, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
            checkLabel(1, 4, 0, 1, 0, 0);
        }

        @Test
        void countsPlacesFromZero() {
            checkLabel(0, 3, 1, 0, 0);
            checkLabel(2, 3, 0, 0, 1);
            checkLabel(0, 1, 1);
        }

        @Property(tries = 30)
        void isZeroElsewhere(@ForAll @IntRange(min = 1, max = 12) int classes, @ForAll @IntRange(max = 11) int number) {
            int label = number % classes;
            checkLabel(label, classes, OneHotJudge.oneHot(label, classes));
        }

        @Test
        void takesOnlyLabelsThatHaveAPlace() {
            Check.that("encode(10, 10)", () -> OneHot.encode(10, 10)).isRejected();
            Check.that("encode(-1, 10)", () -> OneHot.encode(-1, 10)).isRejected();
            Check.that("encode(0, 0)", () -> OneHot.encode(0, 0)).isRejected();
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
            checkAll(OneHotJudge.rows(labels, 4), 4, labels);
            checkDecode(OneHotJudge.rows(labels, 4), labels);
        }

        @Test
        void mustAllHaveAPlace() {
            Check.that("encodeAll([5, 10, 4], 10)", () -> OneHot.encodeAll(new int[]{5, 10, 4}, 10)).isRejected();
            Check.that("encodeAll([5, 0, -1], 10)", () -> OneHot.encodeAll(new int[]{5, 0, -1}, 10)).isRejected();
        }

        @Test
        void takeAnyNumberOfLabelsAndClasses() {
            int[] labels = {12, 0, 11, 10, 9, 1, 2, 3, 4, 5, 6, 12, 7, 8};
            checkAll(OneHotJudge.rows(labels, 13), 13, labels);
            checkDecode(OneHotJudge.rows(labels, 13), labels);
        }

        @Provide
        Arbitrary<int[]> labels() {
            return Numbers.labels(5, 4);
        }
    }
}
