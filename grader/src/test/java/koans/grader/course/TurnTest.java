package koans.grader.course;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnTest {

    private static final Duration SOON = Duration.ofMillis(50);

    @TempDir
    Path folder;

    @Test
    void waitsForWhoeverIsFirstButNotForEver() throws IOException {
        Path file = folder.resolve("lock");
        try (Turn first = Turn.await(file)) {
            long start = System.nanoTime();
            try (Turn second = Turn.await(file, SOON)) {
                assertTrue(System.nanoTime() - start >= SOON.toNanos());
            }
        }
    }

    @Test
    void doesNotWaitForNobody() throws IOException {
        long start = System.nanoTime();
        try (Turn only = Turn.await(folder.resolve("no such folder/lock"))) {
            assertTrue(System.nanoTime() - start < Duration.ofSeconds(4).toNanos());
        }
    }
}
