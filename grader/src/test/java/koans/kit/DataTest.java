package koans.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataTest {

    @TempDir
    Path home;

    private final String before = System.getProperty(Data.PROPERTY);

    @BeforeEach
    void nobodyNamesTheFolder() {
        System.clearProperty(Data.PROPERTY);
    }

    @AfterEach
    void asItWas() {
        if (before == null) {
            System.clearProperty(Data.PROPERTY);
        } else {
            System.setProperty(Data.PROPERTY, before);
        }
    }

    @Test
    void isFoundFromTheCourseAndFromItsSubfolders() throws IOException {
        Path data = Files.createDirectories(home.resolve("data/mnist")).getParent();
        Path deep = Files.createDirectories(home.resolve("exercises/target/classes"));
        assertEquals(data, Data.folder(home));
        assertEquals(data, Data.folder(deep));
        assertEquals(data, Data.folder(data));
    }

    @Test
    void isFoundWithoutTheDigitsToo() throws IOException {
        Path data = Files.createDirectories(home.resolve("data"));
        Files.writeString(data.resolve("README.md"), "what these are");
        assertEquals(data, Data.folder(home));
        assertThrows(Data.Damaged.class, () -> Mnist.load(data.resolve("mnist")));
    }

    @Test
    void isFoundFromTheClassesThoughAProgramStartsElsewhere() throws IOException {
        Path data = Files.createDirectories(home.resolve("course/data/mnist")).getParent();
        Path elsewhere = Files.createDirectories(home.resolve("elsewhere"));
        assertEquals(data, Data.folder(home.resolve("course/grader/koans-grader.jar"), elsewhere));
    }

    @Test
    void isNotJustAnyFolderCalledData() throws IOException {
        Path data = Files.createDirectories(home.resolve("data/mnist")).getParent();
        Path other = Files.createDirectories(home.resolve("work/data")).getParent();
        assertEquals(data, Data.folder(other));
    }

    @Test
    void saysWhereItLooked() throws IOException {
        Path deep = Files.createDirectories(home.resolve("a/b"));
        String message = assertThrows(Data.Damaged.class, () -> Data.folder(deep)).getMessage();
        assertTrue(message.contains("Looked for [" + deep.resolve("data") + ", " + home.resolve("a/data") + ", "
                + home.resolve("data")), message);
        assertTrue(message.contains("-Dkoans.data="), message);
    }

    @Test
    void knowsEveryFileOfTheCourse() throws IOException {
        Path data = Data.path("");
        Set<String> files;
        try (Stream<Path> walk = Files.walk(data)) {
            files = walk.filter(Files::isRegularFile).map(file -> data.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith("mnist/") && !name.equals("README.md"))
                    .collect(Collectors.toSet());
        }
        assertEquals(files, Data.sums().keySet());
        for (String name : files) {
            assertEquals(data.resolve(name), Data.file(name));
        }
        assertEquals("no file tables/other.csv comes with the course",
                assertThrows(IllegalArgumentException.class, () -> Data.file("tables/other.csv")).getMessage());
    }

    @Test
    void handsOutNoFileThatIsNotAsItCame() throws IOException {
        String text = Files.readString(Data.file("tables/startups.csv"));
        Path file = Files.createDirectories(home.resolve("tables")).resolve("startups.csv");
        System.setProperty(Data.PROPERTY, home.toString());
        assertEquals(file + ": expected a file of the course, found no such file; take it from the course anew",
                assertThrows(Data.Damaged.class, () -> Data.file("tables/startups.csv")).getMessage());
        for (String altered : List.of("", text.replace("2005", "2006"), text.substring(1), text + "\n")) {
            Files.writeString(file, altered);
            assertEquals(file + ": expected the file that comes with the course, found another one;"
                            + " take it from the course anew",
                    assertThrows(Data.Damaged.class, () -> Data.file("tables/startups.csv")).getMessage());
        }
        Files.writeString(file, text.replace("\n", "\r\n"));
        assertEquals(file, Data.file("tables/startups.csv"));
    }

    @Test
    void isTheOneThatIsNamed() throws IOException {
        Path elsewhere = Files.createDirectories(home.resolve("elsewhere"));
        System.setProperty(Data.PROPERTY, elsewhere.toString());
        assertEquals(elsewhere.resolve("mnist"), Data.path("mnist"));
    }

    @Test
    void saysThatTheNamedOneIsMissing() {
        System.setProperty(Data.PROPERTY, home.resolve("nowhere").toString());
        assertEquals("The data folder given by -Dkoans.data does not exist: " + home.resolve("nowhere"),
                assertThrows(Data.Damaged.class, () -> Data.path("mnist")).getMessage());
    }
}
