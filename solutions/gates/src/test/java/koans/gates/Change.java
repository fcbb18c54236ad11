package koans.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A change of a file. */
final class Change {

    private Change() {
    }

    /** Puts other words in the place of some that must be there. */
    static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not contain " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }
}
