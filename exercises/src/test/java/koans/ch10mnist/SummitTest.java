package koans.ch10mnist;

import java.util.SplittableRandom;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import koans.kit.Mnist;
import koans.kit.Mode;
import koans.kit.Model;
import net.jqwik.api.Group;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class SummitTest {

    @Group
    @Exercise(id = "10.30", title = "The summit", points = 0)
    class TheSummit {

        private final Trainings run = new Trainings(16, 18, 12, (digits, random) ->
                Summit.run(digits, random, (done, of, loss, accuracy) -> { }));

        @Test
        void learnsTheTrainingDigits() {
            run.learnsTheTrainingDigits();
        }

        @Test
        void learnsNothingFromTheTestDigits() {
            run.learnsNothingFromTheTestDigits();
        }

        @Test
        void reportsWhatTheTestDigitsSay() {
            run.reportsWhatTheTestDigitsSay();
        }

        @Fact("Depends on nothing but the generator it is given")
        @Test
        void dependsOnNothingButTheRandomItIsGiven() {
            run.dependsOnNothingButTheRandomItIsGiven();
        }

        @Fact("Tells at first that 0 batches are done")
        @Test
        void tellsHowFarItIs() {
            run.tellsHowFarItIs((digits, heard) -> Summit.run(digits, new SplittableRandom(1),
                    (done, of, loss, accuracy) -> heard.accept(done)));
        }

        @Test
        void looksAtEveryDigitAlone() {
            Model model = (Model) Check.that("run(12 digits of 16x18 pixels, random, progress).model()",
                    () -> Summit.run(new Mnist(run.stripes(12, 0), run.stripes(12, 0)), new SplittableRandom(1),
                            (done, of, loss, accuracy) -> { }).model()).run();
            SimpleMatrix x = run.stripes(5, 0).images(new int[]{0, 1, 2, 3, 4});
            Check.that("scores(x, EVAL) of five digits at once", () -> model.scores(x, Mode.EVAL))
                    .because("the scores of each digit alone")
                    .hint("Does the mode reach every layer?")
                    .is(Trainings.rowByRow(model, x, 10));
        }
    }
}
