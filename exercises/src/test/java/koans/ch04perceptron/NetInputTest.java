package koans.ch04perceptron;

import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NetInputTest {

    @Group
    @Exercise(id = "4.1", title = "Weighted sum", points = 2, writes = "weightedSum")
    class WeightedSum {

        @Test
        void addsUpWeightTimesInput() {
            check(new double[]{0.5, 0.5}, new double[]{0, 1}, 0.5);
            check(new double[]{2, 3, 5}, new double[]{1, 10, 100}, 532);
        }

        @Test
        void givesTheSumsOfTheFourSamples() {
            double[] w = {0.3, 0.4, 0.1};
            check(w, new double[]{-1, 0, 0}, -0.3);
            check(w, new double[]{-1, 0, 1}, -0.2);
            check(w, new double[]{-1, 1, 0}, 0.1);
            check(w, new double[]{-1, 1, 1}, 0.2);
        }

        @Property(tries = 50)
        void addsUpAnyNumberOfProducts(@ForAll("twoVectors") double[][] v) {
            double expected = 0;
            for (int i = 0; i < v[0].length; i++) {
                expected += v[0][i] * v[1][i];
            }
            check(v[0], v[1], expected);
            check(v[1], v[0], expected);
        }

        @Test
        void takesOnlyInputsThatFit() {
            Check.that("weightedSum([0, 0, 0], [0, 0])", () -> NetInput.weightedSum(new double[3], new double[2]))
                    .isRejectedWith(IllegalArgumentException.class, "3", "2");
            Check.that("weightedSum([0, 0], [0, 0, 0])", () -> NetInput.weightedSum(new double[2], new double[3]))
                    .isRejectedWith(IllegalArgumentException.class, "3", "2");
            Check.that("weightedSum([], [])", () -> NetInput.weightedSum(new double[0], new double[0]))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
        }

        @Provide
        Arbitrary<double[][]> twoVectors() {
            return Numbers.vectorsOfOneLength(2, 6, 5);
        }

        private static void check(double[] w, double[] x, double expected) {
            double inputs = 0;
            double withoutFirst = 0;
            for (int i = 0; i < x.length; i++) {
                inputs += x[i];
                withoutFirst += i == 0 ? 0 : w[i] * x[i];
            }
            Check.that("weightedSum(w, x)", () -> NetInput.weightedSum(w, x))
                    .given("w", w).given("x", x)
                    .mistake("The inputs are added up without their weights.", inputs)
                    .mistake("The first input is left out.", withoutFirst)
                    .mistake("Only the last product is kept: each one has to be added.",
                            w[w.length - 1] * x[x.length - 1])
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "4.2", title = "Weighted sum with bias", points = 2, writes = "withBias")
    class WithBias {

        @Test
        void addsTheBias() {
            Check.that("withBias(-0.7, [0.5, 0.5], [0, 1])",
                            () -> NetInput.withBias(-0.7, new double[]{0.5, 0.5}, new double[]{0, 1}))
                    .mistake("The bias is left out.", 0.5)
                    .mistake("The bias is subtracted; it is added.", 1.2)
                    .mistake("The bias is added once for every input; once is enough.", -0.9)
                    .is(-0.2);
        }

        @Fact("The bias is like the weight of one more input that is always 1")
        @Property(tries = 50)
        void isTheWeightOfOneMoreInputThatIsAlwaysOne(@ForAll("biasWeightsInputs") double[][] v) {
            double[] w = v[0];
            double[] x = v[1];
            double b = w[0] + 6;
            double expected = b;
            for (int i = 0; i < x.length; i++) {
                expected += w[i] * x[i];
            }
            Check.that("withBias(b, w, x)", () -> NetInput.withBias(b, w, x))
                    .given("b", b).given("w", w).given("x", x)
                    .mistake("The bias is left out.", expected - b)
                    .mistake("The bias is subtracted; it is added.", expected - 2 * b)
                    .mistake("The bias is added once for every input; once is enough.", expected + (x.length - 1) * b)
                    .is(expected);
        }

        @Test
        void takesOnlyInputsThatFit() {
            Check.that("withBias(1, [0, 0, 0], [0, 0])", () -> NetInput.withBias(1, new double[3], new double[2]))
                    .isRejectedWith(IllegalArgumentException.class, "3", "2");
            Check.that("withBias(1, [0, 0], [0, 0, 0])", () -> NetInput.withBias(1, new double[2], new double[3]))
                    .isRejectedWith(IllegalArgumentException.class, "3", "2");
            Check.that("withBias(1, [], [])", () -> NetInput.withBias(1, new double[0], new double[0]))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
        }

        @Provide
        Arbitrary<double[][]> biasWeightsInputs() {
            return Numbers.vectorsOfOneLength(2, 4, 5);
        }
    }
}
