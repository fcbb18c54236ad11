package koans.lab;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/**
 * Draws what ReadPhoto reads when you have no photo, a 4 in dark ink on unevenly lit paper.
 *
 * <p>Takes a second. Writes {@code exercises/target/koans/photo.jpg}, or the file that the argument names.
 */
public final class DrawPhoto {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;

    private DrawPhoto() {
    }

    /** Takes the file to write, if another than the usual one. */
    public static void main(String[] args) throws IOException {
        Path file = Arguments.path("one file, the JPEG to write", args,
                Output.file("photo.jpg"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            ImageIO.write(photo(), "jpg", out);
        }
        Console.line("Written: %s", file.toAbsolutePath());
    }

    private static BufferedImage photo() {
        BufferedImage ink = ink();
        BufferedImage photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        SplittableRandom noise = new SplittableRandom(4);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                // A lamp at the top left, and a corner in the shade.
                double light = 235 - 0.11 * x - 0.09 * y + noise.nextGaussian(0, 5);
                double covered = (ink.getRGB(x, y) & 255) / 255.0;
                int gray = (int) Math.round(light * (1 - 0.72 * covered));
                photo.getRaster().setSample(x, y, 0, Math.max(0, Math.min(255, gray)));
            }
        }
        return photo;
    }

    /** White where ink is. */
    private static BufferedImage ink() {
        BufferedImage ink = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = ink.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(26, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D four = new Path2D.Double();
        four.moveTo(362, 150);
        four.curveTo(352, 220, 335, 270, 318, 318);
        four.curveTo(360, 330, 430, 322, 492, 312);
        four.moveTo(462, 168);
        four.curveTo(455, 260, 446, 360, 436, 466);
        pen.draw(four);
        pen.dispose();
        return ink;
    }
}
