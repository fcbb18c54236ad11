package koans.grader.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import koans.grader.fixture.Ends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ExitCallTest {

    @Test
    void aCallOfExitIsOfTheTests() throws IOException {
        try (BufferedReader said = start("exit").inputReader()) {
            assertEquals("ready", said.readLine());
            assertEquals("true", said.readLine());
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process that is ended there runs nothing any more")
    void aSignalIsNot() throws IOException {
        Process process = start("wait");
        try (BufferedReader said = process.inputReader()) {
            assertEquals("ready", said.readLine());
            process.toHandle().destroy();
            assertEquals("false", said.readLine());
        }
    }

    private static Process start(String argument) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Ends.class.getName(), argument)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
