package koans.grader.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import koans.grader.course.Course;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitMakerTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aTinyCourse() throws IOException {
        write("koans", "#!/bin/sh\n");
        write("course.md", "text");
        write("notes.txt", "the teacher's");
        write("grader/pom.xml", "module");
        write("grader/src/main/java/koans/kit/Given.java", "package koans.kit; public class Given { }");
        write("grader/src/main/java/koans/grader/Judge.java", "package koans.grader; class Judge { }");
        write("grader/src/main/resources/koans/words.txt", "words");
        write("exercises/pom.xml", "pom");
        write("exercises/src/main/java/koans/ch01/Stub.java", "package koans.ch01; class Stub { koans.kit.Given g; }");
        write("exercises/src/judge/java/koans/ch01/Shared.java", "package koans.ch01; class Shared extends Stub { }");
        write("exercises/target/classes/Old.class", "old");
        write("solutions/src/main/java/koans/ch01/Stub.java", "the answer");
        write(".koans/exercises.json", "history");
    }

    @Test
    void aKitHasSourcesOfWhatLearnersSeeAndClassesOfTheRest() throws IOException {
        Kit kit = make("kit of 학생");
        assertEquals(List.of("course.md", "exercises/pom.xml", "exercises/src/main/java/koans/ch01/Stub.java",
                "grader/koans-grader.jar", "grader/koans-judge.jar", "grader/src/main/java/koans/kit/Given.java", "koans"),
                new FileTree(kit.root()).files());
        try (ZipFile grader = new ZipFile(kit.root().resolve(Kit.GRADER).toFile());
                ZipFile judge = new ZipFile(kit.root().resolve(Kit.JUDGE).toFile())) {
            assertEquals(List.of("META-INF/MANIFEST.MF", "koans/grader/Judge.class", "koans/kit/Given.class",
                    "koans/published.sha256", "koans/words.txt"), grader.stream().map(Object::toString).toList());
            assertEquals(List.of("META-INF/MANIFEST.MF", "koans/ch01/Shared.class"),
                    judge.stream().map(Object::toString).toList());
        }
        assertTrue(kit.exists());
    }

    @Test
    void twoKitsOfTheSameCourseAreTheSame() throws IOException {
        Kit one = make("one");
        Kit other = make("other");
        for (String file : new FileTree(one.root()).files()) {
            assertArrayEquals(Files.readAllBytes(one.root().resolve(file)),
                    Files.readAllBytes(other.root().resolve(file)), file);
        }
        new KitZip(folder.resolve("1/kit.zip")).write(one);
        new KitZip(folder.resolve("2/kit.zip")).write(other);
        assertArrayEquals(Files.readAllBytes(folder.resolve("1/kit.zip")),
                Files.readAllBytes(folder.resolve("2/kit.zip")));
    }

    @Test
    void aKitKnowsWhatOfItWasChanged() throws IOException {
        Kit kit = make("kit");
        assertEquals(Optional.empty(), kit.changed());
        Files.writeString(kit.root().resolve("course.md"), "other text");
        assertEquals(Optional.of("course.md"), kit.changed());
    }

    @Test
    void aZipHasOneFolderAndKeepsTheMarkOfAProgram() throws IOException {
        Path zip = folder.resolve("반 3.zip");
        new KitZip(zip).write(make("kit"));
        try (FileSystem content = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()),
                Map.of("enablePosixFileAttributes", "true"))) {
            Path top = content.getPath("/반 3");
            assertTrue(Files.getPosixFilePermissions(top.resolve("koans"))
                    .contains(PosixFilePermission.OWNER_EXECUTE));
            assertEquals(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ),
                    Files.getPosixFilePermissions(top.resolve("course.md")));
        }
        assertFalse(Files.exists(folder.resolve("반 3.zip.part")));
        assertThrows(IOException.class, () -> new KitZip(zip).write(make("again")));
    }

    @Test
    void sourcesThatDoNotCompileAreNamed() throws IOException {
        write("exercises/src/judge/java/koans/ch01/Shared.java", "package koans.ch01;\nclass Shared extends Nothing { }");
        String message = assertThrows(IllegalStateException.class, () -> make("kit")).getMessage();
        assertTrue(message.contains("exercises/src/judge/java/koans/ch01/Shared.java:2: "), message);
    }

    @Test
    void aSolutionIsFoundInAFolderOfAnyName() throws IOException {
        for (String file : List.of("solutions/A.java", "kit/B.java", "kit/exercises/target/C.java")) {
            write(file, "that answer");
        }
        assertEquals(List.of(Path.of("B.java") + " is the same as " + Path.of("solutions/A.java")),
                new KitCheck(course(), new Kit(course().root().resolve("kit"))).secrets());
    }

    private Course course() {
        return new Course(folder.resolve("target practice"));
    }

    private Kit make(String name) throws IOException {
        return new KitMaker(course()).make(folder.resolve(name));
    }

    private void write(String file, String text) throws IOException {
        Path path = course().root().resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
