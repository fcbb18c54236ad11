package koans.grader.stub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class StubTest {

    private static final String TODO = "import static koans.kit.Todo.todo;";

    @Test
    void everyBodyIsStillToBeWritten() throws IOException {
        becomes("""
                /** Gates. */
                public final class Gates {

                    public static final double THETA = 0.7;

                    private Gates() {
                    }

                    /**
                     * Both.
                     *
                     * @param x1 a bit
                     */
                    public static int and(int x1,
                                          int x2) {
                        // Not yet negative.
                        return x1 + x2 > THETA ? 1 : 0;
                    }
                }
                """, """
                /** Gates. */
                public final class Gates {

                    public static final double THETA = 0.7;

                    private Gates() {
                    }

                    /**
                     * Both.
                     *
                     * @param x1 a bit
                     */
                    public static int and(int x1,
                                          int x2) {
                        return todo();
                    }
                }
                """);
    }

    @Test
    void whatReturnsNothingOnlySaysTodo() throws IOException {
        becomes("""
                public class Layer {
                    private final int[] kept;
                    public Layer(int n) { kept = new int[n]; }
                    public void keep(int k) throws java.io.IOException { kept[k]++; }
                }
                """, """
                public class Layer {
                    public Layer(int n) {
                        todo();
                    }
                    public void keep(int k) throws java.io.IOException {
                        todo();
                    }
                }
                """);
    }

    @Test
    void aConstructorIsNoHelper() throws IOException {
        becomes("""
                public final class Net {
                    private Net(int[] sizes) {
                        this(sizes.length);
                    }
                }
                """, """
                public final class Net {
                    private Net(int[] sizes) {
                        todo();
                    }
                }
                """);
    }

    @Test
    void privateHelpersFieldsTypesAndBlocksAreTheAnswers() throws IOException {
        becomes("""
                public final class Net {

                    private static final int SIZE = 3; // of the first layer
                    private int steps;

                    static {
                        System.out.println("Loaded.");
                    }

                    public int steps() {
                        return helped(steps);
                    }

                    /** Helps. */
                    private int helped(int k) {
                        return new Helper(k).k;
                    }

                    /** Helps, too. */
                    private record Helper(int k) {
                    }
                }
                """, """
                public final class Net {

                    public int steps() {
                        return todo();
                    }
                }
                """);
    }

    @Test
    void whatIsGivenStaysWithWhatItUses() throws IOException {
        becomes("""
                public final class Net {

                    private int step;
                    private final int size;
                    private int[] memory;

                    /**
                     * A net. Given; the memory
                     * is yours.
                     *
                     * @param size its size
                     */
                    public Net(int size) {
                        // Never below one.
                        this.size = atLeastOne(size);
                    }

                    public int sum() {
                        return sum(memory) + step;
                    }

                    private int sum(int[] numbers) {
                        return 7;
                    }

                    private static int atLeastOne(int size) {
                        return Math.max(LEAST, size);
                    }

                    private static final int LEAST = 1;
                }
                """, """
                public final class Net {

                    private final int size;

                    /**
                     * A net. Given; the memory
                     * is yours.
                     *
                     * @param size its size
                     */
                    public Net(int size) {
                        // Never below one.
                        this.size = atLeastOne(size);
                    }

                    public int sum() {
                        return todo();
                    }

                    private static int atLeastOne(int size) {
                        return Math.max(LEAST, size);
                    }

                    private static final int LEAST = 1;
                }
                """);
    }

    @Test
    void givenIsASentenceAndNoOtherWord() throws IOException {
        for (String javadoc : new String[]{"Given.", "A sum. Given.", "Given, not graded.", "A sum. Given; run it."}) {
            assertTrue(isKept(javadoc), javadoc);
        }
        for (String javadoc : new String[]{"A sum.", "Given how large it is, the sum.", "The numbers are given.",
            "A sum.\n     * @return Given."}) {
            assertFalse(isKept(javadoc), javadoc);
        }
    }

    private static boolean isKept(String javadoc) throws IOException {
        return Stub.of("class A {\n    /** " + javadoc + " */\n    int f() {\n        return 1;\n    }\n}\n")
                .contains("return 1;");
    }

    @Test
    void aGivenClassIsGivenWhole() throws IOException {
        String given = """
                public final class Net {

                    /** Switches. Given. */
                    public static final class Builder {
                        private double decay;

                        public Builder decay(double decay) {
                            this.decay = decay;
                            return this;
                        }
                    }
                """;
        becomes(given + """

                    private double decay;

                    public double decay() {
                        return decay;
                    }
                }
                """, given + """

                    public double decay() {
                        return todo();
                    }
                }
                """);
    }

    @Test
    void typesInsideAreStubsThemselves() throws IOException {
        becomes("""
                public interface Shape {
                    int sides();
                    default int corners() {
                        return sides();
                    }
                    enum Kind {
                        FLAT, ROUND;
                        private int used;
                        public int used() {
                            return used;
                        }
                    }
                    @Deprecated(since = "{")
                    record Size(int width, @Deprecated(since = "{") int height) implements Shape /* { */ {
                        public static final int LARGE = 9;
                        public Size {
                            width++;
                        }
                        @Override
                        public int sides() {
                            return area(width, height);
                        }
                        private static int area(int width, int height) {
                            return width * height;
                        }
                    }
                }
                """, """
                public interface Shape {
                    int sides();
                    default int corners() {
                        return todo();
                    }
                    enum Kind {
                        FLAT, ROUND;
                        public int used() {
                            return todo();
                        }
                    }
                    @Deprecated(since = "{")
                    record Size(int width, @Deprecated(since = "{") int height) implements Shape /* { */ {
                        public static final int LARGE = 9;
                        public Size {
                            todo();
                        }
                        @Override
                        public int sides() {
                            return todo();
                        }
                    }
                }
                """);
    }

    @Test
    void onlyImportsThatAreStillUsedStay() throws IOException {
        assertEquals("""
                package koans.ch04perceptron;

                import static java.util.Map.entry;
                import static koans.kit.Todo.todo;
                import static org.other.Thing.*;

                import java.util.List;
                import java.util.Set;
                import java.util.function.IntSupplier;
                import koans.kit.Mode;
                import koans.kit.Require;

                /** See {@link Mode#TRAIN} and {@link java.util.Queue}. */
                public class A {
                    public static final Object NONE = entry(1, 2);

                    public <T extends IntSupplier> List<T> all(
                            Set<? super T> some) {
                        return todo();
                    }

                    /** Given. */
                    public void check() {
                        Require.that(true, "");
                    }
                }
                """, Stub.of("""
                package koans.ch04perceptron;

                import static java.util.Map.entry;
                import static java.util.Map.ofEntries;
                import static org.other.Thing.*;

                import java.util.ArrayList;
                import java.util.List;
                import java.util.Queue;
                import java.util.Set;
                import java.util.function.IntSupplier;
                import koans.kit.Mode;
                import koans.kit.Require;

                /** See {@link Mode#TRAIN} and {@link java.util.Queue}. */
                public class A {
                    public static final Object NONE = entry(1, 2);

                    public <T extends IntSupplier> List<T> all(
                            Set<? super T> some) {
                        Queue<T> queue;
                        return new ArrayList<>(ofEntries());
                    }

                    /** Given. */
                    public void check() {
                        Require.that(true, "");
                    }
                }
                """));
    }

    @Test
    void whereNothingIsToBeWrittenNothingChanges() throws IOException {
        String text = "package a;\n\nimport java.util.List;\n\npublic record A(List<String> names) {\n}\n";
        assertEquals(text, Stub.of(text));
        assertEquals("/** A. */\npackage a;\n", Stub.of("/** A. */\npackage a;\n"));
        assertEquals("package a;\n\npublic class A {\n}\n", Stub.of(
                "package a;\n\nimport java.util.List;\n\npublic class A {\n    private List<String> names;\n}\n"));
    }

    @Test
    void linesEndAsTheyDoInTheAnswer() throws IOException {
        String answer = "package a;\n\nclass A {\n\n    private int b;\n    int c;\n\n    int f() {\n"
                + "        return b;\n    }\n}\n";
        String stub = "package a;\n\n" + TODO + "\n\nclass A {\n\n    int c;\n\n    int f() {\n        return todo();\n"
                + "    }\n}\n";
        assertEquals(stub, Stub.of(answer));
        assertEquals(stub.replace("\n", "\r\n"), Stub.of(answer.replace("\n", "\r\n")));
    }

    @Test
    void aStubIsItsOwnStub() throws IOException {
        String stub = Stub.of("package a;\n\nclass A {\n    int f() {\n        return 1;\n    }\n}\n");
        assertEquals(stub, Stub.of(stub));
    }

    @Test
    void whatIsNoJavaIsSaid() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Stub.of("class A {\n    int f( {\n}\n"))
                .getMessage().startsWith("line 2: "));
        assertEquals("line 2: two fields in one declaration; give each its own",
                assertThrows(IllegalArgumentException.class, () -> Stub.of("class A {\n    private int a, b;\n}\n"))
                        .getMessage());
    }

    private static void becomes(String answer, String stub) throws IOException {
        assertEquals("package a;\n\n" + TODO + "\n\n" + stub, Stub.of("package a;\n\n" + answer));
    }
}
