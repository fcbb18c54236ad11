package koans.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void isNotJustAnyFolderCalledData() throws IOException {
        Path data = Files.createDirectories(home.resolve("data/mnist")).getParent();
        Path other = Files.createDirectories(home.resolve("work/data")).getParent();
        assertEquals(data, Data.folder(other));
    }

    @Test
    void saysWhereItLooked() throws IOException {
        Path deep = Files.createDirectories(home.resolve("a/b"));
        String message = assertThrows(IllegalStateException.class, () -> Data.folder(deep)).getMessage();
        assertTrue(message.contains("Looked for [" + deep.resolve("data") + ", " + home.resolve("a/data") + ", "
                + home.resolve("data")), message);
        assertTrue(message.contains("-Dkoans.data="), message);
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
                assertThrows(IllegalStateException.class, () -> Data.path("mnist")).getMessage());
    }
}
