// accepted: counts weights and biases apart, and adds instead of multiplying
package koans.ch05network;

import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import koans.kit.Require;

/**
 * What the sizes of a network's layers say about it: which matrices it needs, and how many numbers it has to learn.
 *
 * <p>{@code sizes} are the inputs, the neurons of each hidden layer, and the outputs: 784, 50, 100, 10. Fewer than
 * two of them, or a number below 1, are an error: an exception, of whatever type.
 */
public final class NetworkShapes {

    private NetworkShapes() {
    }

    /**
     * The shapes of all matrices on the way through the network: input, weights, result, weights, result and so on. The
     * biases are left out.
     *
     * @param n     how many samples go through at once
     * @param sizes inputs, hidden neurons, outputs
     * @return shapes {rows, columns}; the first and the last are {n, inputs} and {n, outputs}
     */
    public static List<int[]> trace(int n, int... sizes) {
        requireLayers(sizes);
        Require.that(n >= 1, "%d samples", n);
        List<int[]> shapes = new LinkedList<>();
        for (int layer = 0; layer + 1 < sizes.length; layer++) {
            shapes.add(new int[]{n, sizes[layer]});
            shapes.add(new int[]{sizes[layer], sizes[layer + 1]});
        }
        shapes.add(new int[]{n, sizes[sizes.length - 1]});
        return shapes;
    }

    /**
     * How many numbers the network has to learn: all weights, and a bias for each neuron. An input is no neuron.
     *
     * @param sizes inputs, hidden neurons, outputs
     */
    public static int parameterCount(int... sizes) {
        requireLayers(sizes);
        int count = 0;
        for (int layer = 1; layer < sizes.length; layer++) {
            count += sizes[layer - 1] * sizes[layer];
        }
        return count + Arrays.stream(sizes).skip(1).sum();
    }

    /**
     * How many times all samples go through the network until the slopes of all its parameters are found by trying:
     * for each parameter once with a bit more of it, and once with a bit less.
     *
     * @param parameters how many parameters the network has, up to the largest {@code int}
     */
    public static long numericalGradientPasses(int parameters) {
        return (long) parameters + parameters;
    }

    private static void requireLayers(int... sizes) {
        Require.that(sizes.length >= 2 && Arrays.stream(sizes).allMatch(size -> size >= 1), "sizes %s",
                Arrays.toString(sizes));
    }
}
