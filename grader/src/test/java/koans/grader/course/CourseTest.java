package koans.grader.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import koans.grader.Syllabus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseTest {

    @TempDir
    Path root;
    private Course course;

    @BeforeEach
    void aCourse() throws IOException {
        course = new Course(root);
        Files.createDirectories(course.stubs());
        Files.writeString(course.text(), "# Course");
    }

    @Test
    void isFoundFromAnywhereInside() throws IOException {
        Path inside = Files.createDirectories(course.stubs().resolve("koans"));
        assertEquals(Optional.of(course), Course.around(inside));
        assertTrue(course.exists());
        assertFalse(new Course(inside).exists());
    }

    @Test
    void aModuleIsFoundByItsCompiledTests() throws IOException {
        Path syllabus = course.solutions().testClasses().resolve(Syllabus.RESOURCE);
        assertEquals(Optional.empty(), workspace(course.solutions()));
        Files.createDirectories(syllabus.getParent());
        Files.writeString(syllabus, "{}");
        assertEquals(Optional.of(course.solutions()), workspace(course.solutions()));
    }

    @Test
    void testsInNoModuleBelongNowhere() throws IOException {
        Path syllabus = root.resolve("classes").resolve(Syllabus.RESOURCE);
        Files.createDirectories(syllabus.getParent());
        Files.writeString(syllabus, "{}");
        try (URLClassLoader loader = new URLClassLoader(new URL[]{root.resolve("classes/").toUri().toURL()}, null)) {
            assertEquals(Optional.empty(), Course.workspace(loader));
        }
    }

    @Test
    void pathsAreShownAsTypedFromItsFolder() {
        assertEquals("exercises/src/main/java", course.show(course.stubs()));
        assertEquals("exercises/target/koans", course.show(course.exercises().reports()));
        assertTrue(course.exercises().isLearners());
        assertFalse(course.solutions().isLearners());
    }

    private static Optional<Workspace> workspace(Workspace module) throws IOException {
        Files.createDirectories(module.testClasses());
        try (URLClassLoader loader = new URLClassLoader(new URL[]{module.testClasses().toUri().toURL()}, null)) {
            return Course.workspace(loader);
        }
    }
}
