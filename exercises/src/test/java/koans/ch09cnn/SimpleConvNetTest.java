package koans.ch09cnn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import koans.ch07backprop.ModelLaws;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import koans.kit.Mode;
import koans.kit.Shape3;
import net.jqwik.api.Group;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class SimpleConvNetTest {

    @Group
    @Exercise(id = "9.45", title = "Shapes on the way", points = 2, writes = "shapes")
    class Shapes {

        @Test
        void followsADigit() {
            SimpleConvNetJudge.checkShapes(new Shape3(1, 28, 28), 30, 5, 1, 0, new Shape3(30, 24, 24),
                    new Shape3(30, 12, 12));
        }

        @Test
        void knowsStrideAndPadding() {
            SimpleConvNetJudge.checkShapes(new Shape3(2, 11, 8), 5, 3, 2, 0, new Shape3(5, 5, 3), new Shape3(5, 2, 1));
            SimpleConvNetJudge.checkShapes(new Shape3(3, 9, 12), 4, 3, 1, 1, new Shape3(4, 9, 12), new Shape3(4, 4, 6));
        }

        @Test
        void rejectsSizesThatDoNotFit() {
            SimpleConvNetJudge.refusesShapes(new Shape3(1, 4, 9), 5, 0);
            SimpleConvNetJudge.refusesShapes(new Shape3(1, 9, 4), 5, 0);
            SimpleConvNetJudge.refusesShapes(new Shape3(1, 5, 9), 5, 0);
            SimpleConvNetJudge.refusesShapes(new Shape3(1, 9, 5), 5, 0);
        }
    }

    @Group
    @Exercise(id = "9.46", title = "A convolutional network", points = 7)
    class Net {

        private final Shape3 in = SimpleConvNetJudge.IN;
        private final SimpleMatrix x = ConvNets.random(1, 1).apply(3, in.size());
        private final int[] labels = {2, 0, 1};

        @Test
        void hasThreeLayersWithParameters() {
            SimpleConvNet net = (SimpleConvNet) Check.that("new SimpleConvNet(1x28x28, 30, 5, 1, 0, 100, 10, weights)",
                    () -> new SimpleConvNet(new Shape3(1, 28, 28), 30, 5, 1, 0, 100, 10, SimpleMatrix::new)).run();
            SimpleConvNetJudge.checkParams(net);
        }

        @Test
        void asksForItsWeightsLayerByLayer() {
            List<String> asked = new ArrayList<>();
            Check.that("what new SimpleConvNet(2x5x6, 3, 2, 1, 0, 7, 4, weights) asks weights for", () -> {
                new SimpleConvNet(in, 3, 2, 1, 0, 7, 4, (rows, cols) -> {
                    asked.add(rows + "x" + cols);
                    return new SimpleMatrix(rows, cols);
                });
                return asked;
            })
                    .mistake("A filter is as deep as the picture: it has C * FH * FW numbers.",
                            List.of("4x3", "12x7", "7x4"))
                    .hint("the number of rows is how many numbers each output of the layer is made of.")
                    .is(List.of("8x3", "12x7", "7x4"));
            BiFunction<Integer, Integer, SimpleMatrix> weights = ConvNets.random(5, 1);
            BiFunction<Integer, Integer, SimpleMatrix> again = ConvNets.random(5, 1);
            SimpleConvNet net = new SimpleConvNet(in, 3, 2, 1, 0, 7, 4, weights);
            for (String[] layer : new String[][]{{"1", "8", "3"}, {"2", "12", "7"}, {"3", "7", "4"}}) {
                SimpleMatrix made = again.apply(Integer.valueOf(layer[1]), Integer.valueOf(layer[2]));
                Check.that("W" + layer[0] + " of a new network", () -> net.params().get("W" + layer[0]))
                        .because("the matrix that weights made for this layer")
                        .is(made);
                Check.that("b" + layer[0] + " of a new network", () -> net.params().get("b" + layer[0]))
                        .mistake("Biases start at 0.", SimpleMatrix.ones(1, made.getNumCols()))
                        .is(new SimpleMatrix(1, made.getNumCols()));
            }
        }

        @Test
        void computesTheNetworkOfTheText() {
            SimpleConvNet net = new SimpleConvNet(new Shape3(1, 4, 4), 1, 3, 1, 0, 2, 2, SimpleMatrix::new);
            SimpleConvNetJudge.set(net, "W1", new double[][]{{2}, {0}, {1}, {0}, {1}, {2}, {1}, {0}, {2}});
            SimpleConvNetJudge.set(net, "b1", new double[][]{{3}});
            SimpleConvNetJudge.set(net, "W2", new double[][]{{0.1, -0.1}});
            SimpleConvNetJudge.set(net, "b2", new double[][]{{0.1, 0.2}});
            SimpleConvNetJudge.set(net, "W3", new double[][]{{1, 2}, {3, 4}});
            SimpleConvNetJudge.set(net, "b3", new double[][]{{-3, 0}});
            SimpleMatrix picture =
                    new SimpleMatrix(new double[][]{{1, 2, 3, 0, 0, 1, 2, 3, 3, 0, 1, 2, 2, 3, 0, 1}});
            SimpleConvNetJudge.checkScoresOfTheText(net, picture, -1, 4);
        }

        @Fact("Is convolution, ReLU, pooling and two affine layers")
        @Test
        void isConvolutionReluPoolingAndTwoAffineLayers() {
            SimpleConvNetJudge.checkScores(net(), x);
        }

        @Test
        void movesItsFiltersOnByTheStride() {
            SimpleConvNet net = (SimpleConvNet) Check.that("new SimpleConvNet(2x5x6, 2, 2, 2, 1, 3, 3, weights)",
                    () -> new SimpleConvNet(in, 2, 2, 2, 1, 3, 3, ConvNets.random(2, 0.8))).run();
            Check.that("the shapes of params() for 2x5x6 pictures, 2 filters of 2x2, stride 2, padding 1",
                            () -> SimpleConvNetJudge.shapes(net.params()))
                    .mistake("The stride is left out.", List.of("8x2", "1x2", "18x3", "1x3", "3x3", "1x3"))
                    .is(List.of("8x2", "1x2", "4x3", "1x3", "3x3", "1x3"));
            Check.that("scores(x, EVAL) of new SimpleConvNet(2x5x6, 2, 2, 2, 1, 3, 3, weights)",
                            () -> net.scores(x, Mode.EVAL))
                    .given("x", x)
                    .is(SimpleConvNetJudge.scores(net, x, 2));
        }

        @Fact("The loss is the mean cross entropy of the batch")
        @Test
        void losesTheMeanCrossEntropyOfTheBatch() {
            SimpleConvNet net = net();
            double loss = ByHand.crossEntropy(SimpleConvNetJudge.scores(net, x, 1), labels);
            Check.that("loss(x, labels, EVAL)", () -> net.loss(x, labels, Mode.EVAL))
                    .given("x", x).given("labels", labels)
                    .mistake("The losses are added up; the mean is wanted.", 3 * loss)
                    .within(1e-6).is(loss);
            Check.that("loss(x, labels, EVAL) of empty pictures in a new network", () -> new SimpleConvNet(in, 2, 3,
                            1, 0, 5, 10, ConvNets.random(3, 1)).loss(new SimpleMatrix(3, 60), labels, Mode.EVAL))
                    .because("ln 10: all ten classes seem equally likely")
                    .within(1e-6).is(Math.log(10));
        }

        @Test
        void leavesItsParametersToTheOptimizer() {
            ConvNets.leavesItsParametersToTheOptimizer(net(), x, labels);
        }

        @Test
        void hasTheGradientsThatCanBeMeasured() {
            Gradients.check("net", net(), x, labels);
            Gradients.check("net", new SimpleConvNet(new Shape3(1, 5, 4), 3, 3, 1, 1, 3, 2, ConvNets.random(8, 0.7)),
                    ConvNets.random(9, 1).apply(2, 20), new int[]{1, 0});
        }

        @Test
        void startsEveryGradientAfresh() {
            SimpleConvNet net = net();
            ConvNets.startsEveryGradientAfresh(net, x, labels, () -> {
                net.loss(x.scale(-3), new int[]{0, 1, 1}, Mode.EVAL);
                net.gradient(x.scale(-3), new int[]{0, 1, 1});
            });
            Check.that("the names of gradient(x, labels)", () -> List.copyOf(net.gradient(x, labels).keySet()))
                    .is(List.of("W1", "b1", "W2", "b2", "W3", "b3"));
        }

        @Test
        void learnsToTellLyingFromStandingBars() {
            ConvNets.learnsToTellLyingFromStandingBars(
                    new SimpleConvNet(new Shape3(1, 5, 5), 4, 2, 1, 0, 6, 2, ConvNets.random(4, 0.5)), 5,
                    "the loss on ten bars", Mode.EVAL, "six matrices");
        }

        @Test
        void keepsItsOwnLayers() {
            SimpleConvNet net = net();
            SimpleMatrix alone = SimpleConvNetJudge.scores(net, x, 1);
            Check.that("scores(x, EVAL), when another network has been made in between", () -> {
                new SimpleConvNet(in, 2, 2, 1, 1, 3, 3, ConvNets.random(12, 0.8));
                return net.scores(x, Mode.EVAL);
            }).given("x", x).hint("Every network has layers of its own. Is a field static?").is(alone);
            SimpleConvNet own = net();
            Map<String, SimpleMatrix> before = ConvNets.copy(own.params());
            new SimpleConvNet(in, 2, 2, 1, 1, 3, 3, ConvNets.random(12, 0.8));
            before.forEach((name, param) -> Check.that(name + " of params(), when another network has been made",
                            () -> own.params().get(name))
                    .hint("Every network has parameters of its own. Is a field static?").is(param));
        }

        @Test
        void rejectsSizesThatDoNotFit() {
            Shape3 small = new Shape3(1, 4, 9);
            Check.that("new SimpleConvNet(in, 2, 5, 1, 0, 3, 2, weights)",
                            () -> new SimpleConvNet(small, 2, 5, 1, 0, 3, 2, SimpleMatrix::new))
                    .given("in", small).isRejected();
            Check.that("new SimpleConvNet(in, 2, 4, 1, 0, 3, 2, weights)",
                            () -> new SimpleConvNet(small, 2, 4, 1, 0, 3, 2, SimpleMatrix::new))
                    .given("in", small).isRejected();
        }

        /** Pictures of 2x5x6, 2 filters of 2x2 with padding 1: maps of 6x7, pooled to 3x3. */
        private SimpleConvNet net() {
            return ConvNets.withBiases(new SimpleConvNet(in, 2, 2, 1, 1, 3, 3, ConvNets.random(2, 0.8)), 3);
        }

        @Test
        void looksAtEveryCallAnew() {
            new ModelLaws("new SimpleConvNet(1x4x5, 2, 2, 1, 0, 3, 3, weights)",
                    () -> new SimpleConvNet(new Shape3(1, 4, 5), 2, 2, 1, 0, 3, 3, ConvNets.random(1, 1)),
                    ConvNets.random(1, 2).apply(3, 20), new int[]{0, 2, 1}).hold();
        }
    }
}
