package koans.grader.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import koans.grader.Koan;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.Verdict;
import koans.grader.fixture.Runs;
import koans.grader.fixture.Searches;
import koans.grader.fixture.Stub;
import org.junit.jupiter.api.Test;

class KoanPropertyHookTest {

    private static Outcome outcome(String id, String name) {
        String group = Searches.class.getName() + "$" + name;
        Verdicts verdicts = new Verdicts(new Syllabus("test", Map.of(), List.of(
                new Koan(id, name, 1, Stub.class.getName(), group, List.of(), List.of("property")))));
        Runs.of(group, verdicts);
        return verdicts.outcomes().get(0);
    }

    /** What goes on behind the next property's back makes right code fail at random. */
    @Test
    void aSearchThatTakesTooLongIsOverWhenItsPropertyIs() throws InterruptedException {
        Searches.CALLS.set(0);
        Outcome outcome = outcome("1.1", "FailsSlowly");
        int calls = Searches.CALLS.get();
        assertEquals(Verdict.FAILED, outcome.verdict());
        assertTrue(outcome.message().contains("with x = "), outcome.message());
        Thread.sleep(200);
        assertEquals(calls, Searches.CALLS.get(), "calls after the property's end");
        assertTrue(calls < 100, () -> calls + " calls of 20 ms each");
    }

    @Test
    void aFailureIsToldThoughSmallerInputsAreEndless() {
        Outcome outcome = outcome("1.2", "FailsFirst");
        assertEquals(Verdict.FAILED, outcome.verdict(), outcome.message());
        assertTrue(outcome.message().contains("expected: 200"), outcome.message());
    }
}
