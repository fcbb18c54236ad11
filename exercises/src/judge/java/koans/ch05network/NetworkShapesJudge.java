package koans.ch05network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import koans.grader.check.Check;

/** The shapes of networks, how many parameters they have, and wrong counts. */
final class NetworkShapesJudge {

    private NetworkShapesJudge() {
    }

    /** Samples and weights by turns. */
    static int[][] onTheWay(int n, int[] sizes) {
        int[][] shapes = new int[2 * sizes.length - 1][];
        for (int k = 0; k < shapes.length; k++) {
            shapes[k] = k % 2 == 0 ? new int[]{n, sizes[k / 2]} : new int[]{sizes[k / 2], sizes[k / 2 + 1]};
        }
        return shapes;
    }

    static void checkTrace(int[][] expected, int n, int... sizes) {
        List<int[]> shapes = List.of(expected);
        int last = expected.length - 1;
        List<int[]> turned = shapes.stream().map(int[]::clone).toList();
        IntStream.range(0, last).filter(k -> k % 2 == 1).forEach(k -> {
            turned.get(k)[0] = expected[k][1];
            turned.get(k)[1] = expected[k][0];
        });
        List<int[]> single = shapes.stream().map(int[]::clone).toList();
        IntStream.rangeClosed(0, last).filter(k -> k % 2 == 0).forEach(k -> single.get(k)[0] = 1);
        List<int[]> withBiases = new ArrayList<>();
        for (int k = 0; k <= last; k++) {
            withBiases.add(expected[k]);
            if (k % 2 == 1) {
                withBiases.add(new int[]{1, expected[k][1]});
            }
        }
        Check.that("trace(" + n + ", " + list(sizes) + ")", () -> NetworkShapes.trace(n, sizes))
                .given("sizes", sizes)
                .mistake("These are the weights only. What goes in, and what comes out of each layer?",
                        every(shapes, 1))
                .mistake("These are the samples only. The weights between them are missing.", every(shapes, 0))
                .mistake("The weights are the wrong way round: inputs are rows, neurons are columns.", turned)
                .mistake("All samples go through at once: a row for each.", single)
                .mistake("What goes into the network is missing.", shapes.subList(1, last + 1))
                .mistake("What comes out in the end is missing.", shapes.subList(0, last))
                .mistake("The biases are not asked for.", withBiases)
                .is(shapes);
    }

    private static List<int[]> every(List<int[]> shapes, int rest) {
        return IntStream.range(0, shapes.size()).filter(k -> k % 2 == rest).mapToObj(shapes::get).toList();
    }

    /** Weights and biases of all layers. */
    static int count(int[] sizes) {
        return IntStream.range(1, sizes.length).map(k -> sizes[k - 1] * sizes[k] + sizes[k]).sum();
    }

    static void checkCount(int expected, int... sizes) {
        int last = sizes.length - 1;
        int neurons = Arrays.stream(sizes).sum() - sizes[0];
        Check.that("parameterCount(" + list(sizes) + ")", () -> NetworkShapes.parameterCount(sizes))
                .mistake("These are the weights. Every neuron has a bias, too.", expected - neurons)
                .mistake("An input is no neuron, it has no bias.", expected + sizes[0])
                .mistake("There is a bias for each input of a layer here. There is one for each of its neurons.",
                        expected + sizes[0] - sizes[last])
                .mistake("The neurons of the last layer have biases, too.", expected - sizes[last])
                .mistake("There is one bias for each neuron, not one for each layer.", expected - neurons + last)
                .mistake("These are the biases. Where are the weights?", neurons)
                .mistake("This is the product of all sizes. Weights connect neighbouring layers only.",
                        Arrays.stream(sizes).reduce(1, (a, b) -> a * b))
                .is(expected);
    }

    static void checkPasses(int parameters) {
        Check.that("numericalGradientPasses(" + parameters + ")",
                        () -> NetworkShapes.numericalGradientPasses(parameters))
                .mistake("Each parameter takes two passes: a bit more of it, and a bit less.", (long) parameters)
                .mistake("This does not fit into an int: multiply as long.", (long) (2 * parameters))
                .mistake("This is one pass for the start and one for each parameter. Here it is two for each.",
                        parameters + 1L)
                .is(2L * parameters);
    }

    private static String list(int[] sizes) {
        return Arrays.stream(sizes).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }
}
