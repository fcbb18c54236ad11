package koans.grader.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import koans.grader.Syllabus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLinesTest {

    @TempDir
    Path folder;

    private int line(String method, String... lines) throws IOException {
        return line(List.of(method), String.join("\n", lines));
    }

    private int line(List<String> writes, String source) throws IOException {
        Path file = Files.writeString(folder.resolve("Gates.java"), source);
        return SourceLines.ofExercise(file, exercise(writes));
    }

    private static Syllabus.Entry exercise(List<String> writes) {
        return new Syllabus.Entry("4.5", "AND gate", 2, "koans.ch04perceptron.Gates",
                "koans.ch04perceptron.GatesTest$And", writes, List.of());
    }

    @Test
    void tabsSpacesAndBracesMayStandAsTheyLike() throws IOException {
        assertEquals(2, line("and", "class Gates {", "\tstatic int and(int a) {", "\t\treturn a;", "\t}", "}"));
        assertEquals(2, line("and", "class Gates {", "  static int and(int a) { return a; }", "}"));
        assertEquals(4, line("and", "class Gates", "{", "static int", "and", "(int a)", "{", "return a;", "}}"));
        assertEquals(3, line(List.of("and"), "class Gates {\r\n\r\n  int and(int a) {\r\n"));
    }

    @Test
    void annotationsMayStandOnTheSameLineOrAbove() throws IOException {
        assertEquals(2, line("and", "class Gates {", "@Override public int and(int a) {", "}}"));
        assertEquals(4, line("and", "class Gates {", "@SuppressWarnings({\"a\", \"and(\"})", "@and(1)",
                "public int and(int a) {", "}}"));
    }

    @Test
    void aGenericMethodIsFound() throws IOException {
        assertEquals(2, line("max", "class Gates<T> {", "static <T extends Comparable<? super T>> T max(List<T> all) {",
                "}}"));
    }

    @Test
    void ofSeveralTheFirstThatOthersMayCallIsMeant() throws IOException {
        assertEquals(3, line("and", "class Gates {", "private int and() { return 0; }", "int and(int a) { return a; }",
                "int and(int a, int b) { return a; }", "}"));
    }

    @Test
    void aConstructorIsFound() throws IOException {
        assertEquals(4, line("<init>", "class Gates {", "private Gates() { }", "static final Gates ONE = new Gates(1);",
                "Gates(int a) { }", "}"));
        assertEquals(1, line("<init>", "class Gates {", "private Gates() { }", "}"));
        assertEquals(3, line(List.of(), "class Gates {\nint x;\npublic Gates(int x) {\n}\n}"));
    }

    @Test
    void aRecordIsFound() throws IOException {
        assertEquals(1, line("<init>", "public record Gates(int a, int... b) {", "}"));
        assertEquals(2, line("<init>", "public record Gates(int a) {", "public Gates {", "check(a);", "}", "}"));
        assertEquals(2, line("and", "record Gates(@A({1, 2}) int a) {", "int and() { return a; }", "}"));
    }

    @Test
    void callsCommentsAndStringsAreNoDeclarations() throws IOException {
        assertEquals(11, line("and", "/** class Gates { int and(int a) { */", "class Gates {", "// int and(int a) {",
                "private final int x = and(1);", "int other() { return and(1) + new Other() { }.and(2); }",
                "String s = \"int and(int a) {\";", "char c = '{', d = '\\'', e = '\"';",
                "String t = \"\"\"", "  \"}\" and(1) {", "  \"\"\";", "int and(int a) { return a; }", "}"));
    }

    @Test
    void theClassItselfComesBeforeThoseInside() throws IOException {
        assertEquals(5, line("and", "class Gates {", "static class Inner {", "int and(int a) { return a; }", "}",
                "int and(int a) { return a; }", "}"));
        assertEquals(3, line("and", "class Gates {", "record Inner(int x) {", "int and(int a) { return a; }", "}",
                "}"));
    }

    @Test
    void aMethodThatIsNotThereIsLookedForInItsClass() throws IOException {
        assertEquals(3, line("and", "import x.Gates;", "", "final class Gates {", "}"));
    }

    @Test
    void whatDoesNotCompileStillHasLines() throws IOException {
        assertEquals(3, line("and", "class Gates {", "int or(int a) { return ((a; }", "int and(int a) { retrun }",
                "}"));
        assertEquals(1, line("and", "class Gates {", "int or(int a) {", "int and(int a) { return \"", "}"));
        assertEquals(0, line("and", "}}}}", "/* class Gates", "\"\"\""));
    }

    @Test
    void longTextsAreNoTrouble() throws IOException {
        String text = "x\\n\\\"".repeat(20_000);
        assertEquals(2, line("and", "class Gates { String s = \"" + text + "\"; // " + text,
                "int and() {"));
    }

    @Test
    void whereThereIsNothingToReadTheLineIsUnknown() throws IOException {
        assertEquals(0, SourceLines.ofExercise(folder.resolve("Gone.java"), exercise(List.of("and"))));
        assertEquals(0, line("and", ""));
        Path latin = Files.write(folder.resolve("Latin.java"),
                "// \u00FC\nclass Gates {\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(2, SourceLines.ofExercise(latin, exercise(List.of("and"))));
    }

    @Test
    void aHeadingIsFoundByItsNumber() throws IOException {
        Path text = Files.writeString(folder.resolve("course.md"), "# Course\n### 4.50 Other\n### 4.5 AND gate\n");
        assertEquals(3, SourceLines.ofHeading(text, exercise(List.of())));
        assertEquals(0, SourceLines.ofHeading(folder.resolve("gone.md"), exercise(List.of())));
    }
}
