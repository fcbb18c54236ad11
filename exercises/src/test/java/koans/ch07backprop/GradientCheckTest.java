package koans.ch07backprop;

import static koans.ch07backprop.GradientCheckJudge.checkFault;
import static koans.ch07backprop.GradientCheckJudge.compare;
import static koans.ch07backprop.GradientCheckJudge.compareBack;
import static koans.ch07backprop.GradientCheckJudge.maxRelativeError;
import static koans.ch07backprop.GradientCheckJudge.named;
import static koans.ch07backprop.GradientCheckJudge.numbers;
import static koans.ch07backprop.TwoLayers.matrix;

import java.util.List;
import java.util.Map;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class GradientCheckTest {

    @Group
    @Exercise(id = "7.15", title = "Checking a layer's gradients", points = 5, writes = "maxRelativeError")
    class MaxRelativeError {

        @Test
        void findsNothingWrongWithARightLayer() {
            maxRelativeError("affine, x, dout)", GradientCheckJudge.rightLayer())
                    .mistake("The loss is sum(dout * y); the sum of the outputs alone has other gradients.", 1.75)
                    .hint("is backward called right after forward(x), before any number moves?")
                    .within(1e-6).is(0);
        }

        @Test
        void seesAGradientThatIsTwiceTooLarge() {
            checkFault("the gradient for x doubled", Map.of("x", GradientCheckJudge::doubled), 0.5);
            checkFault("the gradient for W doubled", Map.of("W", GradientCheckJudge::doubled), 0.5);
            checkFault("the gradient for b doubled", Map.of("b", GradientCheckJudge::doubled), 0.5);
        }

        @Test
        void seesAGradientThatIsTooSmall() {
            checkFault("the gradient for x halved", Map.of("x", gradient -> gradient.scale(0.5)), 0.5);
            checkFault("the gradient for x all zero", Map.of("x", gradient -> gradient.scale(0)), 1);
        }

        @Test
        void seesAWrongSign() {
            checkFault("the sign of the gradient for x turned round", Map.of("x", SimpleMatrix::negative), 2);
            checkFault("the sign of the gradient for b turned round", Map.of("b", SimpleMatrix::negative), 2);
        }

        @Test
        void seesASingleWrongNumber() {
            checkFault("the first number of the gradient for x doubled",
                    Map.of("x", GradientCheckJudge::firstDoubled), 0.5);
            for (String name : List.of("x", "W", "b")) {
                checkFault("the last number of the gradient for " + name + " doubled",
                        Map.of(name, GradientCheckJudge::lastDoubled), 0.5);
            }
        }

        @Test
        void reportsTheWorst() {
            checkFault("the gradient for W doubled and the sign of the gradient for x turned round",
                    Map.of("x", SimpleMatrix::negative, "W", GradientCheckJudge::doubled), 2);
            checkFault("the gradient for x doubled and the sign of the gradient for W turned round",
                    Map.of("x", GradientCheckJudge::doubled, "W", SimpleMatrix::negative), 2);
        }

        @Test
        void measuresToBothSides() {
            maxRelativeError("cube, x, dout) with y = x * x * x", new GradientCheckJudge.Cube())
                    .mistake("The difference is taken to one side only; L(v + h) - L(v - h) takes both.", 1e-4)
                    .hint("is backward called right after forward(x), before any number moves?")
                    .within(1e-6).is(0);
        }

        @Fact("Moves each number by 0.0001 to either side")
        @Test
        void goesOneTenThousandthToEachSide() {
            GradientCheckJudge.checkStep();
        }

        @Test
        void checksALayerWithMoreOutputsThanInputs() {
            GradientCheckJudge.checkWideLayer();
        }

        @Test
        void isMildWithGradientsNearZero() {
            GradientCheckJudge.checkNearZero();
        }

        @Test
        void checksTheLayerInTraining() {
            maxRelativeError("layer, x, dout) of a layer that does something else in EVAL",
                            new GradientCheckJudge.Moody())
                    .mistake("The layer runs in EVAL: gradients belong to forward(x, Mode.TRAIN).", 2.0 / 3)
                    .mistake("The layer runs in EVAL before backward: gradients belong to forward(x, Mode.TRAIN).", 1)
                    .within(1e-6).is(0);
        }

        @Test
        void putsEveryNumberBack() {
            GradientCheckJudge.checkThatNumbersAreBack();
        }
    }

    @Group
    @Exercise(id = "7.16", title = "Comparing gradients", points = 3, writes = "compare")
    class Compare {

        private final SimpleMatrix w = matrix(new double[][]{{1, 2}, {3, 4}});
        private final SimpleMatrix b = matrix(new double[][]{{1, -1}});

        @Test
        void isTheMeanDistanceOfEachMatrix() {
            SimpleMatrix otherW = matrix(new double[][]{{1, 2.5}, {3, 3}});
            SimpleMatrix otherB = matrix(new double[][]{{3, 1}});
            GradientCheckJudge.checkExample(named("W", w, "b", b), named("W", otherW, "b", otherB));
            GradientCheckJudge.checkExample(named("W", otherW, "b", otherB), named("W", w, "b", b));
        }

        @Test
        void isZeroForEqualMatrices() {
            compare(named("W", w, "b", b), named("W", w.copy(), "b", b.copy())).is(numbers("W", 0, "b", 0));
        }

        @Property(tries = 30)
        void isTheSameBothWays(@ForAll("matrices") SimpleMatrix one, @ForAll("matrices") SimpleMatrix other) {
            GradientCheckJudge.checkBothWays(one, other, b);
        }

        @Test
        void findsMatricesByTheirName() {
            compare(named("W", w, "b", w.scale(2)), named("b", w.scale(2), "W", w))
                    .mistake("Matrices are paired by their place in the map; pair them by name.",
                            numbers("W", 2.5, "b", 2.5))
                    .mistake("The order is that of b; it is to be that of a.", numbers("b", 0, "W", 0))
                    .is(numbers("W", 0, "b", 0));
        }

        @Fact("Rejects a name that only one of the two has")
        @Test
        void missesNoName() {
            Map<String, SimpleMatrix> more = named("W2", w, "b2", b);
            Map<String, SimpleMatrix> fewer = named("W2", w.copy());
            compare(more, fewer).isRejectedWith(IllegalArgumentException.class, "b2");
            compare(fewer, more).isRejectedWith(IllegalArgumentException.class, "b2");
        }

        @Test
        void takesOnlyShapesThatFit() {
            for (double[][] other : new double[][][]{{{1, 2}}, {{1, 2, 3, 4}}}) {
                compare(named("W", w), named("W", matrix(other))).isRejected();
                compareBack(named("W", w), named("W", matrix(other))).isRejected();
            }
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrix(2, 3, 5);
        }
    }
}
