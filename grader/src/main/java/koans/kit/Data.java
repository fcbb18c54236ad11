package koans.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the files that come with the course, wherever a program was started. */
public final class Data {

    /** The system property that names the data folder outright. */
    public static final String PROPERTY = "koans.data";

    private Data() {
    }

    /**
     * A file or folder below {@code data/}, as in {@code Data.path("mnist")}.
     *
     * @throws IllegalStateException if there is no data folder; the message says where it was looked for
     */
    public static Path path(String name) {
        return folder(Path.of("").toAbsolutePath()).resolve(name);
    }

    static Path folder(Path start) {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            Path folder = Path.of(named).toAbsolutePath().normalize();
            if (!Files.isDirectory(folder)) {
                throw new IllegalStateException(
                        "The data folder given by -D" + PROPERTY + " does not exist: " + folder);
            }
            return folder;
        }
        Set<Path> looked = new LinkedHashSet<>();
        for (Path here = start; here != null; here = here.getParent()) {
            Path folder = here.resolve("data");
            looked.add(folder);
            if (Files.isDirectory(folder.resolve("mnist"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Cannot find the course's data folder (the one with mnist in it). Looked for "
                + looked + ". Start the program inside the course's folder, or name the data folder with -D"
                + PROPERTY + "=...");
    }
}
