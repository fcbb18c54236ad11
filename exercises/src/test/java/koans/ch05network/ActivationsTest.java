package koans.ch05network;

import static koans.ch05network.ActivationsJudge.checkRelu;
import static koans.ch05network.ActivationsJudge.checkSigmoid;
import static koans.ch05network.ActivationsJudge.checkStep;

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
            checkStep(new SimpleMatrix(new double[][]{{-1, 0, 1}}), new SimpleMatrix(new double[][]{{0, 0, 1}}));
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
        void worksOnEveryEntryOfAnyMatrix(@ForAll("small") SimpleMatrix x) {
            Functions.STEP.worksOnEveryEntryOf(x);
        }

        @Provide
        Arbitrary<SimpleMatrix> small() {
            return Numbers.matrices(3, 4, 3);
        }
    }

    @Group
    @Exercise(id = "5.2", title = "Sigmoid", points = 3, writes = "sigmoid")
    class Sigmoid {

        @Test
        void givesTheNumbersOfTheTable() {
            checkSigmoid(0, 0.5);
            checkSigmoid(1, 0.7310585786300049);
            checkSigmoid(2, 0.8807970779778823);
            checkSigmoid(-1, 0.2689414213699951);
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
            checkSigmoid(x, ActivationsJudge.sigmoid(x));
            checkSigmoid(-x, 1 - ActivationsJudge.sigmoid(x));
        }

        @Test
        void takesMatricesToo() {
            checkSigmoid(new SimpleMatrix(new double[][]{{0, 1, 2}, {-1, 1000, -1000}}),
                    new SimpleMatrix(new double[][]{
                        {0.5, 0.7310585786300049, 0.8807970779778823}, {0.2689414213699951, 1, 0}}));
        }

        @Property(tries = 30)
        void worksOnEveryEntryOfAnyMatrix(@ForAll("matrices") SimpleMatrix x) {
            Functions.SIGMOID.worksOnEveryEntryOf(x);
        }
    }

    @Group
    @Exercise(id = "5.3", title = "ReLU", points = 3, writes = "relu")
    class Relu {

        @Test
        void keepsWhatIsAboveZero() {
            checkRelu(0.3, 0.3);
            checkRelu(-2, 0);
            checkRelu(0, 0);
        }

        @Property(tries = 50)
        void keepsOneSideAndCutsOffTheOther(@ForAll @DoubleRange(min = 0.01, max = 1000) double x) {
            checkRelu(x, x);
            checkRelu(-x, 0);
        }

        @Test
        void takesMatricesToo() {
            checkRelu(new SimpleMatrix(new double[][]{{0.3, -2, 0}, {5, -0.1, 7}}),
                    new SimpleMatrix(new double[][]{{0.3, 0, 0}, {5, 0, 7}}));
        }

        @Property(tries = 30)
        void worksOnEveryEntryOfAnyMatrix(@ForAll("matrices") SimpleMatrix x) {
            Functions.RELU.worksOnEveryEntryOf(x);
        }
    }

    @Group
    @Exercise(id = "5.4", title = "Identity", points = 1, writes = "identity")
    class Identity {

        @Test
        void changesNothing() {
            ActivationsJudge.checkIdentity(new SimpleMatrix(new double[][]{{3.5, -1, 0}, {6, 0.25, -8}}),
                    new SimpleMatrix(new double[][]{{3.5, -1, 0}, {6, 0.25, -8}}));
        }

        @Property(tries = 20)
        void givesAMatrixOfItsOwn(@ForAll("matrices") SimpleMatrix x) {
            Functions.IDENTITY.worksOnEveryEntryOf(x);
        }
    }

    @Provide
    Arbitrary<SimpleMatrix> matrices() {
        return Numbers.matrices(3, 4, 9);
    }
}
