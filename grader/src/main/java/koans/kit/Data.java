package koans.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the files that come with the course, wherever a program was started. */
public final class Data {

    /** The system property that names the data folder outright. */
    public static final String PROPERTY = "koans.data";

    /** A file of the course is missing or is not as it came: nobody's code is wrong. */
    public static final class Damaged extends UncheckedIOException {

        private static final long serialVersionUID = 1L;

        Damaged(IOException what) {
            super(what.getMessage() + "; take it from the course anew", what);
        }

        Damaged(String what) {
            super(what, new IOException(what));
        }
    }

    /** As {@code sha256sum} writes it in {@code data/}. */
    private static final String SUMS = "data.sha256";

    private Data() {
    }

    /**
     * A file or folder below {@code data/}, as in {@code Data.path("mnist")}.
     *
     * @throws Damaged if there is no data folder; the message says where it was looked for
     */
    public static Path path(String name) {
        return folder(own(), Path.of("").toAbsolutePath()).resolve(name);
    }

    /**
     * A file below {@code data/}, as in {@code Data.file("tables/startups.csv")}, with every byte as it came.
     *
     * @throws Damaged                  if it is missing or altered; the message names it; or as {@link #path}
     * @throws IllegalArgumentException if no such file comes with the course
     */
    public static Path file(String name) {
        String wanted = sums().get(name);
        Require.that(wanted != null, "no file %s comes with the course", name);
        Path file = path(name);
        try {
            if (!sha256(content(file)).equals(wanted)) {
                throw new IOException(file + ": expected the file that comes with the course, found another one");
            }
        } catch (NoSuchFileException e) {
            throw new Damaged(new IOException(file + ": expected a file of the course, found no such file", e));
        } catch (IOException e) {
            throw new Damaged(e);
        }
        return file;
    }

    /** Text with the line ends of Windows is as good. */
    private static byte[] content(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        return file.toString().matches(".*\\.(csv|properties)")
                ? new String(content, StandardCharsets.ISO_8859_1).replace("\r\n", "\n")
                        .getBytes(StandardCharsets.ISO_8859_1)
                : content;
    }

    /** The SHA-256 of every file that {@link #file} hands out. */
    static Map<String, String> sums() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Data.class.getResourceAsStream(SUMS), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.split("  ")).collect(Collectors.toMap(l -> l[1], l -> l[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where this class lies: the data of its own course come first, wherever a program is started. */
    private static Path own() {
        try {
            return Path.of(Data.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException | RuntimeException e) {
            return Path.of("").toAbsolutePath();
        }
    }

    static Path folder(Path... starts) {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            Path folder = Path.of(named).toAbsolutePath().normalize();
            if (!Files.isDirectory(folder)) {
                throw new Damaged(
                        "The data folder given by -D" + PROPERTY + " does not exist: " + folder);
            }
            return folder;
        }
        Set<Path> looked = new LinkedHashSet<>();
        for (Path start : starts) {
            for (Path here = start; here != null; here = here.getParent()) {
                Path folder = here.resolve("data");
                looked.add(folder);
                if (Files.isDirectory(folder.resolve("mnist")) || Files.exists(folder.resolve("README.md"))) {
                    return folder;
                }
            }
        }
        throw new Damaged("Cannot find the course's data folder (the one with README.md and mnist in it). Looked for "
                + looked + ". Start the program inside the course's folder, or name the data folder with -D"
                + PROPERTY + "=...");
    }
}
