package koans.grader.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.Verdict;
import koans.grader.fixture.Runs;
import koans.grader.judge.Judge;
import koans.ch00fixture.SearchesTest;
import koans.ch00fixture.Stub;
import org.junit.jupiter.api.Test;

class KoanPropertyHookTest {

    private static Outcome outcome(String id, String name) {
        String group = SearchesTest.class.getName() + "$" + name;
        Syllabus syllabus = new Syllabus("test", Map.of(), List.of(new Syllabus.Entry(id, name, 1,
                Stub.class.getName(), group, List.of(), List.of(new Syllabus.Test("property", "Property")))));
        return new Judge(syllabus).outcomes(Runs.seen(syllabus, Runs.SETTINGS, group)).get(0);
    }

    /** What goes on behind the next property's back makes right code fail at random. */
    @Test
    void aSearchThatTakesTooLongIsOverWhenItsPropertyIs() throws InterruptedException {
        SearchesTest.CALLS.set(0);
        Outcome outcome = outcome("1.1", "FailsSlowly");
        int calls = SearchesTest.CALLS.get();
        assertEquals(Verdict.FAILED, outcome.verdict());
        assertTrue(outcome.message().contains("with x = "), outcome.message());
        Thread.sleep(200);
        assertEquals(calls, SearchesTest.CALLS.get(), "calls after the property's end");
        assertTrue(calls < 100, () -> calls + " calls of 20 ms each");
    }

    @Test
    void aFailureIsToldThoughSmallerInputsAreEndless() {
        Outcome outcome = outcome("1.2", "FailsFirst");
        assertEquals(Verdict.FAILED, outcome.verdict(), outcome.message());
        assertTrue(outcome.message().contains("expected: 200"), outcome.message());
    }

    @Test
    void theSameSeedGivesTheSameInputs() {
        String first = outcome("1.3", "FailsForManyInputs").message();
        assertEquals(first, outcome("1.3", "FailsForManyInputs").message());
        assertTrue(first.contains("with x = "), first);
    }
}
