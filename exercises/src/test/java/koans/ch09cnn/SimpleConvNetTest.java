package koans.ch09cnn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
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
            check(new Shape3(1, 28, 28), 30, 5, 1, 0, new Shape3(30, 24, 24), new Shape3(30, 12, 12));
        }

        @Test
        void knowsStrideAndPadding() {
            check(new Shape3(2, 11, 8), 5, 3, 2, 0, new Shape3(5, 5, 3), new Shape3(5, 2, 1));
            check(new Shape3(3, 9, 12), 4, 3, 1, 1, new Shape3(4, 9, 12), new Shape3(4, 4, 6));
        }

        @Test
        void rejectsSizesThatDoNotFit() {
            checkRejected(new Shape3(1, 4, 9), 5, 0);
            checkRejected(new Shape3(1, 9, 4), 5, 0);
            checkRejected(new Shape3(1, 5, 9), 5, 0);
            checkRejected(new Shape3(1, 9, 5), 5, 0);
        }

        private static void check(Shape3 in, int filters, int size, int stride, int pad, Shape3 maps, Shape3 pooled) {
            Check.that("shapes(in, " + filters + ", " + size + ", " + stride + ", " + pad + ")",
                            () -> SimpleConvNet.shapes(in, filters, size, stride, pad))
                    .given("in", in)
                    .mistake("A ReLU changes numbers, not shapes, but it is a step of its own.",
                            List.of(in, maps, pooled))
                    .mistake("The input is the first of the four.", List.of(maps, maps, pooled))
                    .mistake("Pooling takes windows of 2 x 2 with stride 2.", List.of(in, maps, maps,
                            new Shape3(filters, maps.height() - 1, maps.width() - 1)))
                    .mistake("Pooling keeps the number of maps.", List.of(in, maps, maps,
                            new Shape3(1, pooled.height(), pooled.width())))
                    .is(List.of(in, maps, maps, pooled));
        }

        private static void checkRejected(Shape3 in, int size, int pad) {
            Check.that("shapes(in, 1, " + size + ", 1, " + pad + ")", () -> SimpleConvNet.shapes(in, 1, size, 1, pad))
                    .given("in", in).isRejected();
        }
    }

    @Group
    @Exercise(id = "9.46", title = "A convolutional network", points = 7)
    class Net {

        private final Shape3 in = new Shape3(2, 5, 6);
        private final SimpleMatrix x = ConvNets.random(1, 1).apply(3, in.size());
        private final int[] labels = {2, 0, 1};

        @Test
        void hasThreeLayersWithParameters() {
            SimpleConvNet net = (SimpleConvNet) Check.that("new SimpleConvNet(1x28x28, 30, 5, 1, 0, 100, 10, weights)",
                    () -> new SimpleConvNet(new Shape3(1, 28, 28), 30, 5, 1, 0, 100, 10, SimpleMatrix::new)).run();
            Check.that("the names of params()", () -> List.copyOf(net.params().keySet()))
                    .mistake("These are the names of a Sequential; the network numbers the layers that have "
                            + "parameters.", List.of("1.W", "1.b", "4.W", "4.b", "6.W", "6.b"))
                    .mistake("The last layer is missing: nobody would train it.", List.of("W1", "b1", "W2", "b2"))
                    .mistake("The layers count from 1.", List.of("W0", "b0", "W1", "b1", "W2", "b2"))
                    .hint("which map keeps the order in which it is filled?")
                    .is(List.of("W1", "b1", "W2", "b2", "W3", "b3"));
            Check.that("the shapes of params() for 1x28x28 pictures, 30 filters of 5x5, 100 hidden numbers, 10 classes",
                            () -> shapes(net.params()))
                    .mistake("The hidden layer has to come behind pooling.",
                            List.of("25x30", "1x30", "17280x100", "1x100", "100x10", "1x10"))
                    .is(List.of("25x30", "1x30", "4320x100", "1x100", "100x10", "1x10"));
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
            set(net, "W1", new double[][]{{2}, {0}, {1}, {0}, {1}, {2}, {1}, {0}, {2}});
            set(net, "b1", new double[][]{{3}});
            set(net, "W2", new double[][]{{0.1, -0.1}});
            set(net, "b2", new double[][]{{0.1, 0.2}});
            set(net, "W3", new double[][]{{1, 2}, {3, 4}});
            set(net, "b3", new double[][]{{-3, 0}});
            SimpleMatrix picture = matrix(new double[][]{{1, 2, 3, 0, 0, 1, 2, 3, 3, 0, 1, 2, 2, 3, 0, 1}});
            Check.that("scores(x, EVAL) of the network of the text", () -> net.scores(picture, Mode.EVAL))
                    .given("x", picture)
                    .mistake("The ReLU of the hidden layer is left out.", matrix(new double[][]{{-6.1, -2.8}}))
                    .mistake("There is a ReLU behind the last layer: scores may be negative.",
                            matrix(new double[][]{{0, 4}}))
                    .mistake("That is average pooling.", matrix(new double[][]{{-1.3, 3.4}}))
                    .mistake("These are probabilities: scores are what goes into softmax.",
                            matrix(new double[][]{{1 / (1 + Math.exp(5)), 1 / (1 + Math.exp(-5))}}))
                    .mistake("params() has to give the matrices that the layers compute with, not copies of them.",
                            new SimpleMatrix(1, 2))
                    .is(matrix(new double[][]{{-1, 4}}));
        }

        @Fact("Is convolution, ReLU, pooling and two affine layers")
        @Test
        void isConvolutionReluPoolingAndTwoAffineLayers() {
            SimpleConvNet net = net();
            Check.that("scores(x, EVAL)", () -> net.scores(x, Mode.EVAL))
                    .given("x", x)
                    .mistake("The ReLU behind the convolution is left out.", scores(net, false, true, false, true))
                    .mistake("The ReLU of the hidden layer is left out.", scores(net, true, false, false, true))
                    .mistake("Both ReLUs are left out.", scores(net, false, false, false, true))
                    .mistake("There is a ReLU behind the last layer: scores may be negative.",
                            scores(net, true, true, true, true))
                    .mistake("That is average pooling.", scores(net, true, true, false, false))
                    .is(scores(net, true, true, false, true));
            Check.that("scores(x, TRAIN)", () -> net.scores(x, Mode.TRAIN))
                    .given("x", x)
                    .is(scores(net, true, true, false, true));
        }

        @Test
        void movesItsFiltersOnByTheStride() {
            SimpleConvNet net = (SimpleConvNet) Check.that("new SimpleConvNet(2x5x6, 2, 2, 2, 1, 3, 3, weights)",
                    () -> new SimpleConvNet(in, 2, 2, 2, 1, 3, 3, ConvNets.random(2, 0.8))).run();
            Check.that("the shapes of params() for 2x5x6 pictures, 2 filters of 2x2, stride 2, padding 1",
                            () -> shapes(net.params()))
                    .mistake("The stride is left out.", List.of("8x2", "1x2", "18x3", "1x3", "3x3", "1x3"))
                    .is(List.of("8x2", "1x2", "4x3", "1x3", "3x3", "1x3"));
            Check.that("scores(x, EVAL) of new SimpleConvNet(2x5x6, 2, 2, 2, 1, 3, 3, weights)",
                            () -> net.scores(x, Mode.EVAL))
                    .given("x", x)
                    .is(scores(net, 2, true, true, false, true));
        }

        @Fact("The loss is the mean cross entropy of the batch")
        @Test
        void losesTheMeanCrossEntropyOfTheBatch() {
            SimpleConvNet net = net();
            double loss = ByHand.crossEntropy(scores(net, true, true, false, true), labels);
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
            SimpleMatrix alone = scores(net, true, true, false, true);
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

        private SimpleMatrix scores(SimpleConvNet net, boolean relu1, boolean relu2, boolean relu3, boolean max) {
            return scores(net, 1, relu1, relu2, relu3, max);
        }

        private SimpleMatrix scores(SimpleConvNet net, int stride, boolean relu1, boolean relu2, boolean relu3,
                                    boolean max) {
            Map<String, SimpleMatrix> p = net.params();
            Shape3 maps = ByHand.output(in, 2, 2, 2, stride, 1);
            SimpleMatrix h = ByHand.convolution(x, in, p.get("W1"), p.get("b1"), 2, 2, stride, 1);
            h = relu1 ? ByHand.relu(h) : h;
            h = max ? ByHand.maxPool(h, maps, 2, 2) : ByHand.averagePool(h, maps, 2, 2);
            h = ByHand.affine(h, p.get("W2"), p.get("b2"));
            h = relu2 ? ByHand.relu(h) : h;
            h = ByHand.affine(h, p.get("W3"), p.get("b3"));
            return relu3 ? ByHand.relu(h) : h;
        }

        private static void set(SimpleConvNet net, String name, double[][] numbers) {
            net.params().get(name).setTo(matrix(numbers));
        }

        private static List<String> shapes(Map<String, SimpleMatrix> matrices) {
            List<String> shapes = new ArrayList<>();
            matrices.values().forEach(matrix -> shapes.add(matrix.getNumRows() + "x" + matrix.getNumCols()));
            return shapes;
        }

        private static SimpleMatrix matrix(double[][] rows) {
            return new SimpleMatrix(rows);
        }
    }
}
