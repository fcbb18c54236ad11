package koans.ch07backprop;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import koans.grader.check.Check;
import koans.grader.check.Values;

/** The fruit bill by its formulas, and what it comes to when one is mistaken. */
final class FruitBillJudge {

    private FruitBillJudge() {
    }

    static void checkTotal(double apple, double apples, double orange, double oranges, double tax) {
        double appleTotal = apple * apples;
        double orangeTotal = orange * oranges;
        Check.that("new FruitBill(" + list(apple, apples, orange, oranges, tax) + ").total()",
                        () -> new FruitBill(apple, apples, orange, oranges, tax).total())
                .mistake("The tax is left out.", appleTotal + orangeTotal)
                .mistake("Only the oranges are taxed.", appleTotal + orangeTotal * tax)
                .mistake("Only the apples are taxed.", appleTotal * tax + orangeTotal)
                .mistake("The oranges are left out.", appleTotal * tax)
                .mistake("The counts are left out.", (apple + orange) * tax)
                .mistake("Both totals are those of the oranges.", 2 * orangeTotal * tax)
                .is((appleTotal + orangeTotal) * tax);
    }

    static void checkAppleTotal(double apple, double apples, double tax) {
        Check.that("appleTotal(" + list(apple, apples, tax) + ")", () -> FruitBill.appleTotal(apple, apples, tax))
                .mistake("The tax is left out.", apple * apples)
                .is(apple * apples * tax);
    }

    /** Checks prices and counts, the tax, and dTotal. */
    static void checkChange(double[] v) {
        Check.that("new FruitBill(" + list(v[0], v[1], v[2], v[3], v[4]) + ").gradients(" + list(v[5]) + ")",
                        () -> new FruitBill(v[0], v[1], v[2], v[3], v[4]).gradients(v[5]))
                .mistake("dTotal is left out: every gradient is multiplied by it.",
                        gradients(v[0], v[1], v[2], v[3], v[4], 1))
                .is(gradients(v[0], v[1], v[2], v[3], v[4], v[5]));
    }

    /** Checks the bill of the text. */
    static void check(String text, Function<FruitBill, Object> call, double dTotal) {
        check(text, call, dTotal, 100, 2, 150, 3, 1.1);
    }

    private static void check(String text, Function<FruitBill, Object> call, double dTotal, double apple,
                              double apples, double orange, double oranges, double tax) {
        Map<String, Double> expected = gradients(apple, apples, orange, oranges, tax, dTotal);
        Map<String, Double> found = new LinkedHashMap<>();
        Check.that(text + " of new FruitBill(" + list(apple, apples, orange, oranges, tax) + ")", () -> {
            Object answer = call.apply(new FruitBill(apple, apples, orange, oranges, tax));
            if (answer instanceof Map<?, ?> map) {
                map.forEach((name, gradient) -> found.put((String) name, (Double) gradient));
            }
            return answer;
        }).mistake("The tax is worth all the fruit, not the apples alone. Is the node of another bill in use?",
                        with(expected, "tax", dTotal * apple * apples))
                .mistake("The tax is worth all the fruit, not the oranges alone. A tax node that does two jobs "
                                + "remembers only the last.",
                        with(expected, "tax", dTotal * orange * oranges))
                .mistake("The tax is worth the fruit without the tax: 650, not 715.",
                        with(expected, "tax", dTotal * (apple * apples + orange * oranges) * tax))
                .mistake("One Mul served for both products. It remembers only the last one: give each its own.",
                        with(with(expected, "apple", expected.get("orange")), "apples", expected.get("oranges")))
                .mistake("One Mul served for both products. It remembers only the last one: give each its own.",
                        with(with(expected, "orange", expected.get("apple")), "oranges", expected.get("apples")))
                .mistake("dTotal is left out: every gradient is multiplied by it.",
                        gradients(apple, apples, orange, oranges, tax, 1))
                .mistake("The gradients for prices and counts are swapped.", swapped(expected))
                .mistake("The tax is left out on the way back.",
                        with(gradients(apple, apples, orange, oranges, 1, dTotal), "tax", expected.get("tax")))
                .mistake("The gradients of two calls are added up; each call starts afresh.",
                        gradients(apple, apples, orange, oranges, tax, 2 * dTotal))
                .diagnosis(() -> found.keySet().equals(expected.keySet())
                        ? firstWrong(expected, found)
                        : "The names are not the eight that the bill is to have.")
                .hint("gradients has to go forward itself before it goes back.")
                .is(expected);
    }

    private static String firstWrong(Map<String, Double> expected, Map<String, Double> found) {
        return expected.keySet().stream()
                .filter(name -> found.get(name) == null || Math.abs(expected.get(name) - found.get(name)) > 1e-6)
                .findFirst()
                .map(name -> "Look at " + name + " first: which node hands out its gradient, and what did that "
                        + "node remember?")
                .orElse("The names stand in another order. A LinkedHashMap keeps the order in which you fill it.");
    }

    private static Map<String, Double> gradients(double apple, double apples, double orange, double oranges,
                                                 double tax, double dTotal) {
        Map<String, Double> gradients = new LinkedHashMap<>();
        gradients.put("apple", dTotal * tax * apples);
        gradients.put("apples", dTotal * tax * apple);
        gradients.put("orange", dTotal * tax * oranges);
        gradients.put("oranges", dTotal * tax * orange);
        gradients.put("tax", dTotal * (apple * apples + orange * oranges));
        gradients.put("appleTotal", dTotal * tax);
        gradients.put("orangeTotal", dTotal * tax);
        gradients.put("fruitTotal", dTotal * tax);
        return gradients;
    }

    private static Map<String, Double> with(Map<String, Double> gradients, String name, double gradient) {
        Map<String, Double> changed = new LinkedHashMap<>(gradients);
        changed.put(name, gradient);
        return changed;
    }

    private static Map<String, Double> swapped(Map<String, Double> g) {
        return with(with(with(with(g, "apple", g.get("apples")), "apples", g.get("apple")),
                "orange", g.get("oranges")), "oranges", g.get("orange"));
    }

    private static String list(double... numbers) {
        return Arrays.stream(numbers).mapToObj(Values::show).collect(Collectors.joining(", "));
    }
}
