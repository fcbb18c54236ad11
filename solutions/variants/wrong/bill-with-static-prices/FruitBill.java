// rejected by: 7.3
// message: must not be static
// A second bill overwrites the first one.
package koans.ch07backprop;

import java.util.LinkedHashMap;
import java.util.Map;

public final class FruitBill {

    private static double apple;
    private static double apples;
    private static double orange;
    private static double oranges;
    private static double tax;

    private final double a;
    private final double as;
    private final double o;
    private final double os;
    private final double t;

    private final Mul appleNode = new Mul();
    private final Mul orangeNode = new Mul();
    private final Add fruitNode = new Add();
    private final Mul taxNode = new Mul();

    public FruitBill(double apple, double apples, double orange, double oranges, double tax) {
        FruitBill.apple = apple;
        FruitBill.apples = apples;
        FruitBill.orange = orange;
        FruitBill.oranges = oranges;
        FruitBill.tax = tax;
        a = apple;
        as = apples;
        o = orange;
        os = oranges;
        t = tax;
    }

    public static double appleTotal(double price, double count, double tax) {
        return new Mul().forward(new Mul().forward(price, count), tax);
    }

    public double total() {
        double appleTotal = appleNode.forward(apple, apples);
        double orangeTotal = orangeNode.forward(orange, oranges);
        double fruitTotal = fruitNode.forward(appleTotal, orangeTotal);
        return taxNode.forward(fruitTotal, tax);
    }

    public Map<String, Double> gradients(double dTotal) {
        taxNode.forward(fruitNode.forward(appleNode.forward(a, as), orangeNode.forward(o, os)), t);
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
