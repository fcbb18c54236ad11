package koans.grader.course;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * A turn at something that others may be about to change as well, in this virtual machine or another one.
 *
 * <p>It is asked for politely: where files cannot be locked, or somebody never lets go, it is taken all the same.
 */
final class Turn implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long MILLIS_BETWEEN = 10;

    private final FileChannel channel;

    private Turn(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for a turn, which lasts until it is closed. */
    static Turn await(Path file) {
        return await(file, PATIENCE);
    }

    static Turn await(Path file, Duration patience) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            long end = System.nanoTime() + patience.toNanos();
            while (lock(channel) == null && System.nanoTime() < end) {
                Thread.sleep(MILLIS_BETWEEN);
            }
        } catch (IOException | UnsupportedOperationException e) {
            // No locks here.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Turn(channel);
    }

    /** The lock, or null while somebody else has it. */
    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Lets the next one have it. */
    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
