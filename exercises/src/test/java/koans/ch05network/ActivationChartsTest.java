package koans.ch05network;

import static koans.ch05network.ActivationChartsJudge.LEFT_TO_XCHART;
import static koans.ch05network.ActivationChartsJudge.goesThrough;
import static koans.ch05network.ActivationChartsJudge.reaches;
import static koans.ch05network.ActivationChartsJudge.says;

import java.util.List;
import koans.grader.Exercise;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import net.jqwik.api.Group;
import org.junit.jupiter.api.Test;

class ActivationChartsTest {

    @Group
    @Exercise(id = "5.5", title = "The step as a curve", points = 3, writes = "step")
    class Step {

        @Test
        void jumpsFromZeroToOne() {
            Charts.keep("5.5-step", Check.that("step()", ActivationCharts::step).run());
            goesThrough("step()", ActivationCharts::step, -5, 100, Functions.STEP::of);
        }

        @Test
        void leavesRoomBelowAndAbove() {
            reaches("step()", ActivationCharts::step, LEFT_TO_XCHART, List.of(-0.1, 1.1));
        }

        @Test
        void saysWhatItShows() {
            says("step()", ActivationCharts::step, "step", "Step function");
        }
    }

    @Group
    @Exercise(id = "5.6", title = "The sigmoid as a curve", points = 2, writes = "sigmoid")
    class Sigmoid {

        @Test
        void risesGently() {
            Charts.keep("5.6-sigmoid", Check.that("sigmoid()", ActivationCharts::sigmoid).run());
            goesThrough("sigmoid()", ActivationCharts::sigmoid, -6, 120, Functions.SIGMOID::of);
        }

        @Test
        void leavesRoomBelowAndAbove() {
            reaches("sigmoid()", ActivationCharts::sigmoid, LEFT_TO_XCHART, List.of(-0.1, 1.1));
        }

        @Test
        void saysWhatItShows() {
            says("sigmoid()", ActivationCharts::sigmoid, "sigmoid", "Sigmoid function");
        }
    }

    @Group
    @Exercise(id = "5.7", title = "The ReLU as a curve", points = 2, writes = "relu")
    class Relu {

        @Test
        void isFlatAndThenStraight() {
            Charts.keep("5.7-relu", Check.that("relu()", ActivationCharts::relu).run());
            goesThrough("relu()", ActivationCharts::relu, -5, 100, Functions.RELU::of);
        }

        @Test
        void leavesRoomOnAllSides() {
            reaches("relu()", ActivationCharts::relu, List.of(-6.0, 6.0), List.of(-1.0, 5.5));
        }

        @Test
        void saysWhatItShows() {
            says("relu()", ActivationCharts::relu, "relu", "ReLU function");
        }
    }
}
