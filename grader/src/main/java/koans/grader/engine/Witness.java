package koans.grader.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import koans.grader.Event;
import koans.grader.Problem;
import koans.grader.TestResult.Status;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Sees what the test platform does, and tells it in events. */
public final class Witness implements TestExecutionListener {

    private final Run run;
    private final Map<String, Long> begun = new ConcurrentHashMap<>();

    /** A witness of this run. */
    public Witness(Run run) {
        this.run = run;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        String method = GradedTests.methodName(test);
        if (method != null && isGraded(test)
                && begun.putIfAbsent(GradedTests.className(test) + "#" + method, System.nanoTime()) == null) {
            run.tell(new Event.Started(GradedTests.className(test), method));
        }
    }

    private static boolean isGraded(TestIdentifier test) {
        return test.getSource().orElse(null) instanceof MethodSource method
                && GradedTests.isGraded(method.getJavaClass());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        if (run.isRemembered(test.getUniqueId())) {
            tell(test, Status.REMEMBERED, null);
        } else {
            tell(test, Status.NOT_RUN, Problem.notRun(reason));
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Throwable thrown = result.getThrowable().orElse(null);
        switch (result.getStatus()) {
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    tell(test, Status.PASSED, null);
                }
            }
            case ABORTED -> aborted(test, thrown);
            case FAILED -> failed(test, thrown);
        }
    }

    private void aborted(TestIdentifier test, Throwable thrown) {
        if (thrown instanceof QuietFailure) {
            failed(test, thrown);
            return;
        }
        Problems ended = thrown == null ? null : Problems.of(thrown, javaClass(test));
        if (ended != null && ended.status() == Status.TODO) {
            tell(test, Status.TODO, ended.problem());
        } else {
            tell(test, Status.NOT_RUN, Problem.notRun(thrown == null || thrown.getMessage() == null ? ""
                    : thrown.getMessage()));
        }
    }

    private void failed(TestIdentifier test, Throwable thrown) {
        Problems ended = Problems.of(thrown, javaClass(test));
        tell(test, ended.status(), ended.problem());
    }

    private void tell(TestIdentifier test, Status status, Problem problem) {
        String type = GradedTests.className(test);
        if (type == null && (test.getParentIdObject().isPresent() || status == Status.PASSED)) {
            return;
        }
        String method = GradedTests.methodName(test);
        if (method != null && !isGraded(test)) {
            return;
        }
        Long since = begun.get(type + "#" + method);
        run.tell(new Event.Finished(type, method, status, problem,
                since == null ? 0 : (System.nanoTime() - since) / 1_000_000));
    }

    private static Class<?> javaClass(TestIdentifier test) {
        try {
            return test.getSource().orElse(null) instanceof MethodSource method ? method.getJavaClass()
                    : test.getSource().orElse(null) instanceof ClassSource type ? type.getJavaClass() : null;
        } catch (RuntimeException | LinkageError e) {
            // A class that cannot be loaded has no place that its helpers could share.
            return null;
        }
    }
}
