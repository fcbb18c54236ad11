package koans.ch08training;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Model;
import net.jqwik.api.Group;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class RegularizedNetTest {

    @Group
    @Exercise(id = "8.37", title = "A network with switches", points = 8)
    class TheNet {

        private final SimpleMatrix x = matrix(new double[][]{{1, 2}, {0, -1}});
        private final int[] labels = {1, 0};
        private final SimpleMatrix many = matrix(new double[][]{
                {1, 2, -1}, {0, -1, 2}, {3, 0.5, 0}, {-2, 1, 1}, {0.5, -3, -2}});
        private final int[] manyLabels = {1, 0, 2, 1, 0};

        @Test
        void namesItsParameters() {
            Check.that("the names of params() with sizes 2, 3, 4, 2",
                            () -> List.copyOf(RegularizedNet.builder(2, 3, 4, 2).build(random(1)).params().keySet()))
                    .is(List.of("W1", "b1", "W2", "b2", "W3", "b3"));
            RegularizedNet net = RegularizedNet.builder(2, 3, 4, 2).batchNorm(true).build(random(1));
            Check.that("the names of params() with sizes 2, 3, 4, 2 and batch normalization",
                            () -> List.copyOf(net.params().keySet()))
                    .mistake("The last affine layer is followed by nothing, not by batch normalization either.",
                            List.of("W1", "b1", "gamma1", "beta1", "W2", "b2", "gamma2", "beta2", "W3", "b3",
                                    "gamma3", "beta3"))
                    .mistake("gamma and beta are no parameters here: then nobody trains them.",
                            List.of("W1", "b1", "W2", "b2", "W3", "b3"))
                    .is(List.of("W1", "b1", "gamma1", "beta1", "W2", "b2", "gamma2", "beta2", "W3", "b3"));
            Check.that("the shapes of params() with sizes 2, 3, 4, 2 and batch normalization",
                            () -> net.params().values().stream()
                                    .map(m -> m.getNumRows() + "x" + m.getNumCols()).toList())
                    .is(List.of("2x3", "1x3", "1x3", "1x3", "3x4", "1x4", "1x4", "1x4", "4x2", "1x2"));
        }

        @Test
        void isAPlainNetWithAllSwitchesOff() {
            RegularizedNet net = tiny(RegularizedNet.builder(2, 3, 2));
            for (Mode mode : Mode.values()) {
                Check.that("scores(x, " + mode + ") of the net of 7.17, all switches off", () -> net.scores(x, mode))
                        .given("x", x)
                        .mistake("The activation is left out.",
                                matrix(new double[][]{{-0.449, -0.335}, {0.431, 0.175}}))
                        .mistake("Something follows the last affine layer; the scores stay as they are.",
                                matrix(new double[][]{{0, 0.187}, {0.365, 0.328}}))
                        .hint("Are the matrices in params() the ones that the layers compute with?")
                        .is(matrix(new double[][]{{-0.014, 0.187}, {0.365, 0.328}}));
                Check.that("loss(x, [1, 0], " + mode + ") of the net of 7.17, all switches off",
                                () -> net.loss(x, labels, mode))
                        .given("x", x).given("labels", labels).within(1e-6).is(0.636253561466);
            }
            Check.that("gradient(x, [1, 0]).get(\"W2\") of the net of 7.17, all switches off",
                            () -> net.gradient(x, labels).get("W2"))
                    .given("x", x).given("labels", labels).within(1e-8)
                    .is(matrix(new double[][]{{0.204712916804, -0.204712916804},
                            {0.184466584373, -0.184466584373}, {-0.154586582365, 0.154586582365}}));
        }

        @Test
        void paysForItsWeightsInTraining() {
            // The weights squared: 0.91 in W1, again 0.91 in W2; biases 0.0014 and 0.005.
            RegularizedNet net = tiny(RegularizedNet.builder(2, 3, 2).weightDecay(0.5));
            double plain = 0.636253561466;
            Check.that("loss(x, [1, 0], TRAIN) of the net of 7.17 with weight decay 0.5",
                            () -> net.loss(x, labels, Mode.TRAIN)).within(1e-6)
                    .mistake("The penalty of weight decay is missing.", plain)
                    .mistake("The factor 1/2 of the penalty is missing.", plain + 0.91)
                    .mistake("Biases are free, only names that begin with W are weights.", plain + 0.4566)
                    .mistake("Both weight matrices count.", plain + 0.2275)
                    .is(plain + 0.455);
            Check.that("loss(x, [1, 0], EVAL) of the net of 7.17 with weight decay 0.5",
                            () -> net.loss(x, labels, Mode.EVAL)).within(1e-6)
                    .mistake("The penalty is part of training; in EVAL the cross entropy alone counts.", plain + 0.455)
                    .is(plain);
            SimpleMatrix g = matrix(new double[][]{{0.204712916804, -0.204712916804},
                    {0.184466584373, -0.184466584373}, {-0.154586582365, 0.154586582365}});
            SimpleMatrix w2 = net.params().get("W2").copy();
            Check.that("gradient(x, [1, 0]).get(\"W2\") of the net of 7.17 with weight decay 0.5",
                            () -> net.gradient(x, labels).get("W2")).within(1e-8)
                    .mistake("The loss has a penalty, but the gradient does not know of it.", g)
                    .mistake("lambda * W is added twice.", g.plus(w2))
                    .is(g.plus(w2.scale(0.5)));
        }

        @Test
        void asksForAnActivationForEachHiddenLayer() {
            List<Layer> made = new ArrayList<>();
            Check.that("how often the net of sizes 2, 3, 3, 3, 2 asks for an activation", () -> {
                RegularizedNet.builder(2, 3, 3, 3, 2).activation(() -> {
                    made.add(Recording.tanh());
                    return made.get(made.size() - 1);
                }).build(random(5));
                return made.size();
            }).mistake("One activation object stands in all places, but remembers only one input.", 1)
                    .mistake("An activation follows the last layer, too.", 4).is(3);
        }

        @Test
        void hasTheGradientsThatCanBeMeasured() {
            for (int seed = 1; seed <= 5; seed++) {
                for (boolean batchNorm : new boolean[]{false, true}) {
                    RegularizedNet net = RegularizedNet.builder(3, 4, 4, 3).activation(Recording::tanh)
                            .batchNorm(batchNorm).weightDecay(0.1).spread(n -> 1).build(random(seed));
                    Gradients.check("builder(3, 4, 4, 3)" + (batchNorm ? ".batchNorm(true)" : "")
                            + ".weightDecay(0.1).build(random)", net, many, manyLabels);
                }
            }
        }

        @Test
        void normalizesBeforeTheActivation() {
            List<SimpleMatrix> seen = new ArrayList<>();
            RegularizedNet net = RegularizedNet.builder(3, 4, 3).batchNorm(true)
                    .activation(() -> new Recording(v -> v, v -> 1, seen)).build(random(2));
            net.loss(many, manyLabels, Mode.TRAIN);
            Check.that("the means of the columns that the activation gets in TRAIN, with batch normalization",
                            () -> columnMeans(seen.get(0)))
                    .hint("Batch normalization stands between the affine layer and the activation.")
                    .within(1e-6).is(new SimpleMatrix(1, 4));
        }

        @Test
        void dropsBehindTheActivation() {
            RegularizedNet net = RegularizedNet.builder(2, 50, 2).dropout(0.5)
                    .activation(() -> new Recording(v -> 1, v -> 0, new ArrayList<>())).build(random(3));
            net.params().get("W2").fill(1);
            net.params().get("b2").fill(100);
            Check.that("scores(x, EVAL) for an activation of all ones, 50 nodes, W2 all 1, b2 100, dropout 0.5",
                            () -> net.scores(x, Mode.EVAL))
                    .mistake("In EVAL what passes is halved, behind the activation.", filled(150))
                    .mistake("The scores are halved as well: nothing follows the last affine layer.", filled(62.5))
                    .is(filled(125));
            for (int i = 0; i < 20; i++) {
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
        }

        @Test
        void tellsEveryLayerTheMode() {
            RegularizedNet net = RegularizedNet.builder(2, 3, 3, 2).activation(Recording::tanh).build(random(4));
            for (Mode mode : Mode.values()) {
                checkMode("scores(x, " + mode + ")", () -> net.scores(x, mode), mode);
                checkMode("loss(x, labels, " + mode + ")", () -> net.loss(x, labels, mode), mode);
            }
            checkMode("gradient(x, labels)", () -> net.gradient(x, labels), Mode.TRAIN);
        }

        @Fact("Answers in EVAL about every sample alone")
        @Test
        void answersInEvalAboutEverySampleAlone() {
            RegularizedNet net = RegularizedNet.builder(3, 8, 8, 3).batchNorm(true).dropout(0.3).build(random(6));
            for (int i = 0; i < 5; i++) {
                net.gradient(many, manyLabels);
            }
            SimpleMatrix scores = (SimpleMatrix) Check.that("scores(x, EVAL)", () -> net.scores(many, Mode.EVAL)).run();
            for (int i = 0; i < many.getNumRows(); i++) {
                SimpleMatrix row = many.getRow(i);
                Check.that("scores(row, EVAL) with batch normalization and dropout", () -> net.scores(row, Mode.EVAL))
                        .given("row", row).because("its row of scores(x, EVAL)")
                        .hint("Does every layer get the mode? In TRAIN neighbours count, and dropout drops.")
                        .is(scores.getRow(i));
            }
            Check.that("scores(x, EVAL) after loss(other, EVAL) and scores(other, EVAL)", () -> {
                net.loss(many.scale(7), manyLabels, Mode.EVAL);
                net.scores(many.scale(-3), Mode.EVAL);
                return net.scores(many, Mode.EVAL);
            }).because("as before: measuring moves nothing").is(scores);
        }

        @Fact("Answers differently every time in TRAIN with dropout")
        @Test
        void isAnotherOneEveryTimeInTrainingWithDropout() {
            RegularizedNet net = RegularizedNet.builder(3, 40, 3).dropout(0.5).build(random(7));
            SimpleMatrix first = net.scores(many, Mode.TRAIN);
            Check.that("scores(x, TRAIN) a second time, with dropout 0.5", () -> net.scores(many, Mode.TRAIN))
                    .hint("Is there any dropout, and does it get the mode?")
                    .satisfies("other scores than the first time",
                            (SimpleMatrix again) -> again.minus(first).elementMaxAbs() > 1e-9);
        }

        @Test
        void handsOutTheParametersItUses() {
            RegularizedNet net = RegularizedNet.builder(3, 4, 2).batchNorm(true).build(random(8));
            Check.that("scores(x, EVAL) after W2 was set to 1, gamma1 to 0, beta1 to 3 and b2 to [[1, 2]]", () -> {
                net.params().get("W2").fill(1);
                net.params().get("gamma1").fill(0);
                net.params().get("beta1").fill(3);
                net.params().get("b2").setTo(matrix(new double[][]{{1, 2}}));
                return net.scores(many.rows(0, 1), Mode.EVAL);
            }).hint("params() has to hand out the very matrices that the layers compute with.")
                    .is(matrix(new double[][]{{13, 14}}));
        }

        @Test
        void startsWithTheSpreadItIsTold() {
            RegularizedNet net = RegularizedNet.builder(64, 100, 80).batchNorm(true).spread(n -> 32.0 / n)
                    .build(random(9));
            // 6400 and 8000 draws: the relative error of the spread is 0.009, 0.08 is nearly nine of them.
            for (String name : List.of("W1", "W2")) {
                double spread = name.equals("W1") ? 0.5 : 0.32;
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
            Check.that("b1 of a new net", () -> net.params().get("b1")).is(new SimpleMatrix(1, 100));
            Check.that("gamma1 of a new net", () -> net.params().get("gamma1")).is(SimpleMatrix.ones(1, 100));
        }

        @Test
        void takesItsRandomnessFromTheGenerator() {
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

        @Test
        void startsEveryGradientAfresh() {
            RegularizedNet net = RegularizedNet.builder(3, 4, 3).batchNorm(true).weightDecay(0.1).build(random(12));
            Map<String, SimpleMatrix> first = net.gradient(many, manyLabels);
            Map<String, SimpleMatrix> kept = new LinkedHashMap<>();
            first.forEach((name, gradient) -> kept.put(name, gradient.copy()));
            net.gradient(many.scale(-2), manyLabels);
            net.loss(many.rows(0, 2), labels, Mode.EVAL);
            kept.forEach((name, gradient) -> {
                Check.that("the first gradient's " + name + " after the gradient of another batch",
                                () -> first.get(name))
                        .hint("Later calls must not write into the matrices of an earlier answer.").is(gradient);
                Check.that("gradient(x, labels).get(\"" + name + "\") after those of another batch",
                                () -> net.gradient(many, manyLabels).get(name))
                        .because("what it was the first time").is(gradient);
            });
        }

        @Test
        void learnsFromBadFirstWeightsWithBatchNormalization() {
            // Over 200 seeds the right answer ends below 0.017; the same net without it never leaves 0.693.
            Check.that("the loss after 60 steps on 40 points, 4 layers, weights far too small, batch normalization",
                            () -> trained(RegularizedNet.builder(2, 10, 10, 10, 2).batchNorm(true)
                                    .spread(n -> 0.01 / Math.sqrt(n)), 13)[0])
                    .hint("Without batch normalization such a net learns nothing: the signal dies on its way.")
                    .<Double>satisfies("below 0.3", loss -> loss < 0.3);
        }

        @Test
        void keepsItsWeightsSmallWithWeightDecay() {
            // Over 200 seeds at most a fifth of them is left.
            double[] without = trained(RegularizedNet.builder(2, 10, 2), 14);
            Check.that("the sum of the squared weights after 60 steps with weight decay 0.1",
                            () -> trained(RegularizedNet.builder(2, 10, 2).weightDecay(0.1), 14)[1])
                    .hint("Does the gradient have its lambda * W?")
                    .<Double>satisfies("less than half of what they are without weight decay, " + (float) without[1],
                            squares -> squares < 0.5 * without[1]);
        }

        @Test
        void keepsItsOwnLayers() {
            int[] labels = {0, 1};
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

        private SimpleMatrix dropoutGradient(long seed) {
            return RegularizedNet.builder(3, 20, 3).dropout(0.5).build(random(seed)).gradient(many, manyLabels)
                    .get("W2");
        }

        private double[] trained(RegularizedNet.Builder builder, int seed) {
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

        private void checkMode(String text, Check.Action call, Mode mode) {
            Check.that("the mode in which " + text + " runs the activations", () -> {
                Recording.modes.clear();
                call.run();
                return Set.copyOf(Recording.modes);
            }).mistake("The mode is not handed on.", Set.of(Mode.EVAL))
                    .mistake("The layers always run in TRAIN.", Set.of(Mode.TRAIN)).is(Set.of(mode));
        }

        private static RegularizedNet tiny(RegularizedNet.Builder builder) {
            RegularizedNet net = builder.build(random(1));
            net.params().get("W1").setTo(matrix(new double[][]{{0.1, -0.2, 0.3}, {0.4, 0.5, -0.6}}));
            net.params().get("b1").setTo(matrix(new double[][]{{0.01, 0.02, 0.03}}));
            net.params().get("W2").setTo(matrix(new double[][]{{0.2, -0.1}, {-0.3, 0.4}, {0.5, 0.6}}));
            net.params().get("b2").setTo(matrix(new double[][]{{0.05, -0.05}}));
            return net;
        }

        private static SimpleMatrix filled(double value) {
            return new SimpleMatrix(2, 2).plus(value);
        }
    }

    /** An activation that writes down its inputs and modes. */
    private static final class Recording implements Layer {

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

    private static SplittableRandom random(long seed) {
        return new SplittableRandom(seed);
    }

    private static SimpleMatrix columnMeans(SimpleMatrix x) {
        return SimpleMatrix.ones(1, x.getNumRows()).mult(x).divide(x.getNumRows());
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }
}
