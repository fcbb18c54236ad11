package koans.ch05network;

import static koans.kit.Todo.todo;

/**
 * The matrix product with your own loops. Later EJML does the same work.
 */
public final class Products {

    private Products() {
    }

    /**
     * The matrix product: entry (r, c) is the sum of {@code a[r][k] * b[k][c]} over all {@code k}.
     *
     * @param a N x D
     * @param b D x M
     * @return N x M, in a fresh array
     * @throws IllegalArgumentException if {@code a} has not as many columns as {@code b} has rows; the message names
     *         both shapes, as in {@code 2x3} and {@code 2x2}
     */
    public static double[][] dot(double[][] a, double[][] b) {
        return todo();
    }
}
