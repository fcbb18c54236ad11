package koans.ch05network;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/**
 * The functions of one number that take a matrix as well, and what they have in common: each number on its own, a
 * result of the same shape that is a matrix of its own, and an argument that stays as it is.
 */
enum Functions {

    // Not Activations::step and so on: one that is missing shall not stop the others.
    STEP("step(x)", x -> Activations.step(x), v -> v > 0 ? 1 : 0) {
        @Override
        Check withMistakes(Check check, SimpleMatrix x) {
            return check.mistake("Compared with >= instead of >: here exactly 0 gives 0.",
                    ActivationsJudge.each(x, v -> v >= 0 ? 1 : 0));
        }
    },
    SIGMOID("sigmoid(x)", x -> Activations.sigmoid(x), ActivationsJudge::sigmoid),
    RELU("relu(x)", x -> Activations.relu(x), v -> v > 0 ? v : 0),
    IDENTITY("identity(x)", x -> Activations.identity(x), v -> v);

    private final String call;
    private final UnaryOperator<SimpleMatrix> function;
    private final DoubleUnaryOperator ofOneNumber;

    Functions(String call, UnaryOperator<SimpleMatrix> function, DoubleUnaryOperator ofOneNumber) {
        this.call = call;
        this.function = function;
        this.ofOneNumber = ofOneNumber;
    }

    void worksOnEveryEntryOf(SimpleMatrix x) {
        withMistakes(Check.that(call, () -> function.apply(x)).given("x", x), x)
                .is(ActivationsJudge.each(x, ofOneNumber));
    }

    double of(double v) {
        return ofOneNumber.applyAsDouble(v);
    }

    /** What some functions are confused with. */
    Check withMistakes(Check check, SimpleMatrix x) {
        return check;
    }
}
