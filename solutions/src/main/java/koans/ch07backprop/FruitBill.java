package koans.ch07backprop;

import java.util.LinkedHashMap;
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

    private final Mul appleNode = new Mul();
    private final Mul orangeNode = new Mul();
    private final Add fruitNode = new Add();
    private final Mul taxNode = new Mul();

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
        return new Mul().forward(new Mul().forward(price, count), tax);
    }

    /** What all the fruit costs, tax included. */
    public double total() {
        double appleTotal = appleNode.forward(apple, apples);
        double orangeTotal = orangeNode.forward(orange, oranges);
        double fruitTotal = fruitNode.forward(appleTotal, orangeTotal);
        return taxNode.forward(fruitTotal, tax);
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
        total();
        double[] taxed = taxNode.backward(dTotal);
        double[] fruit = fruitNode.backward(taxed[0]);
        double[] apples = appleNode.backward(fruit[0]);
        double[] oranges = orangeNode.backward(fruit[1]);
        Map<String, Double> gradients = new LinkedHashMap<>();
        gradients.put("apple", apples[0]);
        gradients.put("apples", apples[1]);
        gradients.put("orange", oranges[0]);
        gradients.put("oranges", oranges[1]);
        gradients.put("tax", taxed[1]);
        gradients.put("appleTotal", fruit[0]);
        gradients.put("orangeTotal", fruit[1]);
        gradients.put("fruitTotal", taxed[0]);
        return gradients;
    }
}
