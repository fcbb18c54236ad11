package koans.ch10mnist;

import static koans.ch10mnist.SnnScalingJudge.scaled;
import static koans.ch10mnist.SnnScalingJudge.target;

import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SnnScalingTest {

    @Group
    @Exercise(id = "10.1", title = "Pixels as inputs", points = 2, writes = "inputs")
    class Inputs {

        @Test
        void runFromOneHundredthToOne() {
            Check.that("inputs([0, 1, 51, 128, 255])", () -> SnnScaling.inputs(new int[]{0, 1, 51, 128, 255}))
                    .mistake("The 0.01 is missing: paper would be 0.", scaled(0.99, 0, 255))
                    .mistake("The 0.99 is missing: ink would be 1.01.", scaled(1, 0.01, 255))
                    .mistake("This is p / 255 alone.", scaled(1, 0, 255))
                    .mistake("There is a division of whole numbers: 51 / 255 is 0 in Java, 51 / 255.0 is 0.2.",
                            new double[]{0.01, 0.01, 0.01, 0.01, 1})
                    .mistake("0.01 is added first and multiplied as well; multiply first, then add.",
                            new double[]{0.0099, 0.0137823529411765, 0.2079, 0.506841176470588, 0.9999})
                    .mistake("Ink is 255, not 256.", scaled(0.99, 0.01, 256))
                    .is(new double[]{0.01, 0.01388235294117647, 0.208, 0.5069411764705882, 1});
        }

        @Fact("Every pixel is taken by itself")
        @Property(tries = 30)
        void takeEveryPixelByItself(@ForAll("pictures") int[] pixels) {
            Check.that("inputs(pixels)", () -> SnnScaling.inputs(pixels))
                    .given("pixels", pixels)
                    .is(SnnScalingJudge.inputs(pixels));
        }

        @Fact("Only pixels from 0 to 255 are taken")
        @Test
        void comeFromPixelsOnly() {
            for (int[] wrong : new int[][]{{-1}, {256}, {0, 255, 300}}) {
                Check.that("inputs(pixels)", () -> SnnScaling.inputs(wrong)).given("pixels", wrong).isRejected();
            }
        }

        @Provide
        Arbitrary<int[]> pictures() {
            return Arbitraries.integers().between(0, 255).array(int[].class).ofMaxSize(9);
        }
    }

    @Group
    @Exercise(id = "10.2", title = "Labels as targets", points = 2, writes = "target")
    class Target {

        @Test
        void isHighAtTheLabel() {
            SnnScalingJudge.check(5, 10);
            SnnScalingJudge.check(0, 10);
            SnnScalingJudge.check(9, 10);
        }

        @Property(tries = 20)
        void isLowEverywhereElse(@ForAll @IntRange(min = 1, max = 12) int classes,
                @ForAll @IntRange(max = 11) int place) {
            SnnScalingJudge.check(place % classes, classes);
        }

        @Test
        void needsALabelOfOneOfTheClasses() {
            Check.that("target(10, 10)", () -> SnnScaling.target(10, 10)).isRejected();
            Check.that("target(-1, 10)", () -> SnnScaling.target(-1, 10)).isRejected();
            Check.that("target(3, 3)", () -> SnnScaling.target(3, 3)).isRejected();
        }
    }
}
