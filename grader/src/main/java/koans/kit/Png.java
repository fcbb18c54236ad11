package koans.kit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.internal.chartpart.Chart;

/** Charts and pictures as PNG files. */
public final class Png {

    private Png() {
    }

    /** A chart as it looks when drawn in its own size. */
    public static BufferedImage picture(Chart<?, ?> chart) {
        return BitmapEncoder.getBufferedImage(chart);
    }

    /**
     * Writes a picture; folders that are not there are made. The file is whole, or as it was before.
     *
     * @param file where to write, as {@code charts/heart.png}
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, BufferedImage picture) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(file.getFileName() + ".part");
        try {
            // Handed a file, ImageIO would print a stack trace where it cannot write.
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                ImageIO.write(picture, "png", out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
