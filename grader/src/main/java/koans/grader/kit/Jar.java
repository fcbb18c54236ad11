package koans.grader.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A jar in the making; two of the same content are the same, byte by byte. */
final class Jar {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final Map<String, byte[]> content = new TreeMap<>();

    /** Adds one file by its name in the jar. */
    Jar add(String name, byte[] bytes) {
        content.put(name, bytes);
        return this;
    }

    /** Adds every file below a folder, if there is such a folder. */
    Jar addAll(Path folder) throws IOException {
        for (String file : new FileTree(folder).files()) {
            add(file, Files.readAllBytes(folder.resolve(file)));
        }
        return this;
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(out, MANIFEST, "Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> each : content.entrySet()) {
                entry(out, each.getKey(), each.getValue());
            }
        }
    }

    private static void entry(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
