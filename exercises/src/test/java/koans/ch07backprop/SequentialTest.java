package koans.ch07backprop;

import static koans.ch07backprop.SequentialJudge.checkMode;
import static koans.ch07backprop.TwoLayers.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import koans.ch07backprop.SequentialJudge.Witness;
import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import koans.kit.Layer;
import koans.kit.Mode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class SequentialTest {

    @Group
    @Exercise(id = "7.12", title = "Layers in order", points = 5)
    class Layers {

        private final SimpleMatrix x = matrix(new double[][]{{1, 2}});
        private final Dense first = new Dense(matrix(new double[][]{{1, 3, 5}, {2, 4, 6}}),
                matrix(new double[][]{{1, 2, 3}}));
        private final Dense second = new Dense(matrix(new double[][]{{1, 4}, {2, 5}, {3, 6}}),
                matrix(new double[][]{{1, 2}}));
        private final List<String> journal = new ArrayList<>();
        private final Witness a = new Witness("a", 2, journal);
        private final Witness b = new Witness("b", 3, journal);
        private final Witness c = new Witness("c", 5, journal);

        @Test
        void handsTheOutputOfOneLayerToTheNext() {
            Check.that("new Sequential(affine1, affine2).forward(x)", () -> new Sequential(first, second).forward(x))
                    .given("x", x)
                    .mistake("Only the first layer is used.", matrix(new double[][]{{6, 13, 20}}))
                    .is(matrix(new double[][]{{93, 211}}));
        }

        @Test
        void goesFromFirstToLastAndBackFromLastToFirst() {
            Check.that("what new Sequential(a, b, c) does in forward(x, TRAIN)", () -> {
                new Sequential(a, b, c).forward(x, Mode.TRAIN);
                return List.copyOf(journal);
            }).mistake("The mode is not handed on: forward(x) without a mode means EVAL.",
                            List.of("a forward in EVAL", "b forward in EVAL", "c forward in EVAL"))
                    .mistake("The layers stand in the wrong order.",
                            List.of("c forward in TRAIN", "b forward in TRAIN", "a forward in TRAIN"))
                    .is(List.of("a forward in TRAIN", "b forward in TRAIN", "c forward in TRAIN"));
            journal.clear();
            Check.that("what new Sequential(a, b, c) does in backward(dout)", () -> {
                Sequential net = new Sequential(a, b, c);
                net.forward(x, Mode.TRAIN);
                journal.clear();
                net.backward(x);
                return List.copyOf(journal);
            }).mistake("The way back starts at the last layer.", List.of("a backward", "b backward", "c backward"))
                    .is(List.of("c backward", "b backward", "a backward"));
        }

        @Test
        void namesParametersByTheirPosition() {
            Check.that("the names of new Sequential(affine, relu, affine).params()",
                            () -> List.copyOf(new Sequential(first, a, second).params().keySet()))
                    .mistake("Positions count from 1.", List.of("0.W", "0.b", "2.W", "2.b"))
                    .mistake("A layer without parameters has a position, too.", List.of("1.W", "1.b", "2.W", "2.b"))
                    .mistake("The second layer's names replace the first one's: put the position in front.",
                            List.of("W", "b"))
                    .hint("which map keeps the order in which it is filled?")
                    .is(List.of("1.W", "1.b", "3.W", "3.b"));
        }

        @Test
        void keepsTheOrderOfManyLayers() {
            Layer[] layers = SequentialJudge.layers(12);
            List<String> names = SequentialJudge.names(12);
            Check.that("the names of the parameters of 12 affine layers",
                            () -> List.copyOf(new Sequential(layers).params().keySet()))
                    .diagnosis(() -> new Sequential(layers).params().keySet().equals(Set.copyOf(names))
                            ? "The names are right, their order is not: a LinkedHashMap keeps it." : null)
                    .is(names);
        }

        @Test
        void goesBackThroughAllOfThem() {
            SimpleMatrix dout = matrix(new double[][]{{93, 211}});
            Sequential net = new Sequential(first, second);
            Check.that("new Sequential(affine1, affine2).backward(dout) after forward(x)", () -> {
                net.forward(x);
                return net.backward(dout);
            }).given("x", x).given("dout", dout)
                    .mistake("Only the last layer is used.", matrix(new double[][]{{937, 1241, 1545}}))
                    .is(matrix(new double[][]{{12385, 16108}}));
            Check.that("grads() after that", () -> new LinkedHashMap<>(net.grads())).is(GradientCheckJudge.named(
                    "1.W", matrix(new double[][]{{937, 1241, 1545}, {1874, 2482, 3090}}),
                    "1.b", matrix(new double[][]{{937, 1241, 1545}}),
                    "2.W", matrix(new double[][]{{558, 1266}, {1209, 2743}, {1860, 4220}}),
                    "2.b", matrix(new double[][]{{93, 211}})));
        }

        @Test
        void handsTheModeOn() {
            checkMode(journal, "forward(x, EVAL)", () -> new Sequential(a, b).forward(x, Mode.EVAL), "EVAL");
            checkMode(journal, "forward(x)", () -> new Sequential(a, b).forward(x), "EVAL");
            checkMode(journal, "forward(x, TRAIN), with a Sequential inside,",
                    () -> new Sequential(new Sequential(a, b)).forward(x, Mode.TRAIN), "TRAIN");
        }

        @Test
        void isALayerAmongLayers() {
            Check.that("new Sequential(a, new Sequential(b, c)).forward(x) for layers that multiply by 2, 3 and 5",
                            () -> new Sequential(a, new Sequential(b, c)).forward(x))
                    .given("x", x)
                    .is(x.scale(30));
            Check.that("backward(x) of new Sequential(new Sequential(a, b), c)", () -> {
                Sequential net = new Sequential(new Sequential(a, b), c);
                net.forward(x);
                return net.backward(x);
            }).given("x", x).is(x.scale(30));
        }

        @Test
        void handsOnWhatItGetsWithoutLayers() {
            Check.that("new Sequential().forward(x)", () -> new Sequential().forward(x))
                    .given("x", x).mayShare()
                    .hint("without layers there is no first one; what comes out?")
                    .is(x.copy());
            Check.that("new Sequential().backward(dout)", () -> {
                Sequential nothing = new Sequential();
                nothing.forward(x);
                return nothing.backward(x);
            }).given("dout", x).mayShare().is(x.copy());
            Check.that("new Sequential().params()", () -> new Sequential().params()).is(Map.of());
        }

        @Test
        void usesTheParametersThatItHandsOut() {
            Check.that("new Sequential(affine1, affine2).forward(x) after params().get(\"2.b\") was set to [[0, 0]]",
                            () -> {
                Sequential net = new Sequential(first, second);
                net.params().get("2.b").zero();
                return net.forward(x);
            }).given("x", x)
                    .mistake("params() hands out copies: an optimizer that changes them changes nothing.",
                            matrix(new double[][]{{93, 211}}))
                    .is(matrix(new double[][]{{92, 209}}));
        }

        @Test
        void hasTheGradientsOfTheLastBackward() {
            Sequential net = new Sequential(first, a, second);
            Check.that("grads().get(\"3.b\") after backward([[1, 2]]) and backward([[3, 4]])", () -> {
                net.forward(x);
                net.backward(matrix(new double[][]{{1, 2}}));
                net.grads();
                net.backward(matrix(new double[][]{{3, 4}}));
                return net.grads().get("3.b");
            }).mistake("These are the gradients of the first backward; ask the layers every time.",
                            matrix(new double[][]{{1, 2}}))
                    .mistake("The gradients of two calls are added up; each call starts afresh.",
                            matrix(new double[][]{{4, 6}}))
                    .is(matrix(new double[][]{{3, 4}}));
        }

        @Property(tries = 10)
        void hasTheGradientsThatCanBeMeasured(@ForAll("weights") SimpleMatrix w1, @ForAll("weights") SimpleMatrix w2) {
            Sequential net = new Sequential(new Dense(w1, new SimpleMatrix(1, 2)), a,
                    new Dense(w2, new SimpleMatrix(1, 2)));
            Gradients.check("sequential", net, matrix(new double[][]{{1, 0.5}, {-0.5, 1}}),
                    matrix(new double[][]{{1, -1}, {0.5, 0.25}}));
        }

        @Provide
        Arbitrary<SimpleMatrix> weights() {
            return Numbers.matrix(2, 2, 1);
        }
    }
}
