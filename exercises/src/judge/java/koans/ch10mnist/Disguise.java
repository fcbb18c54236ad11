package koans.ch10mnist;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import koans.kit.DigitSet;
import koans.kit.Mnist;

/**
 * The digits of MNIST as nobody has seen them: as easy to learn, but neither pictures that were kept nor weights that
 * were learned before help to read them.
 *
 * @param labels what a digit of each class is called
 * @param down   by how many pixels pictures are moved down
 * @param right  by how many pixels they are moved to the right
 * @param noise  the seed of what is added to each pixel, so little that no eye sees it
 */
record Disguise(int[] labels, int down, int right, long noise) {

    /** The digits of MNIST leave four pixels free at each side. */
    private static final int FAR = 2;

    /** One of the 10! * 16 ways to call and to move them. */
    static Disguise drawn(RandomGenerator random) {
        int[] labels = IntStream.range(0, 10).toArray();
        for (int i = 9; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int label = labels[i];
            labels[i] = labels[j];
            labels[j] = label;
        }
        int down;
        int right;
        do {
            down = random.nextInt(-FAR, FAR + 1);
            right = random.nextInt(-FAR, FAR + 1);
        } while (Math.max(Math.abs(down), Math.abs(right)) < FAR);
        return new Disguise(labels, down, right, random.nextLong());
    }

    /** Both sets in the same disguise. */
    Mnist of(Mnist digits) {
        return new Mnist(of(digits.train()), of(digits.test()));
    }

    private DigitSet of(DigitSet digits) {
        int rows = digits.shape().height();
        int cols = digits.shape().width();
        SplittableRandom grain = new SplittableRandom(noise);
        byte[] pixels = new byte[digits.size() * rows * cols];
        for (int n = 0; n < digits.size(); n++) {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < cols; j++) {
                    boolean inside = i >= down && i < rows + down && j >= right && j < cols + right;
                    int pixel = inside ? digits.pixel(n, (i - down) * cols + j - right) : 0;
                    pixels[(n * rows + i) * cols + j] = (byte) (pixel < 128 ? pixel + grain.nextInt(4) : pixel);
                }
            }
        }
        return DigitSet.of(pixels, IntStream.of(digits.labels()).map(label -> labels[label]).toArray(), rows, cols);
    }

    /** The same pictures; what they show is not told. */
    static DigitSet sealed(DigitSet digits) {
        int pixels = digits.pixels();
        byte[] same = new byte[digits.size() * pixels];
        for (int i = 0; i < same.length; i++) {
            same[i] = (byte) digits.pixel(i / pixels, i % pixels);
        }
        return DigitSet.of(same, new int[digits.size()], digits.shape().height(), digits.shape().width());
    }
}
