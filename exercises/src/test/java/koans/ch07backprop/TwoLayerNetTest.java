package koans.ch07backprop;

import static koans.ch07backprop.TwoLayerNetJudge.net;
import static koans.ch07backprop.TwoLayers.matrix;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import koans.kit.Mode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class TwoLayerNetTest {

    @Group
    @Exercise(id = "7.17", title = "A network of two layers", points = 7)
    class Net {

        private final TwoLayers tiny = TwoLayers.ofTheText();

        @Test
        void hasTwoLayersOfParameters() {
            TwoLayerNet net = (TwoLayerNet) Check.that("new TwoLayerNet(4, 3, 2, 0.01, random)",
                    () -> new TwoLayerNet(4, 3, 2, 0.01, new SplittableRandom(1))).run();
            Check.that("the names of params() of new TwoLayerNet(4, 3, 2, 0.01, random)",
                            () -> List.copyOf(net.params().keySet()))
                    .is(List.of("W1", "b1", "W2", "b2"));
            Check.that("the shapes of params() of new TwoLayerNet(4, 3, 2, 0.01, random)",
                            () -> net.params().values().stream()
                                    .map(m -> m.getNumRows() + "x" + m.getNumCols()).toList())
                    .is(List.of("4x3", "1x3", "3x2", "1x2"));
        }

        @Test
        void usesTheParametersThatItHandsOut() {
            TwoLayerNet net = new TwoLayerNet(2, 3, 2, 0.01, new SplittableRandom(1));
            SimpleMatrix before = net.scores(tiny.x(), Mode.EVAL);
            for (String name : List.of("W1", "b1", "W2", "b2")) {
                net.params().get(name).fill(1);
            }
            Check.that("scores(x, EVAL) of new TwoLayerNet(2, 3, 2, ..) after all of params() were set to 1",
                            () -> net.scores(tiny.x(), Mode.EVAL))
                    .given("x", tiny.x())
                    .mistake("params() hands out copies: an optimizer that changes them changes nothing.", before)
                    .mistake(ModelLaws.KEPT, before)
                    .mistake("Those are the probabilities; scores come before softmax.",
                            matrix(new double[][]{{0.5, 0.5}, {0.5, 0.5}}))
                    .hint("params() has to hand out the very matrices that the net computes with.")
                    .is(matrix(new double[][]{{13, 13}, {1, 1}}));
        }

        @Test
        void computesScores() {
            TwoLayerNetJudge.checkScores();
        }

        @Test
        void computesTheLoss() {
            for (Mode mode : Mode.values()) {
                Check.that("loss(x, labels, " + mode + ") of the net of the text",
                                () -> net(tiny).loss(tiny.x(), tiny.labels(), mode))
                        .given("x", tiny.x()).given("labels", tiny.labels())
                        .mistake("The losses are added up; the mean is wanted.", 2 * TwoLayers.LOSS)
                        .mistake("One sum over the whole batch: softmax works row by row.", 1.337515151139)
                        .within(1e-6).is(TwoLayers.LOSS);
            }
        }

        @Fact("The loss of a confident mistake is not cut off")
        @Test
        void isAsWrongAsItIs() {
            TwoLayerNet net = net(tiny);
            net.params().values().forEach(SimpleMatrix::zero);
            net.params().get("b2").set(1, 30);
            Check.that("loss([[1, 2]], [0], EVAL) of a net whose scores are 0 and 30", () ->
                            net.loss(matrix(new double[][]{{1, 2}}), new int[]{0}, Mode.EVAL))
                    .mistake("There is a small number inside the logarithm, so loss and gradient disagree. The loss "
                            + "is that of SoftmaxCrossEntropy.", -Math.log(Math.exp(-30) + 1e-7))
                    .within(1e-6).is(30);
        }

        @Test
        void leavesItsParametersToTheOptimizer() {
            tiny.areLeftToTheOptimizer(net(tiny));
        }

        @Test
        void findsItsGradientsByBackpropagation() {
            Map<String, SimpleMatrix> expected = TwoLayers.gradient();
            TwoLayerNet net = net(tiny);
            Check.that("the names of gradient(x, labels)",
                            () -> List.copyOf(net.gradient(tiny.x(), tiny.labels()).keySet()))
                    .is(List.copyOf(expected.keySet()));
            expected.forEach((name, gradient) -> TwoLayerNetJudge.checkGradient("", net, name, gradient));
        }

        @Property(tries = 15)
        void hasTheGradientsThatCanBeMeasured(@ForAll("cases") TwoLayers numbers) {
            Gradients.check("net", net(numbers), numbers.x(), numbers.labels());
        }

        @Test
        void startsEveryGradientAfresh() {
            TwoLayerNetJudge.startsEveryGradientAfresh();
        }

        @Test
        void isIndependentOfOtherNets() {
            TwoLayerNet net = net(tiny);
            TwoLayerNet other = new TwoLayerNet(2, 3, 2, 1, new SplittableRandom(2));
            other.gradient(tiny.x(), new int[]{0, 1});
            TwoLayers.gradient().forEach((name, gradient) ->
                    TwoLayerNetJudge.checkGradient(" after another net's gradient", net, name, gradient));
        }

        @Fact("Learns by gradient descent")
        @Test
        void learns() {
            TwoLayerNet net = net(tiny);
            TwoLayerNetJudge.checkDescent(net, 1, 0.599401574085);
            TwoLayerNetJudge.checkDescent(net, 99, 0.022023082739);
        }

        @Test
        void startsWithNormalWeightsAndWithoutBiases() {
            TwoLayers.areNormalAtFirst("new TwoLayerNet(60, 50, 40, 2, random)",
                    new TwoLayerNet(60, 50, 40, 2, new SplittableRandom(7)));
        }

        @Test
        void takesItsRandomnessFromTheGenerator() {
            SimpleMatrix w = new TwoLayerNet(2, 3, 2, 1, new SplittableRandom(5)).params().get("W1");
            Check.that("W1 of a second net from a generator with the same seed",
                            () -> new TwoLayerNet(2, 3, 2, 1, new SplittableRandom(5)).params().get("W1"))
                    .because("the weights of the first: the generator handed in is the only source of randomness")
                    .is(w);
            Check.that("W1 of a net from a generator with another seed",
                            () -> new TwoLayerNet(2, 3, 2, 1, new SplittableRandom(6)).params().get("W1"))
                    .hint("do the weights come from the generator that is handed in?")
                    .satisfies("other weights than " + w.get(0), (SimpleMatrix other) -> other.get(0) != w.get(0));
        }

        @Fact("Its first loss is near ln 10 with ten classes")
        @Test
        void knowsNothingAtFirst() {
            Check.that("the loss of new TwoLayerNet(2, 3, 10, 0.01, random)",
                            () -> new TwoLayerNet(2, 3, 10, 0.01, new SplittableRandom(3))
                                    .loss(tiny.x(), new int[]{4, 9}, Mode.EVAL))
                    .because("the logarithm of 10: all ten classes are equally likely")
                    .within(0.01).is(Math.log(10));
        }

        @Test
        void looksAtEveryCallAnew() {
            new ModelLaws("new TwoLayerNet(2, 3, 2, 1, random)",
                    () -> new TwoLayerNet(2, 3, 2, 1, new SplittableRandom(1)), tiny.x(), tiny.labels()).hold();
        }

        @Provide
        Arbitrary<TwoLayers> cases() {
            return TwoLayerNetJudge.cases();
        }
    }
}
