package koans.ch02arrays;

import static koans.ch02arrays.SelectJudge.checkAtLeast;
import static koans.ch02arrays.SelectJudge.checkMask;
import static koans.ch02arrays.SelectJudge.largeEnough;
import static koans.ch02arrays.SelectJudge.picked;

import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Rejected;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class SelectTest {

    private static final double[][] A = {{51, 55}, {14, 19}, {0, 4}};
    private static final double[][] RAGGED = {{1, 2}, {3, 4}, {5}};

    @Group
    @Exercise(id = "2.10", title = "A mask", points = 2, writes = "mask")
    class Mask {

        @Test
        void isTrueWhereTheNumberIsLargeEnough() {
            checkMask(A, 15, new boolean[][]{{true, true}, {false, true}, {false, false}});
            checkMask(new double[][]{{1, 20, 3}, {30, 2, 40}}, 15,
                    new boolean[][]{{false, true, false}, {true, false, true}});
        }

        @Test
        void isTrueAtTheLimitItself() {
            checkMask(A, 14, new boolean[][]{{true, true}, {true, true}, {false, false}});
        }

        @Fact("Even the smallest distance from the limit counts")
        @Test
        void needsNoDistanceFromTheLimit() {
            checkMask(new double[][]{{0.25, 0.75, -0.25}, {1e-300, -1e-300, 0}}, 0,
                    new boolean[][]{{true, true, false}, {true, false, true}});
        }

        @Property(tries = 50)
        void comparesEachNumberByItself(@ForAll("matrix") double[][] a) {
            double limit = a[0][0];
            checkMask(a, limit, largeEnough(a, limit));
        }

        @Fact("Rejects empty matrices and rows of different lengths")
        @Test
        void comparesNothingThatIsNoMatrix() {
            Rejected.saying("empty").by("mask", Select::mask, new double[0][], 5.0);
            Rejected.saying("empty").by("mask", Select::mask, new double[2][0], 5.0);
            Rejected.saying("row 2").by("mask", Select::mask, RAGGED, 5.0);
        }

        @Provide
        Arbitrary<double[][]> matrix() {
            return Numbers.matrices(3, 4, 9).map(SimpleMatrix::toArray2);
        }
    }

    @Group
    @Exercise(id = "2.11", title = "Picking by value", points = 3, writes = "atLeast")
    class AtLeast {

        @Test
        void picksTheNumbersThatAreLargeEnough() {
            checkAtLeast(A, 15, 51, 55, 19);
            checkAtLeast(new double[][]{{1, 20}, {30, 2}}, 15, 20, 30);
            checkAtLeast(new double[][]{{40, 1, 20}, {2, 30, 3}}, 15, 40, 20, 30);
        }

        @Test
        void picksTheLimitItself() {
            checkAtLeast(A, 14, 51, 55, 14, 19);
        }

        @Test
        void picksAllOrNone() {
            checkAtLeast(A, 100);
            checkAtLeast(A, Double.NEGATIVE_INFINITY, 51, 55, 14, 19, 0, 4);
        }

        @Test
        void picksZerosAndEqualNumbersToo() {
            checkAtLeast(new double[][]{{0, -1, 3}, {3, 0, -2}}, 0, 0, 3, 3, 0);
        }

        @Fact("Even the smallest distance from the limit counts")
        @Test
        void needsNoDistanceFromTheLimit() {
            checkAtLeast(new double[][]{{0.25, 0.75, -0.25}, {1e-300, -1e-300, 0.5}}, 0, 0.25, 0.75, 1e-300, 0.5);
        }

        @Property(tries = 50)
        void keepsTheOrderOfTheMatrix(@ForAll("matrix") double[][] a) {
            double limit = a[0][0];
            checkAtLeast(a, limit, picked(a, limit));
        }

        @Fact("Rejects empty matrices and rows of different lengths")
        @Test
        void picksFromNothingThatIsNoMatrix() {
            Rejected.saying("empty").by("atLeast", Select::atLeast, new double[0][], 5.0);
            Rejected.saying("empty").by("atLeast", Select::atLeast, new double[2][0], 5.0);
            Rejected.saying("row 2").by("atLeast", Select::atLeast, RAGGED, 5.0);
        }

        @Provide
        Arbitrary<double[][]> matrix() {
            return Numbers.matrices(3, 4, 9).map(SimpleMatrix::toArray2);
        }
    }
}
