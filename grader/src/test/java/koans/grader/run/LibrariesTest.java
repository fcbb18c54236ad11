package koans.grader.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import koans.grader.course.Course;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrariesTest {

    private static final String JARS = String.join(File.pathSeparator, "/m2/ejml.jar", "/m2/picocli-4.7.7.jar");

    @TempDir
    Path root;

    @Test
    void jarsOfOthersAreRemembered() throws IOException {
        new Libraries(String.join(File.pathSeparator, root + "/exercises/target/test-classes",
                root + "/exercises/../grader/koans-grader.jar", JARS)).remember(new Course(root).exercises());
        assertEquals(JARS + "\n", Files.readString(new Course(root).classPath()));
    }

    @Test
    void theSameListIsNotWrittenAgain() throws IOException {
        new Libraries(JARS).remember(new Course(root).exercises());
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(new Course(root).classPath(), longAgo);
        new Libraries(JARS).remember(new Course(root).exercises());
        assertEquals(longAgo, Files.getLastModifiedTime(new Course(root).classPath()));
    }

    @Test
    void whatDoesNotHoldTheCommandsIsNotRemembered() {
        new Libraries("/tmp/classpath123.jar").remember(new Course(root).exercises());
        assertFalse(Files.exists(new Course(root).memory()));
    }

    @Test
    void theModelAnswersAreNobodysLauncher() {
        new Libraries(JARS).remember(new Course(root).solutions());
        assertFalse(Files.exists(new Course(root).memory()));
    }

    @Test
    void aListThatCannotBeWrittenIsNoTrouble() throws IOException {
        Files.writeString(new Course(root).memory(), "a file where the folder should be");
        new Libraries(JARS).remember(new Course(root).exercises());
    }
}
