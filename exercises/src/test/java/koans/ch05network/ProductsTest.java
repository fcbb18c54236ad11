package koans.ch05network;

import koans.grader.Exercise;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ProductsTest {

    @Group
    @Exercise(id = "5.12", title = "The matrix product", points = 4, writes = "dot")
    class Dot {

        @Test
        void multipliesRowsByColumns() {
            ProductsJudge.checkExample(new double[][]{{1, 2}, {3, 4}}, new double[][]{{5, 6}, {7, 8}},
                    new double[][]{{19, 22}, {43, 50}});
        }

        @Test
        void needNotBeSquare() {
            double[][] a = {{1, 2, 3}, {4, 5, 6}};
            double[][] b = {{1, 0, 2, -1}, {3, 1, 0, 2}, {0, 2, 1, 5}};
            Check.that("dot(a, b)", () -> Products.dot(a, b))
                    .given("a", a)
                    .given("b", b)
                    .mistake("The sums end too early: each has as many products as a has columns, not rows.",
                            new double[][]{{7, 2, 2, 3}, {19, 5, 8, 6}})
                    .hint("A sum has as many products as a has columns and b has rows.")
                    .is(new double[][]{{7, 8, 5, 18}, {19, 17, 14, 36}});
        }

        @Property(tries = 40)
        void agreesWithTheLibrary(@ForAll("pairs") SimpleMatrix[] pair) {
            double[][] a = pair[0].toArray2();
            double[][] b = pair[1].toArray2();
            Check.that("dot(a, b)", () -> Products.dot(a, b))
                    .given("a", a)
                    .given("b", b)
                    .is(pair[0].mult(pair[1]).toArray2());
        }

        @Test
        void namesBothShapesWhenTheyDoNotFit() {
            Check.that("dot(a, b) with a of 2x3 and b of 2x4", () -> Products.dot(new double[2][3], new double[2][4]))
                    .isRejectedWith(IllegalArgumentException.class, "2x3", "2x4");
            Check.that("dot(a, b) with a of 3x2 and b of 3x1", () -> Products.dot(new double[3][2], new double[3][1]))
                    .isRejectedWith(IllegalArgumentException.class, "3x2", "3x1");
        }

        @Provide
        Arbitrary<SimpleMatrix[]> pairs() {
            return ProductsJudge.fittingPairs();
        }
    }
}
