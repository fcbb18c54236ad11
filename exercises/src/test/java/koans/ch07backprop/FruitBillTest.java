package koans.ch07backprop;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.grader.check.Values;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FruitBillTest {

    private static String list(double... numbers) {
        return Arrays.stream(numbers).mapToObj(Values::show).collect(Collectors.joining(", "));
    }

    @Group
    @Exercise(id = "7.3", title = "The fruit bill, forwards", points = 3, writes = {"total", "appleTotal"})
    class Total {

        @Test
        void pricesTwoApples() {
            Check.that("appleTotal(100, 2, 1.1)", () -> FruitBill.appleTotal(100, 2, 1.1))
                    .mistake("The tax is left out.", 200)
                    .mistake("The count is left out.", 110)
                    .mistake("The numbers are added; they are multiplied.", 103.1)
                    .is(220);
        }

        @Test
        void pricesApplesAndOranges() {
            checkTotal(100, 2, 150, 3, 1.1);
            checkTotal(150, 3, 100, 2, 1.1);
        }

        @Property(tries = 50)
        void addsTheFruitBeforeTheTax(@ForAll("bills") double[] v) {
            checkTotal(v[0], v[1], v[2], v[3], v[4]);
            Check.that("appleTotal(" + list(v[0], v[1], v[4]) + ")", () -> FruitBill.appleTotal(v[0], v[1], v[4]))
                    .mistake("The tax is left out.", v[0] * v[1])
                    .is(v[0] * v[1] * v[4]);
        }

        @Test
        void costsTheSameWhenAskedTwice() {
            Check.that("the second total() of two apples at 100 and three oranges at 150 with tax 1.1", () -> {
                FruitBill bill = new FruitBill(100, 2, 150, 3, 1.1);
                bill.total();
                return bill.total();
            }).mistake("The first answer is added to the second.", 1430)
                    .is(715);
        }

        @Test
        void keepsItsPricesToItself() {
            Check.that("one.total() after another bill was made", () -> {
                FruitBill one = new FruitBill(100, 2, 150, 3, 1.1);
                new FruitBill(1, 2, 3, 4, 5);
                return one.total();
            }).mistake("That is the total of the other bill: the fields must not be static.", 70)
                    .is(715);
        }

        @Provide
        Arbitrary<double[]> bills() {
            return Numbers.vector(5, 9);
        }

        private static void checkTotal(double apple, double apples, double orange, double oranges, double tax) {
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
    }

    @Group
    @Exercise(id = "7.4", title = "The fruit bill, backwards", points = 4, writes = "gradients")
    class Gradients {

        @Test
        void tellsWhatEachNumberIsWorth() {
            check("gradients(1)", () -> new FruitBill(100, 2, 150, 3, 1.1).gradients(1), 100, 2, 150, 3, 1.1, 1);
        }

        @Property(tries = 50)
        void isWhatTheTotalChangesBy(@ForAll("billsAndGradients") double[] v) {
            Check.that("new FruitBill(" + list(v[0], v[1], v[2], v[3], v[4]) + ").gradients(" + list(v[5]) + ")",
                            () -> new FruitBill(v[0], v[1], v[2], v[3], v[4]).gradients(v[5]))
                    .mistake("dTotal is left out: every gradient is multiplied by it.",
                            gradients(v[0], v[1], v[2], v[3], v[4], 1))
                    .is(gradients(v[0], v[1], v[2], v[3], v[4], v[5]));
        }

        @Test
        void doesNotCareWhetherTheTotalWasAskedBefore() {
            check("gradients(2) after total()", () -> {
                FruitBill bill = new FruitBill(100, 2, 150, 3, 1.1);
                bill.total();
                return bill.gradients(2);
            }, 100, 2, 150, 3, 1.1, 2);
        }

        @Test
        void answersTwiceTheSame() {
            check("the second gradients(1)", () -> {
                FruitBill bill = new FruitBill(100, 2, 150, 3, 1.1);
                bill.gradients(1);
                return bill.gradients(1);
            }, 100, 2, 150, 3, 1.1, 1);
        }

        @Test
        void keepsItsNodesToItself() {
            check("one.gradients(1) after other.gradients(1)", () -> {
                FruitBill one = new FruitBill(100, 2, 150, 3, 1.1);
                FruitBill other = new FruitBill(7, 5, 3, 4, 1.2);
                one.total();
                other.gradients(1);
                return one.gradients(1);
            }, 100, 2, 150, 3, 1.1, 1);
        }

        @Provide
        Arbitrary<double[]> billsAndGradients() {
            return Numbers.vector(6, 9);
        }

        private static void check(String text, Check.Call call, double apple, double apples, double orange,
                                  double oranges, double tax, double dTotal) {
            Map<String, Double> expected = gradients(apple, apples, orange, oranges, tax, dTotal);
            Map<String, Double> found = new LinkedHashMap<>();
            Check.that(text + " of new FruitBill(" + list(apple, apples, orange, oranges, tax) + ")", () -> {
                Object answer = call.run();
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
    }
}
