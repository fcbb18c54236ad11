package koans.ch07backprop;

import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MulTest {

    @Group
    @Exercise(id = "7.1", title = "Multiplication node", points = 3)
    class Node {

        @Test
        void multipliesThePriceByTheTax() {
            Check.that("forward(200, 1.1)", () -> new Mul().forward(200, 1.1))
                    .mistake("The inputs are added.", 201.1)
                    .is(220);
        }

        @Fact("On the way back each input gets the other one")
        @Test
        void handsEachInputTheOtherOne() {
            MulJudge.check(200, 1.1, 1);
            MulJudge.check(2, 5, 3);
        }

        @Property(tries = 50)
        void followsTheProductRule(@ForAll @IntRange(min = -9, max = 9) int x,
                                   @ForAll @IntRange(min = -9, max = 9) int y,
                                   @ForAll @IntRange(min = -9, max = 9) int dout) {
            Check.that("forward(" + x + ", " + y + ")", () -> new Mul().forward(x, y)).is(x * y);
            MulJudge.check(x, y, dout);
        }

        @Test
        void takesZerosForInputsLikeAnyOther() {
            MulJudge.check(0, 0, 1);
            MulJudge.check(0, 5, 1);
        }

        @Test
        void goesBackThroughTheLastForward() {
            Mul mul = new Mul();
            Check.that("backward(1) after forward(2, 5) and forward(7, 11)", () -> {
                mul.forward(2, 5);
                mul.forward(7, 11);
                return mul.backward(1);
            }).mistake("These are the inputs of the first forward; each forward replaces them.", new double[]{5, 2})
                    .is(new double[]{11, 7});
        }

        @Test
        void answersTwiceTheSame() {
            Mul mul = new Mul();
            Check.that("the second backward(3) after forward(2, 5)", () -> {
                mul.forward(2, 5);
                mul.backward(3);
                return mul.backward(3);
            }).mistake("The gradients of two calls are added up; each call starts afresh.", new double[]{30, 12})
                    .is(new double[]{15, 6});
        }

        @Test
        void keepsItsInputsToItself() {
            Mul one = new Mul();
            Mul other = new Mul();
            Check.that("one.backward(1) after one.forward(2, 5) and other.forward(7, 11)", () -> {
                one.forward(2, 5);
                other.forward(7, 11);
                return one.backward(1);
            }).mistake("These are the inputs of the other node: the fields must not be static.", new double[]{11, 7})
                    .is(new double[]{5, 2});
        }

        @Test
        void cannotGoBackBeforeItWentForward() {
            Check.that("new Mul().backward(1)", () -> new Mul().backward(1))
                    .isRejectedWith(IllegalStateException.class, "forward");
        }
    }
}
