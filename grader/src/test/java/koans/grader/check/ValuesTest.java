package koans.grader.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import koans.kit.Tensor4;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

class ValuesTest {

    private enum Side { LEFT }

    private static void shows(String text, Object value) {
        assertEquals(text, Values.show(value));
    }

    @Test
    void showsNumbersWithoutNeedlessDigits() {
        shows("3", 3);
        shows("3", 3.0);
        shows("-3", -3L);
        shows("0.25", 0.25);
        shows("0.1", 0.1f);
        shows("0.3", 0.1 + 0.2);
        shows("1", 1 - 1e-12);
        shows("0", -0.0);
        shows("1.2E-9", 1.2e-9);
        shows("2.718282", Math.E);
        shows("123456700", 123456700.0);
        shows("1.0E20", 1e20);
        shows("NaN", Double.NaN);
        shows("-Infinity", Double.NEGATIVE_INFINITY);
    }

    @Test
    void showsAllDigitsWhenTheyAreWanted() {
        assertEquals("0.30000000000000004", Value.of(0.1 + 0.2).show(true));
        assertEquals("[0.30000000000000004, 1]", Value.of(new double[]{0.1 + 0.2, 1}).show(true));
    }

    @Test
    void showsArraysAsALearnerWouldWriteThem() {
        shows("[1, 2.5]", new double[]{1, 2.5});
        shows("[1, -1]", new byte[]{1, -1});
        shows("[[1, 2], [3, 4]]", new int[][]{{1, 2}, {3, 4}});
        shows("[[[1], [2]]]", new long[][][]{{{1}, {2}}});
        shows("[true, false]", new boolean[]{true, false});
        shows("[\"a\", null]", new String[]{"a", null});
        shows("[]", new double[0]);
    }

    @Test
    void showsArraysThatAreNoBlocks() {
        shows("[[1, 2], [3]]", new double[][]{{1, 2}, {3}});
        shows("[[1], null]", new int[][]{{1}, null});
        shows("[null, [1]]", new int[][]{null, {1}});
        shows("[[[1], [2, 3]], []]", new int[][][]{{{1}, {2, 3}}, {}});
        shows("an empty 2x0 block of numbers", new double[2][0]);
    }

    @Test
    void showsMatricesAndBlocksTheSameWay() {
        shows("[[1, 2], [3, 4]]", new SimpleMatrix(new double[][]{{1, 2}, {3, 4}}));
        shows("[[[[1, 2]]]]", Tensor4.of(new double[]{1, 2}, 1, 1, 1, 2));
        shows("an empty 0x3 block of numbers", new SimpleMatrix(0, 3));
    }

    @Test
    void showsOnlyTheBeginningOfMuch() {
        assertEquals(24, Values.show(new int[24]).chars().filter(c -> c == '0').count());
        shows("25 numbers, [0, 0, 0, 0, ...]", new int[25]);
        shows("a 60x784 block of numbers starting [0, 0, 0, 0, ...]", new SimpleMatrix(60, 784));
        shows("a 2x1x4x5 block of numbers starting [0, 0, 0, 0, ...]", new Tensor4(2, 1, 4, 5));
        shows("[false, false, false, false, ... 25 in all]", new boolean[25]);
    }

    @Test
    void showsWhatHoldsOtherValues() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("W", new double[][]{{1}});
        map.put("b", null);
        shows("{W: [[1]], b: null}", map);
        shows("[1, \"a\", [2]]", Arrays.asList(1.0, "a", new int[]{2}));
        shows("Optional of [1]", Optional.of(new int[]{1}));
        shows("Optional.empty", Optional.empty());
        shows("Optional of 0.5", OptionalDouble.of(0.5));
        shows("Optional of 2", OptionalInt.of(2));
        shows("Optional.empty", OptionalLong.empty());
        shows("[]", List.of());
    }

    @Test
    void showsChartsAndPicturesByWhatTheyAre() {
        XYChart chart = new XYChart(60, 40);
        shows("a chart without series", chart);
        chart.addSeries("b", new double[]{1});
        chart.addSeries("a", new double[]{1});
        shows("a chart of b, a", chart);
        shows("a picture, 3 wide and 2 high", new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB));
    }

    @Test
    void showsAnythingElseByItsName() {
        shows("null", null);
        shows("\"text\"", "text");
        shows("LEFT", Side.LEFT);
        shows("true", true);
    }
}
