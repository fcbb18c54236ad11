package koans.ch08training;

import static koans.ch08training.SgdJudge.laws;
import static koans.ch08training.Updates.map;
import static koans.ch08training.Updates.matrix;

import java.util.Map;
import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class SgdTest {

    @Group
    @Exercise(id = "8.1", title = "Stochastic gradient descent", points = 3)
    class StochasticGradientDescent {

        @Test
        void stepsAgainstTheGradient() {
            double[] g = {0.5, 0.5, -1};
            SgdJudge.checkPath(g, 0.95, 0.9, 1);
        }

        @Test
        void movesEveryParameterOnce() {
            Map<String, SimpleMatrix> params = map("W", matrix(1, 2, 1, 2), "b", matrix(1, 1, 3));
            Map<String, SimpleMatrix> grads = map("W", matrix(1, 2, 1, -2), "b", matrix(1, 1, 4));
            SgdJudge.checkTwoParameters(params, grads, 0.9, 2.2, 2.6);
        }

        @Test
        void zigzagsDownTheValley() {
            Check.that("three steps on x^2/20 + y^2 from (-7, 2), Sgd(0.95)", () -> SgdJudge.valley(new Sgd(0.95)))
                    .is(new double[][]{{-6.335, -1.8}, {-5.733175, 1.62}, {-5.188523375, -1.458}});
        }

        @Property(tries = 30)
        void isTheFormulaForEveryNumber(@ForAll("pairs") SimpleMatrix[] pair) {
            SimpleMatrix p = pair[0];
            SimpleMatrix g = pair[1];
            SimpleMatrix expected = p.minus(g.scale(0.25));
            SimpleMatrix start = p.copy();
            Check.that("p after Sgd(0.25).update({p: start}, {p: g})", () -> {
                        new Sgd(0.25).update(map("p", p), map("p", g));
                        return p;
                    })
                    .given("start", start).given("g", g)
                    .because("p - 0.25 * g")
                    .is(expected);
        }

        @Test
        void findsTheGradientByItsName() {
            Map<String, SimpleMatrix> params = map("W", matrix(1, 2, 1, 2), "V", matrix(1, 2, 3, 4));
            Map<String, SimpleMatrix> grads = map("V", matrix(1, 2, 10, 20), "W", matrix(1, 2, 30, 40));
            SimpleMatrix w = params.get("W");
            Check.that("W after Sgd(0.1).update({W: [[1, 2]], V: [[3, 4]]}, grads)", () -> {
                        new Sgd(0.1).update(params, grads);
                        return w;
                    })
                    .given("grads", grads)
                    .mistake("This is the step of the other gradient: pair them by name, not by position.",
                            matrix(1, 2, 0, 0))
                    .is(matrix(1, 2, -2, -2));
        }

        @Test
        void meetsParametersThatComeLater() {
            laws(0.1).meetsParametersThatComeLater();
        }

        @Test
        void knowsNothingOfOtherOptimizers() {
            laws(0.1).knowsNothingOfOtherOptimizers(0.95, 0.9, 1);
        }

        @Test
        void changesNothingButNumbersOfParameters() {
            laws(0.1).changesNothingButNumbersOfParameters();
        }

        @Test
        void putsNothingIntoTheMap() {
            laws(0.5).putsNothingIntoTheMap();
        }

        @Test
        void keepsItsSettings() {
            laws(0.1).keepsItsSettings(() -> new Sgd(1));
        }

        @Test
        void takesOnlyGradientsThatFit() {
            laws(1).takesOnlyGradientsThatFit();
        }

        @Test
        void takesOnlyALearningRateAboveZero() {
            Check.that("new Sgd(0)", () -> new Sgd(0)).isIllegalArgument();
            Check.that("new Sgd(-0.1)", () -> new Sgd(-0.1)).isIllegalArgument();
        }

        @Provide
        Arbitrary<SimpleMatrix[]> pairs() {
            return Numbers.matrix(2, 6, 5).map(both -> new SimpleMatrix[]{both.cols(0, 3), both.cols(3, 6)});
        }
    }
}
