package koans.ch09cnn;

import static koans.ch09cnn.Pool2dJudge.checkAverage;
import static koans.ch09cnn.Pool2dJudge.checkMax;

import koans.ch09cnn.Pool2dJudge.Case;
import koans.grader.Exercise;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class Pool2dTest {

    private static final double[][] A = {{21, 8, 8, 12}, {12, 19, 9, 7}, {8, 10, 4, 3}, {18, 12, 9, 10}};
    private static final double[][] OBLONG = {{1, 5, 2, 0, 3}, {4, 0, 6, 1, 2}, {9, 7, 8, 5, 4}};

    @Provide
    Arbitrary<Case> maps() {
        return Case.maps();
    }

    @Group
    @Exercise(id = "9.40", title = "Max pooling", points = 3, writes = "max")
    class Max {

        @Test
        void keepsTheLargestOfEachWindow() {
            checkMax(A, 2, 2, new double[][]{{21, 12}, {18, 10}});
        }

        @Test
        void movesOnByTheStride() {
            checkMax(A, 2, 1, new double[][]{{21, 19, 12}, {19, 19, 9}, {18, 12, 10}});
            checkMax(A, 1, 3, new double[][]{{21, 12}, {18, 10}});
            checkMax(A, 3, 1, new double[][]{{21, 19}, {19, 19}});
        }

        @Test
        void worksBelowZero() {
            checkMax(new double[][]{{-5, -2}, {-3, -9}}, 2, 2, new double[][]{{-2}});
            checkMax(new double[][]{{-1e9, -2e9}}, 1, 1, new double[][]{{-1e9, -2e9}});
        }

        @Test
        void leavesOutWhatIsTooNarrow() {
            checkMax(OBLONG, 2, 2, new double[][]{{5, 6}});
            checkMax(OBLONG, 3, 1, new double[][]{{9, 8, 8}});
            checkMax(OBLONG, 2, 3, new double[][]{{5, 3}});
        }

        @Test
        void tellsHeightFromWidth() {
            checkMax(new double[][]{{1, 2, 3, 4, 5, 6}, {6, 5, 4, 3, 2, 1}}, 2, 2, new double[][]{{6, 4, 6}});
            checkMax(new double[][]{{1, 2}, {3, 4}, {5, 6}, {8, 7}}, 2, 2, new double[][]{{4}, {8}});
        }

        @Property(tries = 40)
        void looksAtEveryWindow(@ForAll("maps") Case given) {
            given.checkMax(given.expected(true));
        }

        @Test
        void rejectsAWindowThatDoesNotFit() {
            Pool2dJudge.max(new double[][]{{1, 2, 3}, {4, 5, 6}}, 3, 2).isRejected();
            Pool2dJudge.max(new double[][]{{1, 2}, {3, 4}, {5, 6}}, 3, 2).isRejected();
        }
    }

    @Group
    @Exercise(id = "9.41", title = "Average pooling", points = 2, writes = "average")
    class Average {

        @Test
        void takesTheMeanOfEachWindow() {
            checkAverage(A, 2, 2, new double[][]{{15, 9}, {12, 6.5}});
        }

        @Test
        void movesOnByTheStride() {
            checkAverage(A, 2, 1, new double[][]{{15, 11, 9}, {12.25, 10.5, 5.75}, {12, 8.75, 6.5}});
            checkAverage(A, 3, 1, new double[][]{{11, 80 / 9.0}, {101 / 9.0, 83 / 9.0}});
        }

        @Test
        void worksBelowZero() {
            checkAverage(new double[][]{{-5, 2}, {-3, -9}}, 2, 2, new double[][]{{-3.75}});
        }

        @Test
        void leavesOutWhatIsTooNarrow() {
            checkAverage(OBLONG, 2, 2, new double[][]{{2.5, 2.25}});
            checkAverage(OBLONG, 3, 2, new double[][]{{42 / 9.0, 31 / 9.0}});
        }

        @Property(tries = 40)
        void looksAtEveryWindow(@ForAll("maps") Case given) {
            given.checkAverage(given.expected(false));
        }

        @Test
        void rejectsAWindowThatDoesNotFit() {
            Pool2dJudge.average(new double[][]{{1, 2, 3}, {4, 5, 6}}, 3, 2).isRejected();
            Pool2dJudge.average(new double[][]{{1, 2}, {3, 4}, {5, 6}}, 3, 2).isRejected();
        }
    }
}
