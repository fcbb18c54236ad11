package koans.grader.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import koans.grader.Finding;
import koans.grader.check.Mismatch;
import koans.grader.check.Repeats;
import koans.grader.check.Values;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import org.opentest4j.TestAbortedException;

/**
 * For jqwik: a stub that says {@code todo()} skips its property, no property runs beyond its limit, and a failure names
 * the smallest input that jqwik found.
 */
public final class KoanPropertyHook implements AroundPropertyHook, AroundTryHook {

    /** What the tries of one property have come to so far. */
    private static final class Tries {
        private TimeLimit limit = new TimeLimit(Run.current().settings().limit());
        private Throwable stopped;
        private Failing smallest;
        private int smallerInputs;
        private long searchEnds;
        private boolean tried;

        /** One input is enough to see what a method remembers, and then all those that are tried for a smaller one. */
        boolean repeats(Class<?> testClass) {
            boolean repeats = (!tried || isSearching()) && GradedTests.areOfStaticMethods(testClass);
            tried = true;
            return repeats;
        }

        /** After the first failure jqwik looks for smaller inputs that fail. */
        boolean isSearching() {
            return smallest != null;
        }

        /** Whether the search has taken long enough. */
        boolean isTired() {
            return isSearching() && (smallerInputs++ >= MOST_SMALLER_INPUTS || System.nanoTime() >= searchEnds);
        }

        void failed(Failing failing) {
            if (!isSearching()) {
                limit = new TimeLimit(LONGEST_SEARCH);
                searchEnds = System.nanoTime() + LONGEST_SEARCH.toNanos();
            }
            if (!isSearching() || failing.isLike(smallest)) {
                smallest = failing;
            }
        }
    }

    private record Failing(Throwable thrown, List<Object> inputs) {
        boolean isLike(Failing other) {
            return thrown.getClass() == other.thrown.getClass();
        }
    }

    /** Ends jqwik's search. Left to itself it may go on for minutes, or in another thread beside the next property. */
    private static final class Enough extends Error {
        private static final long serialVersionUID = 1;
        private final transient Failing smallest;

        Enough(Failing smallest) {
            super(null, null, false, false);
            this.smallest = smallest;
        }
    }

    /** A learner waits for an answer: a small input now is better than the smallest one some seconds later. */
    private static final int MOST_SMALLER_INPUTS = 300;
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(1);
    private static final Throwable GIVEN_UP = new TestAbortedException();

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public int aroundPropertyProximity() {
        return -100;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        if (!GradedTests.isGraded(context.containerClass())) {
            return property.execute();
        }
        Run run = Run.current();
        String notToRun = run.stopped() != null ? run.stopped()
                : run.isGivenUp(context.containerClass()) ? "an earlier test of this exercise timed out" : null;
        if (notToRun != null) {
            // jqwik has to run something before it can call it aborted: nothing of the learner's will.
            tries().get().stopped = GIVEN_UP;
        }
        if (context.attributes().seed().isEmpty()) {
            context.attributes().setSeed(run.seedOf(context.containerClass().getName() + "#" + context.label()));
        }
        PropertyExecutionResult result = property.execute();
        run.streams().reclaim();
        if (notToRun != null) {
            return result.mapToAborted(new TestAbortedException(notToRun));
        }
        Throwable stopped = tries().get().stopped;
        if (stopped == null && result.status() != PropertyExecutionResult.Status.FAILED) {
            return result;
        }
        Throwable told = QuietFailure.of(
                stopped != null ? stopped : withSample(context.targetMethod(), smallest(result)), run.settings());
        return told instanceof TestAbortedException ? result.mapToAborted(told) : result.mapToFailed(told);
    }

    private static Failing smallest(PropertyExecutionResult result) {
        Throwable thrown = result.throwable().orElseThrow();
        return thrown instanceof Enough enough ? enough.smallest
                : new Failing(thrown, result.falsifiedParameters().orElse(List.of()));
    }

    private static Throwable withSample(Method property, Failing failing) {
        return failing.thrown instanceof Mismatch mismatch ? mismatch.with(sample(property, failing.inputs))
                : failing.thrown;
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
        if (!GradedTests.isGraded(context.containerClass())) {
            return aTry.execute(parameters);
        }
        Tries tries = tries().get();
        if (tries.isTired()) {
            throw new Enough(tries.smallest);
        }
        if (tries.stopped == null) {
            try {
                boolean repeats = tries.repeats(context.containerClass());
                TryExecutionResult result = tries.limit.run(() -> {
                    try (Repeats test = repeats ? Repeats.open() : null) {
                        return orCrash(aTry.execute(parameters));
                    }
                });
                if (result.throwable().filter(QuietFailure::isNoMistake).isEmpty()) {
                    if (result.status() == TryExecutionResult.Status.FALSIFIED) {
                        result.throwable().ifPresent(thrown -> tries.failed(new Failing(thrown, parameters)));
                    }
                    return result;
                }
                tries.stopped = result.throwable().get();
            } catch (TimedOut e) {
                if (tries.isSearching()) {
                    // What has failed already says more.
                    throw new Enough(tries.smallest);
                }
                tries.stopped = e;
                Run.current().giveUp(context.containerClass());
            } catch (Crashed e) {
                tries.stopped = e;
                Run.current().outOfMemory(e, context.containerClass());
            } catch (Throwable e) {
                tries.stopped = e;
            }
        }
        // Looking for the smallest input of a stub or an endless loop tells nothing: end it here, as if all were fine.
        return TryExecutionResult.satisfied(true);
    }

    /** Lets {@link TimeLimit} see an error of the virtual machine that jqwik has caught. */
    private static TryExecutionResult orCrash(TryExecutionResult result) {
        result.throwable().filter(VirtualMachineError.class::isInstance)
                .filter(error -> !(error instanceof StackOverflowError))
                .ifPresent(error -> {
                    throw (VirtualMachineError) error;
                });
        return result;
    }

    private static Store<Tries> tries() {
        return Store.getOrCreate(KoanPropertyHook.class, Lifespan.PROPERTY, Tries::new);
    }

    private static List<Finding.Input> sample(Method property, List<Object> values) {
        List<Finding.Input> inputs = new ArrayList<>();
        Parameter[] parameters = property.getParameters();
        for (int i = 0; i < values.size() && i < parameters.length; i++) {
            inputs.add(new Finding.Input(parameters[i].getName(), Values.show(values.get(i))));
        }
        return inputs;
    }
}
