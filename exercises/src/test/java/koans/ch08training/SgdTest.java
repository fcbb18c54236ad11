package koans.ch08training;

import static koans.ch08training.Updates.map;
import static koans.ch08training.Updates.matrix;

import java.util.Map;
import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.kit.Optimizer;
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
            SimpleMatrix p = matrix(1, 1, 1);
            Check.that("p after steps with gradients 0.5, 0.5, -1, Sgd(0.1)", () -> {
                        Optimizer sgd = new Sgd(0.1);
                        double[] path = new double[3];
                        for (int step = 0; step < 3; step++) {
                            sgd.update(map("p", p), map("p", matrix(1, 1, step < 2 ? 0.5 : -1)));
                            path[step] = p.get(0);
                        }
                        return path;
                    })
                    .mistake("The step goes uphill: the gradient is subtracted.", new double[]{1.05, 1.1, 1})
                    .mistake("The matrix that the layer holds is still the old one: change its numbers in place, "
                            + "a new matrix in the map reaches nobody.", new double[]{1, 1, 1})
                    .mistake("The learning rate is not used.", new double[]{0.5, 0, 1})
                    .mistake("The learning rate is not the one the constructor was given, but 0.01.",
                            new double[]{0.995, 0.99, 1})
                    .mistake("The gradients add up from step to step: plain descent knows only the present one.",
                            new double[]{0.95, 0.85, 0.85})
                    .is(new double[]{0.95, 0.9, 1});
        }

        @Test
        void movesEveryParameterOnce() {
            Map<String, SimpleMatrix> params = map("W", matrix(1, 2, 1, 2), "b", matrix(1, 1, 3));
            Map<String, SimpleMatrix> grads = map("W", matrix(1, 2, 1, -2), "b", matrix(1, 1, 4));
            SimpleMatrix w = params.get("W");
            SimpleMatrix b = params.get("b");
            Check.that("[W, b] after Sgd(0.1).update({W: [[1, 2]], b: [[3]]}, grads)", () -> {
                        new Sgd(0.1).update(params, grads);
                        return new double[]{w.get(0), w.get(1), b.get(0)};
                    })
                    .given("grads", grads)
                    .mistake("Every parameter is moved once for every name in the map: one step of each is one update.",
                            new double[]{0.8, 2.4, 2.2})
                    .mistake("Only the last parameter moves.", new double[]{1, 2, 2.6})
                    .mistake("Only the first parameter moves.", new double[]{0.9, 2.2, 3})
                    .mistake("The matrices that the layers hold are still the old ones: change their numbers in place.",
                            new double[]{1, 2, 3})
                    .is(new double[]{0.9, 2.2, 2.6});
        }

        @Test
        void zigzagsDownTheValley() {
            SimpleMatrix p = matrix(1, 2, -7, 2);
            Check.that("three steps on x^2/20 + y^2 from (-7, 2), Sgd(0.95)", () -> {
                        Optimizer sgd = new Sgd(0.95);
                        double[][] path = new double[3][];
                        for (int step = 0; step < 3; step++) {
                            sgd.update(map("p", p), map("p", matrix(1, 2, p.get(0) / 10, 2 * p.get(1))));
                            path[step] = new double[]{p.get(0), p.get(1)};
                        }
                        return path;
                    })
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
        void putsNothingIntoTheMap() {
            Updates.checkPutsNothingIntoTheMap(() -> new Sgd(0.5), 1e-9);
        }

        @Test
        void keepsItsSettings() {
            Updates.checkKeepsItsSettings(() -> new Sgd(0.1), () -> new Sgd(1));
        }

        @Test
        void takesOnlyGradientsThatFit() {
            Updates.checkOnlyGradientsThatFit(() -> new Sgd(1));
        }

        @Test
        void takesOnlyALearningRateAboveZero() {
            Check.that("new Sgd(0)", () -> new Sgd(0)).isRejected();
            Check.that("new Sgd(-0.1)", () -> new Sgd(-0.1)).isRejected();
        }

        @Provide
        Arbitrary<SimpleMatrix[]> pairs() {
            return Numbers.matrix(2, 6, 5).map(both -> new SimpleMatrix[]{both.cols(0, 3), both.cols(3, 6)});
        }
    }
}
