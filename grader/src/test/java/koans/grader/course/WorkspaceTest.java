package koans.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @TempDir
    Path root;

    @Test
    void theFingerprintFollowsEveryClassTestAndDigit() throws IOException {
        Workspace workspace = new Workspace(root.resolve("exercises"));
        String before = workspace.fingerprint();
        for (String file : new String[]{"exercises/target/classes/A.class", "exercises/target/test-classes/ATest.class",
            "data/mnist/digits.gz"}) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), "one");
            String one = workspace.fingerprint();
            assertNotEquals(before, one, file);
            Files.writeString(root.resolve(file), "two");
            assertNotEquals(one, workspace.fingerprint(), file);
            Files.writeString(root.resolve(file), "one");
            assertEquals(one, workspace.fingerprint(), file);
            before = one;
        }
    }

    @Test
    void aRenamedClassIsAnotherFingerprint() throws IOException {
        Workspace workspace = new Workspace(root.resolve("exercises"));
        Path classes = Files.createDirectories(root.resolve("exercises/target/classes"));
        Files.writeString(classes.resolve("A.class"), "one");
        String before = workspace.fingerprint();
        Files.move(classes.resolve("A.class"), classes.resolve("B.class"));
        assertNotEquals(before, workspace.fingerprint());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatCannotBeReadIsNoReasonToFailAndNeverTheSame() throws IOException {
        Workspace workspace = new Workspace(root.resolve("exercises"));
        // Reading it fails even for those who may read everything.
        Path unreadable = Files.createSymbolicLink(
                Files.createDirectories(root.resolve("data")).resolve("digits.gz"), Path.of("/proc/self/mem"));
        assertNotEquals(workspace.fingerprint(), workspace.fingerprint());
        Files.delete(unreadable);
    }
}
