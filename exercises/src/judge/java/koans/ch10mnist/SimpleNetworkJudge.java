package koans.ch10mnist;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** A network of two matrices, its errors and its steps, with the mistakes that are made there. */
final class SimpleNetworkJudge {

    /** Two inputs, three hidden neurons, two outputs. */
    static final SimpleMatrix WIH = matrix(new double[][]{{0.5, -0.25}, {0.1, 0.4}, {-0.6, 0.2}});
    static final SimpleMatrix WHO = matrix(new double[][]{{0.3, -0.2, 0.4}, {-0.5, 0.6, 0.1}});
    static final String UPHILL = "The step goes uphill: with t - o for the error, the change is added.";
    static final String FIXED_RATE = "This is a step for 0.3, whatever learning rate was asked for.";
    static final String TWICE =
            "The step is twice as long: the 2 of the square and the half in the loss cancel.";

    private SimpleNetworkJudge() {
    }

    static SimpleNetwork random(int in, int hidden, int out, long seed) {
        return SimpleNetwork.withRandomWeights(in, hidden, out, 0.3, new SplittableRandom(seed));
    }

    static double deviation(SimpleMatrix w) {
        return Math.sqrt(w.elementMult(w).elementSum() / w.getNumElements());
    }

    static void checkQuery(SimpleMatrix wih, SimpleMatrix who, double[] x, double... expected) {
        SimpleMatrix hidden = sigmoid(wih.mult(column(x)));
        Check check = Check.that("new SimpleNetwork(wih, who, 0.3).query(x)",
                        () -> new SimpleNetwork(wih, who, 0.3).query(x))
                .given("wih", wih).given("who", who).given("x", x)
                .mistake("The output layer lacks its sigmoid: these are its sums.", numbers(who.mult(hidden)))
                .mistake("The hidden layer lacks its sigmoid.", numbers(sigmoid(who.mult(wih.mult(column(x))))))
                .mistake("This is what the hidden layer hands on; the answer comes from the output layer.",
                        numbers(hidden));
        if (wih.getNumRows() == wih.getNumCols()) {
            check = check.mistake("The weights are transposed: a row is a neuron already.",
                    answer(wih.transpose(), who.transpose(), x));
        }
        check.is(expected);
    }

    static void checkOutput(SimpleMatrix wih, SimpleMatrix who, double[] x, double[] t,
            double... expected) {
        double[] o = answer(wih, who, x);
        Check.that("new SimpleNetwork(wih, who, 0.3).outputErrors(x, t)",
                        () -> new SimpleNetwork(wih, who, 0.3).outputErrors(x, t))
                .given("wih", wih).given("who", who).given("x", x).given("t", t)
                .mistake("This is output minus target; the error is target minus output.",
                        combined(t, o, (target, output) -> output - target))
                .mistake("These are squares: the sign is lost, and with it which way to go.",
                        combined(t, o, (target, output) -> (target - output) * (target - output)))
                .mistake("The slope of the sigmoid is in it; here only t - o is asked for.",
                        combined(t, o, (target, output) -> (target - output) * output * (1 - output)))
                .mistake("These are the outputs, not their errors.", o)
                .is(expected);
    }

    static void checkHidden(SimpleMatrix wih, SimpleMatrix who, double[] x, double[] t,
            double... expected) {
        SimpleMatrix error = error(wih, who, x, t);
        SimpleMatrix delta = error.elementMult(slope(column(answer(wih, who, x))));
        SimpleMatrix back = who.transpose();
        Check check = Check.that("new SimpleNetwork(wih, who, 0.3).hiddenErrors(x, t)",
                        () -> new SimpleNetwork(wih, who, 0.3).hiddenErrors(x, t))
                .given("wih", wih).given("who", who).given("x", x).given("t", t)
                .mistake("The slope of the outputs is in it, as in a gradient; here it is who^T (t - o).",
                        numbers(back.mult(delta)))
                .mistake("The slope of the hidden neurons is in it; here it is who^T (t - o).",
                        numbers(back.mult(error).elementMult(slope(sigmoid(wih.mult(column(x)))))))
                .mistake("The sign is the wrong way round: the error is target minus output.",
                        numbers(back.mult(error).negative()))
                .mistake("These are the output errors; hand them on through who.", numbers(error))
                .mistake("Each weight is divided by the sum of its row: shares, not weights.",
                        numbers(shares(who).transpose().mult(error)));
        if (wih.getNumRows() == who.getNumRows() && wih.getNumCols() == who.getNumCols()) {
            check = check.mistake("who has to be transposed on the way back.", numbers(who.mult(error)))
                    .mistake("They go back through who, the weights between hidden layer and output, not wih.",
                            numbers(wih.transpose().mult(error)));
        }
        check.is(expected);
    }

    static SimpleMatrix shares(SimpleMatrix who) {
        return who.elementOp((int r, int c, double v) -> v / who.extractVector(true, r).elementSum());
    }

    static void checkTrain(SimpleMatrix wih, SimpleMatrix who, double lr, double[] x, double[] t,
            SimpleMatrix newWih, SimpleMatrix newWho) {
        SimpleMatrix h = sigmoid(wih.mult(column(x)));
        SimpleMatrix o = sigmoid(who.mult(h));
        SimpleMatrix e = error(wih, who, x, t);
        SimpleMatrix d = e.elementMult(slope(o));
        String call = " after new SimpleNetwork(wih, who, " + lr + ").train(x, t)";
        Check.that("who()" + call, () -> trained(wih, who, lr, x, t)[1])
                .given("wih", wih).given("who", who).given("x", x).given("t", t)
                .mistake("who is as it was.", who)
                .mistake(UPHILL, who.plus(-lr, d.mult(h.transpose())))
                .mistake("The learning rate is left out.", who.plus(d.mult(h.transpose())))
                .mistake(FIXED_RATE, who.plus(0.3, d.mult(h.transpose())))
                .mistake("The slope o (1 - o) of the outputs is left out.", who.plus(lr, e.mult(h.transpose())))
                .mistake("The slope is o (1 - o) of the outputs o, not of the sums before the sigmoid.",
                        who.plus(lr, e.elementMult(slope(who.mult(h))).mult(h.transpose())))
                .mistake(TWICE, who.plus(2 * lr, d.mult(h.transpose())))
                .is(newWho);
        SimpleMatrix column = column(x).transpose();
        SimpleMatrix late = newWho.transpose().mult(d).elementMult(slope(h));
        SimpleMatrix lateErrors = newWho.transpose().mult(e).elementMult(slope(h));
        SimpleMatrix again = slope(sigmoid(newWho.mult(h))).elementMult(
                column(t).minus(sigmoid(newWho.mult(h))));
        Check.that("wih()" + call, () -> trained(wih, who, lr, x, t)[0])
                .given("wih", wih).given("who", who).given("x", x).given("t", t)
                .mistake("wih is as it was.", wih)
                .mistake("These are the errors of 10.5. They are no gradient: the slope o (1 - o) of the outputs"
                        + " is missing.", wih.plus(lr, who.transpose().mult(e).elementMult(slope(h)).mult(column)))
                .mistake("who is changed before the error goes back through it. Both steps start from the old"
                        + " weights.", wih.plus(lr, late.mult(column)))
                .mistake("who is changed before the error goes back through it, and o (1 - o) is missing.",
                        wih.plus(lr, lateErrors.mult(column)))
                .mistake("The error is taken anew after who has changed. Both steps start from the old weights.",
                        wih.plus(lr, newWho.transpose().mult(again).elementMult(slope(h)).mult(column)))
                .mistake(UPHILL, wih.plus(-lr, who.transpose().mult(d).elementMult(slope(h)).mult(column)))
                .mistake("The learning rate is left out.",
                        wih.plus(who.transpose().mult(d).elementMult(slope(h)).mult(column)))
                .mistake("The slope h (1 - h) of the hidden neurons is left out.",
                        wih.plus(lr, who.transpose().mult(d).mult(column)))
                .mistake(TWICE, wih.plus(2 * lr, who.transpose().mult(d).elementMult(slope(h)).mult(column)))
                .is(newWih);
    }

    /** Checks the spread of the weights of a network of 400, 100 and 10 neurons. */
    static void checkSpread(long seed, double wih, double who) {
        // Seven times what the deviation of so many draws is off by.
        Check.that("the standard deviation of wih() of withRandomWeights(400, 100, 10, 0.3, random)",
                        () -> deviation(random(400, 100, 10, seed).wih()))
                .within(0.05 * 7 / Math.sqrt(2 * 40000))
                .mistake("This is 1 / sqrt(hidden). The neurons of wih have as many inputs as the network.", 0.1)
                .is(wih);
        Check.that("the standard deviation of who() of withRandomWeights(400, 100, 10, 0.3, random)",
                        () -> deviation(random(400, 100, 10, seed).who()))
                .within(0.1 * 7 / Math.sqrt(2 * 1000))
                .mistake("This is 1 / sqrt(out). The inputs of a neuron of who are the hidden neurons.",
                        1 / Math.sqrt(10))
                .mistake("This is 1 / sqrt(in). The inputs of who are the hidden neurons.", 0.05)
                .is(who);
    }

    /** Checks a step against the gradient, measured by central differences. */
    static void checkGradient(double lr, double[] x, double[] t) {
        SimpleMatrix[] after = trained(WIH, WHO, lr, x, t);
        String call = "train(x, t) with learning rate " + lr + ": minus what it adds to ";
        Check.that(call + "wih, divided by " + lr, () -> WIH.minus(after[0]).divide(lr))
                .given("x", x).given("t", t).within(1e-6)
                .because("the gradient of the loss, measured by central differences")
                .mistake("This adds up to the other direction: uphill.", measured(x, t, true).negative())
                .is(measured(x, t, true));
        Check.that(call + "who, divided by " + lr, () -> WHO.minus(after[1]).divide(lr))
                .given("x", x).given("t", t).within(1e-6)
                .because("the gradient of the loss, measured by central differences")
                .mistake("This adds up to the other direction: uphill.", measured(x, t, false).negative())
                .is(measured(x, t, false));
    }

    /** Checks the weights after the same sample ten times. */
    static void checkTenSteps(double[] x, double[] t) {
        SimpleMatrix[] expected = {WIH, WHO};
        for (int k = 0; k < 10; k++) {
            expected = step(expected[0], expected[1], 0.3, x, t);
        }
        SimpleMatrix[] ten = expected;
        Check.that("wih() and who() after train(x, t) ten times", () -> {
            SimpleNetwork net = new SimpleNetwork(WIH, WHO, 0.3);
            for (int k = 0; k < 10; k++) {
                net.train(x, t);
            }
            return weights(net);
        }).given("x", x).given("t", t)
                .mistake("The second step starts from the first weights again. Keep the new ones.",
                        numbers(step(WIH, WHO, 0.3, x, t)))
                .mistake("The weights are as before: the new matrices are not kept.", numbers(WIH, WHO))
                .is(numbers(ten));
    }

    /** Checks the loss before, and after 1, 10 and 200 steps. */
    static void checkLosses(double[] x, double[] t, double... expected) {
        Check.that("the loss of the example before, and after 1, 10 and 200 steps", () -> {
            SimpleNetwork net = new SimpleNetwork(WIH, WHO, 0.3);
            double[] losses = new double[4];
            int[] steps = {0, 1, 9, 190};
            for (int k = 0; k < 4; k++) {
                for (int step = 0; step < steps[k]; step++) {
                    net.train(x, t);
                }
                losses[k] = loss(net.wih(), net.who(), x, t);
            }
            return losses;
        }).within(1e-7)
                .mistake("That is how the errors of 10.5 learn. They are no gradient: o (1 - o) is missing.",
                        new double[]{0.22618302476909397, 0.21759760712937343, 0.15263518913851382,
                            0.003858672551318123})
                .is(expected);
    }

    /** Checks a step of a random network with learning rate 0.7. */
    static void checkStepOfARandomNetwork(double[] x, double[] t) {
        SimpleNetwork net = SimpleNetwork.withRandomWeights(2, 3, 2, 0.7, new SplittableRandom(5));
        SimpleMatrix wih = net.wih();
        SimpleMatrix who = net.who();
        Check.that("the weights of withRandomWeights(2, 3, 2, 0.7, random) after train(x, t)", () -> {
            net.train(x, t);
            return weights(net);
        }).given("x", x).given("t", t)
                .hint("Does withRandomWeights hand on its learning rate?")
                .is(numbers(step(wih, who, 0.7, x, t)));
    }

    /** The gradient of the loss with respect to one of the matrices, by central differences. */
    static SimpleMatrix measured(double[] x, double[] t, boolean first) {
        double h = 1e-5;
        return (first ? WIH : WHO).elementOp((int r, int c, double v) -> {
            double[] losses = new double[2];
            for (int side = 0; side < 2; side++) {
                SimpleMatrix moved = (first ? WIH : WHO).copy();
                moved.set(r, c, side == 0 ? v - h : v + h);
                losses[side] = first ? loss(moved, WHO, x, t) : loss(WIH, moved, x, t);
            }
            return (losses[1] - losses[0]) / (2 * h);
        });
    }

    static double loss(SimpleMatrix wih, SimpleMatrix who, double[] x, double[] t) {
        SimpleMatrix error = error(wih, who, x, t);
        return 0.5 * error.elementMult(error).elementSum();
    }

    /** Both matrices after the learner's step. */
    static SimpleMatrix[] trained(SimpleMatrix wih, SimpleMatrix who, double lr, double[] x, double[] t) {
        SimpleNetwork net = new SimpleNetwork(wih, who, lr);
        net.train(x, t);
        return new SimpleMatrix[]{net.wih(), net.who()};
    }

    /** Both matrices after the right step. */
    static SimpleMatrix[] step(SimpleMatrix wih, SimpleMatrix who, double lr, double[] x, double[] t) {
        SimpleMatrix h = sigmoid(wih.mult(column(x)));
        SimpleMatrix d = error(wih, who, x, t).elementMult(slope(sigmoid(who.mult(h))));
        SimpleMatrix back = who.transpose().mult(d).elementMult(slope(h));
        return new SimpleMatrix[]{wih.plus(back.mult(column(x).transpose()).scale(lr)),
            who.plus(d.mult(h.transpose()).scale(lr))};
    }

    static double[] answer(SimpleMatrix wih, SimpleMatrix who, double[] x) {
        return numbers(sigmoid(who.mult(sigmoid(wih.mult(column(x))))));
    }

    static SimpleMatrix error(SimpleMatrix wih, SimpleMatrix who, double[] x, double[] t) {
        return column(t).minus(column(answer(wih, who, x)));
    }

    static SimpleMatrix sigmoid(SimpleMatrix a) {
        return a.elementOp((int r, int c, double v) -> 1 / (1 + Math.exp(-v)));
    }

    static SimpleMatrix slope(SimpleMatrix y) {
        return y.elementOp((int r, int c, double v) -> v * (1 - v));
    }

    static double[] combined(double[] t, double[] o, DoubleBinaryOperator with) {
        double[] combined = new double[t.length];
        Arrays.setAll(combined, i -> with.applyAsDouble(t[i], o[i]));
        return combined;
    }

    static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }

    static SimpleMatrix column(double[] x) {
        return new SimpleMatrix(x.length, 1, true, x.clone());
    }

    static double[] weights(SimpleNetwork net) {
        return numbers(net.wih(), net.who());
    }

    static double[] numbers(SimpleMatrix... matrices) {
        return Arrays.stream(matrices).flatMapToDouble(m -> IntStream.range(0, m.getNumElements())
                .mapToDouble(m::get)).toArray();
    }

    /** Checks that an answer is the one of the weights as they are now. */
    static void checkQueryAfterTraining(SimpleMatrix wih, SimpleMatrix who, double[] x, double[] t) {
        SimpleNetwork trained = new SimpleNetwork(wih, who, 0.3);
        trained.train(x, t);
        Check.that("query(x) after query(x) and train(x, t)", () -> {
                    SimpleNetwork net = new SimpleNetwork(wih, who, 0.3);
                    net.query(x);
                    net.train(x, t);
                    return net.query(x);
                })
                .given("x", x).given("t", t)
                .because("as without the first query")
                .mistake("It remembers its answer from before it has learned.", answer(wih, who, x))
                .is(answer(trained.wih(), trained.who(), x));
    }

    /** Checks that a network learns from the sample it is given, whatever it was asked before. */
    static void checkTrainingAfterQuery(SimpleMatrix wih, SimpleMatrix who, double[] x, double[] t) {
        SimpleNetwork trained = new SimpleNetwork(wih, who, 0.3);
        trained.train(x, t);
        double[] other = {-2, 3};
        Check.that("wih() and who() after query([-2, 3]) and train(x, t)", () -> {
                    SimpleNetwork net = new SimpleNetwork(wih, who, 0.3);
                    net.query(other);
                    net.train(x, t);
                    return new SimpleMatrix[]{net.wih(), net.who()};
                })
                .given("x", x).given("t", t)
                .because("as without the query")
                .hint("Is something left of the last query when the network learns? It has to go forward with x first.")
                .is(new SimpleMatrix[]{trained.wih(), trained.who()});
    }
}
