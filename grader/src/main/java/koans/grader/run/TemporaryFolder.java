package koans.grader.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is gone when it is closed, or else when the program ends, by Ctrl-C as well. */
public final class TemporaryFolder implements AutoCloseable {

    private final Path path;

    /** Makes an empty folder whose name begins like this. */
    public TemporaryFolder(String prefix) throws IOException {
        path = Files.createTempDirectory(prefix);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Deletes the folder, if there is still one; a file that cannot be deleted is no reason to fail. */
    @Override
    public void close() {
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // Whatever cleans temporary folders will have it.
        }
    }
}
