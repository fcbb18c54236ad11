package koans.lab;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import koans.ch03plots.Images;
import koans.ch05network.ArgMax;
import koans.ch05network.PhotoDigits;
import koans.ch05network.PretrainedNet;
import koans.kit.Data;
import org.ejml.simple.SimpleMatrix;

/**
 * Reads a photo of your own handwriting, a PNG or JPEG with one digit on it.
 *
 * <p>Takes a second. The digit should stand alone on plain paper, and be written with a thick pen. Without an argument
 * it reads a drawing that comes with the course.
 */
public final class ReadPhoto {

    private static final String TAKES = "one file, a PNG or JPEG";
    private static final long MOST_PIXELS = 100_000_000;
    /** A larger photo is brought to this size: a digit is seen as well, and much faster. */
    private static final int LARGEST_SIDE = 1600;
    private static final int SIDE = 560;
    private static final String SHADES = " .:-=+*#%@";

    private ReadPhoto() {
    }

    /** Takes the photo to read, if another than the course's. */
    public static void main(String[] args) {
        Path file = Arguments.path(TAKES, args, Data.file("pictures/four.jpg"));
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("it takes " + TAKES + ". There is no file " + file);
        }
        BufferedImage picture = picture(file);
        int[][] photo = Images.gray(smaller(picture));
        PretrainedNet net = new PretrainedNet(PretrainedNet.load(
                Data.file("weights/three-layers.weights")));
        Console.line("%s has %d x %d pixels%s.", file, picture.getWidth(), picture.getHeight(),
                photo.length == picture.getHeight() ? ""
                        : ", brought to " + photo[0].length + " x " + photo.length);

        int side = Math.min(photo.length, photo[0].length);
        Console.line("");
        Console.line("As it is: the square in its middle, %d x %d pixels, brought to %d x %d.", side, side, SIDE, SIDE);
        read(net, square(photo, photo[0].length / 2.0, photo.length / 2.0, side));

        double[][] ink = ink(photo);
        double[] place = place(ink);
        if (place == null) {
            Console.line("No ink was found that stands out from the paper.");
            return;
        }
        Console.line("");
        Console.line("Made to look like the digits of MNIST: white paper, the digit in the middle, 20 of 28 pixels high.");
        int[][] paper = Arrays.stream(ink).map(row -> Arrays.stream(row).mapToInt(v -> (int) Math.round(255 * (1 - v)))
                .toArray()).toArray(int[][]::new);
        read(net, square(paper, place[0], place[1], place[2] * 28 / 20));
    }

    private static BufferedImage picture(Path file) {
        try {
            long pixels = pixels(file);
            if (pixels > MOST_PIXELS) {
                throw new IllegalArgumentException("it takes " + TAKES + " of at most " + MOST_PIXELS / 1_000_000
                        + " million pixels. These are " + pixels / 1_000_000 + " million: " + file);
            }
            return Images.read(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("it takes " + TAKES + ". This cannot be read as one: " + file, e);
        }
    }

    /** How many pixels a file says it has, 0 where it is no picture; only its beginning is read. */
    private static long pixels(Path file) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(Files.newInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return 0;
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            try {
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage smaller(BufferedImage picture) {
        int factor = (Math.max(picture.getWidth(), picture.getHeight()) + LARGEST_SIDE - 1) / LARGEST_SIDE;
        if (factor <= 1) {
            return picture;
        }
        boolean isGray = picture.getType() == BufferedImage.TYPE_BYTE_GRAY;
        BufferedImage smaller = new BufferedImage(Math.max(1, picture.getWidth() / factor),
                Math.max(1, picture.getHeight() / factor),
                isGray ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = smaller.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, smaller.getWidth(), smaller.getHeight(), null);
        pen.dispose();
        return smaller;
    }

    private static void read(PretrainedNet net, int[][] square) {
        BufferedImage picture = Images.toImage(square);
        double[] x = PhotoDigits.prepare(picture);
        double[] scores = net.predict(new SimpleMatrix(1, x.length, true, x)).getDDRM().getData();
        int digit = ArgMax.of(scores);
        for (int row = 0; row < 28; row++) {
            StringBuilder text = new StringBuilder("    ");
            for (int col = 0; col < 28; col++) {
                char shade = SHADES.charAt((int) Math.min(9, 10 * x[28 * row + col]));
                text.append(shade).append(shade);
            }
            Console.line("%s", row < 10 ? String.format(Locale.ROOT, "%-62s%d  %.4f%s", text, row, scores[row],
                    row == digit ? "  <-" : "") : text.toString().stripTrailing());
        }
        Console.line("This is a %d, says the network, with probability %.4f.", digit, scores[digit]);
    }

    /** How much ink covers each pixel, from 0 to 1: what is darker than the paper around it. */
    private static double[][] ink(int[][] photo) {
        double mean = Arrays.stream(photo).flatMapToInt(Arrays::stream).average().orElseThrow();
        int[][] dark = mean > 127.5 ? photo : Arrays.stream(photo)
                .map(row -> Arrays.stream(row).map(v -> 255 - v).toArray()).toArray(int[][]::new);
        int tile = Math.max(1, Math.min(photo.length, photo[0].length) / 6);
        double[][] ink = new double[photo.length][photo[0].length];
        double darkest = 0;
        double[][] paper = paper(dark, tile);
        for (int y = 0; y < ink.length; y++) {
            for (int x = 0; x < ink[0].length; x++) {
                ink[y][x] = Math.max(0, 1 - dark[y][x] / between(paper, (double) y / tile - 0.5,
                        (double) x / tile - 0.5));
                darkest = Math.max(darkest, ink[y][x]);
            }
        }
        for (double[] row : ink) {
            for (int x = 0; x < row.length; x++) {
                // Below three tenths of the darkest ink it is noise, above seven tenths it is ink.
                row[x] = Math.max(0, Math.min(1, (row[x] / darkest - 0.3) / 0.4));
            }
        }
        return darkest < 0.15 ? new double[ink.length][ink[0].length] : ink;
    }

    /** The brightness of the paper in each tile: nine tenths of its pixels are darker. */
    private static double[][] paper(int[][] gray, int tile) {
        int rows = (gray.length + tile - 1) / tile;
        int cols = (gray[0].length + tile - 1) / tile;
        double[][] paper = new double[rows][cols];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < cols; c++) {
                int from = c * tile;
                int to = Math.min(from + tile, gray[0].length);
                int[] sorted = Arrays.stream(gray, r * tile, Math.min((r + 1) * tile, gray.length))
                        .flatMapToInt(row -> Arrays.stream(row, from, to)).sorted().toArray();
                paper[r][c] = Math.max(1, sorted[sorted.length * 9 / 10]);
            }
        }
        return paper;
    }

    private static double between(double[][] a, double y, double x) {
        double row = Math.max(0, Math.min(a.length - 1, y));
        double col = Math.max(0, Math.min(a[0].length - 1, x));
        int r = (int) row;
        int c = (int) col;
        int below = Math.min(r + 1, a.length - 1);
        int right = Math.min(c + 1, a[0].length - 1);
        double top = a[r][c] + (col - c) * (a[r][right] - a[r][c]);
        double bottom = a[below][c] + (col - c) * (a[below][right] - a[below][c]);
        return top + (row - r) * (bottom - top);
    }

    /** The centre of all ink, x and y, and the longer side of the box around it; null without ink. */
    private static double[] place(double[][] ink) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        int left = Integer.MAX_VALUE;
        int right = -1;
        int top = Integer.MAX_VALUE;
        int bottom = -1;
        for (int y = 0; y < ink.length; y++) {
            for (int x = 0; x < ink[0].length; x++) {
                sum += ink[y][x];
                sumX += x * ink[y][x];
                sumY += y * ink[y][x];
                if (ink[y][x] > 0.5) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return right < 0 ? null
                : new double[]{sumX / sum, sumY / sum, Math.max(right - left, bottom - top) + 1};
    }

    /** The square around a point, brought to 560 x 560 pixels; beyond the picture everything is white. */
    private static int[][] square(int[][] gray, double centreX, double centreY, double side) {
        int[][] square = new int[SIDE][SIDE];
        double step = side / SIDE;
        int fine = (int) Math.max(1, Math.ceil(step));
        for (int r = 0; r < SIDE; r++) {
            for (int c = 0; c < SIDE; c++) {
                double sum = 0;
                for (int i = 0; i < fine * fine; i++) {
                    int y = (int) Math.floor(centreY - side / 2 + (r + (i / fine + 0.5) / fine) * step);
                    int x = (int) Math.floor(centreX - side / 2 + (c + (i % fine + 0.5) / fine) * step);
                    boolean inside = y >= 0 && y < gray.length && x >= 0 && x < gray[0].length;
                    sum += inside ? gray[y][x] : 255;
                }
                square[r][c] = (int) Math.round(sum / (fine * fine));
            }
        }
        return square;
    }
}
