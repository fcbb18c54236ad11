package koans.grader.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.Duration;
import koans.grader.Slow;
import koans.kit.Todo;
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
        } catch (Todo todo) {
            throw Told.wrap(todo);
        }
    }

    @Override
    public void interceptBeforeEachMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method,
                                          ExtensionContext context) throws Throwable {
        run(invocation, method.getExecutable());
    }

    private static void run(Invocation<Void> invocation, Method method) throws Throwable {
        if (!Exercises.isGraded(method.getDeclaringClass())) {
            invocation.proceed();
            return;
        }
        if (TimeLimit.isGivenUp(method.getDeclaringClass())) {
            throw new TestAbortedException("an earlier test of this exercise timed out");
        }
        Slow slow = method.getAnnotation(Slow.class);
        TimeLimit limit = slow == null ? TimeLimit.ordinary() : new TimeLimit(Duration.ofSeconds(slow.seconds()));
        try {
            limit.run(() -> {
                try {
                    return invocation.proceed();
                } catch (Exception | Error e) {
                    throw e;
                } catch (Throwable e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (TimedOut failure) {
            TimeLimit.giveUp(method.getDeclaringClass());
            throw Told.wrap(failure);
        } catch (Throwable failure) {
            throw Told.wrap(failure);
        }
    }
}
