package koans.grader.kit;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;

/** A kit in one file: a zip with one folder in it that has the zip's name. */
public final class KitZip {

    private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private final Path file;

    /** A zip that is not there yet. */
    public KitZip(Path file) {
        this.file = file;
    }

    /** Packs a kit; a zip that could not be written to its end is not there. */
    public void write(Kit kit) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            try (FileSystem zip = FileSystems.newFileSystem(part,
                    Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
                Path top = zip.getPath("/" + name());
                for (String entry : new FileTree(kit.root()).files()) {
                    Path to = top.resolve(entry);
                    folder(to.getParent());
                    Files.copy(kit.root().resolve(entry), to);
                    // Not as the file has it: a kit may be packed on a system without such a mark.
                    describe(to, entry.equals("koans") ? "rwxr-xr-x" : "rw-r--r--");
                }
            }
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private String name() {
        String name = file.getFileName().toString().replaceFirst("(?i)\\.zip$", "");
        return name.isEmpty() ? "koans" : name;
    }

    private static void folder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            if (folder.getParent() != null) {
                folder(folder.getParent());
            }
            Files.createDirectory(folder);
            describe(folder, "rwxr-xr-x");
        }
    }

    private static void describe(Path entry, String permissions) throws IOException {
        Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString(permissions));
        Files.getFileAttributeView(entry, BasicFileAttributeView.class).setTimes(TIME, TIME, TIME);
    }
}
