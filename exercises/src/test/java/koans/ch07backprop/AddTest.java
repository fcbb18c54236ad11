package koans.ch07backprop;

import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AddTest {

    @Group
    @Exercise(id = "7.2", title = "Addition node", points = 2)
    class Node {

        @Test
        void addsApplesAndOranges() {
            Check.that("forward(200, 450)", () -> new Add().forward(200, 450))
                    .mistake("The inputs are multiplied.", 90000)
                    .is(650);
        }

        @Test
        void handsTheGradientOnToBoth() {
            AddJudge.check(200, 450, 1.1);
        }

        @Fact("Hands the gradient on whatever the inputs were")
        @Property(tries = 50)
        void doesSoWhateverTheInputsWere(@ForAll @IntRange(min = -9, max = 9) int x,
                                         @ForAll @IntRange(min = -9, max = 9) int y,
                                         @ForAll @IntRange(min = -9, max = 9) int dout) {
            Check.that("forward(" + x + ", " + y + ")", () -> new Add().forward(x, y)).is(x + y);
            AddJudge.check(x, y, dout);
        }

        @Test
        void answersTwiceTheSame() {
            Add add = new Add();
            Check.that("the second backward(3) after forward(2, 5)", () -> {
                add.forward(2, 5);
                add.backward(3);
                return add.backward(3);
            }).mistake("The gradients of two calls are added up; each call starts afresh.", new double[]{6, 6})
                    .is(new double[]{3, 3});
        }
    }
}
