package koans.grader.arbitrary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koans.grader.fixture.Runs;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

class NumbersTest {

    @Nested
    class ShrinkTo {

        private static final Map<String, String> SMALLEST = new HashMap<>();

        @BeforeAll
        static void runWhatFails() {
            Runs.of(TooLarge.class, new TestExecutionListener() {
                @Override
                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                    result.getThrowable().ifPresent(e -> SMALLEST.put(test.getDisplayName(), e.getMessage()));
                }
            });
        }

        @Test
        void aSmallWholeNumber() {
            assertEquals("4", SMALLEST.get("noNumberIsAboveThree"));
        }

        @Test
        void oneRowAndOneColumn() {
            assertEquals("[[4]]", SMALLEST.get("noEntryIsAboveThree"));
        }

        @Test
        void zerosWhereTheEntriesDoNotMatter() {
            assertEquals("[[0], [0]]", SMALLEST.get("noMatrixHasTwoRows"));
            assertEquals("[[0, 0], [0, 0]]", SMALLEST.get("noFirstVectorIsLongerThanOne"));
        }

        @Test
        void fewWholeNumbers() {
            assertEquals("[2, 5]", SMALLEST.get("noVectorSumsToMoreThanSix"));
        }
    }

    @Group
    class StayWithin {

        @Property
        void theirLimitInEighths(@ForAll("numbers") double x) {
            assertTrue(Math.abs(x) <= 3);
            assertEquals(Math.rint(8 * x), 8 * x);
            assertNotEquals(-0.0, x);
        }

        @Provide
        Arbitrary<Double> numbers() {
            return Numbers.upTo(3);
        }

        @Property
        void theShapesOfAMatrix(@ForAll("matrices") SimpleMatrix m) {
            assertTrue(m.getNumRows() >= 1 && m.getNumRows() <= 3);
            assertTrue(m.getNumCols() >= 1 && m.getNumCols() <= 2);
            assertTrue(m.elementMaxAbs() <= 4);
            assertEquals(m.getNumElements(), m.getDDRM().data.length);
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrices(3, 2, 4);
        }

        @Property
        void oneGivenShape(@ForAll("oneShape") SimpleMatrix m) {
            assertEquals(2, m.getNumRows());
            assertEquals(3, m.getNumCols());
        }

        @Provide
        Arbitrary<SimpleMatrix> oneShape() {
            return Numbers.matrix(2, 3, 4);
        }

        @Property
        void theLengthsOfAVector(@ForAll("vectors") double[] v) {
            assertTrue(v.length >= 1 && v.length <= 3);
            assertTrue(Arrays.stream(v).allMatch(x -> Math.abs(x) <= 4));
        }

        @Provide
        Arbitrary<double[]> vectors() {
            return Numbers.vectors(3, 4);
        }

        @Property
        void oneLengthForVectorsOfTheirOwn(@ForAll("threeVectors") double[][] v) {
            assertEquals(3, v.length);
            assertTrue(v[0].length >= 1 && v[0].length <= 4);
            assertEquals(v[0].length, v[1].length);
            assertEquals(v[0].length, v[2].length);
            assertNotSame(v[0], v[1]);
            assertNotSame(v[1], v[2]);
            assertNotSame(v[0], v[2]);
        }

        @Provide
        Arbitrary<double[][]> threeVectors() {
            return Numbers.vectorsOfOneLength(3, 4, 5);
        }

        @Property
        void theirClasses(@ForAll("labels") int[] labels) {
            assertEquals(5, labels.length);
            assertTrue(Arrays.stream(labels).allMatch(label -> label >= 0 && label < 3));
        }

        @Provide
        Arbitrary<int[]> labels() {
            return Numbers.labels(5, 3);
        }

        @Property
        void theBrightnessOfAPicture(@ForAll("pictures") SimpleMatrix m) {
            assertTrue(m.getNumRows() >= 1 && m.getNumRows() <= 3);
            assertEquals(4, m.getNumCols());
            assertTrue(m.elementMin() >= 0 && m.elementMax() <= 1);
        }

        @Provide
        Arbitrary<SimpleMatrix> pictures() {
            return Numbers.pictures(3, 4);
        }

        @Property
        void whatASeedMayBe(@ForAll("seeds") long seed) {
            assertTrue(seed >= 1 && seed <= 1_000_000);
        }

        @Provide
        Arbitrary<Long> seeds() {
            return Numbers.seeds();
        }
    }

    @Group
    class Vary {

        @Example
        void inSignSizeAndFraction() {
            double[] sample = draws(Numbers.upTo(5)).mapToDouble(x -> x).toArray();
            assertTrue(Arrays.stream(sample).anyMatch(x -> x == 0));
            assertTrue(Arrays.stream(sample).anyMatch(x -> x == 5));
            assertTrue(Arrays.stream(sample).anyMatch(x -> x == -5));
            assertTrue(Arrays.stream(sample).anyMatch(x -> x != Math.rint(x)));
            assertTrue(Arrays.stream(sample).distinct().count() > 40);
        }

        @Example
        void inShape() {
            Set<String> shapes = draws(Numbers.matrices(2, 3, 5))
                    .map(m -> m.getNumRows() + "x" + m.getNumCols()).collect(Collectors.toSet());
            assertEquals(Set.of("1x1", "1x2", "1x3", "2x1", "2x2", "2x3"), shapes);
        }

        /** Ordinary draws, the same every time; an edge case of a list would be one value 500 times over. */
        private static <T> Stream<T> draws(Arbitrary<T> arbitrary) {
            return arbitrary.generator(1000, false).stream(new Random(1)).limit(500).map(Shrinkable::value);
        }
    }
}
