package koans.ch09cnn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import koans.ch09cnn.DeepConvNet.Stage;
import koans.grader.check.Check;
import koans.kit.Mode;
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

/** A network of two stages, step by step, with steps that are often left out. */
final class DeepConvNetJudge {

    /** Pictures and stages of the network that is computed step by step. */
    static final Shape3 IN = new Shape3(2, 7, 8);
    static final List<Stage> STAGES = List.of(new Stage(3, 2, 1, 0, 2), new Stage(2, 3, 1, 1, 2));

    private DeepConvNetJudge() {
    }

    static void checkShapes(Shape3 in, List<Stage> stages, Shape3... expected) {
        List<Shape3> all = new ArrayList<>(List.of(expected));
        all.add(0, in);
        List<Shape3> pooledOnly = new ArrayList<>(List.of(in));
        List<Shape3> narrow = new ArrayList<>(List.of(in));
        List<Shape3> fromTheInput = new ArrayList<>(List.of(in));
        Shape3 before = in;
        for (int i = 2; i < all.size(); i += 2) {
            Stage stage = stages.get(i / 2 - 1);
            pooledOnly.add(all.get(i));
            before = convolved(before, stage);
            narrow.add(before);
            before = pooled(before, stage, 1);
            narrow.add(before);
            fromTheInput.add(convolved(in, stage));
            fromTheInput.add(pooled(convolved(in, stage), stage, stage.pool()));
        }
        Check.that("shapes(" + text(in) + ", stages)", () -> text(DeepConvNet.shapes(in, stages)))
                .given("stages", stages)
                .mistake("The input is the first of them.", text(List.of(expected)))
                .mistake("A stage has two shapes: behind the convolution, and behind pooling.", text(pooledOnly))
                .mistake("A pooling window moves on by its own size, not by 1.", text(narrow))
                .mistake("Every stage starts from the input; what comes out of one stage goes into the next.",
                        text(fromTheInput))
                .hint("9.16 has the sizes: once for the filters of a stage, once for its pooling windows.")
                .is(text(all));
    }

    private static Shape3 convolved(Shape3 in, Stage stage) {
        return ByHand.output(in, stage.filters(), stage.size(), stage.size(), stage.stride(), stage.pad());
    }

    private static Shape3 pooled(Shape3 in, Stage stage, int stride) {
        return ByHand.output(in, in.channels(), stage.pool(), stage.pool(), stride, 0);
    }

    private static String text(List<Shape3> shapes) {
        return shapes == null ? null : shapes.stream().map(DeepConvNetJudge::text).collect(Collectors.joining(" -> "));
    }

    private static String text(Shape3 shape) {
        return shape.channels() + "x" + shape.height() + "x" + shape.width();
    }

    /** The names of matrices with their shapes. */
    static List<String> named(Map<String, SimpleMatrix> matrices) {
        List<String> named = new ArrayList<>();
        matrices.forEach((name, matrix) ->
                named.add(name + " " + matrix.getNumRows() + "x" + matrix.getNumCols()));
        return named;
    }

    /** Checks the layer names of a network of ten stages and two affine layers. */
    static void checkNamesOfTenStages() {
        Stage one = new Stage(1, 1, 1, 0, 1);
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            names.add("W" + i);
            names.add("b" + i);
        }
        Check.that("the names of params() of a network of ten stages", () -> List.copyOf(new DeepConvNet(
                        new Shape3(1, 1, 1), Collections.nCopies(10, one), false, 1, 1, SimpleMatrix::new)
                        .params().keySet()))
                .hint("which map keeps the order in which it is filled?")
                .is(names);
    }

    /** Checks scores and loss of a network of two stages without batch normalization. */
    static void checkScores(DeepConvNet net, SimpleMatrix x, int[] labels) {
        SimpleMatrix expected = scores(net, x, true, true, true);
        Check.that("scores(x, EVAL)", () -> net.scores(x, Mode.EVAL))
                .given("x", x)
                .mistake("The ReLU of the stages is left out.", scores(net, x, false, true, true))
                .mistake("The ReLU of the hidden layer is left out.", scores(net, x, true, false, true))
                .mistake("There is a ReLU behind the last layer: scores may be negative.", ByHand.relu(expected))
                .mistake("That is average pooling.", scores(net, x, true, true, false))
                .hint("params() has to give the matrices that the layers compute with.")
                .is(expected);
        Check.that("scores(x, TRAIN)", () -> net.scores(x, Mode.TRAIN)).given("x", x).is(expected);
        double loss = ByHand.crossEntropy(expected, labels);
        Check.that("loss(x, labels, EVAL)", () -> net.loss(x, labels, Mode.EVAL))
                .given("x", x).given("labels", labels)
                .mistake("The losses are added up; the mean is wanted.", 3 * loss)
                .within(1e-6).is(loss);
    }

    private static SimpleMatrix scores(DeepConvNet net, SimpleMatrix x, boolean reluInStages, boolean reluInHidden,
                                       boolean max) {
        Map<String, SimpleMatrix> p = net.params();
        SimpleMatrix h = x;
        Shape3 shape = IN;
        for (int i = 0; i < STAGES.size(); i++) {
            Stage stage = STAGES.get(i);
            h = ByHand.convolution(h, shape, p.get("W" + (i + 1)), p.get("b" + (i + 1)), stage.size(),
                    stage.size(), stage.stride(), stage.pad());
            shape = convolved(shape, stage);
            h = reluInStages ? ByHand.relu(h) : h;
            h = max ? ByHand.maxPool(h, shape, stage.pool(), stage.pool())
                    : ByHand.averagePool(h, shape, stage.pool(), stage.pool());
            shape = pooled(shape, stage, stage.pool());
        }
        h = ByHand.affine(h, p.get("W3"), p.get("b3"));
        h = reluInHidden ? ByHand.relu(h) : h;
        return ByHand.affine(h, p.get("W4"), p.get("b4"));
    }

    /** Checks scores and losses of new networks with batch normalization. */
    static void checkModes(Supplier<DeepConvNet> make, SimpleMatrix x, int[] labels) {
        DeepConvNet net = make.get();
        SimpleMatrix eval = net.scores(x, Mode.EVAL);
        SimpleMatrix train = make.get().scores(x, Mode.TRAIN);
        Check.that("loss(x, labels, EVAL) with batch normalization", () -> net.loss(x, labels, Mode.EVAL))
                .given("x", x).given("labels", labels)
                .mistake("The mode is not handed on: normalization runs in TRAIN.",
                        ByHand.crossEntropy(train, labels))
                .within(1e-6).is(ByHand.crossEntropy(eval, labels));
        Check.that("loss(x, labels, TRAIN) with batch normalization", () -> net.loss(x, labels, Mode.TRAIN))
                .given("x", x).given("labels", labels)
                .mistake("The mode is not handed on: normalization runs in EVAL.",
                        ByHand.crossEntropy(eval, labels))
                .within(1e-6).is(ByHand.crossEntropy(train, labels));
        DeepConvNet fresh = make.get();
        Check.that("scores(x, EVAL) with batch normalization after gradient(x, labels)", () -> {
            fresh.gradient(x, labels);
            return fresh.scores(x, Mode.EVAL);
        }).given("x", x).given("labels", labels)
                .because("as after scores(x, TRAIN): gradient goes forward once, in TRAIN")
                .is(afterOneForward(make.get(), x));
    }

    private static SimpleMatrix afterOneForward(DeepConvNet net, SimpleMatrix x) {
        net.scores(x, Mode.TRAIN);
        return net.scores(x, Mode.EVAL);
    }
}
