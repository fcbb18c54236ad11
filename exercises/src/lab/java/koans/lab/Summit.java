package koans.lab;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import koans.ch10mnist.DigitsMlp.Trained;
import koans.kit.DigitSet;
import koans.kit.Mnist;
import koans.kit.Mode;
import koans.kit.Model;
import org.ejml.simple.SimpleMatrix;
import org.knowm.xchart.XYChart;

/** Runs your climb to 99 % of the digits, and says whether you are on the summit. */
public final class Summit {

    private static final double HEIGHT = 0.99;

    private Summit() {
    }

    /**
     * Takes as long as your training. The first argument is the seed, a whole number; without it, 1. A second one is
     * how many of the training digits to climb with, to try out something new; without it, all.
     */
    public static void main(String[] args) {
        int[] counts = Arguments.counts("as long as your training", args,
                new Arguments.Count("a seed", 1, 0, Integer.MAX_VALUE), new Arguments.Count("training digits", 60000,
                        100, 60000));
        int seed = counts[0];
        Mnist all = Mnist.load();
        DigitSet train = all.train().first(counts[1]);
        TrainingCurve curve = new TrainingCurve("climbing");
        long start = System.nanoTime();
        Trained trained = koans.ch10mnist.Summit.run(new Mnist(train, all.test()), new SplittableRandom(seed), curve);
        double seconds = (System.nanoTime() - start) / 1e9;
        int wrong = wrong(trained.model(), all.test());
        double share = 1 - (double) wrong / all.test().size();
        XYChart chart = curve.chart("The climb");
        Plot.save("lab-summit", chart);
        if (Math.abs(share - trained.testAccuracy()) > 1e-9) {
            Console.line("Your training reports %.2f %%, but the kit counts another share.",
                    100 * trained.testAccuracy());
        }
        Console.line("%.2f %% of the 10,000 test digits are right, %d are wrong. %.0f s, seed %d: %s.", 100 * share,
                wrong,
                seconds, seed, share >= HEIGHT ? "you are on the summit" : "not yet the summit, 99 %");
    }

    /** Counted by the kit, not by the learner's own classes; a few at a time, so that no digit can lean on others. */
    private static int wrong(Model model, DigitSet digits) {
        int wrong = 0;
        for (int start = 0; start < digits.size(); start += 16) {
            int[] batch = IntStream.range(start, Math.min(start + 16, digits.size())).toArray();
            SimpleMatrix scores = model.scores(digits.images(batch), Mode.EVAL);
            for (int i = 0; i < batch.length; i++) {
                double[] row = scores.getRow(i).getDDRM().getData();
                double max = Arrays.stream(row).max().orElseThrow();
                int answer = IntStream.range(0, row.length).filter(c -> row[c] == max).findFirst().orElse(-1);
                wrong += answer == digits.label(batch[i]) ? 0 : 1;
            }
        }
        return wrong;
    }
}
