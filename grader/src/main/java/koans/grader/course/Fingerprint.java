package koans.grader.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** What tells one state of files from every other. */
public final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Of everything a verdict depends on: the learner's classes, the tests, the grader, the data and the Java version.
     * Where one of them cannot be read it is one that no other run has.
     */
    public static String of(Workspace workspace) {
        Fingerprint fingerprint = new Fingerprint();
        try {
            fingerprint.add(System.getProperty("java.version"));
            fingerprint.add(workspace.classes());
            fingerprint.add(workspace.testClasses());
            fingerprint.add(grader());
            fingerprint.add(workspace.course().judgeJar());
            fingerprint.addCheckSums(workspace.course().data());
            return fingerprint.hex();
        } catch (IOException | UncheckedIOException e) {
            return UUID.randomUUID().toString();
        }
    }

    /** Of the kit alone, whatever a learner has written: its tests, its list of exercises and its grader. */
    public static String ofKit(Workspace workspace) {
        Fingerprint fingerprint = new Fingerprint();
        try {
            fingerprint.add(workspace.course().tests());
            fingerprint.add(workspace.course().syllabus());
            fingerprint.add(workspace.course().judgeJar());
            fingerprint.add(grader());
            return fingerprint.hex();
        } catch (IOException | UncheckedIOException e) {
            return UUID.randomUUID().toString();
        }
    }

    /** Of a text, whatever its line ends. */
    public static String ofText(byte[] content) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(new String(content, StandardCharsets.ISO_8859_1).replace("\r\n", "\n"));
        return fingerprint.hex();
    }

    private static Path grader() {
        try {
            return Path.of(Fingerprint.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Of large files that nobody forges: at a program's start such sums take a tenth of the time. */
    private void addCheckSums(Path place) throws IOException {
        add(place, content -> {
            CRC32 sum = new CRC32();
            sum.update(content);
            return (content.length + " " + sum.getValue()).getBytes(StandardCharsets.ISO_8859_1);
        });
    }

    private void add(Path place) throws IOException {
        add(place, UnaryOperator.identity());
    }

    private void add(Path place, UnaryOperator<byte[]> content) throws IOException {
        if (!Files.exists(place)) {
            digest.update((byte) 0);
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(place)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            digest.update(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(content.apply(Files.readAllBytes(file)));
        }
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
