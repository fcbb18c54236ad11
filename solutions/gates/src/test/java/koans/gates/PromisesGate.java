package koans.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import koans.grader.Syllabus;
import koans.grader.run.SourceCompiler;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the Javadoc of an exercise promises to throw, its tests ask for by type. */
@ExtendWith(CompiledCourse.class)
class PromisesGate {

    @TempDir
    Path work;

    @TestFactory
    Stream<DynamicTest> promises(Tree tree) throws IOException {
        Syllabus syllabus = tree.scan();
        Set<String> slowTests = tree.slowTests(syllabus);
        List<Promise> promises = new ArrayList<>();
        for (Path source : SourceCompiler.sources(tree.course().answers())) {
            promises.addAll(Promise.of(source));
        }
        return promises.stream().map(promise -> dynamicTest(name(promise), promise.source().toUri(), () -> {
            try (SourceCompiler compiler = tree.compiler()) {
                Complaints.none(promise.complaints(tree, syllabus, slowTests, compiler, work.resolve(name(promise))));
            }
        }));
    }

    private static String name(Promise promise) {
        return promise.source().getFileName().toString().replace(".java", "") + "." + promise.method() + " "
                + promise.body();
    }

    @Test
    void aPromiseThatIsAskedForIsInOrder(@TempDir Path folder) throws IOException {
        assertEquals(List.of(), complaints(toy(folder, ".isRejectedWith(IllegalArgumentException.class)")));
    }

    @Test
    void aPromiseThatNobodyAsksForIsFound(@TempDir Path folder) throws IOException {
        Complaints.say(complaints(toy(folder, ".isRejected()")),
                "the Javadoc of twice promises IllegalArgumentException");
    }

    /** The toy with a promise, and a test that asks for it in this way. */
    private static Toy toy(Path folder, String rejection) throws IOException {
        Toy toy = new Toy(folder);
        for (Path source : List.of(toy.stub(), toy.solution())) {
            Change.replace(source, "    public static", """
                        /**
                         * Twice a number.
                         *
                         * @throws IllegalArgumentException if it is below 0
                         */
                        public static""");
        }
        Change.replace(toy.solution(), "return 2 * x;", "if (x < 0) {\n            "
                + "throw new IllegalArgumentException(\"below 0\");\n        }\n        return 2 * x;");
        Change.replace(toy.test(), ".is(6);", ".is(6);\n            Check.that(\"twice(-1)\", "
                + "() -> Doubling.twice(-1))" + rejection + ";");
        return toy;
    }

    private List<String> complaints(Toy toy) throws IOException {
        Tree tree = toy.compiled();
        Syllabus syllabus = tree.scan();
        List<String> complaints = new ArrayList<>();
        try (SourceCompiler compiler = tree.compiler()) {
            for (Promise promise : Promise.of(toy.solution())) {
                complaints.addAll(promise.complaints(tree, syllabus, Set.of(), compiler, work));
            }
        }
        return complaints;
    }
}
