package koans.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koans.kit.Data;
import org.junit.jupiter.api.Test;

/** The small digit files that come with the course hold digits of MNIST. */
class DigitsCsvGate {

    @Test
    void theFilesAreWhatTheirGeneratorWrites() throws IOException {
        Path folder = Data.path("digits");
        Map<String, String> expected = DigitsCsv.files();
        for (String name : expected.keySet()) {
            String found = Files.readString(folder.resolve(name)).replace("\r\n", "\n");
            assertEquals(expected.get(name), found, name);
        }
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names = files.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
            assertEquals(expected.keySet(), names);
        }
    }
}
