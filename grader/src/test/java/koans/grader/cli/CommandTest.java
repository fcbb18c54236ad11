package koans.grader.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands that work on a course in a folder of their own, and what they say. */
abstract class CommandTest {

    @TempDir
    Path root;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream shown = System.out;
    private final PrintStream shownErrors = System.err;

    @BeforeEach
    void listen() {
        System.setProperty("koans.root", root.toString());
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
    }

    @AfterEach
    void backToUsual() {
        System.setOut(shown);
        System.setErr(shownErrors);
        System.clearProperty("koans.root");
    }

    String said() {
        return said.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    void forget() {
        said.reset();
    }

    static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
