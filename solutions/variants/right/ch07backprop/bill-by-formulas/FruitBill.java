// accepted: the chain rule worked out on paper, without any nodes
package koans.ch07backprop;

import java.util.LinkedHashMap;
import java.util.Map;

public final class FruitBill {

    private final double[] prices;
    private final double[] counts;
    private final double tax;

    public FruitBill(double apple, double apples, double orange, double oranges, double tax) {
        prices = new double[]{apple, orange};
        counts = new double[]{apples, oranges};
        this.tax = tax;
    }

    public static double appleTotal(double price, double count, double tax) {
        return tax * count * price;
    }

    public double total() {
        return tax * prices[0] * counts[0] + tax * prices[1] * counts[1];
    }

    public Map<String, Double> gradients(double dTotal) {
        Map<String, Double> g = new LinkedHashMap<>();
        g.put("apple", counts[0] * tax * dTotal);
        g.put("apples", prices[0] * tax * dTotal);
        g.put("orange", counts[1] * tax * dTotal);
        g.put("oranges", prices[1] * tax * dTotal);
        g.put("tax", (prices[0] * counts[0] + prices[1] * counts[1]) * dTotal);
        g.put("appleTotal", tax * dTotal);
        g.put("orangeTotal", tax * dTotal);
        g.put("fruitTotal", tax * dTotal);
        return g;
    }
}
