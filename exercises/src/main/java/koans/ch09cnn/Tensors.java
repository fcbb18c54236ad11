package koans.ch09cnn;

import static koans.kit.Todo.todo;

import java.util.random.RandomGenerator;
import koans.kit.Tensor4;

/** Making blocks of numbers, and turning their axes. */
public final class Tensors {

    private Tensors() {
    }

    /**
     * Random numbers, evenly spread from 0 up to but not including 1, drawn one by one from the generator.
     *
     * @return n x c x h x w
     */
    public static Tensor4 random(int n, int c, int h, int w, RandomGenerator rng) {
        return todo();
    }

    /**
     * From pixel by pixel to plane by plane: entry (c, y, x) of the result is {@code hwc[y][x][c]}.
     *
     * @param hwc H x W x C
     * @return C x H x W
     */
    public static double[][][] hwcToChw(double[][][] hwc) {
        return todo();
    }
}
