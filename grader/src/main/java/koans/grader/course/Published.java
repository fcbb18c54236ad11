package koans.grader.course;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files of a kit as they were when it was published, by their sums, whatever their line ends.
 *
 * @param sums the SHA-256 of each file by its path from the kit's folder; empty in the author's own tree
 */
public record Published(Map<String, String> sums) {

    /** Where a kit's grader keeps the list. */
    public static final String RESOURCE = "koans/published.sha256";

    /** Keeps the files in order. */
    public Published {
        sums = new TreeMap<>(sums);
    }

    /** The list that came with this grader; empty where there is none. */
    public static Published own() {
        try (InputStream in = Published.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            return in == null ? new Published(Map.of()) : read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a list as {@code sha256sum} writes it. */
    public static Published read(InputStream in) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] parts = line.split("  ", 2);
            if (parts.length == 2) {
                sums.put(parts[1], parts[0]);
            }
        }
        return new Published(sums);
    }

    /** The list as {@code sha256sum} writes it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        sums.forEach((file, sum) -> text.append(sum).append("  ").append(file).append('\n'));
        return text.toString();
    }

    /**
     * The test classes, by name, whose sources in this course are not those that were published.
     *
     * <p>When the list of exercises itself was changed, that is all of them.
     */
    public Set<String> changedTests(Course course) {
        Set<String> changed = new TreeSet<>();
        String tests = course.show(course.tests()) + "/";
        boolean everything = isChanged(course, course.show(course.syllabus()));
        sums.keySet().stream().filter(file -> file.startsWith(tests) && file.endsWith(".java"))
                .filter(file -> everything || isChanged(course, file))
                .forEach(file -> changed.add(file.substring(tests.length(), file.length() - ".java".length())
                        .replace('/', '.')));
        return changed;
    }

    /** Whether a file is not as it was published; one that was not published is not. */
    public boolean isChanged(Course course, String file) {
        String sum = sums.get(file);
        if (sum == null) {
            return false;
        }
        Path path = course.root().resolve(file);
        try {
            return !Fingerprint.ofText(Files.readAllBytes(path)).equals(sum);
        } catch (IOException e) {
            return true;
        }
    }
}
