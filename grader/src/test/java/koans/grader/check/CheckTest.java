package koans.grader.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import koans.ch00fixture.Helper;
import koans.grader.Finding;
import koans.grader.Place;
import koans.kit.Tensor4;
import koans.kit.Todo;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.TestAbortedException;

class CheckTest {

    /** The whole message of a check that fails. */
    private static String message(Executable check) {
        return assertThrows(Mismatch.class, check).getMessage();
    }

    private static void accepts(Object expected, Object found) {
        assertDoesNotThrow(() -> Check.that("f()", () -> found).is(expected));
    }

    private static void rejects(Object expected, Object found) {
        assertThrows(Mismatch.class, () -> Check.that("f()", () -> found).is(expected));
    }

    private static SimpleMatrix matrix(double[]... rows) {
        return new SimpleMatrix(rows);
    }

    /** A problem as if it had come up in line 12 of a learner's file. */
    private static <T extends Throwable> T inLine12(T problem) {
        problem.setStackTrace(new StackTraceElement[]{
            new StackTraceElement("java.util.Objects", "checkIndex", "Objects.java", 359),
            new StackTraceElement("koans.ch04perceptron.Gates", "and", "Gates.java", 12),
            new StackTraceElement("koans.ch04perceptron.GatesTest", "lambda$and$0", "GatesTest.java", 30)});
        return problem;
    }

    @Nested
    class TellsWhatIsWrong {

        @Test
        void withANumber() {
            assertEquals("""
                    and(1, 0)
                    expected: 0
                    but was:  1""", message(() -> Check.that("and(1, 0)", () -> 1).is(0)));
        }

        @Test
        void withNumbersThatDifferInTheirLastDigits() {
            assertEquals("""
                    f()
                    expected: 0.3
                    but was:  0.3000001""", message(() -> Check.that("f()", () -> 0.3000001).is(0.3)));
            assertEquals("""
                    f()
                    expected: 0.3
                    but was:  0.30000001""", message(() -> Check.that("f()", () -> 0.30000001).is(0.3)));
            assertEquals("""
                    f()
                    expected: [0.3]
                    but was:  [0.30000001]""",
                    message(() -> Check.that("f()", () -> List.of(0.30000001)).is(List.of(0.3))));
        }

        @Test
        void withAVector() {
            double[] x = {1, 2.5};
            assertEquals("""
                    f(x)
                    with x = [1, 2.5]
                    expected: [0.5, 2, 3]
                    but was:  [0.5, 2, 4]""",
                    message(() -> Check.that("f(x)", () -> new double[]{0.5, 2, 4}).given("x", x)
                            .is(new double[]{0.5, 2, 3})));
        }

        @Test
        void withAMatrix() {
            assertEquals("""
                    f()
                    expected: [[1, 2], [3, 4]]
                    but was:  [[1, 2], [3, -4]]""",
                    message(() -> Check.that("f()", () -> matrix(new double[]{1, 2}, new double[]{3, -4}))
                            .is(matrix(new double[]{1, 2}, new double[]{3, 4}))));
        }

        @Test
        void withABigMatrixByItsFirstWrongEntry() {
            SimpleMatrix found = SimpleMatrix.filled(5, 6, 1);
            found.set(2, 3, 7.5);
            found.set(4, 5, 8);
            assertEquals("""
                    f(x)
                    with x = a 5x6 block of numbers starting [1, 1, 1, 1, ...]
                    expected: 1 at row 2, column 3
                    but was:  7.5 there; 2 of 30 entries are wrong""",
                    message(() -> Check.that("f(x)", () -> found).given("x", SimpleMatrix.filled(5, 6, 1))
                            .is(SimpleMatrix.filled(5, 6, 1))));
        }

        @Test
        void withABlockByAllFourIndices() {
            Tensor4 found = new Tensor4(2, 3, 4, 5);
            found.set(1, 2, 3, 4, 9);
            assertEquals("""
                    f()
                    expected: 0 at index [1, 2, 3, 4]
                    but was:  9 there; 1 of 120 entries are wrong""",
                    message(() -> Check.that("f()", () -> found).is(new Tensor4(2, 3, 4, 5))));
        }

        @Test
        void withAShape() {
            assertEquals("""
                    f()
                    expected: [[1, 2]] (shape 1x2)
                    but was:  [1, 2] (length 2)""",
                    message(() -> Check.that("f()", () -> new double[]{1, 2}).is(new double[][]{{1, 2}})));
            assertEquals("""
                    f()
                    expected: a block of numbers (shape 5x6)
                    but was:  an empty 0x6 block of numbers (shape 0x6)""",
                    message(() -> Check.that("f()", () -> new SimpleMatrix(0, 6)).is(new SimpleMatrix(5, 6))));
            assertEquals("""
                    f()
                    expected: 100 numbers
                    but was:  101 numbers, [0, 0, 0, 0, ...]""",
                    message(() -> Check.that("f()", () -> new double[101]).is(new double[100])));
        }

        @Test
        void withRowsOfDifferentLengths() {
            assertEquals("""
                    f()
                    expected: [[1, 2], [3, 4]]
                    but was:  [[1, 2], [3]]: its rows have different lengths: 2 and 1""",
                    message(() -> Check.that("f()", () -> new double[][]{{1, 2}, {3}})
                            .is(new double[][]{{1, 2}, {3, 4}})));
        }

        @Test
        void withRowsThatAreNull() {
            assertEquals("""
                    f()
                    expected: [[1], [2]]
                    but was:  [[1], null]: an inner array is null""",
                    message(() -> Check.that("f()", () -> new double[][]{{1}, null}).is(new double[][]{{1}, {2}})));
            assertEquals("""
                    f()
                    expected: [[1], [2]]
                    but was:  [null, null]: an inner array is null""",
                    message(() -> Check.that("f()", () -> new double[2][]).is(new double[][]{{1}, {2}})));
        }

        @Test
        void withNull() {
            assertEquals("""
                    f()
                    expected: [1, 2]
                    but was:  null
                    looks like: The method returns null.""",
                    message(() -> Check.that("f()", () -> null).is(new double[]{1, 2})));
        }

        @Test
        void withText() {
            assertEquals("""
                    f()
                    expected: "two lines"
                    but was:  "two\\nlines\"""",
                    message(() -> Check.that("f()", () -> "two\nlines").is("two lines")));
        }

        @Test
        void withTruthValues() {
            assertEquals("""
                    f()
                    expected: [true, false]
                    but was:  [true, true]""",
                    message(() -> Check.that("f()", () -> new boolean[]{true, true}).is(new boolean[]{true, false})));
        }

        @Test
        void withMapsAndLists() {
            assertEquals("""
                    f()
                    expected: {W: [[1]]}
                    but was:  {b: [[1]]}""",
                    message(() -> Check.that("f()", () -> Map.of("b", new double[][]{{1}}))
                            .is(Map.of("W", new double[][]{{1}}))));
            assertEquals("""
                    f()
                    expected: [[0, 1], [2]]
                    but was:  [[0, 1], [3]]""",
                    message(() -> Check.that("f()", () -> List.of(new int[]{0, 1}, new int[]{3}))
                            .is(List.of(new int[]{0, 1}, new int[]{2}))));
        }

        @Test
        void withAnException() {
            assertEquals("""
                    and(1, 0)
                    expected: 0 (a law)
                    but was:  IndexOutOfBoundsException: index 3 at Gates.java:12""",
                    message(() -> Check.that("and(1, 0)", () -> {
                        throw inLine12(new IndexOutOfBoundsException("index 3\nand more"));
                    }).because("a law").is(0)));
        }

        @Test
        void withAnExceptionInWhatHelpsTheTests() {
            String message = message(() -> Helper.check(null));
            assertTrue(message.contains("but was:  NullPointerException"), message);
            assertFalse(message.contains("Helper.java"), message);
        }

        @Test
        void withAnEndlessRecursion() {
            assertEquals("""
                    and(1, 0)
                    expected: 0
                    but was:  endless recursion (StackOverflowError at Gates.java:12)""",
                    message(() -> Check.that("and(1, 0)", () -> {
                        throw inLine12(new StackOverflowError());
                    }).is(0)));
        }

        @Test
        void withAnExceptionThatHasACause() {
            assertEquals("""
                    and(1, 0)
                    expected: [1, 0]
                    but was:  IllegalStateException: outer at Gates.java:12, caused by ArithmeticException: zero""",
                    message(() -> Check.that("and(1, 0)", () -> {
                        Exception cause = new ArithmeticException("zero");
                        cause.setStackTrace(new StackTraceElement[0]);
                        throw inLine12(new IllegalStateException("outer", cause));
                    }).is(new double[]{1, 0})));
        }

        @Test
        void withAnExceptionWhereOnlyAFactIsKnown() {
            assertEquals("""
                    f()
                    expected: an answer
                    but was:  IllegalStateException at Gates.java:12""",
                    message(() -> Check.that("f()", () -> {
                        throw inLine12(new IllegalStateException());
                    }).satisfies("a number", n -> true)));
        }

        @Test
        void asData() {
            Finding finding = assertThrows(Mismatch.class, () -> Check.that("f(x, 2)", () -> 4)
                    .given("x", new int[]{1}).given("n", 2).hint("Which is larger?").is(3)).finding();
            assertEquals(new Finding(null, "f(x, 2)", List.of(new Finding.Input("x", "[1]")), "3", "4", null,
                    "Which is larger?", null), finding);
            finding = assertThrows(Mismatch.class, () -> Check.that("f()", () -> {
                throw inLine12(new IllegalStateException());
            }).mistake("Never asked.", 1).is(3)).finding();
            assertEquals(new Finding(null, "f()", List.of(), "3", "IllegalStateException at Gates.java:12", null, null,
                    new Place("koans.ch04perceptron.Gates", "and", "Gates.java", 12)), finding);
            finding = assertThrows(Mismatch.class, () -> Check.that("f()", () -> 4)
                    .mistake("One too many.", 4).hint("Never shown.").is(3)).finding();
            assertEquals(new Finding(null, "f()", List.of(), "3", "4", "One too many.", null, null), finding);
        }

        @Test
        void andWhy() {
            assertEquals("""
                    f(x + y)
                    expected: 3 (f(x) + f(y))
                    but was:  4""", message(() -> Check.that("f(x + y)", () -> 4).because("f(x) + f(y)").is(3)));
        }

        @Test
        void withAFactThatDoesNotHold() {
            assertEquals("""
                    f()
                    expected: a number above 3
                    but was:  2
                    looks like: One is missing.""",
                    message(() -> Check.that("f()", () -> 2).mistake("One is missing.", 2)
                            .<Integer>satisfies("a number above 3", n -> n > 3)));
            assertEquals("""
                    f()
                    expected: a number above 3
                    but was:  null
                    looks like: The method returns null.""",
                    message(() -> Check.that("f()", () -> null).<Integer>satisfies("a number above 3", n -> n > 3)));
        }

        @Test
        void withAResultThatCannotBeAskedForTheFact() {
            assertEquals("""
                    f()
                    expected: a list that begins with 1
                    but was:  [], which ends in ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0""",
                    message(() -> Check.that("f()", () -> new int[0])
                            .<int[]>satisfies("a list that begins with 1", a -> a[0] == 1)));
        }

        @Test
        void andShowsNoInputThatTheCallShowsAlready() {
            assertEquals("""
                    f([1, 2], x4, 1.5)
                    with a = 4
                    with c = 5
                    expected: 0
                    but was:  1""",
                    message(() -> Check.that("f([1, 2], x4, 1.5)", () -> 1)
                            .given("a", 4).given("b", 1.5).given("v", new int[]{1, 2}).given("c", 5).is(0)));
        }
    }

    @Nested
    class TellsWhatItLooksLike {

        private final double[] right = {1, 2, 4};

        private String looksLike(Check check, Object expected) {
            String message = message(() -> check.is(expected));
            return message.lines().filter(line -> line.matches("(looks like|think about): .*")).findFirst()
                    .orElse(null);
        }

        private String looksLike(Object found, Object expected) {
            return looksLike(Check.that("f()", () -> found), expected);
        }

        @Test
        void whenRowsAndColumnsAreSwapped() {
            assertEquals("looks like: Rows and columns are swapped.",
                    looksLike(new double[][]{{1, 3}, {2, 4}}, new double[][]{{1, 2}, {3, 4}}));
            assertEquals("looks like: Rows and columns are swapped.",
                    looksLike(new double[][]{{1}, {2}, {3}}, new double[][]{{1, 2, 3}}));
            assertEquals("""
                    f()
                    expected: [[1, 2, 3], [4, 5, 6]] (shape 2x3)
                    but was:  [[1, 4], [2, 5], [3, 6]] (shape 3x2)
                    looks like: Rows and columns are swapped.""",
                    message(() -> Check.that("f()", () -> new double[][]{{1, 4}, {2, 5}, {3, 6}})
                            .is(new double[][]{{1, 2, 3}, {4, 5, 6}})));
        }

        @Test
        void whenTheSignIsWrong() {
            assertEquals("looks like: The sign is the wrong way round.", looksLike(new double[]{-1, -2, -4}, right));
        }

        @Test
        void whenAFactorIsWrong() {
            assertEquals("looks like: Every entry is 3 times what it should be.",
                    looksLike(new double[]{3, 6, 12}, right));
            assertEquals("looks like: Every entry is 0.25 times what it should be.",
                    looksLike(new double[]{0.25, 0, 1}, new double[]{1, 0, 4}));
        }

        @Test
        void neverByAFactorThatNobodyMeant() {
            for (double factor : new double[]{2, 10, 784, 1000, 1.0 / 3, 1.0 / 7, 1.0 / 997, 0.125, 2.5, 0.05, -3}) {
                String words = looksLike(new double[]{factor, 2 * factor, 4 * factor}, right);
                assertTrue(words != null && words.matches("looks like: Every entry is .* times .*"), () -> "" + factor);
            }
            for (double factor : new double[]{2489206, 1001, 9e-4, Math.E, 0.70710678, -12.3456}) {
                assertNull(looksLike(new double[]{factor, 2 * factor, 4 * factor}, right), () -> "" + factor);
            }
        }

        @Test
        void byAFactorOfFewDigits() {
            assertEquals("looks like: Every entry is 0.333333 times what it should be.",
                    looksLike(new double[]{1 / 3.0, 2 / 3.0, 4 / 3.0}, right));
        }

        @Test
        void whenEverythingIsZero() {
            assertEquals("looks like: Everything is zero. Is the result created, but never filled?",
                    looksLike(new double[3], right));
            assertEquals("looks like: Everything is zero. Is the result created, but never filled?",
                    looksLike(new double[4], new double[]{1, 0, 0, 4}));
            assertNull(looksLike(new double[5], new double[]{1, 0, 0, 4, 0}));
            assertNull(looksLike(new double[2], new double[]{2e-9, 3e-9}));
        }

        @Test
        void whenSomethingIsUndefined() {
            assertEquals("looks like: Something undefined was computed on the way: 0/0, infinity - infinity, 0 times"
                    + " infinity, or the root or logarithm of a negative number.",
                    looksLike(new double[]{1, Double.NaN, 4}, right));
        }

        @Test
        void whenItIsAKnownMistake() {
            Check check = Check.that("f()", () -> new double[]{1, 2, 3})
                    .mistake("Another one.", 7)
                    .mistake("The last one is not doubled.", new double[]{1, 2, 3})
                    .diagnosis(() -> "Never asked.")
                    .hint("Never shown.");
            assertEquals("looks like: The last one is not doubled.", looksLike(check, right));
        }

        @Test
        void whenTwoMistakesAreNearByTheOneThatFits() {
            Check check = Check.that("f()", () -> 5.0).within(0.5)
                    .mistake("Near.", 5.4)
                    .mistake("Here.", 5.0);
            assertEquals("looks like: Here.", looksLike(check, 1));
        }

        @Test
        void withBothWhenTwoMistakesFitAlike() {
            Check check = Check.that("f()", () -> 5.0).mistake("One of two.", 5.0).mistake("The other.", 5.0);
            assertEquals("looks like: One of two. Or: The other.", looksLike(check, 1));
            assertEquals("looks like: Twice the same.", looksLike(Check.that("f()", () -> 5.0)
                    .mistake("Twice the same.", 5.0)
                    .mistake("Twice the same.", 5.0), 1));
        }

        @Test
        void withNoneWhenManyFitAlike() {
            Check check = Check.that("f()", () -> 5.0)
                    .mistake("One of four.", 5.0)
                    .mistake("Another.", 5.0)
                    .mistake("The third.", 5.0)
                    .mistake("The last.", 5.0)
                    .hint("think");
            assertEquals("think about: think", looksLike(check, 1));
        }

        @Test
        void neverWithAMistakeThatIsRight() {
            Check check = Check.that("f()", () -> new double[]{1, 2, 4.00006}).within(1e-5)
                    .mistake("This is the right answer.", new double[]{1, 2, 4})
                    .mistake("And so is this.", new double[]{1, 2, 4.00003})
                    .hint("look at the last one");
            assertEquals("think about: look at the last one", looksLike(check, right));
        }

        @Test
        void neverMoreThanIsKnown() {
            assertNull(looksLike(new double[]{2, 1, 4}, right));
            assertNull(looksLike(-1, 1));
            assertNull(looksLike(new double[]{0, 0, 1}, new double[3]));
            assertNull(looksLike(new double[][]{{1, 2}, {2, 1.5}}, new double[][]{{1, 2}, {2, 1}}));
        }

        @Test
        void whenTheDiagnosisKnows() {
            assertEquals("looks like: It is the second call that is wrong.",
                    looksLike(Check.that("f()", () -> 1).diagnosis(() -> "It is the second call that is wrong."), 2));
        }

        @Test
        void evenWhenTheDiagnosisItselfFails() {
            assertEquals("looks like: The sign is the wrong way round.",
                    looksLike(Check.that("f()", () -> new double[]{-1, -2, -4}).diagnosis(() -> {
                        throw new IllegalStateException();
                    }), right));
            assertNull(looksLike(Check.that("f()", () -> 1).diagnosis(() -> {
                throw new StackOverflowError();
            }), 2));
            assertNull(looksLike(Check.that("f()", () -> 1).diagnosis(() -> {
                Check.that("g()", () -> 1).is(2);
                return "";
            }), 2));
            assertNull(looksLike(Check.that("f()", () -> 1).diagnosis(Todo::todo), 2));
        }

        @Test
        void orElseWhatToThinkAbout() {
            assertEquals("""
                    f()
                    expected: 2
                    but was:  1
                    think about: Where does the loop end?""",
                    message(() -> Check.that("f()", () -> 1).hint("Where does the loop end?").is(2)));
        }
    }

    @Nested
    class GuardsTheInputs {

        private final double[] x = {1, 2, 3};

        @Test
        void againstChanges() {
            assertEquals("""
                    f(x)
                    expected: x is left as it was: [1, 2, 3]
                    but was:  [9, 2, 3]
                    looks like: The method writes into its argument; write into a copy.""",
                    message(() -> Check.that("f(x)", () -> x[0] = 9).given("x", x).is(9.0)));
        }

        @Test
        void andPutsThemBackForTheNextTest() {
            double[][] rows = {{1, 2}, {3}};
            SimpleMatrix matrix = SimpleMatrix.filled(2, 2, 5);
            message(() -> Check.that("f(x)", () -> {
                x[0] = 9;
                rows[0][1] = 9;
                rows[1] = new double[]{7};
                matrix.set(3, 9);
                return 1;
            }).given("x", x).given("rows", rows).given("matrix", matrix).is(1));
            assertArrayEquals(new double[]{1, 2, 3}, x);
            assertArrayEquals(new double[][]{{1, 2}, {3}}, rows);
            assertEquals(5, matrix.get(3));
            message(() -> Check.that("f(x)", () -> {
                x[0] = 9;
                throw new IllegalStateException();
            }).given("x", x).is(1));
            assertArrayEquals(new double[]{1, 2, 3}, x);
        }

        @Test
        void andPutsBackWhatHoldsThem() {
            SimpleMatrix w = SimpleMatrix.filled(1, 1, 5);
            Map<String, SimpleMatrix> params = new LinkedHashMap<>(Map.of("W", w));
            List<Integer> list = new ArrayList<>(List.of(1, 2));
            message(() -> Check.after("f(params, list)", () -> {
                w.set(0, 9);
                params.put("W", new SimpleMatrix(1, 1));
                list.add(3);
            }).given("params", params).given("list", list).run());
            assertSame(w, params.get("W"));
            assertEquals(5, w.get(0));
            assertEquals(List.of(1, 2), list);
        }

        @Test
        void andPutsThemBackAfterAnEndlessRecursion() {
            message(() -> Check.that("f(x)", () -> {
                x[0] = 9;
                throw new StackOverflowError();
            }).given("x", x).is(1));
            message(() -> Check.after("f(x)", () -> x[0] = 9).given("x", x).isRejected());
            assertArrayEquals(new double[]{1, 2, 3}, x);
        }

        @Test
        void againstChangesDeepInABigBlock() {
            SimpleMatrix big = SimpleMatrix.filled(5, 6, 1);
            assertEquals("""
                    f(x)
                    expected: x is left as it was: a 5x6 block of numbers starting [1, 1, 1, 1, ...]
                    but was:  2 at row 4, column 5
                    looks like: The method writes into its argument; write into a copy.""",
                    message(() -> Check.after("f(x)", () -> big.set(4, 5, 2)).given("x", big).run()));
        }

        @Test
        void againstChangesOfAnyKind() {
            changes(new int[]{1, 2}, v -> v[1]++);
            changes(new double[][]{{1}, {2}}, v -> v[1][0] = 1e-300);
            changes(new double[][]{{1, 2}, {3}}, v -> v[1][0] = 4);
            changes(new boolean[]{true}, v -> v[0] = false);
            changes(new String[]{"a"}, v -> v[0] = "b");
            changes(new SimpleMatrix[]{new SimpleMatrix(1, 1)}, v -> v[0].set(0, 1));
            changes(new Tensor4(1, 1, 1, 1), v -> v.set(0, 0, 0, 0, 1));
            changes(new SimpleMatrix(2, 3), v -> v.reshape(3, 2));
            changes(new ArrayList<>(List.of(1)), v -> v.add(2));
            changes(new TreeSet<>(Set.of(1)), v -> v.add(2));
            changes(new HashMap<>(Map.of("W", new SimpleMatrix(1, 1))), v -> v.get("W").set(0, 1));
            changes(new HashMap<>(Map.of("W", 1)), v -> v.put("b", 1));
        }

        private <T> void changes(T input, Consumer<T> change) {
            assertThrows(Mismatch.class, () -> Check.after("f(v)", () -> change.accept(input)).given("v", input).run());
        }

        @Test
        void butLeavesUntouchedOnesAlone() {
            assertDoesNotThrow(() -> Check.that("f()", () -> 1)
                    .given("ragged", new double[][]{{1, 2}, {3}, null})
                    .given("empty", new SimpleMatrix(0, 3))
                    .given("undefined", new double[]{Double.NaN, -0.0, Double.POSITIVE_INFINITY})
                    .given("map", Map.of("a", 1, "b", 2, "c", 3))
                    .given("object", new Object())
                    .given("nothing", null)
                    .is(1));
        }

        @Test
        void againstChangesBeforeAnException() {
            assertEquals("""
                    f(x)
                    expected: x is left as it was: [1, 2, 3]
                    but was:  [9, 2, 3]
                    looks like: The method writes into its argument; write into a copy.""",
                    message(() -> Check.that("f(x)", () -> {
                        x[0] = 9;
                        throw new IllegalArgumentException();
                    }).given("x", x).isRejected()));
        }

        @Test
        void againstBeingHandedOut() {
            assertEquals("""
                    f(x)
                    with x = [1, 2, 3]
                    expected: a fresh result
                    but was:  a result that shares its memory with x
                    looks like: The method hands out its argument (or part of it) instead of a copy.""",
                    message(() -> Check.that("f(x)", () -> x).given("x", x).is(x)));
        }

        @Test
        void againstBeingHandedOutInParts() {
            double[][] rows = {{1, 2}, {3, 4}};
            SimpleMatrix m = new SimpleMatrix(2, 2);
            Tensor4 t = new Tensor4(1, 1, 2, 2);
            shares(rows, rows.clone());
            shares(rows, rows[1]);
            shares(m, SimpleMatrix.wrap(m.getMatrix()));
            shares(m, new SimpleMatrix[]{m});
            shares(t, t);
            shares(t, SimpleMatrix.wrap(DMatrixRMaj.wrap(2, 2, t.data())));
            shares(Map.of("W", m), Map.of("dW", m));
            shares(rows, List.of(rows[1]));
            shares(t, Optional.of(t));
        }

        private void shares(Object input, Object result) {
            assertThrows(Mismatch.class, () -> Check.that("f(x)", () -> result).given("x", input).run());
        }

        @Test
        void unlessItMayBe() {
            assertDoesNotThrow(() -> Check.that("f(x)", () -> x).given("x", x).mayShare().is(x));
            assertDoesNotThrow(() -> Check.that("f(x)", () -> {
                x[0] = 9;
                return 1;
            }).given("x", x).mayChangeInputs().is(1));
        }

        @Test
        void butNothingEmptyCanBeShared() {
            double[] empty = {};
            SimpleMatrix none = new SimpleMatrix(0, 3);
            assertDoesNotThrow(() -> Check.that("f(x)", () -> empty).given("x", empty).is(empty));
            assertDoesNotThrow(() -> Check.that("f(x)", () -> none).given("x", none).is(none));
        }

        @Test
        void andTheExpectedValueToo() {
            assertEquals("""
                    f(x)
                    expected: [1, 2, 3]
                    but was:  [9, 2, 3]""", message(() -> Check.that("f(x)", () -> {
                        x[0] = 9;
                        return x;
                    }).is(x)));
        }

        @Test
        void andShowsThemAsTheyWere() {
            assertEquals("""
                    f(x)
                    with x = [1, 2, 3]
                    expected: 1
                    but was:  2""", message(() -> Check.that("f(x)", () -> {
                        x[0] = 9;
                        return 2;
                    }).given("x", x).mayChangeInputs().is(1)));
        }

        @Test
        void ofTheSizeOfAllDigitsInTwoGigabytes() {
            SimpleMatrix digits = new SimpleMatrix(60_000, 784);
            assertDoesNotThrow(() -> Check.that("f(x)", () -> 1).given("x", digits).is(1));
        }

        @Test
        void withManyRowsInNoTime() {
            double[][] rows = new double[60_000][10];
            assertDoesNotThrow(() -> Check.that("f(x)", () -> new double[60_000][10]).given("x", rows)
                    .is(new double[60_000][10]));
        }
    }

    @Nested
    class AsksForARejection {

        private void reject(String... words) {
            Check.that("f(-1)", () -> {
                throw inLine12(new IllegalArgumentException("the Size is 13, not 2"));
            }).isRejectedWith(IllegalArgumentException.class, words);
        }

        @Test
        void ofAnyKind() {
            assertDoesNotThrow(() -> Check.that("f(-1)", () -> {
                throw new IOException();
            }).isRejected());
        }

        @Test
        void ofOneKindWithWords() {
            assertDoesNotThrow(() -> reject("13", "size"));
            assertDoesNotThrow(() -> Check.that("f()", () -> {
                throw new NumberFormatException("a 3x2 matrix");
            }).isRejectedWith(IllegalArgumentException.class, "3", "2"));
        }

        @Test
        void andSaysWhenThereIsNone() {
            assertEquals("""
                    f(-1)
                    expected: an exception
                    but was:  [1]
                    looks like: Bad input is answered instead of rejected.""",
                    message(() -> Check.that("f(-1)", () -> new double[]{1}).isRejected()));
            assertEquals("""
                    f(-1)
                    with x = 7
                    expected: an IllegalArgumentException whose message holds 3 and 2 (they do not fit)
                    but was:  no exception
                    looks like: Bad input is answered instead of rejected.""",
                    message(() -> Check.after("f(-1)", () -> { }).given("x", 7).because("they do not fit")
                            .isRejectedWith(IllegalArgumentException.class, "3", "2")));
        }

        @Test
        void andSaysWhenItIsOfAnotherKind() {
            assertEquals("""
                    f(-1)
                    expected: a NumberFormatException
                    but was:  IllegalArgumentException: bad at Gates.java:12""",
                    message(() -> Check.that("f(-1)", () -> {
                        throw inLine12(new IllegalArgumentException("bad"));
                    }).isRejectedWith(NumberFormatException.class)));
        }

        @Test
        void andSaysWhenTheWordsAreMissing() {
            assertEquals("""
                    f(-1)
                    expected: an IllegalArgumentException whose message holds 3 and 2
                    but was:  IllegalArgumentException: the Size is 13, not 2 at Gates.java:12""",
                    message(() -> reject("3", "2")));
            assertThrows(Mismatch.class, () -> Check.that("f(-1)", () -> {
                throw new IllegalArgumentException();
            }).isRejectedWith(IllegalArgumentException.class, "null"));
        }

        @Test
        void thatIsMeantAsOne() {
            assertEquals("""
                    f(-1)
                    expected: an exception
                    but was:  StackOverflowError at Gates.java:12""",
                    message(() -> Check.that("f(-1)", () -> {
                        throw inLine12(new StackOverflowError());
                    }).isRejected()));
            assertEquals("""
                    f(-1)
                    expected: an exception
                    but was:  AssertionError: n > 0""",
                    message(() -> Check.that("f(-1)", () -> {
                        throw new AssertionError("n > 0");
                    }).isRejected()));
        }
    }

    @Nested
    class LetsThrough {

        private void through(Throwable problem) {
            Check check = Check.that("f()", () -> {
                if (problem instanceof Error e) {
                    throw e;
                }
                throw (Exception) problem;
            });
            assertSame(problem, assertThrows(Throwable.class, () -> check.is(1)));
            assertSame(problem, assertThrows(Throwable.class, () -> check.satisfies("a fact", x -> true)));
            assertSame(problem, assertThrows(Throwable.class, check::run));
            assertSame(problem, assertThrows(Throwable.class, check::isRejected));
            assertSame(problem, assertThrows(Throwable.class,
                    () -> check.isRejectedWith(UnsupportedOperationException.class)));
        }

        @Test
        void whatIsStillToBeWritten() {
            through(assertThrows(Todo.class, Todo::todo));
        }

        @Test
        void whatStopsATest() {
            through(new TestAbortedException());
        }

        @Test
        void aMismatchThatWasToldAlready() {
            through(Mismatch.of("g()", "2", "1", null));
        }

        @Test
        void theEndOfTheMemory() {
            through(new OutOfMemoryError());
        }

        @Test
        void whatIsStillToBeWrittenBehindAFact() {
            assertThrows(Todo.class, () -> Check.that("f()", () -> 1).satisfies("a fact", x -> Todo.todo()));
        }
    }

    @Nested
    class Accepts {

        @Test
        void whatIsNearEnough() {
            accepts(0.5, 0.5 + 9e-10);
            rejects(0.5, 0.5 + 2e-9);
            accepts(1e6, 1e6 + 9e-4);
            rejects(1e6, 1e6 + 2e-3);
            accepts(-1e6, -1e6 - 9e-4);
            accepts(0, -0.0);
        }

        @Test
        void whatIsAsNearAsTheTestAllows() {
            assertDoesNotThrow(() -> Check.that("f()", () -> 0.6).within(0.11).is(0.5));
            assertDoesNotThrow(() -> Check.that("f()", () -> 109).within(0.1).is(100));
            assertThrows(Mismatch.class, () -> Check.that("f()", () -> 0.6).within(0.09).is(0.5));
        }

        @Test
        void undefinedAndInfiniteNumbersOnlyForThemselves() {
            accepts(Double.NaN, Double.NaN);
            accepts(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
            rejects(Double.NaN, 1.0);
            rejects(1.0, Double.NaN);
            rejects(0.0, Double.NaN);
            rejects(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
            rejects(Double.POSITIVE_INFINITY, Double.MAX_VALUE);
            rejects(Double.MAX_VALUE, Double.POSITIVE_INFINITY);
            rejects(Double.MAX_VALUE, -Double.MAX_VALUE);
        }

        @Test
        void anyTypeOfNumber() {
            accepts(3, 3.0);
            accepts(3.0, 3);
            accepts(new double[]{1, 2}, new int[]{1, 2});
            accepts(new int[]{1, 2}, new double[]{1, 2});
            accepts(new byte[]{1, -1}, new short[]{1, -1});
            accepts(new float[]{0.5f}, new double[]{0.5});
            accepts(new Double[]{1.0}, new Double[]{1 + 1e-12});
            accepts(new double[][]{{1, 2}}, matrix(new double[]{1, 2}));
            rejects(3, 4);
            rejects(3, 3.5);
            rejects(new int[]{1, 2}, new int[]{2, 1});
            rejects(new int[]{1, 2}, new int[]{1, 2, 0});
        }

        @Test
        void wholeNumbersOnlyExactly() {
            rejects(2_000_000_000, 2_000_000_001);
            rejects(new long[]{5_000_000_000L}, new long[]{5_000_000_001L});
            accepts(2_000_000_000.0, 2_000_000_000.1);
        }

        @Test
        void emptyArraysOfTheRightShape() {
            accepts(new double[0], new double[0]);
            accepts(new double[2][0], new SimpleMatrix(2, 0));
            rejects(new double[0], new double[1]);
            rejects(new double[1], new double[0]);
            rejects(new double[2][0], new double[3][0]);
            rejects(new SimpleMatrix(0, 3), new SimpleMatrix(0, 2));
            rejects(new SimpleMatrix(2, 3), new SimpleMatrix(3, 2));
            rejects(1.0, new double[]{1});
            rejects(new double[]{1}, 1.0);
        }

        @Test
        void rowsOfDifferentLengthsWhereTheyAreExpected() {
            accepts(new int[][]{{0, 1}, {2}}, new int[][]{{0, 1}, {2}});
            accepts(new double[][]{{0, 1}, {2}}, new double[][]{{0, 1}, {2 + 1e-12}});
            accepts(new double[][][]{{{1}, {2, 3}}, {}}, new double[][][]{{{1}, {2, 3}}, {}});
            rejects(new int[][]{{0, 1}, {2}}, new int[][]{{0, 1}, {3}});
            rejects(new int[][]{{0, 1}, {2}}, new int[][]{{0}, {1, 2}});
            rejects(new int[][]{{0, 1}, {2}}, new int[][]{{0, 1}});
            rejects(new int[][]{{0, 1}, {2}}, new int[][]{{0, 1}, {2, 0}});
            rejects(new int[][]{{0, 1}, {2}}, new int[][]{{0, 1}, null});
        }

        @Test
        void listsOptionalsAndTexts() {
            accepts(List.of(1.0, new double[]{2}), Arrays.asList(1 + 1e-12, new double[]{2}));
            accepts(Optional.of(new double[]{1}), Optional.of(new double[]{1}));
            accepts(Optional.empty(), Optional.empty());
            accepts(OptionalDouble.of(0.3), OptionalDouble.of(0.1 + 0.2));
            accepts(OptionalInt.empty(), OptionalInt.empty());
            accepts(new String[]{"a", "b"}, new String[]{"a", "b"});
            accepts(new boolean[][]{{true}, {}}, new boolean[][]{{true}, {}});
            accepts(Set.of("W", "b"), Set.of("b", "W"));
            accepts(null, null);
            rejects(List.of(1, 2), List.of(2, 1));
            rejects(List.of(1, 2), List.of(1));
            rejects(Optional.of(1), Optional.empty());
            rejects(Optional.empty(), Optional.of(1));
            rejects(OptionalInt.of(1), OptionalInt.of(2));
            rejects("a", "A");
            rejects(new String[]{"a"}, new String[]{null});
            rejects(true, false);
            rejects(null, 1);
            rejects("1", 1);
            rejects(1, "1");
        }

        @Test
        void mapsInTheOrderThatIsExpectedIfAny() {
            Map<String, Object> ordered = new LinkedHashMap<>();
            ordered.put("W", new double[]{1});
            ordered.put("b", 2);
            Map<String, Object> reversed = new LinkedHashMap<>();
            reversed.put("b", 2);
            reversed.put("W", new double[]{1});
            accepts(ordered, new LinkedHashMap<>(ordered));
            accepts(Map.copyOf(ordered), ordered);
            accepts(Map.copyOf(ordered), reversed);
            rejects(ordered, reversed);
            rejects(ordered, Map.of("W", new double[]{1}));
            rejects(ordered, Map.of());
            rejects(Map.of("W", new double[]{1}), Map.of("W", new double[]{2}));
        }

        @Test
        void aMatrixWhoseArrayIsLongerThanItself() {
            SimpleMatrix shrunk = new SimpleMatrix(new double[][]{{1, 2}, {3, 4}, {5, 6}});
            shrunk.reshape(2, 2);
            accepts(matrix(new double[]{1, 2}, new double[]{3, 4}), shrunk);
            accepts(shrunk, matrix(new double[]{1, 2}, new double[]{3, 4}));
        }

        @Test
        void aResultAsItIs() {
            assertEquals(OptionalInt.of(3), Check.that("f()", () -> OptionalInt.of(3)).run());
            assertDoesNotThrow(() -> Check.that("f()", () -> OptionalInt.of(3))
                    .<OptionalInt>satisfies("three", found -> found.getAsInt() == 3));
            double[] result = {1};
            assertSame(result, Check.that("f()", () -> result).run());
            assertNull(Check.after("f()", () -> { }).run());
        }
    }

    @Nested
    class Survives {

        @Test
        void matricesOfOtherNumbers() {
            SimpleMatrix floats = new SimpleMatrix(1, 2, FMatrixRMaj.class);
            accepts(new SimpleMatrix(1, 2), floats);
            rejects(SimpleMatrix.filled(1, 2, 1), floats);
            SimpleMatrix complex = new SimpleMatrix(1, 2, ZMatrixRMaj.class);
            rejects(new SimpleMatrix(1, 2), complex);
            assertDoesNotThrow(() -> Check.that("f(x)", () -> 1).given("x", floats).is(1));
        }

        @Test
        void endlessLists() {
            assertEquals("""
                    f()
                    expected: 1
                    but was:  [0, 0, 0, 0, ... 100000 in all]""",
                    message(() -> Check.that("f()", () -> Collections.nCopies(100_000, 0)).is(1)));
        }

        @Test
        void manyRowsWithoutColumns() {
            assertEquals("""
                    f()
                    expected: 1
                    but was:  an empty 100000x0 block of numbers (shape 100000x0)""",
                    message(() -> Check.that("f()", () -> new double[100_000][0]).is(1)));
        }
    }

    @Group
    class NeverRejectsARightAnswer {

        @Property(tries = 200)
        void writtenInAnyType(@ForAll("matrices") SimpleMatrix m) {
            double[][] rows = m.toArray2();
            assertDoesNotThrow(() -> Check.that("f(m)", m::copy).given("m", m)
                    .mistake("It is transposed.", m.transpose())
                    .mistake("It is right.", m)
                    .is(m));
            accepts(m, rows);
            accepts(rows, m);
            accepts(m.getDDRM().data.clone(), m.getDDRM().data);
        }

        @Property(tries = 200)
        void withRoundingErrors(@ForAll("matrices") SimpleMatrix m) {
            accepts(m, m.scale(3).divide(3).plus(1e-10).minus(1e-10));
        }

        @Property(tries = 200)
        void andNeverAcceptsAWrongOne(@ForAll("matrices") SimpleMatrix m) {
            for (int i = 0; i < m.getNumElements(); i++) {
                SimpleMatrix wrong = m.copy();
                wrong.set(i, m.get(i) + 1e-6);
                rejects(m, wrong);
            }
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return koans.grader.arbitrary.Numbers.matrices(6, 6, 9);
        }
    }

    @Test
    void runsTheCallOnce() {
        int[] calls = {0};
        Check.that("f()", () -> ++calls[0]).is(1);
        assertArrayEquals(new int[]{1}, calls);
    }

    @Test
    void keepsTheReasonOfAnException() {
        Exception reason = new IllegalStateException();
        Mismatch mismatch = assertThrows(Mismatch.class, () -> Check.that("f()", () -> {
            throw reason;
        }).is(1));
        assertSame(reason, mismatch.getCause());
    }
}
