package koans.ch08training;

import java.util.SplittableRandom;
import koans.ch07backprop.LayerLaws;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.kit.Mode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class InvertedDropoutTest {

    @Group
    @Exercise(id = "8.32", title = "Inverted dropout", points = 0)
    class Layer {

        private final Dropouts dropouts = new Dropouts("InvertedDropout", InvertedDropout::new);
        private final SimpleMatrix x = Dropouts.numbers();

        @Fact("Leaves everything as it is in EVAL")
        @Test
        void leavesEverythingAsItIsWhenItCounts() {
            SimpleMatrix two = new SimpleMatrix(new double[][]{{2, 4}});
            Check.that("forward([[2, 4]], EVAL) with ratio 0.15",
                            () -> new InvertedDropout(0.15, new SplittableRandom(1)).forward(two, Mode.EVAL))
                    .given("x", two).mayShare()
                    .mistake("That is the other kind of dropout: here TRAIN scales up, and EVAL has nothing to do.",
                            two.scale(0.85))
                    .hint("Nothing is dropped in EVAL.")
                    .is(two);
        }

        @Test
        void keepsOrDropsWhileItLearns() {
            for (double ratio : new double[]{0.15, 0.5, 0.8}) {
                SimpleMatrix out = dropouts.train(ratio, 1, x);
                InvertedDropoutJudge.checkKeptOrDropped(ratio, x, out);
                dropouts.dropsTheShareThatItIsTold(ratio, out);
            }
        }

        @Test
        void drawsForEveryNumberOfEverySample() {
            dropouts.drawsForEveryNumberOfEverySample();
        }

        @Test
        void takesTheRatioAsItIs() {
            Check.that("the largest number in forward(x, TRAIN) for a 1x40 matrix of ones with ratio 0.125",
                            () -> new InvertedDropout(0.125, new SplittableRandom(1)).forward(SimpleMatrix.ones(1, 40),
                                    Mode.TRAIN).elementMax())
                    .mistake("The ratio is cut to whole per cents.", 1 / 0.88)
                    .is(1 / 0.875);
        }

        @Test
        void drawsAnewForEveryBatch() {
            dropouts.drawsAnewForEveryBatch();
        }

        @Fact("Does not always drop the same number")
        @Test
        void dropsNowMoreAndNowFewer() {
            dropouts.dropsNowMoreAndNowFewer();
        }

        @Test
        void takesItsRandomnessFromTheGenerator() {
            dropouts.takesItsRandomnessFromTheGenerator();
        }

        @Test
        void sendsTheGradientThroughWhatWasKept() {
            for (double ratio : new double[]{0.15, 0.5}) {
                InvertedDropoutJudge.checkBackward(ratio, x);
            }
        }

        @Fact("A zero in the input does not count as dropped")
        @Test
        void doesNotTakeANumberThatWasZeroForDropped() {
            dropouts.doesNotTakeANumberThatWasZeroForDropped();
        }

        @Fact("Goes back through the last forward")
        @Test
        void belongsToTheLastForward() {
            dropouts.belongsToTheLastForward();
        }

        @Test
        void dropsNothingWithARatioOfZero() {
            dropouts.dropsNothingWithARatioOfZero();
        }

        @Test
        void keepsItsSettings() {
            dropouts.keepsItsSettings();
        }

        @Fact("Goes back only after a forward in TRAIN")
        @Test
        void wantsATrainingForwardFirst() {
            dropouts.wantsATrainingForwardFirst();
        }

        @Test
        void takesOnlyARatioThatMakesSense() {
            dropouts.takesOnlyARatioThatMakesSense();
        }

        @Fact("Does the same to every batch in EVAL")
        @Property(tries = 25)
        void isTheSameForEveryBatchInEval(@ForAll("matrices") SimpleMatrix batch) {
            InvertedDropout dropout = new InvertedDropout(0.25, new SplittableRandom(1));
            Check.that("forward(x, EVAL) with ratio 0.25", () -> dropout.forward(batch, Mode.EVAL))
                    .given("x", batch).mayShare()
                    .is(batch);
            Check.that("forward(x) with ratio 0.25", () -> dropout.forward(batch))
                    .given("x", batch).mayShare().because("without a word the mode is EVAL").is(batch);
        }

        @Test
        void answersTwiceTheSame() {
            LayerLaws laws = dropouts.laws(0.5);
            laws.answersTwiceTheSame();
            laws.givesFreshAnswers();
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrices(3, 3, 5);
        }
    }
}
