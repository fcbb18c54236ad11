package koans.ch04perceptron;

import static koans.ch04perceptron.NetInputJudge.checkWeightedSum;
import static koans.ch04perceptron.NetInputJudge.checkWithBias;
import static koans.ch04perceptron.NetInputJudge.products;

import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.grader.check.Rejected;
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
            checkWeightedSum(new double[]{0.5, 0.5}, new double[]{0, 1}, 0.5);
            checkWeightedSum(new double[]{2, 3, 5}, new double[]{1, 10, 100}, 532);
        }

        @Test
        void givesTheSumsOfTheFourSamples() {
            double[] w = {0.3, 0.4, 0.1};
            checkWeightedSum(w, new double[]{-1, 0, 0}, -0.3);
            checkWeightedSum(w, new double[]{-1, 0, 1}, -0.2);
            checkWeightedSum(w, new double[]{-1, 1, 0}, 0.1);
            checkWeightedSum(w, new double[]{-1, 1, 1}, 0.2);
        }

        @Property(tries = 50)
        void addsUpAnyNumberOfProducts(@ForAll("twoVectors") double[][] v) {
            checkWeightedSum(v[0], v[1], products(v[0], v[1]));
            checkWeightedSum(v[1], v[0], products(v[0], v[1]));
        }

        @Test
        void takesOnlyInputsThatFit() {
            Rejected.saying("3", "2").by("weightedSum", NetInput::weightedSum, new double[3], new double[2]);
            Rejected.saying("3", "2").by("weightedSum", NetInput::weightedSum, new double[2], new double[3]);
            Rejected.saying("empty").by("weightedSum", NetInput::weightedSum, new double[0], new double[0]);
        }

        @Provide
        Arbitrary<double[][]> twoVectors() {
            return Numbers.vectorsOfOneLength(2, 6, 5);
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
            double b = v[0][0] + 6;
            checkWithBias(b, v[0], v[1], b + products(v[0], v[1]));
        }

        @Test
        void takesOnlyInputsThatFit() {
            Rejected.saying("3", "2").by("withBias", NetInput::withBias, 1.0, new double[3], new double[2]);
            Rejected.saying("3", "2").by("withBias", NetInput::withBias, 1.0, new double[2], new double[3]);
            Rejected.saying("empty").by("withBias", NetInput::withBias, 1.0, new double[0], new double[0]);
        }

        @Provide
        Arbitrary<double[][]> biasWeightsInputs() {
            return Numbers.vectorsOfOneLength(2, 4, 5);
        }
    }
}
