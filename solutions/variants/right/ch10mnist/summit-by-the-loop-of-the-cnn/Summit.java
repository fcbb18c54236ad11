// accepted: a climb that reuses build and learn of the capstone
package koans.ch10mnist;

import java.util.random.RandomGenerator;
import koans.ch08training.Adam;
import koans.ch10mnist.DigitsMlp.Trained;
import koans.kit.Mnist;
import koans.kit.Model;

public final class Summit {

    private Summit() {
    }

    public static Trained run(Mnist digits, RandomGenerator random, DigitsCnn.Progress progress) {
        Model model = DigitsCnn.build(digits.train().shape(), 20, 100, 10, random);
        DigitsCnn.learn(model, new Adam(0.002), digits.train(), 3, 50, random, progress);
        DigitsCnn.learn(model, new Adam(0.0002), digits.train(), 2, 50, random, progress);
        return new Trained(model, DigitsMlp.accuracy(model, digits.test()));
    }
}
