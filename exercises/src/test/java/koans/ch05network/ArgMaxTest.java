package koans.ch05network;

import static koans.ch05network.ArgMaxJudge.checkOf;
import static koans.ch05network.ArgMaxJudge.checkOfEach;

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
            checkOf(7, 0.05, 0.01, 0.02, 0.02, 0.1, 0.2, 0.3, 0.4, 0.05, 0.04);
            checkOf(0, 9, 3, 6);
        }

        @Test
        void isTheFirstOfEquallyLargeOnes() {
            checkOf(1, 1, 3, 3);
            checkOf(0, 2, 1, 2, 2);
        }

        @Test
        void worksBelowZero() {
            checkOf(1, -2, -1, -3);
        }

        @Property(tries = 50)
        void isTheFirstPlaceOfTheMaximum(@ForAll("vectors") double[] a) {
            checkOf(ArgMaxJudge.first(a), a);
        }

        @Test
        void doesNotExistWithoutNumbers() {
            Check.that("of([])", () -> ArgMax.of(new double[0])).isRejected();
        }

        @Test
        void tellsNumbersApartThatAreClose() {
            checkOf(2, 0.2, 0.3, 0.3001, 0.2);
            checkOf(2, 0, 1, 1 + 1e-9, 1 - 1e-9);
        }

        @Test
        void takesMoreThanTenNumbers() {
            checkOf(12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        }

        @Provide
        Arbitrary<double[]> vectors() {
            return Numbers.vectors(6, 3);
        }
    }

    @Group
    @Exercise(id = "5.25", title = "The largest of each row", points = 3, writes = {"rows", "cols"})
    class OfEachRow {

        @Test
        void isOneIndexPerRowOrPerColumn() {
            checkOfEach(new SimpleMatrix(new double[][]{
                {0.1, 0.8, 0.1}, {0.3, 0.1, 0.6}, {0.2, 0.5, 0.3}, {0.8, 0.1, 0.1}}),
                    new int[]{1, 2, 1, 0}, new int[]{3, 0, 1});
        }

        @Test
        void isTheFirstOfEquallyLargeOnes() {
            checkOfEach(new SimpleMatrix(new double[][]{{-2, -1, -1}, {-2, -3, -1}}),
                    new int[]{1, 2}, new int[]{0, 0, 0});
        }

        @Fact("Looks at each row, and at each column, by itself")
        @Property(tries = 50)
        void isTheSameAsRowByRow(@ForAll("matrices") SimpleMatrix a) {
            checkOfEach(a, ArgMaxJudge.firstOfEach(a), ArgMaxJudge.firstOfEach(a.transpose()));
        }

        @Test
        void tellsNumbersApartThatAreClose() {
            checkOfEach(new SimpleMatrix(new double[][]{{0.1, 0.5, 0.5001}, {2, 9, 2 + 1e-9}, {2, 9 + 1e-9, 1}}),
                    new int[]{2, 1, 1}, new int[]{1, 2, 1});
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrices(4, 4, 3);
        }
    }
}
