package koans.ch09cnn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import koans.grader.check.Check;
import koans.kit.Mode;
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

/** The network of the text and a small one, step by step, with steps that are often left out. */
final class SimpleConvNetJudge {

    /** Pictures whose network is computed step by step. */
    static final Shape3 IN = new Shape3(2, 5, 6);

    private SimpleConvNetJudge() {
    }

    static void checkShapes(Shape3 in, int filters, int size, int stride, int pad, Shape3 maps, Shape3 pooled) {
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

    static void refusesShapes(Shape3 in, int size, int pad) {
        Check.that("shapes(in, 1, " + size + ", 1, " + pad + ")", () -> SimpleConvNet.shapes(in, 1, size, 1, pad))
                .given("in", in).isRejected();
    }

    /** Puts numbers into a parameter. */
    static void set(SimpleConvNet net, String name, double[][] numbers) {
        net.params().get(name).setTo(new SimpleMatrix(numbers));
    }

    /** The shapes of matrices, one after the other. */
    static List<String> shapes(Map<String, SimpleMatrix> matrices) {
        List<String> shapes = new ArrayList<>();
        matrices.values().forEach(matrix -> shapes.add(matrix.getNumRows() + "x" + matrix.getNumCols()));
        return shapes;
    }

    /** Checks the names and shapes for digits, 30 filters of 5x5, 100 hidden numbers and 10 classes. */
    static void checkParams(SimpleConvNet net) {
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

    /** Checks the scores of the network of the text for its picture. */
    static void checkScoresOfTheText(SimpleConvNet net, SimpleMatrix picture, double... expected) {
        Check.that("scores(x, EVAL) of the network of the text", () -> net.scores(picture, Mode.EVAL))
                .given("x", picture)
                .mistake("The ReLU of the hidden layer is left out.", row(-6.1, -2.8))
                .mistake("There is a ReLU behind the last layer: scores may be negative.", row(0, 4))
                .mistake("That is average pooling.", row(-1.3, 3.4))
                .mistake("These are probabilities: scores are what goes into softmax.",
                        row(1 / (1 + Math.exp(5)), 1 / (1 + Math.exp(-5))))
                .mistake("params() has to give the matrices that the layers compute with, not copies of them.",
                        row(0, 0))
                .is(row(expected));
    }

    private static SimpleMatrix row(double... numbers) {
        return new SimpleMatrix(new double[][]{numbers});
    }

    /** Checks the scores of a network of two filters of 2x2 with padding 1. */
    static void checkScores(SimpleConvNet net, SimpleMatrix x) {
        SimpleMatrix expected = scores(net, x, 1);
        Check.that("scores(x, EVAL)", () -> net.scores(x, Mode.EVAL))
                .given("x", x)
                .mistake("The ReLU behind the convolution is left out.", scores(net, x, 1, false, true, false, true))
                .mistake("The ReLU of the hidden layer is left out.", scores(net, x, 1, true, false, false, true))
                .mistake("Both ReLUs are left out.", scores(net, x, 1, false, false, false, true))
                .mistake("There is a ReLU behind the last layer: scores may be negative.",
                        scores(net, x, 1, true, true, true, true))
                .mistake("That is average pooling.", scores(net, x, 1, true, true, false, false))
                .is(expected);
        Check.that("scores(x, TRAIN)", () -> net.scores(x, Mode.TRAIN)).given("x", x).is(expected);
    }

    /** The scores of a network of two filters of 2x2 with padding 1. */
    static SimpleMatrix scores(SimpleConvNet net, SimpleMatrix x, int stride) {
        return scores(net, x, stride, true, true, false, true);
    }

    private static SimpleMatrix scores(SimpleConvNet net, SimpleMatrix x, int stride, boolean relu1, boolean relu2,
                                       boolean relu3, boolean max) {
        Map<String, SimpleMatrix> p = net.params();
        Shape3 maps = ByHand.output(IN, 2, 2, 2, stride, 1);
        SimpleMatrix h = ByHand.convolution(x, IN, p.get("W1"), p.get("b1"), 2, 2, stride, 1);
        h = relu1 ? ByHand.relu(h) : h;
        h = max ? ByHand.maxPool(h, maps, 2, 2) : ByHand.averagePool(h, maps, 2, 2);
        h = ByHand.affine(h, p.get("W2"), p.get("b2"));
        h = relu2 ? ByHand.relu(h) : h;
        h = ByHand.affine(h, p.get("W3"), p.get("b3"));
        return relu3 ? ByHand.relu(h) : h;
    }
}
