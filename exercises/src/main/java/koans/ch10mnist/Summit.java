package koans.ch10mnist;

import static koans.kit.Todo.todo;

import java.util.random.RandomGenerator;
import koans.ch10mnist.DigitsMlp.Trained;
import koans.kit.Mnist;

/** 99 of 100 digits: a network, and a way to train it, of your own choice. */
public final class Summit {

    private Summit() {
    }

    /**
     * Trains a network on {@code digits.train()} only, and measures it on {@code digits.test()}.
     *
     * <p>The digits may have any shape from 16 x 16 pixels on; their labels are 0 to 9. Everything else is up to you.
     *
     * @param random   the only source of randomness
     * @param progress hears of the training whenever there is something to tell, for the first time before the first
     *                 update
     */
    public static Trained run(Mnist digits, RandomGenerator random, DigitsCnn.Progress progress) {
        return todo();
    }
}
