package koans.ch07backprop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import koans.grader.check.Check;
import koans.kit.Layer;
import koans.kit.Mode;
import org.ejml.simple.SimpleMatrix;

/** Layers that write down what is asked of them, and what a row of layers does when it is mistaken. */
final class SequentialJudge {

    private SequentialJudge() {
    }

    /** A layer that multiplies by a number and writes down what is asked of it. It has no parameters. */
    record Witness(String name, double factor, List<String> journal) implements Layer {

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return forward(x, Mode.EVAL);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x, Mode mode) {
            journal.add(name + " forward in " + mode);
            return x.scale(factor);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dout) {
            journal.add(name + " backward");
            return dout.scale(factor);
        }
    }

    /** Affine layers of one input and one output. */
    static Layer[] layers(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Dense(new SimpleMatrix(1, 1), new SimpleMatrix(1, 1)))
                .toArray(Layer[]::new);
    }

    /** The names of the parameters of so many affine layers. */
    static List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add(i + ".W");
            names.add(i + ".b");
        }
        return names;
    }

    static void checkMode(List<String> journal, String text, Check.Action forward, String mode) {
        Check.that("what happens in " + text + " of new Sequential(a, b)", () -> {
            journal.clear();
            forward.run();
            return List.copyOf(journal);
        }).mistake("The mode is not handed on: forward(x) without a mode means EVAL.",
                        List.of("a forward in EVAL", "b forward in EVAL"))
                .mistake("Every layer is told to train, whatever the mode.",
                        List.of("a forward in TRAIN", "b forward in TRAIN"))
                .is(List.of("a forward in " + mode, "b forward in " + mode));
    }
}
