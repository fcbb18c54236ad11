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
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class DropoutTest {

    @Group
    @Exercise(id = "8.30", title = "How many stay", points = 1, writes = "expectedKept")
    class ExpectedKept {

        @Test
        void countsThoseThatStay() {
            DropoutJudge.checkKept(100, 0.15, 85);
        }

        @Fact("Is all with a ratio of 0 and none with a ratio of 1")
        @Test
        void knowsTheEnds() {
            DropoutJudge.checkKept(50, 0, 50);
            DropoutJudge.checkKept(50, 1, 0);
            DropoutJudge.checkKept(0, 0.5, 0);
        }

        @Test
        void needNotBeAWholeNumber() {
            Check.that("expectedKept(3, 0.5)", () -> Dropout.expectedKept(3, 0.5))
                    .mistake("A mean need not be a whole number: do not round.", 1)
                    .mistake("A mean need not be a whole number: do not round.", 2)
                    .is(1.5);
        }

        @Property(tries = 25)
        void leavesTheRestToTheDropped(@ForAll @IntRange(max = 1000) int nodes,
                                       @ForAll @IntRange(max = 100) int percent) {
            DropoutJudge.checkKept(nodes, percent / 100.0, nodes - nodes * percent / 100.0);
        }
    }

    @Group
    @Exercise(id = "8.31", title = "Dropout", points = 5)
    class Layer {

        private final Dropouts dropouts = new Dropouts("Dropout", Dropout::new);
        private final SimpleMatrix x = Dropouts.numbers();

        @Fact("Scales down in EVAL")
        @Test
        void scalesDownWhenItCounts() {
            DropoutJudge.checkEval(new SimpleMatrix(new double[][]{{2, 4}}),
                    new SimpleMatrix(new double[][]{{1.7, 3.4}}));
            Check.that("new Dropout(0.125, random).forward([[8]], EVAL)",
                            () -> new Dropout(0.125, new SplittableRandom(1)).forward(
                                    new SimpleMatrix(new double[][]{{8}}), Mode.EVAL))
                    .mistake("The ratio is cut to whole per cents.", new SimpleMatrix(new double[][]{{7.04}}))
                    .is(new SimpleMatrix(new double[][]{{7}}));
        }

        @Test
        void keepsOrDropsWhileItLearns() {
            for (double ratio : new double[]{0.15, 0.5, 0.8}) {
                SimpleMatrix out = dropouts.train(ratio, 1, x);
                DropoutJudge.checkKeptOrDropped(ratio, x, out);
                dropouts.dropsTheShareThatItIsTold(ratio, out);
            }
        }

        @Test
        void drawsForEveryNumberOfEverySample() {
            dropouts.drawsForEveryNumberOfEverySample();
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
                DropoutJudge.checkBackward(ratio, x);
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
            Dropout dropout = new Dropout(0.25, new SplittableRandom(1));
            Check.that("forward(x, EVAL) with ratio 0.25", () -> dropout.forward(batch, Mode.EVAL))
                    .given("x", batch).mayShare()
                    .mistake("In EVAL every number is scaled by 1 - ratio.", batch)
                    .is(batch.scale(0.75));
            Check.that("forward(x) with ratio 0.25", () -> dropout.forward(batch))
                    .given("x", batch).mayShare().because("without a word the mode is EVAL").is(batch.scale(0.75));
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
