package koans.ch08training;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import koans.ch07backprop.Sigmoid;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Model;
import org.ejml.simple.SimpleMatrix;

/** Nets with the numbers of the text, an activation that writes down what it sees, and the mistakes of a builder. */
final class RegularizedNetJudge {

    private RegularizedNetJudge() {
    }

    /** A batch for nets with three inputs and three classes. */
    static SimpleMatrix many() {
        return matrix(new double[][]{{1, 2, -1}, {0, -1, 2}, {3, 0.5, 0}, {-2, 1, 1}, {0.5, -3, -2}});
    }

    private static int[] labelsOfMany() {
        return new int[]{1, 0, 2, 1, 0};
    }

    /** Checks the names of a net with three affine layers and batch normalization. */
    static void checkNames(RegularizedNet net, List<String> expected) {
        Check.that("the names of params() with sizes 2, 3, 4, 2 and batch normalization",
                        () -> List.copyOf(net.params().keySet()))
                .mistake("The last affine layer is followed by nothing, not by batch normalization either.",
                        List.of("W1", "b1", "gamma1", "beta1", "W2", "b2", "gamma2", "beta2", "W3", "b3",
                                "gamma3", "beta3"))
                .mistake("gamma and beta are no parameters here: then nobody trains them.",
                        List.of("W1", "b1", "W2", "b2", "W3", "b3"))
                .is(expected);
    }

    static void checkPlainScores(RegularizedNet net, SimpleMatrix x, Mode mode, double[][] expected) {
        Check.that("scores(x, " + mode + ") of the net of 7.17, all switches off", () -> net.scores(x, mode))
                .given("x", x)
                .mistake("The activation is left out.",
                        matrix(new double[][]{{-0.449, -0.335}, {0.431, 0.175}}))
                .mistake("Something follows the last affine layer; the scores stay as they are.",
                        matrix(new double[][]{{0, 0.187}, {0.365, 0.328}}))
                .hint("Are the matrices in params() the ones that the layers compute with?")
                .is(matrix(expected));
    }

    /** Checks the losses of the net of the text with weight decay 0.5. */
    static void checkPenalty(RegularizedNet net, SimpleMatrix x, int[] labels, double plain, double penalty) {
        // The weights squared: 0.91 in W1, again 0.91 in W2; biases 0.0014 and 0.005.
        Check.that("loss(x, [1, 0], TRAIN) of the net of 7.17 with weight decay 0.5",
                        () -> net.loss(x, labels, Mode.TRAIN)).within(1e-6)
                .mistake("The penalty of weight decay is missing.", plain)
                .mistake("The factor 1/2 of the penalty is missing.", plain + 0.91)
                .mistake("Biases are free, only names that begin with W are weights.", plain + 0.4566)
                .mistake("Both weight matrices count.", plain + 0.2275)
                .is(plain + penalty);
        Check.that("loss(x, [1, 0], EVAL) of the net of 7.17 with weight decay 0.5",
                        () -> net.loss(x, labels, Mode.EVAL)).within(1e-6)
                .mistake("The penalty is part of training; in EVAL the cross entropy alone counts.", plain + penalty)
                .is(plain);
    }

    /** Checks the gradient of the same net. */
    static void checkGradientWithPenalty(RegularizedNet net, SimpleMatrix x, int[] labels, SimpleMatrix g,
                                         SimpleMatrix penalty) {
        Check.that("gradient(x, [1, 0]).get(\"W2\") of the net of 7.17 with weight decay 0.5",
                        () -> net.gradient(x, labels).get("W2")).within(1e-8)
                .mistake("The loss has a penalty, but the gradient does not know of it.", g)
                .mistake("lambda * W is added twice.", g.plus(penalty.scale(2)))
                .is(g.plus(penalty));
    }

    /** Counts the activations of a net of sizes 2, 3, 3, 3, 2. */
    static void checkActivations(int expected) {
        List<Layer> made = new ArrayList<>();
        Check.that("how often the net of sizes 2, 3, 3, 3, 2 asks for an activation", () -> {
            RegularizedNet.builder(2, 3, 3, 3, 2).activation(() -> {
                made.add(Recording.tanh());
                return made.get(made.size() - 1);
            }).build(random(5));
            return made.size();
        }).mistake("One activation object stands in all places, but remembers only one input.", 1)
                .mistake("An activation follows the last layer, too.", 4).is(expected);
    }

    static void checkGradients(int seed, boolean batchNorm) {
        RegularizedNet net = RegularizedNet.builder(3, 4, 4, 3).activation(Recording::tanh)
                .batchNorm(batchNorm).weightDecay(0.1).spread(n -> 1).build(random(seed));
        Gradients.check("builder(3, 4, 4, 3)" + (batchNorm ? ".batchNorm(true)" : "")
                + ".weightDecay(0.1).build(random)", net, many(), labelsOfMany());
    }

    /** The means of what the activation of a net 3-4-3 gets in TRAIN. */
    static SimpleMatrix meansBeforeTheActivation() {
        List<SimpleMatrix> seen = new ArrayList<>();
        RegularizedNet net = RegularizedNet.builder(3, 4, 3).batchNorm(true)
                .activation(() -> new Recording(v -> v, v -> 1, seen)).build(random(2));
        net.loss(many(), labelsOfMany(), Mode.TRAIN);
        return columnMeans(seen.get(0));
    }

    /** Checks a net with 50 ones behind its activation, weights of 1 and biases of 100 in its last layer. */
    static void checkDropoutInEval(RegularizedNet net, SimpleMatrix x, double expected) {
        Check.that("scores(x, EVAL) for an activation of all ones, 50 nodes, W2 all 1, b2 100, dropout 0.5",
                        () -> net.scores(x, Mode.EVAL))
                .mistake("In EVAL what passes is halved, behind the activation.", filled(150))
                .mistake("The scores are halved as well: nothing follows the last affine layer.", filled(62.5))
                .is(filled(expected));
    }

    /** The same in TRAIN. */
    static void checkDropoutInTrain(RegularizedNet net, SimpleMatrix x) {
        // 50 or more of 50 coins: 2^-50; below 1 as well.
        Check.that("scores(x, TRAIN) for an activation of all ones, 50 nodes, W2 all 1, b2 100, dropout 0.5",
                        () -> net.scores(x, Mode.TRAIN))
                .mistake("Nothing is dropped behind the activation.", filled(150))
                .mistake("Nothing is dropped in TRAIN: is the mode handed on?", filled(125))
                .hint("The order is affine, batch normalization, activation, dropout; none behind the last.")
                .satisfies("each score 100 and the number of nodes that are left, from 1 to 49",
                        (SimpleMatrix s) -> s.elementMin() >= 101 && s.elementMax() <= 149
                                && s.get(0, 0) == s.get(0, 1));
    }

    /** A net 3-8-8-3 after five gradients. */
    static RegularizedNet trainedWithBatchNormAndDropout(SimpleMatrix many) {
        int[] labels = labelsOfMany();
        RegularizedNet net = RegularizedNet.builder(3, 8, 8, 3).batchNorm(true).dropout(0.3).build(random(6));
        for (int i = 0; i < 5; i++) {
            net.gradient(many, labels);
        }
        return net;
    }

    /** Checks that a net keeps its scores when it has seen other batches in EVAL. */
    static void checkNothingMoves(RegularizedNet net, SimpleMatrix many, SimpleMatrix scores) {
        Check.that("scores(x, EVAL) after loss(other, EVAL) and scores(other, EVAL)", () -> {
            net.loss(many.scale(7), labelsOfMany(), Mode.EVAL);
            net.scores(many.scale(-3), Mode.EVAL);
            return net.scores(many, Mode.EVAL);
        }).because("as before: measuring moves nothing").is(scores);
    }

    /** Checks a net of sizes 64, 100 and 80 with the spread 32 / n. */
    static void checkSpread(RegularizedNet net, String name, double spread) {
        // 6400 and 8000 draws: the relative error of the spread is 0.009, 0.08 is nearly nine of them.
        SimpleMatrix w = net.params().get(name);
        Check.that("the root of the mean square of " + name + " with sizes 64, 100, 80 and spread 32 / n",
                        () -> Math.sqrt(w.elementPower(2).elementSum() / w.getNumElements()))
                .mistake("That is He's spread; the builder was told another one.",
                        Math.sqrt(name.equals("W1") ? 2 / 64.0 : 2 / 100.0))
                .mistake("The spread is that of the outputs; n is the number of inputs.",
                        name.equals("W1") ? 0.32 : 0.4)
                .mistake("It is taken for the variance.", Math.sqrt(spread))
                .within(0.08 * spread).is(spread);
    }

    /** Checks that a net keeps the gradient of a batch when it is asked for others. */
    static void checkFreshGradients(RegularizedNet net) {
        SimpleMatrix many = many();
        int[] labels = labelsOfMany();
        Map<String, SimpleMatrix> first = net.gradient(many, labels);
        Map<String, SimpleMatrix> kept = new LinkedHashMap<>();
        first.forEach((name, gradient) -> kept.put(name, gradient.copy()));
        net.gradient(many.scale(-2), labels);
        net.loss(many.rows(0, 2), new int[]{1, 0}, Mode.EVAL);
        kept.forEach((name, gradient) -> {
            Check.that("the first gradient's " + name + " after the gradient of another batch",
                            () -> first.get(name))
                    .hint("Later calls must not write into the matrices of an earlier answer.").is(gradient);
            Check.that("gradient(x, labels).get(\"" + name + "\") after those of another batch",
                            () -> net.gradient(many, labels).get(name))
                    .because("what it was the first time").is(gradient);
        });
    }

    /** Checks that a net goes on with its weight decay when another one is made without. */
    static void checkOwnLayers(SimpleMatrix x, int[] labels) {
        double[] alone = {tiny(RegularizedNet.builder(2, 3, 2).weightDecay(0.1)).loss(x, labels, Mode.EVAL),
            tiny(RegularizedNet.builder(2, 3, 2).weightDecay(0.1)).loss(x, labels, Mode.TRAIN)};
        Check.that("loss(x, labels, EVAL) and loss(x, labels, TRAIN) with weight decay 0.1, when a network without"
                        + " it has been made in between", () -> {
                    RegularizedNet net = tiny(RegularizedNet.builder(2, 3, 2).weightDecay(0.1));
                    RegularizedNet.builder(2, 3, 2).build(random(5));
                    return new double[]{net.loss(x, labels, Mode.EVAL), net.loss(x, labels, Mode.TRAIN)};
                })
                .given("x", x)
                .mistake("The penalty is that of the other network: none. Is a field static?",
                        new double[]{alone[0], alone[0]})
                .hint("Every network has layers and switches of its own. Is a field static?")
                .is(alone);
    }

    static SimpleMatrix dropoutGradient(long seed) {
        return RegularizedNet.builder(3, 20, 3).dropout(0.5).build(random(seed)).gradient(many(), labelsOfMany())
                .get("W2");
    }

    static double[] trained(RegularizedNet.Builder builder, int seed) {
        SimpleMatrix points = new SimpleMatrix(40, 2);
        int[] classes = new int[40];
        SplittableRandom random = random(seed);
        for (int i = 0; i < 40; i++) {
            classes[i] = i % 2;
            points.set(i, 0, random.nextGaussian() * 0.5 + (i % 2 == 0 ? 1.5 : -1.5));
            points.set(i, 1, random.nextGaussian());
        }
        Model net = builder.build(random);
        for (int step = 0; step < 60; step++) {
            Map<String, SimpleMatrix> grads = net.gradient(points, classes);
            net.params().forEach((name, param) -> param.setTo(param.minus(grads.get(name).scale(0.3))));
        }
        double squares = net.params().entrySet().stream().filter(entry -> entry.getKey().startsWith("W"))
                .mapToDouble(entry -> entry.getValue().elementPower(2).elementSum()).sum();
        return new double[]{net.loss(points, classes, Mode.TRAIN), squares};
    }

    static void checkMode(String text, Check.Action call, Mode mode) {
        Check.that("the mode in which " + text + " runs the activations", () -> {
            Recording.modes.clear();
            call.run();
            return Set.copyOf(Recording.modes);
        }).mistake("The mode is not handed on.", Set.of(Mode.EVAL))
                .mistake("The layers always run in TRAIN.", Set.of(Mode.TRAIN)).is(Set.of(mode));
    }

    static RegularizedNet tiny(RegularizedNet.Builder builder) {
        RegularizedNet net = builder.build(random(1));
        net.params().get("W1").setTo(matrix(new double[][]{{0.1, -0.2, 0.3}, {0.4, 0.5, -0.6}}));
        net.params().get("b1").setTo(matrix(new double[][]{{0.01, 0.02, 0.03}}));
        net.params().get("W2").setTo(matrix(new double[][]{{0.2, -0.1}, {-0.3, 0.4}, {0.5, 0.6}}));
        net.params().get("b2").setTo(matrix(new double[][]{{0.05, -0.05}}));
        return net;
    }

    static SimpleMatrix filled(double value) {
        return new SimpleMatrix(2, 2).plus(value);
    }

    /** An activation that writes down its inputs and modes. */
    static final class Recording implements Layer {

        private static final Set<Mode> modes = EnumSet.noneOf(Mode.class);

        private final DoubleUnaryOperator f;
        private final DoubleUnaryOperator slope;
        private final List<SimpleMatrix> seen;
        private SimpleMatrix x;

        Recording(DoubleUnaryOperator f, DoubleUnaryOperator slope, List<SimpleMatrix> seen) {
            this.f = f;
            this.slope = slope;
            this.seen = seen;
        }

        static Recording tanh() {
            return new Recording(Math::tanh, v -> 1 - Math.tanh(v) * Math.tanh(v), null);
        }

        /** Gives ones for whatever comes. */
        static Recording ones() {
            return new Recording(v -> 1, v -> 0, new ArrayList<>());
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return forward(x, Mode.EVAL);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x, Mode mode) {
            modes.add(mode);
            this.x = x;
            if (seen != null) {
                seen.add(x.copy());
            }
            return x.elementOp((int r, int c, double v) -> f.applyAsDouble(v));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dout) {
            return dout.elementMult(x.elementOp((int r, int c, double v) -> slope.applyAsDouble(v)));
        }
    }

    static SplittableRandom random(long seed) {
        return new SplittableRandom(seed);
    }

    static SimpleMatrix columnMeans(SimpleMatrix x) {
        return SimpleMatrix.ones(1, x.getNumRows()).mult(x).divide(x.getNumRows());
    }

    static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }

    /** Checks first weights and dropout of nets from the same generator, and of one from another. */
    static void takesItsRandomnessFromTheGenerator() {
        Check.that("W1 of a second net from a generator with the same seed",
                        () -> RegularizedNet.builder(2, 3, 2).build(random(10)).params().get("W1"))
                .because("the generator handed in is the only source of randomness")
                .is(RegularizedNet.builder(2, 3, 2).build(random(10)).params().get("W1"));
        double other = RegularizedNet.builder(2, 3, 2).build(random(11)).params().get("W1").get(0);
        Check.that("W1[0][0] of a net from a generator with another seed",
                        () -> RegularizedNet.builder(2, 3, 2).build(random(10)).params().get("W1").get(0))
                .hint("Do the weights come from the generator that is handed in?")
                .<Double>satisfies("another number than " + other, weight -> weight != other);
        Check.that("gradient(x, labels).get(\"W2\") of a second net with dropout 0.5 from a generator with the "
                        + "same seed", () -> dropoutGradient(12))
                .because("that of the first: the generator handed in is the only source of randomness")
                .hint("Does dropout draw from the generator that is handed in?")
                .is(dropoutGradient(12));
    }

    /** Checks a trained net with batch normalization and dropout row by row. */
    static void answersInEvalAboutEverySampleAlone(SimpleMatrix many) {
        RegularizedNet net = trainedWithBatchNormAndDropout(many);
        SimpleMatrix scores = (SimpleMatrix) Check.that("scores(x, EVAL)", () -> net.scores(many, Mode.EVAL)).run();
        for (int i = 0; i < many.getNumRows(); i++) {
            SimpleMatrix row = many.getRow(i);
            Check.that("scores(row, EVAL) with batch normalization and dropout", () -> net.scores(row, Mode.EVAL))
                    .given("row", row).because("its row of scores(x, EVAL)")
                    .hint("Does every layer get the mode? In TRAIN neighbours count, and dropout drops.")
                    .is(scores.getRow(i));
        }
        checkNothingMoves(net, many, scores);
    }

    /** Checks by the gradient of one sample which nodes were dropped: nothing reaches their weights. */
    static void checkDroppedNodes() {
        int nodes = 400;
        RegularizedNet net = RegularizedNet.builder(3, nodes, nodes, 3).activation(Sigmoid::new).spread(n -> 1)
                .dropout(0.25).build(random(7));
        SimpleMatrix sample = new SimpleMatrix(new double[][]{{0.5, -1, 0.25}});
        Map<String, SimpleMatrix> gradient = new HashMap<>();
        net.gradient(sample, new int[]{1}).forEach((name, g) -> gradient.put(name, g.copy()));
        boolean[] first = zeroRows(gradient.get("W2"));
        boolean[] second = zeroRows(gradient.get("W3"));
        checkShare("first", "W2", first);
        checkShare("second", "W3", second);
        checkAgree("W1", zeroRows(gradient.get("W1").transpose()), "W2", first);
        checkAgree("W2", zeroRows(gradient.get("W2").transpose()), "W3", second);
    }

    /** The share of 400 draws has a spread of 0.022: 0.13 is six of them, and more has a probability below 1e-8. */
    private static void checkShare(String layer, String name, boolean[] dropped) {
        Check.that("the share of rows of 0 in gradient(x, [1]).get(\"" + name + "\"), dropout(0.25) and 400 nodes: "
                        + "those that the " + layer + " hidden layer has dropped", () -> count(dropped) / 400.0)
                .within(0.13)
                .mistake("Nothing is dropped behind the " + layer + " hidden layer.", 0)
                .mistake("Half of the nodes are dropped, whatever the ratio.", 0.5)
                .mistake("The ratio is the share that is dropped, not the share that stays.", 0.75)
                .is(0.25);
    }

    private static void checkAgree(String before, boolean[] columns, String behind, boolean[] rows) {
        Check.that("the nodes for which the column of " + before + " and the row of " + behind + " in gradient(x, [1]) "
                        + "are not both 0, or both not, with dropout(0.25)",
                        () -> IntStream.range(0, rows.length).filter(j -> columns[j] != rows[j]).count())
                .mistake("The way back goes past the dropout: a node that was dropped gets a gradient.",
                        (long) count(rows))
                .hint("A node that was dropped gets no gradient: the way back goes through the very dropout, and its "
                        + "very draw, that the way forward went through.")
                .is(0);
    }

    private static int count(boolean[] flags) {
        return (int) IntStream.range(0, flags.length).filter(i -> flags[i]).count();
    }

    private static boolean[] zeroRows(SimpleMatrix matrix) {
        boolean[] zero = new boolean[matrix.getNumRows()];
        for (int i = 0; i < zero.length; i++) {
            zero[i] = matrix.getRow(i).elementMaxAbs() == 0;
        }
        return zero;
    }

    /** Checks that dropout adds nothing to the parameters. */
    static void checkNamesWithDropout(SimpleMatrix x, int[] labels) {
        for (boolean batchNorm : new boolean[]{false, true}) {
            RegularizedNet net = RegularizedNet.builder(2, 3, 3, 2).batchNorm(batchNorm).dropout(0.5).build(random(1));
            List<String> names = batchNorm
                    ? List.of("W1", "b1", "gamma1", "beta1", "W2", "b2", "gamma2", "beta2", "W3", "b3")
                    : List.of("W1", "b1", "W2", "b2", "W3", "b3");
            String made = " of builder(2, 3, 3, 2)" + (batchNorm ? ".batchNorm(true)" : "")
                    + ".dropout(0.5).build(random)";
            Check.that("the names of params()" + made, () -> List.copyOf(net.params().keySet()))
                    .hint("Dropout has nothing to learn.")
                    .is(names);
            Check.that("the names of gradient(x, labels)" + made, () -> Set.copyOf(net.gradient(x, labels).keySet()))
                    .given("x", x).given("labels", labels)
                    .hint("Every parameter has a gradient, and nothing else has.")
                    .is(Set.copyOf(names));
        }
    }
}
