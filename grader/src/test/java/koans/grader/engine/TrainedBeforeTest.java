package koans.grader.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.TestResult.Status;
import koans.grader.Verdict;
import koans.grader.course.Course;
import koans.grader.course.Fingerprint;
import koans.grader.course.History;
import koans.grader.course.Workspace;
import koans.grader.fixture.Runs;
import koans.grader.judge.Judge;
import koans.grader.run.SourceCompiler;
import koans.grader.run.TestRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been trained is not trained again, and nothing else is taken for trained. */
class TrainedBeforeTest {

    private static final Syllabus.Entry EXERCISE = new Syllabus.Entry("10.1", "Train", 5, "koans.ch10mnist.Net",
            "koans.ch10mnist.NetTest$Train", List.of(),
            List.of(new Syllabus.Test("quick", "Quick"), new Syllabus.Test("trains", "Trains")));
    private static final Syllabus SYLLABUS = new Syllabus("test", Map.of(), List.of(EXERCISE));

    @TempDir
    Path root;
    private Workspace workspace;

    @BeforeEach
    void makeModule() throws IOException {
        workspace = new Course(root).exercises();
        write("exercises/target/test-classes/" + Syllabus.RESOURCE, SYLLABUS.toJson());
        write("src/koans/ch10mnist/NetTest.java", """
                package koans.ch10mnist;

                import koans.grader.Exercise;
                import koans.grader.Slow;
                import koans.grader.check.Check;
                import net.jqwik.api.Group;
                import org.junit.jupiter.api.Test;

                class NetTest {
                    @Group
                    @Exercise(id = "10.1", title = "Train", points = 5)
                    class Train {
                        @Test
                        void quick() {
                            Check.that("quick()", () -> Net.quick()).is(1);
                        }

                        @Test
                        @Slow(seconds = 5)
                        void trains() {
                            Check.that("train()", () -> Net.train()).is(1);
                        }
                    }
                }
                """);
        learn("1", "1");
    }

    private void learn(String quick, String train) throws IOException {
        write("src/koans/ch10mnist/Net.java", """
                package koans.ch10mnist;

                final class Net {
                    static int quick() { return %s; }
                    static int train() { return %s; }
                }
                """.formatted(quick, train));
        List<Path> classPath = new ArrayList<>(SourceCompiler.ownClassPath());
        classPath.add(root.resolve("exercises/target/classes"));
        try (SourceCompiler compiler = new SourceCompiler(classPath)) {
            assertEquals(List.of(), compiler.compile(List.of(root.resolve("src/koans/ch10mnist/Net.java")),
                    root.resolve("exercises/target/classes")));
            assertEquals(List.of(), compiler.compile(List.of(root.resolve("src/koans/ch10mnist/NetTest.java")),
                    root.resolve("exercises/target/test-classes")));
        }
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    /** One run as Maven makes it: the outcome, which goes into the history. */
    private Outcome run() throws IOException, ClassNotFoundException {
        URL[] folders = {root.resolve("exercises/target/classes").toUri().toURL(),
            root.resolve("exercises/target/test-classes").toUri().toURL()};
        String fingerprint = Fingerprint.of(workspace);
        History history = History.of(workspace);
        List<Outcome> outcomes;
        try (URLClassLoader loader = new URLClassLoader(folders, getClass().getClassLoader())) {
            outcomes = new Judge(SYLLABUS).outcomes(Runs.seen(SYLLABUS, Runs.SETTINGS,
                    id -> history.trained(id, fingerprint), loader.loadClass("koans.ch10mnist.NetTest")));
        }
        history.add(outcomes, fingerprint, 7, Instant.now());
        return outcomes.get(0);
    }

    private static Status training(Outcome outcome) {
        return outcome.tests().get(1).status();
    }

    @Test
    void whatPassedIsNotTrainedAgain() throws Exception {
        assertEquals(Status.PASSED, training(run()));
        Outcome again = run();
        assertEquals(Status.REMEMBERED, training(again));
        assertEquals(Verdict.PASSED, again.verdict());
        assertTrue(again.message().startsWith("Not trained again"), again.message());
        assertEquals(Status.REMEMBERED, training(run()));
    }

    @Test
    void otherClassesAreTrained() throws Exception {
        run();
        learn("1", "3 - 2 - 1");
        Outcome wrong = run();
        assertEquals(Status.FAILED, training(wrong));
        assertEquals(Verdict.FAILED, wrong.verdict());
        assertEquals(Status.FAILED, training(run()));
    }

    @Test
    void whatIsRememberedDoesNotMakeUpForAQuickTestThatFails() throws Exception {
        run();
        learn("2", "1");
        assertEquals(Verdict.FAILED, run().verdict());
        assertEquals(Status.PASSED, training(run()), "a failed exercise was not trained again");
    }

    @Test
    void withoutHistoryEverythingIsTrained() throws Exception {
        run();
        Files.delete(root.resolve(".koans/exercises.json"));
        assertEquals(Status.PASSED, training(run()));
    }

    @Test
    void runsInsideTheGraderAlwaysTrain() throws Exception {
        run();
        Outcome outcome = new TestRun(SYLLABUS, List.of(root.resolve("exercises/target/classes"),
                root.resolve("exercises/target/test-classes"))).run(List.of(EXERCISE)).get(0);
        assertEquals(Status.PASSED, training(outcome));
    }
}
