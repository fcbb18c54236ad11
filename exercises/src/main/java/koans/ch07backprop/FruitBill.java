package koans.ch07backprop;

import static koans.kit.Todo.todo;

import java.util.Map;

/**
 * What apples and oranges cost together, with tax, as a graph of {@link Mul} and {@link Add} nodes:
 *
 * <pre>
 * appleTotal  = apple * apples
 * orangeTotal = orange * oranges
 * fruitTotal  = appleTotal + orangeTotal
 * total       = fruitTotal * tax
 * </pre>
 */
public final class FruitBill {

    private final double apple;
    private final double apples;
    private final double orange;
    private final double oranges;
    private final double tax;

    /**
     * A bill. Given; the nodes of the graph are yours to add.
     *
     * @param apple   the price of one apple
     * @param apples  how many apples
     * @param orange  the price of one orange
     * @param oranges how many oranges
     * @param tax     the factor that adds the tax, such as 1.1
     */
    public FruitBill(double apple, double apples, double orange, double oranges, double tax) {
        this.apple = apple;
        this.apples = apples;
        this.orange = orange;
        this.oranges = oranges;
        this.tax = tax;
    }

    /** What {@code count} apples cost at this price each, times the tax factor: two multiplications. */
    public static double appleTotal(double price, double count, double tax) {
        return todo();
    }

    /** What all the fruit costs, tax included. */
    public double total() {
        return todo();
    }

    /**
     * How much the total changes with each number on the way, times {@code dTotal}.
     *
     * <p>Works whether or not {@link #total()} was called before.
     *
     * @param dTotal the gradient for the total, 1 when the total itself is what counts
     * @return the gradients under the names apple, apples, orange, oranges, tax, appleTotal, orangeTotal, fruitTotal,
     *         in this order (a {@link java.util.LinkedHashMap} keeps the order)
     */
    public Map<String, Double> gradients(double dTotal) {
        return todo();
    }
}
