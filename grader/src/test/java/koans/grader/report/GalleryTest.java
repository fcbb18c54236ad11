package koans.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryTest {

    @TempDir
    Path folder;

    @Test
    void enlargesSmallPicturesDotByDot() throws IOException {
        BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(1, 0, 0xFF0000);
        assertEquals(1, new Gallery(folder, 20).draw(Map.of("two", picture)));
        BufferedImage drawn = ImageIO.read(folder.resolve("two.png").toFile());
        assertEquals(280, drawn.getWidth());
        assertEquals(140, drawn.getHeight());
        assertEquals(0xFF000000, drawn.getRGB(139, 139));
        assertEquals(0xFFFF0000, drawn.getRGB(140, 0));
    }

    @Test
    void goesOnWhenOneCannotBeDrawn() throws IOException {
        Map<String, Object> charts = new LinkedHashMap<>();
        charts.put("null", null);
        charts.put("text", "no chart");
        charts.put("no name of a file: \0", picture());
        charts.put("good", picture());
        assertEquals(1, new Gallery(folder, 20).draw(charts));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals("good.png", String.join(" ", files.map(file -> file.getFileName().toString()).toList()));
        }
    }

    @Test
    void doesNotMindWhereItCannotWrite() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertEquals(0, new Gallery(file, 20).draw(Map.of("good", picture())));
    }

    @Test
    void givesUpInTime() {
        BufferedImage slow = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB) {
            @Override
            public int getWidth() {
                try {
                    Thread.sleep(600_000);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return 1;
            }
        };
        assertTimeoutPreemptively(Duration.ofSeconds(60),
                () -> assertEquals(0, new Gallery(folder, 1).draw(Map.of("slow", slow))));
    }

    private static BufferedImage picture() {
        return new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
    }
}
