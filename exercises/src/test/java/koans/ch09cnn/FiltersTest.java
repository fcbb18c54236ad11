package koans.ch09cnn;

import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.kit.Tensor4;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class FiltersTest {

    @Group
    @Exercise(id = "9.24", title = "Filters as rows", points = 2, writes = "toRows")
    class ToRows {

        @Test
        void areOneRowEach() {
            FiltersJudge.checkToRows(ByHand.counting(0, 3, 2, 1, 2),
                    new SimpleMatrix(new double[][]{{0, 1, 2, 3}, {4, 5, 6, 7}, {8, 9, 10, 11}}));
        }

        @Fact("Ten filters of 3x5x5 make a matrix of 10x75")
        @Test
        void ofTenFiltersAre10Times75Numbers() {
            FiltersJudge.checkToRows(ByHand.counting(0, 10, 3, 5, 5),
                    FiltersJudge.rows(ByHand.counting(0, 10, 3, 5, 5)));
        }

        @Fact("The numbers of a row follow the indices")
        @Property(tries = 40)
        void followTheIndices(@ForAll("filters") Tensor4 w) {
            FiltersJudge.checkToRows(w, FiltersJudge.rows(w));
        }
    }

    @Group
    @Exercise(id = "9.25", title = "Filters as columns", points = 2, writes = "toColumns")
    class ToColumns {

        @Test
        void areOneColumnEach() {
            FiltersJudge.checkToColumns(ByHand.counting(0, 3, 2, 1, 2),
                    new SimpleMatrix(new double[][]{{0, 4, 8}, {1, 5, 9}, {2, 6, 10}, {3, 7, 11}}));
        }

        @Fact("Ten filters of 3x5x5 make a matrix of 75x10")
        @Test
        void ofTenFiltersAre75Times10Numbers() {
            FiltersJudge.checkToColumns(ByHand.counting(0, 10, 3, 5, 5),
                    FiltersJudge.rows(ByHand.counting(0, 10, 3, 5, 5)).transpose());
        }

        @Fact("The numbers of a column follow the indices")
        @Property(tries = 40)
        void followTheIndices(@ForAll("filters") Tensor4 w) {
            FiltersJudge.checkToColumns(w, FiltersJudge.rows(w).transpose());
        }
    }

    @Group
    @Exercise(id = "9.26", title = "Filters from columns", points = 3, writes = "fromColumns")
    class FromColumns {

        @Test
        void areTheFiltersAgain() {
            FiltersJudge.checkFromColumns(ByHand.counting(0, 3, 2, 1, 2));
            FiltersJudge.checkFromColumns(ByHand.counting(0, 2, 1, 3, 2));
            Check.that("fromColumns([[1, 5], [2, 6], [3, 7], [4, 8]], 1, 2, 2)", () -> Filters.fromColumns(
                    new SimpleMatrix(new double[][]{{1, 5}, {2, 6}, {3, 7}, {4, 8}}), 1, 2, 2))
                    .is(Tensor4.of(new double[]{1, 2, 3, 4, 5, 6, 7, 8}, 2, 1, 2, 2));
        }

        @Fact("Four columns of 24 weights make four filters")
        @Test
        void ofAHundredWeightsAreAFewFilters() {
            FiltersJudge.checkFromColumns(ByHand.counting(0, 4, 3, 4, 2));
            FiltersJudge.checkFromColumns(ByHand.counting(0, 1, 3, 2, 4));
        }

        @Fact("Come back unchanged from their columns")
        @Property(tries = 40)
        void undoTheColumns(@ForAll("filters") Tensor4 w) {
            FiltersJudge.checkFromColumns(w);
        }

        @Test
        void needColumnsOfTheRightHeight() {
            refuses(5, 3);
            refuses(7, 3);
            refuses(12, 1);
            refuses(3, 2);
            refuses(2, 6);
        }

        private static void refuses(int rows, int cols) {
            SimpleMatrix columns = new SimpleMatrix(rows, cols);
            Check.that("fromColumns(columns, 1, 2, 3) with " + rows + " rows and " + cols + " columns",
                    () -> Filters.fromColumns(columns, 1, 2, 3)).given("columns", columns).isRejected();
        }
    }

    @Provide
    Arbitrary<Tensor4> filters() {
        Arbitrary<Integer> size = Arbitraries.integers().between(1, 3);
        return Combinators.combine(size, size, size, size).as((n, c, h, w) -> new int[]{n, c, h, w})
                .flatMap(s -> Numbers.vector(s[0] * s[1] * s[2] * s[3], 9)
                        .map(data -> Tensor4.of(data, s[0], s[1], s[2], s[3])));
    }
}
