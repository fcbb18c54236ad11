// accepted: colours by bits, samples by bands and rows, pixels repeated by filling
package koans.ch03plots;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;

public final class Images {

    private Images() {
    }

    public static BufferedImage read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new FileNotFoundException(file.toString());
        }
        return Objects.requireNonNull(ImageIO.read(file.toFile()), "no picture: " + file.getFileName());
    }

    public static int[][] gray(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        int[][] pixels = new int[h][];
        for (int row = 0; row < h; row++) {
            if (image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
                pixels[row] = image.getRaster().getSamples(0, row, w, 1, 0, new int[w]);
            } else {
                pixels[row] = image.getRGB(0, row, w, 1, null, 0, w);
                for (int x = 0; x < w; x++) {
                    int p = pixels[row][x];
                    pixels[row][x] = (114 * (p & 0xFF) + 587 * ((p >>> 8) & 0xFF) + 299 * ((p >>> 16) & 0xFF) + 500)
                            / 1000;
                }
            }
        }
        return pixels;
    }

    public static BufferedImage toImage(int[][] pixels) {
        BufferedImage image = new BufferedImage(pixels[0].length, pixels.length, BufferedImage.TYPE_BYTE_GRAY);
        WritableRaster raster = image.getRaster();
        for (int row = 0; row < pixels.length; row++) {
            if (pixels[row].length != image.getWidth()) {
                throw new IllegalStateException("ragged");
            }
            for (int pixel : pixels[row]) {
                if ((pixel & ~0xFF) != 0) {
                    throw new IllegalArgumentException("not a shade: " + pixel);
                }
            }
            raster.setPixels(0, row, image.getWidth(), 1, pixels[row]);
        }
        return image;
    }

    public static int[][] enlarge(int[][] pixels, int factor) {
        toImage(new int[pixels.length][pixels[0].length]);
        int[][] large = new int[pixels.length * factor][pixels[0].length * factor];
        if (factor == 0) {
            throw new ArithmeticException("nothing would be left");
        }
        for (int row = 0; row < large.length; row++) {
            int[] from = pixels[row / factor];
            if (from.length != pixels[0].length) {
                throw new IllegalStateException("ragged");
            }
            for (int x = 0; x < from.length; x++) {
                Arrays.fill(large[row], x * factor, (x + 1) * factor, from[x]);
            }
        }
        return large;
    }
}
