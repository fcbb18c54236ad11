package koans.grader.junit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import koans.grader.Koan;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.TestResult.Status;
import koans.kit.Todo;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Collects the events of a test run, test by test, until a {@link Judge} is asked what they come to. */
public final class Verdicts implements TestExecutionListener {

    // jqwik logs what it does with earlier failures and when it stops shrinking: nothing that a learner could use.
    // Held here, or its level would be collected with it.
    private static final Logger JQWIK = Logger.getLogger("net.jqwik");

    static {
        JQWIK.setLevel(Level.SEVERE);
    }

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
        Status status = TrainedBefore.REASON.equals(reason) ? Status.REMEMBERED : Status.NOT_RUN;
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
        seen.values().forEach(tests -> tests.values().stream().filter(test -> !test.isOver())
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
        Judge judge = new Judge(syllabus);
        return syllabus.koans().stream()
                .map(koan -> judge.outcome(koan, seen.getOrDefault(koan.testClass(), Map.of()))).toList();
    }
}
