package koans.ch07backprop;

import static koans.ch07backprop.FruitBillJudge.check;
import static koans.ch07backprop.FruitBillJudge.checkTotal;

import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FruitBillTest {

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
            FruitBillJudge.checkAppleTotal(v[0], v[1], v[4]);
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
    }

    @Group
    @Exercise(id = "7.4", title = "The fruit bill, backwards", points = 4, writes = "gradients")
    class Gradients {

        @Test
        void tellsWhatEachNumberIsWorth() {
            check("gradients(1)", bill -> bill.gradients(1), 1);
        }

        @Property(tries = 50)
        void isWhatTheTotalChangesBy(@ForAll("billsAndGradients") double[] v) {
            FruitBillJudge.checkChange(v);
        }

        @Test
        void doesNotCareWhetherTheTotalWasAskedBefore() {
            check("gradients(2) after total()", bill -> {
                bill.total();
                return bill.gradients(2);
            }, 2);
        }

        @Test
        void answersTwiceTheSame() {
            check("the second gradients(1)", bill -> {
                bill.gradients(1);
                return bill.gradients(1);
            }, 1);
        }

        @Test
        void keepsItsNodesToItself() {
            check("one.gradients(1) after other.gradients(1)", one -> {
                FruitBill other = new FruitBill(7, 5, 3, 4, 1.2);
                one.total();
                other.gradients(1);
                return one.gradients(1);
            }, 1);
        }

        @Provide
        Arbitrary<double[]> billsAndGradients() {
            return Numbers.vector(6, 9);
        }
    }
}
