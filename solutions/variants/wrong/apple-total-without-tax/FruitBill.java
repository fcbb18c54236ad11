// rejected by: 7.3
// message: The tax is left out
// Two factors instead of three.
package koans.ch07backprop;

import java.util.LinkedHashMap;
import java.util.Map;

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

    public FruitBill(double apple, double apples, double orange, double oranges, double tax) {
        this.apple = apple;
        this.apples = apples;
        this.orange = orange;
        this.oranges = oranges;
        this.tax = tax;
    }

    public static double appleTotal(double price, double count, double tax) {
        return new Mul().forward(price, count);
    }

    public double total() {
        double appleTotal = appleNode.forward(apple, apples);
        double orangeTotal = orangeNode.forward(orange, oranges);
        double fruitTotal = fruitNode.forward(appleTotal, orangeTotal);
        return taxNode.forward(fruitTotal, tax);
    }

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
