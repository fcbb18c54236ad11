package koans.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KoansTest {

    @TempDir
    Path root;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream shown = System.err;

    @BeforeEach
    void aCourse() throws IOException {
        Files.createDirectories(root.resolve("course/exercises"));
        System.setProperty("koans.root", root.resolve("course").toString());
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void backToUsual() {
        System.setErr(shown);
        System.clearProperty("koans.root");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere there is no folder that nobody can write to")
    void aKitThatCannotBeWrittenSaysWhy() {
        assertEquals(1, Koans.run("kit", "/proc/kit"));
        assertEquals("koans kit: there is no /proc/kit\n", said.toString(StandardCharsets.UTF_8));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "not everybody may make links there")
    void aKitInsideTheCourseIsRefusedWhateverTheWayThere() throws IOException {
        Files.createSymbolicLink(root.resolve("link"), root.resolve("course/exercises"));
        Path kit = root.resolve("link/new/kit");
        assertEquals(1, Koans.run("kit", kit.toString()));
        assertEquals("koans kit: " + kit + " lies inside the course: choose a folder outside of it\n",
                said.toString(StandardCharsets.UTF_8));
        assertFalse(Files.exists(kit));
    }

    @Test
    void aSolutionIsFoundInAFolderOfAnyName() throws IOException {
        Path target = root.resolve("target practice");
        for (String file : new String[]{"course/solutions/A.java", "kit/B.java", "kit/grader/target/C.java"}) {
            Files.createDirectories(target.resolve(file).getParent());
            Files.writeString(target.resolve(file), "the answer");
        }
        assertEquals(List.of(Path.of("B.java") + " is the same as " + Path.of("solutions/A.java")),
                KitCommand.secrets(target.resolve("course"), target.resolve("kit")));
    }

    @Test
    void aWrongCallIsNoFailure() {
        assertEquals(2, Koans.run("lab", "--nonsense"));
    }
}
