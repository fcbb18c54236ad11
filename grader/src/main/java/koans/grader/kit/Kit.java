package koans.grader.kit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import koans.grader.Chapters;
import koans.grader.course.Course;
import koans.grader.course.Published;

/**
 * A learner's kit: the course without its solutions, and with a grader that is built already.
 *
 * @param root its folder
 */
public record Kit(Path root) {

    /** The compiled grader, with the list of what was published. */
    static final String GRADER = Course.GRADER_JAR;
    /** What several tests share, compiled. */
    static final String JUDGE = "grader/" + Chapters.JUDGE;
    /** Where the stubs are, as the list of what was published has it. */
    static final String STUBS = "exercises/src/main/java/";

    /** Whether there is a kit here, of whatever age; a course with solutions is none. */
    public boolean exists() {
        return Files.isDirectory(root.resolve(STUBS)) && Files.isRegularFile(root.resolve("exercises/pom.xml"))
                && Files.isRegularFile(root.resolve("course.md")) && !Files.exists(root.resolve(Course.SOLUTIONS));
    }

    /** What was published as this kit; empty for a kit that was made before there were such lists. */
    public Optional<Published> published() throws IOException {
        Path jar = root.resolve(GRADER);
        if (!Files.isRegularFile(jar)) {
            return Optional.empty();
        }
        try (ZipFile file = new ZipFile(jar.toFile())) {
            ZipEntry list = file.getEntry(Published.RESOURCE);
            if (list == null) {
                return Optional.empty();
            }
            try (InputStream in = file.getInputStream(list)) {
                return Optional.of(Published.read(in));
            }
        } catch (ZipException e) {
            return Optional.empty();
        }
    }

    /** The first file of this kit that is not as it was published. */
    public Optional<String> changed() throws IOException {
        Published published = published().orElseThrow(() -> new IllegalStateException(
                root + " has no list of what was published as this kit"));
        Course course = new Course(root);
        return published.sums().keySet().stream().filter(file -> published.isChanged(course, file)).findFirst();
    }
}
