package koans.grader.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.Duration;
import koans.grader.Slow;
import koans.grader.check.Repeats;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** For Jupiter: a stub that says {@code todo()} skips its test, and no test runs beyond its limit. */
public final class KoanExtension implements InvocationInterceptor {

    @Override
    public void interceptTestMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method,
                                    ExtensionContext context) throws Throwable {
        run(invocation, method.getExecutable());
    }

    @Override
    public void interceptTestTemplateMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method,
                                            ExtensionContext context) throws Throwable {
        run(invocation, method.getExecutable());
    }

    @Override
    public <T> T interceptTestClassConstructor(Invocation<T> invocation,
                                               ReflectiveInvocationContext<Constructor<T>> constructor,
                                               ExtensionContext context) throws Throwable {
        try {
            return invocation.proceed();
        } catch (Throwable failure) {
            // A stub that the tests make at once, or tests that do not compile with it.
            throw QuietFailure.of(failure, Run.current().settings());
        }
    }

    @Override
    public void interceptBeforeEachMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method,
                                          ExtensionContext context) throws Throwable {
        run(invocation, method.getExecutable());
    }

    private static void run(Invocation<Void> invocation, Method method) throws Throwable {
        if (!GradedTests.isGraded(method.getDeclaringClass())) {
            invocation.proceed();
            return;
        }
        Run run = Run.current();
        if (run.stopped() != null) {
            throw new TestAbortedException(run.stopped());
        }
        if (run.isGivenUp(method.getDeclaringClass())) {
            throw new TestAbortedException("an earlier test of this exercise timed out");
        }
        Slow slow = method.getAnnotation(Slow.class);
        boolean repeats = slow == null && GradedTests.areOfStaticMethods(method.getDeclaringClass());
        TimeLimit limit = new TimeLimit(slow == null ? run.settings().limit() : Duration.ofSeconds(slow.seconds()));
        try {
            limit.run(() -> {
                try (Repeats test = repeats ? Repeats.open() : null) {
                    return invocation.proceed();
                } catch (Exception | Error e) {
                    throw e;
                } catch (Throwable e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (TimedOut failure) {
            run.giveUp(method.getDeclaringClass());
            throw QuietFailure.of(failure, run.settings());
        } catch (Crashed failure) {
            run.outOfMemory(failure, method.getDeclaringClass());
            throw QuietFailure.of(failure, run.settings());
        } catch (Throwable failure) {
            throw QuietFailure.of(failure, run.settings());
        } finally {
            run.streams().reclaim();
        }
    }
}
