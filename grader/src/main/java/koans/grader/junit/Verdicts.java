package koans.grader.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import koans.grader.Koan;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.TestResult;
import koans.grader.TestResult.Status;
import koans.grader.Verdict;
import koans.kit.Todo;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Turns the events of a test run into a verdict for every exercise of the syllabus.
 *
 * <p>Only what is declared and was seen to run counts: a test without an event is {@link Verdict#NOT_RUN}.
 */
public final class Verdicts implements TestExecutionListener {

    // jqwik logs what it does with earlier failures and when it stops shrinking: nothing that a learner could use.
    // Held here, or its level would be collected with it.
    private static final Logger JQWIK = Logger.getLogger("net.jqwik");

    static {
        JQWIK.setLevel(Level.SEVERE);
    }

    /** What was seen of one test method; invocations of a parameterized one are taken together. */
    private static final class Seen {
        private Status status;
        private Throwable problem;
        private String reason = "";
        private long started = System.nanoTime();
        private long millis;

        void add(Status status, Throwable problem, String reason) {
            millis = (System.nanoTime() - started) / 1_000_000;
            if (this.status == null || severity(status) > severity(this.status)) {
                this.status = status;
                this.problem = problem;
                this.reason = reason;
            }
        }

        private static int severity(Status status) {
            return switch (status) {
                case PASSED, REMEMBERED -> 0;
                case UNKNOWN -> 1;
                case TODO -> 2;
                case NOT_RUN -> 3;
                case FAILED -> 4;
                case TIMED_OUT -> 5;
                case CRASHED -> 6;
            };
        }
    }

    /** The reason that a skipped test gives when it has passed before with the same classes and data. */
    static final String REMEMBERED = "passed before with exactly these classes and data";

    private final Syllabus syllabus;
    private final Map<String, Map<String, Seen>> seen = new ConcurrentHashMap<>();
    private final Set<String> strangers = new ConcurrentSkipListSet<>();

    /** Listens for the exercises of this syllabus. */
    public Verdicts(Syllabus syllabus) {
        this.syllabus = syllabus;
    }

    /** Whether a run is about exercises at all. */
    public static boolean hasExercises(TestPlan plan) {
        return plan.getRoots().stream().flatMap(root -> plan.getDescendants(root).stream())
                .anyMatch(test -> method(test).filter(m -> Exercises.isGraded(m.getJavaClass())).isPresent());
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        KoanThread.watchOutput();
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        method(test).ifPresent(method -> {
            seen(method.getClassName(), method.getMethodName());
            if (!isListed(method.getClassName()) && Exercises.isGraded(method.getJavaClass())) {
                strangers.add(method.getClassName());
            }
        });
    }

    private boolean isListed(String testClass) {
        return syllabus.koans().stream().anyMatch(koan -> koan.testClass().equals(testClass));
    }

    /** Exercises that ran although the syllabus does not list them: nobody would learn what became of them. */
    public Set<String> strangers() {
        return strangers;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        Status status = REMEMBERED.equals(reason) ? Status.REMEMBERED : Status.NOT_RUN;
        record(test, status, null, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Throwable problem = result.getThrowable().orElse(null);
        if (problem instanceof Told) {
            failed(test, problem.getCause());
            return;
        }
        switch (result.getStatus()) {
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    record(test, Status.PASSED, null, "");
                }
            }
            case ABORTED -> {
                Todo todo = todo(problem);
                record(test, todo == null ? Status.NOT_RUN : Status.TODO, todo,
                        problem == null ? "" : String.valueOf(problem.getMessage()));
            }
            case FAILED -> failed(test, problem);
        }
    }

    private void failed(TestIdentifier test, Throwable problem) {
        Todo todo = todo(problem);
        if (todo != null) {
            record(test, Status.TODO, todo, "");
        } else if (problem instanceof TimedOut) {
            record(test, Status.TIMED_OUT, problem, "");
        } else if (problem instanceof Crashed) {
            record(test, Status.CRASHED, problem, "");
        } else {
            record(test, Status.FAILED, problem, "");
        }
    }

    /** To be told when the program is about to end before its time: whatever is running has brought it down. */
    public void crashed() {
        seen.values().forEach(tests -> tests.values().stream().filter(test -> test.status == null)
                .forEach(test -> test.add(Status.CRASHED, null, "")));
    }

    private void record(TestIdentifier test, Status status, Throwable problem, String reason) {
        Optional<MethodSource> method = method(test);
        if (method.isPresent()) {
            seen(method.get().getClassName(), method.get().getMethodName()).add(status, problem, reason);
        } else if (test.getSource().orElse(null) instanceof ClassSource source) {
            recordAll(source.getClassName(), status, problem, reason);
        } else if (test.getParentIdObject().isEmpty() && status != Status.PASSED) {
            syllabus.koans().forEach(koan -> recordAll(koan.testClass(), status, problem, reason));
        }
    }

    /** What happens to a class happens to all tests in it and in the classes inside it. */
    private void recordAll(String className, Status status, Throwable problem, String reason) {
        for (Koan koan : syllabus.koans()) {
            if (koan.testClass().equals(className) || koan.testClass().startsWith(className + "$")) {
                koan.tests().forEach(name -> seen(koan.testClass(), name).add(status, problem, reason));
            }
        }
    }

    private Seen seen(String className, String method) {
        return seen.computeIfAbsent(className, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(method, key -> new Seen());
    }

    private static Optional<MethodSource> method(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        return source instanceof MethodSource method ? Optional.of(method) : Optional.empty();
    }

    private static Todo todo(Throwable problem) {
        for (Throwable t = problem; t != null; t = t.getCause()) {
            if (t instanceof Todo todo) {
                return todo;
            }
        }
        return null;
    }

    /** The outcome of every exercise, in the order of the syllabus. */
    public List<Outcome> outcomes() {
        return syllabus.koans().stream().map(this::outcome).toList();
    }

    private Outcome outcome(Koan koan) {
        Map<String, Seen> ran = new LinkedHashMap<>(seen.getOrDefault(koan.testClass(), Map.of()));
        List<TestResult> results = new ArrayList<>();
        Map<String, Seen> declared = new LinkedHashMap<>();
        for (String name : koan.tests()) {
            Seen test = ran.remove(name);
            if (test != null) {
                declared.put(name, test);
            }
            results.add(new TestResult(name, statusOf(test), test == null ? 0 : test.millis));
        }
        ran.forEach((name, test) -> results.add(new TestResult(name, Status.UNKNOWN, test.millis)));

        for (Status wrong : List.of(Status.CRASHED, Status.TIMED_OUT, Status.FAILED)) {
            for (Map.Entry<String, Seen> test : declared.entrySet()) {
                if (test.getValue().status == wrong) {
                    return wrong(koan, wrong, test.getKey(), test.getValue(), results);
                }
            }
        }
        List<TestResult> left = results.stream().filter(r -> r.status() == Status.NOT_RUN).toList();
        if (!left.isEmpty() || !ran.isEmpty()) {
            return new Outcome(koan, Verdict.NOT_RUN, notRun(koan, left, declared, ran), 0, results);
        }
        return todos(koan, declared)
                .map(todo -> unwritten(koan, todo, results))
                .orElseGet(() -> new Outcome(koan, Verdict.PASSED, remembered(results), 0, results));
    }

    private static Status statusOf(Seen test) {
        return test == null || test.status == null ? Status.NOT_RUN : test.status;
    }

    private Outcome wrong(Koan koan, Status status, String name, Seen test, List<TestResult> results) {
        Verdict verdict = switch (status) {
            case CRASHED -> Verdict.CRASHED;
            case TIMED_OUT -> Verdict.TIMED_OUT;
            default -> Verdict.FAILED;
        };
        Diagnosis diagnosis = Diagnosis.of(koan, status, test.problem);
        return new Outcome(koan, verdict, Words.of(name) + "\n" + diagnosis.text(), diagnosis.line(), results);
    }

    private static String notRun(Koan koan, List<TestResult> left, Map<String, Seen> declared,
                                 Map<String, Seen> extra) {
        if (!extra.isEmpty()) {
            return "Tests ran that the list of exercises does not know: " + String.join(", ", extra.keySet());
        }
        if (left.size() == koan.tests().size() && declared.isEmpty()) {
            return "No test ran.";
        }
        String names = left.stream().map(TestResult::name).collect(Collectors.joining(", "));
        String reasons = left.stream().map(r -> declared.get(r.name())).filter(t -> t != null && !t.reason.isBlank())
                .map(t -> t.reason.lines().findFirst().orElse("")).distinct().collect(Collectors.joining("; "));
        return "These tests did not run: " + names + (reasons.isEmpty() ? "" : " (" + reasons + ")");
    }

    /** The first stub met, the exercise's own before others. */
    private Optional<Todo> todos(Koan koan, Map<String, Seen> declared) {
        List<Todo> todos = declared.values().stream()
                .filter(test -> test.status == Status.TODO)
                .map(test -> (Todo) test.problem)
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
                ? "Not trained again: it " + REMEMBERED + "." : "";
    }
}
