package koans.ch05network;

import static koans.ch05network.ShapesJudge.checkNdim;
import static koans.ch05network.ShapesJudge.checkShape;
import static koans.ch05network.ShapesJudge.rejectsShape;

import koans.grader.Exercise;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShapesTest {

    @Group
    @Exercise(id = "5.10", title = "How many dimensions?", points = 1, writes = "ndim")
    class Ndim {

        @Test
        void isTwoForAMatrix() {
            checkNdim("[[1, 2], [3, 4], [5, 6]]", new double[][]{{1, 2}, {3, 4}, {5, 6}}, 2);
        }

        @Test
        void isOneForARow() {
            checkNdim("[1, 2, 3, 4]", new double[]{1, 2, 3, 4}, 1);
        }

        @Test
        void growsWithEachPairOfBrackets() {
            checkNdim("[[[1, 2]]]", new double[][][]{{{1, 2}}}, 3);
            checkNdim("[[[[7]]], [[[8]]]]", new double[][][][]{{{{7}}}, {{{8}}}}, 4);
        }
    }

    @Group
    @Exercise(id = "5.11", title = "The shape of an array", points = 4, writes = "shape")
    class Shape {

        @Test
        void isRowsAndColumns() {
            checkShape(new double[][]{{1, 2}, {3, 4}, {5, 6}}, 3, 2);
        }

        @Test
        void isTheLengthOfARow() {
            checkShape(new double[]{1, 2, 3, 4}, 4);
        }

        @Test
        void beginsWithTheOuterBrackets() {
            checkShape(new double[2][3][4], 2, 3, 4);
            checkShape(new double[2][1][28][27], 2, 1, 28, 27);
        }

        @Property(tries = 30)
        void hasOneSizeForEachDimension(@ForAll @IntRange(min = 1, max = 4) int n,
                @ForAll @IntRange(min = 1, max = 4) int c, @ForAll @IntRange(min = 1, max = 4) int h,
                @ForAll @IntRange(min = 1, max = 4) int w) {
            checkShape(new double[w], w);
            checkShape(new double[h][w], h, w);
            checkShape(new double[c][h][w], c, h, w);
            checkShape(new double[n][c][h][w], n, c, h, w);
        }

        @Test
        void doesNotExistWhenRowsDiffer() {
            rejectsShape("[[1, 2], [3, 4], [5]]", new double[][]{{1, 2}, {3, 4}, {5}});
            rejectsShape("[[1], [3, 4], [5, 6]]", new double[][]{{1}, {3, 4}, {5, 6}});
            rejectsShape("[[1, 2], [3], [4, 5]]", new double[][]{{1, 2}, {3}, {4, 5}});
            rejectsShape("[[[1, 2], [3, 4]], [[5, 6], [7]]]", new double[][][]{{{1, 2}, {3, 4}}, {{5, 6}, {7}}});
            rejectsShape("[[[[1, 2]]], [[[3]]]]", new double[][][][]{{{{1, 2}}}, {{{3}}}});
        }

        @Test
        void doesNotExistWhenPartsDiffer() {
            rejectsShape("[[[1, 2], [3, 4]], [[5, 6]]]", new double[][][]{{{1, 2}, {3, 4}}, {{5, 6}}});
            rejectsShape("[2x3, 3x2]", new double[][][]{new double[2][3], new double[3][2]});
            rejectsShape("[2x3, 2x2, 2x3]", new double[][][]{new double[2][3], new double[2][2], new double[2][3]});
            rejectsShape("[2x2x2, 1x2x2]", new double[][][][]{new double[2][2][2], new double[1][2][2]});
            rejectsShape("[2x2x2, 2x3x2]", new double[][][][]{new double[2][2][2], new double[2][3][2]});
        }

        @Test
        void doesNotExistWithoutNumbers() {
            rejectsShape("[]", new double[0]);
            rejectsShape("[] of rows", new double[0][]);
            rejectsShape("[[], []]", new double[2][0]);
            rejectsShape("[] of matrices", new double[0][][]);
            rejectsShape("[[[]]]", new double[1][1][0]);
            rejectsShape("[[], []] of matrices", new double[2][0][]);
            rejectsShape("[] of arrays of matrices", new double[0][][][]);
            rejectsShape("[[[]], [[]]] of matrices", new double[2][1][0][]);
            rejectsShape("[[[[]]]]", new double[1][1][1][0]);
        }
    }
}
