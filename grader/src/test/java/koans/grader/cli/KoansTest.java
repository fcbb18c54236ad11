package koans.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import koans.grader.course.Course;
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
        assertEquals("koans kit: " + kit + " lies inside the course: choose a place outside of it\n",
                said.toString(StandardCharsets.UTF_8));
        assertFalse(Files.exists(kit));
    }

    @Test
    void aKitThatGoesNowhereIsAWrongCall() {
        assertEquals(2, Koans.run("kit"));
        assertTrue(said.toString(StandardCharsets.UTF_8).startsWith("Say where to: FOLDER, --zip FILE or"), said::toString);
    }

    @Test
    void aZipThatIsThereIsLeftAlone() throws IOException {
        Path zip = Files.writeString(root.resolve("kit.zip"), "mine");
        assertEquals(1, Koans.run("kit", "--zip", zip.toString()));
        assertEquals("koans kit: " + zip + " is there already; nothing was written\n",
                said.toString(StandardCharsets.UTF_8));
        assertEquals("mine", Files.readString(zip));
    }

    @Test
    void onlyAnotherKitIsRenewed() throws IOException {
        Path course = root.resolve("course");
        assertEquals(1, Koans.run("kit", "--update", course.toString()));
        Path mine = Files.createDirectories(root.resolve("mine"));
        assertEquals(1, Koans.run("kit", "--update", mine.toString()));
        assertEquals("koans kit: " + course + " is this course's own folder: name the one to be renewed\n"
                + "koans kit: " + mine + " is no learner's kit; nothing was written\n",
                said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aKitMakesNoKits() throws IOException {
        Path jar = root.resolve("course").resolve(Course.GRADER_JAR);
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "the grader");
        assertEquals(1, Koans.run("kit", root.resolve("kit").toString()));
        assertEquals(1, Koans.run("syllabus"));
        assertEquals("koans kit: " + root.resolve("course") + " is a learner's kit: others are made in the course's own"
                + " folder, the one with the solutions\n"
                + "koans syllabus: " + root.resolve("course") + " is a learner's kit: its list of exercises came with it\n",
                said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aWrongCallIsNoFailure() {
        assertEquals(2, Koans.run("lab", "--nonsense"));
    }
}
