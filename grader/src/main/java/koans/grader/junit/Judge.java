package koans.grader.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import koans.grader.Koan;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.TestResult;
import koans.grader.TestResult.Status;
import koans.grader.Verdict;
import koans.kit.Todo;

/**
 * Turns what was seen of an exercise's tests into its outcome.
 *
 * <p>Only what is declared and was seen to run counts: an exercise with a test of which nothing was seen is
 * {@link Verdict#NOT_RUN}.
 */
final class Judge {

    private final Syllabus syllabus;

    /** A judge who knows from the syllabus who writes what, and so who waits for whom. */
    Judge(Syllabus syllabus) {
        this.syllabus = syllabus;
    }

    /**
     * The outcome of an exercise.
     *
     * @param seen what was seen of the tests in its test class, by name
     */
    Outcome outcome(Koan koan, Map<String, Seen> seen) {
        Map<String, Seen> strange = new LinkedHashMap<>(seen);
        Map<String, Seen> declared = new LinkedHashMap<>();
        List<TestResult> results = new ArrayList<>();
        for (String name : koan.tests()) {
            Seen test = strange.remove(name);
            if (test == null) {
                results.add(new TestResult(name, Status.NOT_RUN, 0));
            } else {
                declared.put(name, test);
                results.add(new TestResult(name, test.status(), test.millis()));
            }
        }
        strange.forEach((name, test) -> results.add(new TestResult(name, Status.UNKNOWN, test.millis())));

        for (Status wrong : List.of(Status.CRASHED, Status.TIMED_OUT, Status.FAILED)) {
            for (Map.Entry<String, Seen> test : declared.entrySet()) {
                if (test.getValue().status() == wrong) {
                    return wrong(koan, test.getKey(), test.getValue(), results);
                }
            }
        }
        List<TestResult> left = results.stream().filter(r -> r.status() == Status.NOT_RUN).toList();
        if (!left.isEmpty() || !strange.isEmpty()) {
            return new Outcome(koan, Verdict.NOT_RUN, notRun(koan, left, declared, strange), 0, results);
        }
        return todos(koan, declared)
                .map(todo -> unwritten(koan, todo, results))
                .orElseGet(() -> new Outcome(koan, Verdict.PASSED, remembered(results), 0, results));
    }

    private static Outcome wrong(Koan koan, String name, Seen test, List<TestResult> results) {
        Verdict verdict = switch (test.status()) {
            case CRASHED -> Verdict.CRASHED;
            case TIMED_OUT -> Verdict.TIMED_OUT;
            default -> Verdict.FAILED;
        };
        Diagnosis diagnosis = Diagnosis.of(koan, test.status(), test.problem());
        return new Outcome(koan, verdict, Words.of(name) + "\n" + diagnosis.text(), diagnosis.line(), results);
    }

    private static String notRun(Koan koan, List<TestResult> left, Map<String, Seen> declared,
                                 Map<String, Seen> strange) {
        if (!strange.isEmpty()) {
            return "Tests ran that the list of exercises does not know: " + String.join(", ", strange.keySet());
        }
        if (left.size() == koan.tests().size() && declared.isEmpty()) {
            return "No test ran.";
        }
        String names = left.stream().map(TestResult::name).collect(Collectors.joining(", "));
        String reasons = left.stream().map(r -> declared.get(r.name())).filter(t -> t != null && !t.reason().isBlank())
                .map(t -> t.reason().lines().findFirst().orElse("")).distinct().collect(Collectors.joining("; "));
        return "These tests did not run: " + names + (reasons.isEmpty() ? "" : " (" + reasons + ")");
    }

    /** The first stub met, the exercise's own before others. */
    private Optional<Todo> todos(Koan koan, Map<String, Seen> declared) {
        List<Todo> todos = declared.values().stream()
                .filter(test -> test.status() == Status.TODO)
                .map(test -> (Todo) test.problem())
                .toList();
        return todos.stream().filter(todo -> isOwn(koan, todo)).findFirst().or(() -> todos.stream().findFirst());
    }

    private boolean isOwn(Koan koan, Todo todo) {
        return whoWrites(todo).filter(koan::equals).isPresent();
    }

    private Optional<Koan> whoWrites(Todo todo) {
        String outer = todo.className().replaceFirst("\\$.*", "");
        String method = todo.methodName().replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1");
        return syllabus.whoWrites(outer, method);
    }

    private Outcome unwritten(Koan koan, Todo todo, List<TestResult> results) {
        long passed = results.stream().filter(r -> r.status() == Status.PASSED).count();
        String soFar = passed == 0 ? "" : passed + " of " + koan.tests().size() + " tests pass so far; ";
        String method = todo.className().replaceFirst(".*\\.", "") + "."
                + ("<init>".equals(todo.methodName()) ? "the constructor" : todo.methodName());
        if (isOwn(koan, todo)) {
            return new Outcome(koan, Verdict.NOT_STARTED, passed == 0 ? "" : soFar + method + " still says todo().",
                    Diagnosis.line(todo, koan.stub()), results);
        }
        String blocker = whoWrites(todo).map(Koan::heading).orElse(method);
        return new Outcome(koan, Verdict.BLOCKED, soFar + "waits for " + blocker + ": " + method
                + " still says todo().", 0, results);
    }

    private static String remembered(List<TestResult> results) {
        return results.stream().anyMatch(r -> r.status() == Status.REMEMBERED)
                ? "Not trained again: it " + TrainedBefore.REASON + "." : "";
    }
}
