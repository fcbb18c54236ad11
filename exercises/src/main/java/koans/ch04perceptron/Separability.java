package koans.ch04perceptron;

import static koans.kit.Todo.todo;

import java.util.Optional;

/** What one perceptron can do, and what it cannot, found by trying. */
public final class Separability {

    private Separability() {
    }

    /**
     * Weights of one perceptron with these outputs, if the grid has any.
     *
     * <p>The perceptron answers 1 when {@code b + w1*x1 + w2*x2 > 0}, otherwise 0.
     *
     * @param outputs the four answers wanted for the inputs 0 0, 0 1, 1 0, 1 1
     * @param grid    the numbers to try for b, for w1 and for w2; each may be used more than once
     * @return {@code {b, w1, w2}}, any that fit; empty when none do
     * @throws IllegalArgumentException if there are not four outputs, or one is neither 0 nor 1
     */
    public static Optional<double[]> search(int[] outputs, double[] grid) {
        return todo();
    }
}
