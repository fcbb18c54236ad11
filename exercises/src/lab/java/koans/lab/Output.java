package koans.lab;

import java.nio.file.Path;
import koans.kit.Data;

/** Where experiments write what they make. */
final class Output {

    private Output() {
    }

    /** A file or folder in {@code exercises/target/koans}, whether it exists or not. */
    static Path file(String name) {
        return Data.path("").toAbsolutePath().resolveSibling("exercises/target/koans").resolve(name);
    }
}
