package koans.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import koans.grader.course.Course;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What learners have to find out, and what tests compare it with, cannot be read in their kit. */
class HiddenGate {

    private static final String SUM = """
            double sum = 0;
            for (double v : values) {
                // all of them
                sum += v * v / values.length;
            }
            return Math.sqrt(sum);
            """;

    @TempDir
    Path folder;
    private Course course;
    private Course kit;

    @BeforeEach
    void plant() throws IOException {
        course = new Course(folder.resolve("course"));
        kit = new Course(folder.resolve("kit"));
        write(course.answers().resolve("koans/ch04perceptron/Spread.java"), type("Spread", method("of", SUM)));
        write(course.judge().resolve("koans/ch04perceptron/SpreadJudge.java"), type("SpreadJudge",
                method("of", SUM.replace("+=", "-=").replace("sqrt(", "sqrt(-"))));
        write(kit.stubs().resolve("koans/ch04perceptron/Spread.java"), type("Spread", method("of", "return todo();")));
        inTests("""
                @Test
                void isTheRoot() {
                    Check.that("of(3, 4)", () -> Spread.of(3, 4)).is(5 / Math.sqrt(2));
                }
                """);
    }

    /** The sources of a kit are looked through here; KitGate does it again with all of a kit, which takes longer. */
    @Test
    void theSourcesOfTheKitGiveNothingAway() throws IOException {
        Course course = CompiledCourse.course();
        Course sources = new Course(folder.resolve("sources"));
        for (Path part : List.of(course.stubs(), course.tests(), course.labs(),
                course.root().resolve("grader/src/main/java/koans/kit"))) {
            copy(part, sources.root().resolve(course.root().relativize(part).toString()));
        }
        Complaints.none(new Hidden(course, sources).complaints());
    }

    @Test
    void aKitThatOnlyAsksIsRight() throws IOException {
        Complaints.none(complaints());
    }

    @Test
    void aCopyWithAnotherCommentIsFound() throws IOException {
        inTests("void is() {" + SUM.replace("all of them", "each of them") + "}");
        Complaints.say(complaints(), "SpreadTest.java holds the answer Spread.of");
    }

    @Test
    void aCopyWithOtherSpacesAndLiteralsIsFound() throws IOException {
        inTests("void is() {" + SUM.replace("double sum = 0;", "double   sum\n= 0x0;") + "}");
        Complaints.say(complaints(), "SpreadTest.java holds the answer Spread.of");
    }

    @Test
    void aCopyWithOtherNamesIsFoundAmongOtherThings() throws IOException {
        inTests("double is(double[] x) { int before = 1; " + SUM.replace("sum", "total").replace("values", "x") + "}");
        Complaints.say(complaints(), "SpreadTest.java holds the answer Spread.of");
    }

    @Test
    void otherVariablesAreAnotherAnswer() throws IOException {
        inTests("void is() {" + SUM.replace("v * v", "v * w") + "}");
        Complaints.none(complaints());
    }

    @Test
    void aCopyInAStubIsFound() throws IOException {
        write(kit.stubs().resolve("koans/ch04perceptron/Other.java"), type("Other", method("other", SUM)));
        Complaints.say(complaints(), "Other.java holds the answer Spread.of");
    }

    @Test
    void whatAStubGivesIsNoSecret() throws IOException {
        write(kit.stubs().resolve("koans/ch04perceptron/Spread.java"), type("Spread", method("of", SUM)));
        Complaints.none(complaints());
    }

    @Test
    void aMethodThatCouldBeCalledInsteadIsFound() throws IOException {
        inTests("private " + method("right", "return Math.sqrt(Arrays.stream(x).map(v -> v * v).average());"));
        Complaints.say(complaints(), "SpreadTest.java has right(double[]), which takes and returns the same as"
                + " [Spread.of]");
    }

    @Test
    void aGivenMethodThatCouldBeCalledInsteadIsFound() throws IOException {
        String given = method("given", "return Helper.of(values);");
        write(kit.stubs().resolve("koans/ch05network/Other.java"), type("Other", "public " + given));
        Complaints.say(complaints(), "Other.java has given(double[]), which takes and returns the same as [Spread.of]");
        write(kit.stubs().resolve("koans/ch05network/Other.java"), type("Other", ""));
        write(kit.root().resolve("grader/src/main/java/koans/kit/Row.java"),
                type("Row", "public " + given.replace("double[] values", "double[] values, int n")));
        Complaints.none(complaints());
        write(kit.root().resolve("grader/src/main/java/koans/kit/Row.java"), type("Row", "public " + given));
        Complaints.say(complaints(), "Row.java has given(double[]), which takes and returns the same as [Spread.of]");
    }

    @Test
    void aMethodOfAGivenObjectThatCouldBeCalledInsteadIsFound() throws IOException {
        write(kit.stubs().resolve("koans/ch04perceptron/Spread.java"),
                type("Spread", "static double of(Row row) { return todo(); }"));
        write(course.answers().resolve("koans/ch04perceptron/Spread.java"),
                type("Spread", "static double of(Row row) { return Math.sqrt(row.sum()); }"));
        write(kit.root().resolve("grader/src/main/java/koans/kit/Row.java"),
                type("Row", "public double root() { return 1; }"));
        Complaints.say(complaints(), "Row.java has root(), which takes and returns the same as [Spread.of]");
        write(kit.root().resolve("grader/src/main/java/koans/kit/Row.java"),
                type("Row", "public double sum() { return 1; }"));
        Complaints.none(complaints());
    }

    @Test
    void aMethodThatOnlyCallsOrMakesInputIsNone() throws IOException {
        inTests("private " + method("checked", "return Spread.of(values);") + "@Provide "
                + method("made", "return values.length * 2;"));
        Complaints.none(complaints());
    }

    @Test
    void aSourceOfTheJudgeIsFound() throws IOException {
        Path judge = course.judge().resolve("koans/ch04perceptron/SpreadJudge.java");
        write(kit.tests().resolve("koans/ch04perceptron/Renamed.java"),
                Files.readString(judge).replace("SpreadJudge", "Renamed"));
        Complaints.say(complaints(), "Renamed.java holds SpreadJudge.of of exercises");
    }

    private List<String> complaints() throws IOException {
        return new Hidden(course, kit).complaints();
    }

    private void inTests(String members) throws IOException {
        write(kit.tests().resolve("koans/ch04perceptron/SpreadTest.java"), type("SpreadTest", members));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                write(to.resolve(from.relativize(file).toString()), Files.readString(file));
            }
        }
    }

    private static String type(String name, String members) {
        return "package koans.ch04perceptron;\n\nclass " + name + " {\n" + members + "}\n";
    }

    private static String method(String name, String body) {
        return "static double " + name + "(double[] values) {\n" + body + "}\n";
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
