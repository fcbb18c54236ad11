package koans.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where a run takes place: a module such as {@code exercises}, inside the course's folder.
 *
 * <p>It is found from where the syllabus was loaded, so that Maven and every IDE agree whatever their working folder.
 *
 * @param module the module's folder
 */
public record Workspace(Path module) {

    /** The module whose compiled tests hold the syllabus; empty when they do not lie in a Maven module. */
    public static Optional<Workspace> of(ClassLoader loader) {
        URL syllabus = loader.getResource(Syllabus.RESOURCE);
        if (syllabus == null || !"file".equals(syllabus.getProtocol())) {
            return Optional.empty();
        }
        try {
            Path testClasses = Path.of(syllabus.toURI()).getParent().getParent();
            Path target = testClasses.getParent();
            return target != null && target.endsWith("target") && target.getParent() != null
                    ? Optional.of(new Workspace(target.getParent())) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The module's name, {@code exercises} or {@code solutions}. */
    public String name() {
        return module.getFileName().toString();
    }

    /** The course's folder. */
    public Path root() {
        return module.getParent();
    }

    /** Where this run leaves its files. */
    public Path reports() {
        return module.resolve("target").resolve("koans");
    }

    /** The source file of an exercise's stub. */
    public Path source(Koan koan) {
        return module.resolve("src/main/java").resolve(koan.sourceFile());
    }

    /** A path as a learner would type it from the course's folder. */
    public String show(Path path) {
        return root().relativize(path).toString().replace('\\', '/');
    }

    /**
     * A fingerprint of everything a verdict depends on: the learner's classes, the tests, the grader, the data and
     * the Java version. Where one of them cannot be read it is one that no other run has.
     */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(System.getProperty("java.version").getBytes());
            add(digest, module.resolve("target/classes"));
            add(digest, module.resolve("target/test-classes"));
            add(digest, Path.of(Workspace.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
            add(digest, root().resolve("data"));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | UncheckedIOException e) {
            return UUID.randomUUID().toString();
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, Path place) throws IOException {
        if (!Files.exists(place)) {
            digest.update((byte) 0);
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(place)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            digest.update(place.relativize(file).toString().getBytes());
            digest.update(Files.readAllBytes(file));
        }
    }
}
