package koans.grader.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    private final TimeLimit limit = new TimeLimit(SHORT);

    @Test
    void whoOnlyWaitsIsGivenMoreTime() throws Throwable {
        assertEquals(7, limit.<Integer>run(() -> {
            Thread.sleep(2 * SHORT.toMillis());
            return 7;
        }));
    }

    @Test
    void butNotForEver() {
        long start = System.nanoTime();
        TimedOut late = assertThrows(TimedOut.class, () -> limit.run(() -> {
            Thread.sleep(600_000);
            return 7;
        }));
        assertTrue(System.nanoTime() - start >= TimeLimit.PATIENCE * SHORT.toNanos());
        assertEquals("no answer after 300 ms", late.getMessage());
        assertTrue(late.getStackTrace().length > 0);
    }

    @Test
    void whoWorksForEverIsStoppedWaitingFor() {
        assertThrows(TimedOut.class, () -> limit.run(() -> {
            while (true) {
                Thread.onSpinWait();
            }
        }));
    }

    @Test
    void severalTasksShareTheTime() throws Throwable {
        assertThrows(TimedOut.class, () -> {
            for (int i = 0; i < 1000; i++) {
                limit.run(() -> work(Duration.ofMillis(20)));
            }
        });
    }

    @Test
    void quickTasksCostNoMoreThanTheyTake() throws Throwable {
        for (int i = 0; i < 50; i++) {
            int number = i;
            assertEquals(i, limit.<Integer>run(() -> number));
        }
    }

    @Test
    void handsOnWhatTheTaskThrows() {
        assertThrows(ArithmeticException.class, () -> limit.run(() -> 1 / 0));
        assertThrows(Crashed.class, () -> limit.run(() -> {
            throw new OutOfMemoryError();
        }));
    }

    private static Object work(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return null;
    }
}
