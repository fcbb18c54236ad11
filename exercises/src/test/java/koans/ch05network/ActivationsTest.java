package koans.ch05network;

import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ActivationsTest {

    @Group
    @Exercise(id = "5.1", title = "Step function", points = 2, writes = "step")
    class Step {

        @Test
        void isOneAboveZeroOnly() {
            SimpleMatrix x = new SimpleMatrix(new double[][]{{-1, 0, 1}});
            Check.that("step(x)", () -> Activations.step(x))
                    .given("x", x)
                    .mistake("Compared with >= instead of >: here exactly 0 gives 0.",
                            new SimpleMatrix(new double[][]{{0, 1, 1}}))
                    .mistake("0 and 1 are the wrong way round.", new SimpleMatrix(new double[][]{{1, 1, 0}}))
                    .mistake("The comparison points the wrong way: 1 belongs above 0.",
                            new SimpleMatrix(new double[][]{{1, 0, 0}}))
                    .mistake("This is the sign of the number. The step function has no -1: it gives 0 below 0.",
                            x.copy())
                    .is(new SimpleMatrix(new double[][]{{0, 0, 1}}));
        }

        @Test
        void jumpsAtZeroAndNowhereElse() {
            SimpleMatrix x = new SimpleMatrix(new double[][]{{1e-300, 0.4}, {-1e-300, -0.4}, {-0.0, 700}});
            Check.that("step(x)", () -> Activations.step(x))
                    .given("x", x)
                    .mistake("Numbers between 0 and 1 are lost: is there a rounding, or a cast to int?",
                            new SimpleMatrix(new double[][]{{0, 0}, {0, 0}, {0, 1}}))
                    .is(new SimpleMatrix(new double[][]{{1, 1}, {0, 0}, {0, 1}}));
        }

        @Property(tries = 50)
        void worksOnEveryEntryOfAnyMatrix(@ForAll("matrices") SimpleMatrix x) {
            SimpleMatrix expected = x.createLike();
            SimpleMatrix withZero = x.createLike();
            for (int i = 0; i < x.getNumElements(); i++) {
                expected.set(i, x.get(i) > 0 ? 1 : 0);
                withZero.set(i, x.get(i) >= 0 ? 1 : 0);
            }
            Check.that("step(x)", () -> Activations.step(x))
                    .given("x", x)
                    .mistake("Compared with >= instead of >: here exactly 0 gives 0.", withZero)
                    .is(expected);
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrices(3, 4, 3);
        }
    }

    @Group
    @Exercise(id = "5.2", title = "Sigmoid", points = 3, writes = "sigmoid")
    class Sigmoid {

        @Test
        void givesTheNumbersOfTheTable() {
            check(0, 0.5);
            check(1, 0.7310585786300049);
            check(2, 0.8807970779778823);
            check(-1, 0.2689414213699951);
        }

        @Fact("Is 1 far to the right and 0 far to the left")
        @Test
        void endsAtZeroAndOne() {
            String words = "e^x is infinite for large x, and infinity / infinity is undefined. Divide 1 by 1 + e^-x.";
            Check.that("sigmoid(1000)", () -> Activations.sigmoid(1000)).mistake(words, Double.NaN).is(1);
            Check.that("sigmoid(-1000)", () -> Activations.sigmoid(-1000)).mistake(words, Double.NaN).is(0);
        }

        @Property(tries = 50)
        void isOneMinusItsMirrorImage(@ForAll @DoubleRange(min = 0, max = 30) double x) {
            double expected = 1 / (1 + Math.exp(-x));
            check(x, expected);
            check(-x, 1 - expected);
        }

        @Test
        void takesMatricesToo() {
            SimpleMatrix x = new SimpleMatrix(new double[][]{{0, 1, 2}, {-1, 1000, -1000}});
            SimpleMatrix mirrored = new SimpleMatrix(new double[][]{
                    {0.5, 0.2689414213699951, 0.1192029220221176}, {0.7310585786300049, 0, 1}});
            Check.that("sigmoid(x)", () -> Activations.sigmoid(x))
                    .given("x", x)
                    .mistake("The exponent has the wrong sign: it is -x.", mirrored)
                    .is(new SimpleMatrix(new double[][]{
                            {0.5, 0.7310585786300049, 0.8807970779778823}, {0.2689414213699951, 1, 0}}));
        }

        @Property(tries = 30)
        void worksOnEveryEntryOfAnyMatrix(@ForAll("matrices") SimpleMatrix x) {
            SimpleMatrix expected = x.createLike();
            for (int i = 0; i < x.getNumElements(); i++) {
                expected.set(i, 1 / (1 + Math.exp(-x.get(i))));
            }
            Check.that("sigmoid(x)", () -> Activations.sigmoid(x)).given("x", x).is(expected);
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrices(3, 4, 9);
        }

        private static void check(double x, double expected) {
            Check.that("sigmoid(" + x + ")", () -> Activations.sigmoid(x))
                    .within(1e-12)
                    .mistake("The exponent has the wrong sign: it is -x.", 1 - expected)
                    .mistake("This is 1 + e^-x, without the 1 / before it. Are the brackets right?", 1 + Math.exp(-x))
                    .mistake("This is 1 / (1 - e^-x): there is a plus in the formula.", 1 / (1 - Math.exp(-x)))
                    .mistake("This is the hyperbolic tangent: a cousin of the sigmoid that goes from -1 to 1.",
                            Math.tanh(x))
                    .mistake("Only 0 and 1 come out: is there a division of whole numbers, or a step function?",
                            x > 0 ? 1 : 0)
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "5.3", title = "ReLU", points = 3, writes = "relu")
    class Relu {

        @Test
        void keepsWhatIsAboveZero() {
            check(0.3, 0.3);
            check(-2, 0);
            check(0, 0);
        }

        @Property(tries = 50)
        void keepsOneSideAndCutsOffTheOther(@ForAll @DoubleRange(min = 0.01, max = 1000) double x) {
            check(x, x);
            check(-x, 0);
        }

        @Test
        void takesMatricesToo() {
            SimpleMatrix x = new SimpleMatrix(new double[][]{{0.3, -2, 0}, {5, -0.1, 7}});
            Check.that("relu(x)", () -> Activations.relu(x))
                    .given("x", x)
                    .mistake("Positive numbers become 1: this is the step function. ReLU keeps them.",
                            new SimpleMatrix(new double[][]{{1, 0, 0}, {1, 0, 1}}))
                    .mistake("Negative numbers lose their sign; they become 0.",
                            new SimpleMatrix(new double[][]{{0.3, 2, 0}, {5, 0.1, 7}}))
                    .mistake("The wrong side is cut off: numbers above 0 are kept.",
                            new SimpleMatrix(new double[][]{{0, -2, 0}, {0, -0.1, 0}}))
                    .mistake("Numbers between 0 and 1 are lost: everything above 0 is kept.",
                            new SimpleMatrix(new double[][]{{0, 0, 0}, {5, 0, 7}}))
                    .mistake("Nothing is cut off.", x.copy())
                    .is(new SimpleMatrix(new double[][]{{0.3, 0, 0}, {5, 0, 7}}));
        }

        @Property(tries = 30)
        void worksOnEveryEntryOfAnyMatrix(@ForAll("matrices") SimpleMatrix x) {
            SimpleMatrix expected = x.createLike();
            for (int i = 0; i < x.getNumElements(); i++) {
                expected.set(i, x.get(i) > 0 ? x.get(i) : 0);
            }
            Check.that("relu(x)", () -> Activations.relu(x)).given("x", x).is(expected);
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrices(3, 4, 9);
        }

        private static void check(double x, double expected) {
            Check.that("relu(" + x + ")", () -> Activations.relu(x))
                    .mistake("The sign is taken away; negative numbers become 0.", Math.abs(x))
                    .mistake("The wrong side is cut off: numbers above 0 are kept.", Math.min(0, x))
                    .mistake("This is the step function. ReLU keeps a positive number as it is.", x > 0 ? 1 : 0)
                    .mistake("Nothing is cut off.", x)
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "5.4", title = "Identity", points = 1, writes = "identity")
    class Identity {

        @Test
        void changesNothing() {
            SimpleMatrix x = new SimpleMatrix(new double[][]{{3.5, -1, 0}, {6, 0.25, -8}});
            Check.that("identity(x)", () -> Activations.identity(x))
                    .given("x", x)
                    .mistake("This is ReLU. The identity keeps negative numbers too.",
                            new SimpleMatrix(new double[][]{{3.5, 0, 0}, {6, 0.25, 0}}))
                    .mistake("This is the identity matrix. The identity function gives back the numbers it was handed.",
                            SimpleMatrix.identity(2))
                    .is(new SimpleMatrix(new double[][]{{3.5, -1, 0}, {6, 0.25, -8}}));
        }

        @Property(tries = 20)
        void givesAMatrixOfItsOwn(@ForAll("matrices") SimpleMatrix x) {
            Check.that("identity(x)", () -> Activations.identity(x)).given("x", x).is(x.copy());
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrices(3, 4, 9);
        }
    }
}
