package koans.grader.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    Path root;

    @Test
    void theFingerprintFollowsEveryClassTestAndDigit() throws IOException {
        Workspace workspace = new Course(root).exercises();
        String before = Fingerprint.of(workspace);
        for (String file : new String[]{"exercises/target/classes/A.class", "exercises/target/test-classes/ATest.class",
            "data/mnist/digits.gz"}) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), "one");
            String one = Fingerprint.of(workspace);
            assertNotEquals(before, one, file);
            Files.writeString(root.resolve(file), "two");
            assertNotEquals(one, Fingerprint.of(workspace), file);
            Files.writeString(root.resolve(file), "one");
            assertEquals(one, Fingerprint.of(workspace), file);
            before = one;
        }
    }

    @Test
    void aRenamedClassIsAnotherFingerprint() throws IOException {
        Workspace workspace = new Course(root).exercises();
        Path classes = Files.createDirectories(root.resolve("exercises/target/classes"));
        Files.writeString(classes.resolve("A.class"), "one");
        String before = Fingerprint.of(workspace);
        Files.move(classes.resolve("A.class"), classes.resolve("B.class"));
        assertNotEquals(before, Fingerprint.of(workspace));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatCannotBeReadIsNoReasonToFailAndNeverTheSame() throws IOException {
        Workspace workspace = new Course(root).exercises();
        // Reading it fails even for those who may read everything.
        Path unreadable = Files.createSymbolicLink(
                Files.createDirectories(root.resolve("data")).resolve("digits.gz"), Path.of("/proc/self/mem"));
        assertNotEquals(Fingerprint.of(workspace), Fingerprint.of(workspace));
        Files.delete(unreadable);
    }

    @Test
    void theKitsFollowsTestsAndNotClasses() throws IOException {
        Workspace workspace = new Course(root).exercises();
        String before = Fingerprint.ofKit(workspace);
        Files.writeString(Files.createDirectories(workspace.classes()).resolve("A.class"), "one");
        assertEquals(before, Fingerprint.ofKit(workspace));
        Files.writeString(Files.createDirectories(workspace.course().tests()).resolve("ATest.java"), "one");
        assertNotEquals(before, Fingerprint.ofKit(workspace));
    }

    @Test
    void aTextIsTheSameWhateverItsLineEnds() {
        assertEquals(Fingerprint.ofText("a\nb\n".getBytes(StandardCharsets.UTF_8)),
                Fingerprint.ofText("a\r\nb\r\n".getBytes(StandardCharsets.UTF_8)));
    }
}
