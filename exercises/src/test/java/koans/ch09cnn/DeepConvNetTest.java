package koans.ch09cnn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import koans.ch07backprop.ModelLaws;
import koans.ch09cnn.DeepConvNet.Stage;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import koans.kit.Mode;
import koans.kit.Shape3;
import net.jqwik.api.Group;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class DeepConvNetTest {

    private static final Stage FIRST = new Stage(8, 5, 1, 0, 2);
    private static final Stage SECOND = new Stage(16, 3, 1, 0, 2);

    @Group
    @Exercise(id = "9.49", title = "Shapes through many stages", points = 2, writes = "shapes")
    class Shapes {

        @Test
        void followsADigitThroughTwoStages() {
            DeepConvNetJudge.checkShapes(new Shape3(1, 28, 28), List.of(FIRST, SECOND),
                    new Shape3(8, 24, 24), new Shape3(8, 12, 12), new Shape3(16, 10, 10), new Shape3(16, 5, 5));
        }

        @Fact("Knows stride, padding and pooling")
        @Test
        void knowsStridePaddingAndPooling() {
            DeepConvNetJudge.checkShapes(new Shape3(3, 9, 14),
                    List.of(new Stage(2, 3, 2, 1, 1), new Stage(4, 2, 1, 0, 3)), new Shape3(2, 5, 7),
                    new Shape3(2, 5, 7), new Shape3(4, 4, 6), new Shape3(4, 1, 2));
            DeepConvNetJudge.checkShapes(new Shape3(1, 8, 8),
                    List.of(new Stage(2, 3, 1, 0, 2), new Stage(3, 2, 1, 0, 2)), new Shape3(2, 6, 6),
                    new Shape3(2, 3, 3), new Shape3(3, 2, 2), new Shape3(3, 1, 1));
        }

        @Test
        void takesAnyNumberOfStages() {
            DeepConvNetJudge.checkShapes(new Shape3(1, 6, 7), List.of(new Stage(5, 3, 1, 0, 2)), new Shape3(5, 4, 5),
                    new Shape3(5, 2, 2));
            Stage small = new Stage(2, 2, 1, 0, 1);
            DeepConvNetJudge.checkShapes(new Shape3(1, 4, 5), List.of(small, small, small),
                    new Shape3(2, 3, 4), new Shape3(2, 3, 4), new Shape3(2, 2, 3), new Shape3(2, 2, 3),
                    new Shape3(2, 1, 2), new Shape3(2, 1, 2));
        }

        @Test
        void rejectsAStageThatDoesNotFit() {
            for (Shape3 in : new Shape3[]{new Shape3(1, 4, 28), new Shape3(1, 28, 4), new Shape3(1, 9, 28),
                new Shape3(1, 5, 28), new Shape3(1, 11, 28)}) {
                Check.that("shapes(in, [8 filters 5x5, pool 2; 16 filters 3x3, pool 2])",
                        () -> DeepConvNet.shapes(in, List.of(FIRST, SECOND))).given("in", in).isRejected();
            }
        }
    }

    @Group
    @Exercise(id = "9.50", title = "A deeper convolutional network", points = 8)
    class Net {

        private final Shape3 in = DeepConvNetJudge.IN;
        private final List<Stage> stages = DeepConvNetJudge.STAGES;
        private final SimpleMatrix x = ConvNets.random(1, 1).apply(3, in.size());
        private final int[] labels = {1, 0, 1};

        @Test
        void hasAsManyStagesAsWanted() {
            Shape3 digit = new Shape3(1, 28, 28);
            DeepConvNet net = (DeepConvNet) Check.that("new DeepConvNet(1x28x28, stages, false, 64, 10, weights)",
                    () -> new DeepConvNet(digit, List.of(FIRST, SECOND), false, 64, 10, SimpleMatrix::new)).run();
            Check.that("the parameters of the network of the text", () -> DeepConvNetJudge.named(net.params()))
                    .hint("which map keeps the order in which it is filled?")
                    .is(List.of("W1 25x8", "b1 1x8", "W2 72x16", "b2 1x16", "W3 400x64", "b3 1x64", "W4 64x10",
                            "b4 1x10"));
            Check.that("the parameters of new DeepConvNet(1x28x28, stages, true, 64, 10, weights)",
                            () -> DeepConvNetJudge.named(new DeepConvNet(digit, List.of(FIRST, SECOND), true, 64, 10,
                                    SimpleMatrix::new).params()))
                    .mistake("batchNorm is not used, or gamma and beta are not handed out: nobody would train them.",
                            DeepConvNetJudge.named(net.params()))
                    .hint("the gamma and beta of a convolution have its number, and come after its bias.")
                    .is(List.of("W1 25x8", "b1 1x8", "gamma1 1x8", "beta1 1x8", "W2 72x16", "b2 1x16", "gamma2 1x16",
                            "beta2 1x16", "W3 400x64", "b3 1x64", "W4 64x10", "b4 1x10"));
            DeepConvNetJudge.checkNamesOfTenStages();
        }

        @Test
        void asksForItsWeightsLayerByLayer() {
            List<String> asked = new ArrayList<>();
            BiFunction<Integer, Integer, SimpleMatrix> made = ConvNets.random(3, 1);
            DeepConvNet net = (DeepConvNet) Check.that("new DeepConvNet(2x7x8, stages, false, 5, 4, weights)",
                    () -> new DeepConvNet(in, stages, false, 5, 4, (rows, cols) -> {
                        asked.add(rows + "x" + cols);
                        return made.apply(rows, cols);
                    })).given("stages", stages).run();
            Check.that("what new DeepConvNet(2x7x8, stages, false, 5, 4, weights) asks weights for", () -> asked)
                    .mistake("A filter of the second stage is as deep as the maps of the first: C * FH * FW numbers.",
                            List.of("8x3", "18x2", "2x5", "5x4"))
                    .hint("the number of rows is how many numbers each output of the layer is made of.")
                    .is(List.of("8x3", "27x2", "2x5", "5x4"));
            BiFunction<Integer, Integer, SimpleMatrix> again = ConvNets.random(3, 1);
            for (int[] layer : new int[][]{{1, 8, 3}, {2, 27, 2}, {3, 2, 5}, {4, 5, 4}}) {
                Check.that("W" + layer[0] + " of a new network", () -> net.params().get("W" + layer[0]))
                        .because("the matrix that weights made for this layer")
                        .is(again.apply(layer[1], layer[2]));
                Check.that("b" + layer[0] + " of a new network", () -> net.params().get("b" + layer[0]))
                        .is(new SimpleMatrix(1, layer[2]));
            }
        }

        @Test
        void computesStageAfterStage() {
            DeepConvNetJudge.checkScores(net(false), x, labels);
        }

        @Fact("With one stage it is a SimpleConvNet")
        @Test
        void isASimpleConvNetWithOneStage() {
            Shape3 square = new Shape3(1, 4, 4);
            DeepConvNet net = new DeepConvNet(square, List.of(new Stage(1, 3, 1, 0, 2)), false, 2, 2,
                    SimpleMatrix::new);
            double[][][] numbers = {{{2}, {0}, {1}, {0}, {1}, {2}, {1}, {0}, {2}}, {{3}}, {{0.1, -0.1}}, {{0.1, 0.2}},
                {{1, 2}, {3, 4}}, {{-3, 0}}};
            SimpleMatrix picture =
                    new SimpleMatrix(new double[][]{{1, 2, 3, 0, 0, 1, 2, 3, 3, 0, 1, 2, 2, 3, 0, 1}});
            Check.that("scores(x, EVAL) of the network of 9.46, as a single stage", () -> {
                int next = 0;
                for (SimpleMatrix param : net.params().values()) {
                    param.setTo(new SimpleMatrix(numbers[next++]));
                }
                return net.scores(picture, Mode.EVAL);
            }).given("x", picture).is(new SimpleMatrix(new double[][]{{-1, 4}}));
        }

        @Test
        void normalizesBehindEachConvolution() {
            Shape3 pixel = new Shape3(1, 1, 1);
            DeepConvNet net = new DeepConvNet(pixel, List.of(new Stage(1, 1, 1, 0, 1)), true, 1, 1, SimpleMatrix::new);
            net.params().get("W1").set(0, 2);
            net.params().get("W2").set(0, 1);
            net.params().get("W3").set(0, 1);
            net.params().get("b2").set(0, 10);
            net.params().get("b3").set(0, -10);
            SimpleMatrix three = new SimpleMatrix(new double[][]{{1}, {3}, {5}});
            double half = Math.sqrt(1.5);
            Check.that("scores(x, TRAIN) of a filter of one pixel with batch normalization, W 2, 1, 1, b 0, 10, -10",
                            () -> net.scores(three, Mode.TRAIN))
                    .given("x", three)
                    .mistake("Normalization is left out, or runs in EVAL: is the mode handed on?", three.scale(2))
                    .mistake("Normalization comes behind the ReLU; it has to come before.",
                            new SimpleMatrix(new double[][]{{-half}, {0}, {half}}))
                    .within(1e-5).is(new SimpleMatrix(new double[][]{{0}, {0}, {half}}));
            double std = Math.sqrt(0.9 + 0.1 * 32 / 3);
            Check.that("scores(x, EVAL) after scores(x, TRAIN), with the same filter, W and b",
                            () -> net.scores(three, Mode.EVAL))
                    .given("x", three)
                    .mistake("The mode is not handed on: normalization runs in TRAIN.",
                            new SimpleMatrix(new double[][]{{0}, {0}, {half}}))
                    .within(1e-5).is(three.scale(2).minus(0.6).divide(std));
        }

        @Test
        void handsTheModeOn() {
            DeepConvNetJudge.checkModes(() -> net(true), x, labels);
        }

        @Test
        void leavesItsParametersToTheOptimizer() {
            DeepConvNet net = net(true);
            ConvNets.leavesItsParametersToTheOptimizer(net, x, labels);
            Check.that("the names of gradient(x, labels)", () -> List.copyOf(net.gradient(x, labels).keySet()))
                    .because("those of params(), in their order")
                    .is(List.copyOf(net.params().keySet()));
        }

        @Test
        void hasTheGradientsThatCanBeMeasured() {
            Gradients.check("net", net(false), x, labels);
            Gradients.check("net", new DeepConvNet(new Shape3(1, 8, 8),
                            List.of(new Stage(2, 3, 1, 0, 2), new Stage(3, 2, 1, 0, 2)), true, 3, 3,
                            ConvNets.random(4, 0.6)),
                    ConvNets.random(5, 1).apply(4, 64), new int[]{2, 0, 1, 2});
        }

        @Test
        void startsEveryGradientAfresh() {
            DeepConvNet net = net(false);
            ConvNets.startsEveryGradientAfresh(net, x, labels, () -> net.gradient(x.scale(-3), new int[]{0, 1, 1}));
        }

        @Test
        void learnsToTellLyingFromStandingBars() {
            ConvNets.learnsToTellLyingFromStandingBars(new DeepConvNet(new Shape3(1, 6, 6),
                            List.of(new Stage(4, 3, 1, 1, 2), new Stage(4, 2, 1, 0, 1)), false, 5, 2,
                            ConvNets.random(4, 0.5)),
                    6, "the training loss on twelve bars", Mode.TRAIN, "matrices");
        }

        @Test
        void rejectsAStageThatDoesNotFit() {
            for (Shape3 small : new Shape3[]{new Shape3(1, 4, 28), new Shape3(1, 28, 9), new Shape3(1, 28, 11)}) {
                Check.that("new DeepConvNet(in, [8 filters 5x5, pool 2; 16 filters 3x3, pool 2], false, 4, 2, weights)",
                                () -> new DeepConvNet(small, List.of(FIRST, SECOND), false, 4, 2, SimpleMatrix::new))
                        .given("in", small).isRejected();
            }
        }

        /** 2x7x8 to 3x6x7 and 3x3x3, then to 2x3x3 and 2x1x1. */
        private DeepConvNet net(boolean batchNorm) {
            return ConvNets.withBiases(new DeepConvNet(in, stages, batchNorm, 4, 2, ConvNets.random(2, 0.8)), 4);
        }

        @Test
        void looksAtEveryCallAnew() {
            new ModelLaws("new DeepConvNet(1x4x5, [Stage(2, 2, 1, 0, 1)], false, 3, 3, weights)",
                    () -> new DeepConvNet(new Shape3(1, 4, 5), List.of(new Stage(2, 2, 1, 0, 1)), false, 3, 3,
                            ConvNets.random(1, 1)),
                    ConvNets.random(1, 2).apply(3, 20), new int[]{0, 2, 1}).hold();
        }
    }
}
