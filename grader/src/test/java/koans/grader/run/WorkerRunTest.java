package koans.grader.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import koans.ch00fixture.StubTest;
import koans.grader.Event;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.TestResult;
import koans.grader.Verdict;
import koans.grader.fixture.Runs;
import koans.grader.fixture.ToyCourse;
import koans.grader.judge.Judge;
import koans.grader.judge.Sightings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judge says the same whether the engine runs in this virtual machine or in another one. */
class WorkerRunTest {

    @TempDir
    Path root;

    private static String said(Outcome outcome) {
        return outcome.exercise().id() + " " + outcome.verdict() + " " + outcome.why() + " line " + outcome.line()
                + "\n" + outcome.message() + "\n" + outcome.finding() + "\n"
                + outcome.tests().stream().map(TestResult::status).toList();
    }

    @Test
    void bothRoadsLeadToTheSameOutcomes() throws Exception {
        ToyCourse course = new ToyCourse(root, "", "return 1;", "return new int[2][3][2].length;",
                "throw new IllegalStateException(\"outer\", new ArithmeticException(\"inner \" + (char) 0xD800));");
        Syllabus syllabus = Syllabus.read(course.workspace().testClasses().resolve(Syllabus.RESOURCE));
        List<Path> folders = List.of(course.workspace().classes(), course.workspace().testClasses());
        List<String> here = new TestRun(syllabus, folders).run(syllabus.exercises()).stream()
                .map(WorkerRunTest::said).toList();
        List<String> there = new WorkerRun(syllabus, folders, List.of()).run(syllabus.exercises()).stream()
                .map(WorkerRunTest::said).toList();
        assertEquals(here, there);
        assertTrue(here.get(0).contains("PASSED") && here.get(2).contains("FAILED"), here.toString());
    }

    @Test
    void everyKindOfEventArrivesAsItWasTold() throws Exception {
        String tests = StubTest.class.getName();
        Syllabus syllabus = new Syllabus("test", Map.of(), List.of(
                new Syllabus.Entry("1.2", "Fails", 1, "koans.ch00fixture.Stub", tests + "$Fails", List.of("wrong"),
                        List.of(new Syllabus.Test("property", "Doubles"), new Syllabus.Test("laterTest", "Later")))));
        List<Event> told = new ArrayList<>();
        Sightings here = new Sightings(syllabus);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Journal journal = new Journal(written)) {
            Runs.tell(Runs.SETTINGS, tests, event -> {
                told.add(event);
                here.accept(event);
                journal.accept(event);
            });
        }
        List<Event> read = new ArrayList<>();
        Journal.read(new BufferedReader(new StringReader(written.toString(StandardCharsets.UTF_8))), read::add);
        assertEquals(told, read);
        Sightings there = new Sightings(syllabus);
        read.forEach(there);
        assertEquals(new Judge(syllabus).outcomes(here), new Judge(syllabus).outcomes(there));
        assertEquals(here.unlisted(), there.unlisted());
    }

    @Test
    void aVirtualMachineThatEndsAtOnceCostsWhoEndedIt() throws Exception {
        ToyCourse course = new ToyCourse(root, "", "return 1;", "return 2;",
                "Runtime.getRuntime().halt(0); return 3;");
        Syllabus syllabus = Syllabus.read(course.workspace().testClasses().resolve(Syllabus.RESOURCE));
        List<Outcome> outcomes = new WorkerRun(syllabus,
                List.of(course.workspace().classes(), course.workspace().testClasses()), List.of())
                .run(syllabus.exercises());
        assertEquals(List.of(Verdict.PASSED, Verdict.PASSED, Verdict.CRASHED),
                outcomes.stream().map(Outcome::verdict).toList());
    }
}
