package koans.ch05network;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import koans.grader.check.Check;
import koans.kit.Data;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The first digit, pictures and texts of digits, and what goes wrong with them. */
final class DigitImagesJudge {

    private static final Map<Integer, String> TYPES = Map.of(
            BufferedImage.TYPE_BYTE_GRAY, "TYPE_BYTE_GRAY",
            BufferedImage.TYPE_USHORT_GRAY, "TYPE_USHORT_GRAY",
            BufferedImage.TYPE_INT_RGB, "TYPE_INT_RGB",
            BufferedImage.TYPE_INT_ARGB, "TYPE_INT_ARGB",
            BufferedImage.TYPE_3BYTE_BGR, "TYPE_3BYTE_BGR",
            BufferedImage.TYPE_BYTE_BINARY, "TYPE_BYTE_BINARY",
            BufferedImage.TYPE_BYTE_INDEXED, "TYPE_BYTE_INDEXED");

    private DigitImagesJudge() {
    }

    static void rejectsImageOf(int rows, int cols, int pixels) {
        Check.that("toImage(pixels, " + rows + ", " + cols + ") of " + pixels + " pixels",
                () -> DigitImages.toImage(new double[pixels], rows, cols)).isRejected();
    }

    static void rejectsImageWith(String what, double... pixels) {
        Check.that("toImage(pixels, 2, 2) with a pixel of " + what, () -> DigitImages.toImage(pixels, 2, 2))
                .given("pixels", pixels).isRejected();
    }

    static void checkImage(int rows, int cols, double... pixels) {
        int[][] expected = new int[rows][cols];
        int[][] turned = new int[cols][rows];
        int[][] wide = new int[cols][rows];
        int[][] byColumns = new int[rows][cols];
        int[][] inverted = new int[rows][cols];
        int[][] throughColours = new int[rows][cols];
        BufferedImage colours = new BufferedImage(cols, rows, BufferedImage.TYPE_BYTE_GRAY);
        for (int k = 0; k < pixels.length; k++) {
            int grey = (int) pixels[k];
            expected[k / cols][k % cols] = grey;
            turned[k % cols][k / cols] = grey;
            wide[k / rows][k % rows] = grey;
            byColumns[k % rows][k / rows] = grey;
            inverted[k / cols][k % cols] = 255 - grey;
            colours.setRGB(k % cols, k / cols, grey * 0x10101);
            throughColours[k / cols][k % cols] = colours.getRaster().getSample(k % cols, k / cols, 0);
        }
        Check.that("the samples of toImage(pixels, " + rows + ", " + cols + "), row by row",
                        () -> samples(DigitImages.toImage(pixels, rows, cols)))
                .given("pixels", pixels)
                .mistake("x and y have changed places: x is the column, y is the row.", turned)
                .mistake("Width and height have changed places: the picture is as wide as there are columns.", wide)
                .mistake("The pixels fill the picture column by column; fill it row by row.", byColumns)
                .mistake("setRGB converts what you give it, and a grey picture ends up with other values. Set the"
                        + " samples of its raster.", throughColours)
                .mistake("Ink is bright here: 255 stays 255.", inverted)
                .mistake("The picture is black: it is created, but nothing is drawn into it.", new int[rows][cols])
                .hint("a picture is as wide as there are columns; x is the column, y is the row.")
                .is(expected);
    }

    static String type(BufferedImage image) {
        return image == null ? null : TYPES.getOrDefault(image.getType(), "type " + image.getType());
    }

    private static int[][] samples(BufferedImage image) {
        if (image == null) {
            return null;
        }
        int[][] samples = new int[image.getHeight()][image.getWidth()];
        for (int y = 0; y < samples.length; y++) {
            for (int x = 0; x < samples[y].length; x++) {
                samples[y][x] = image.getRaster().getSample(x, y, 0);
            }
        }
        return samples;
    }

    static void rejectsAsciiOf(int rows, int cols, int pixels) {
        Check.that("ascii(pixels, " + rows + ", " + cols + ") of " + pixels + " pixels",
                () -> DigitImages.ascii(new double[pixels], rows, cols)).isRejected();
    }

    static List<String> lines(int rows, int cols, double[] pixels, double ink) {
        List<String> lines = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < cols; c++) {
                double pixel = pixels[r * cols + c];
                line.append(pixel == 0 ? " " : pixel < ink ? "." : "#");
            }
            lines.add(line.toString());
        }
        return lines;
    }

    static void checkAscii(int rows, int cols, List<String> expected, double... pixels) {
        List<String> byColumns = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < cols; c++) {
                double pixel = pixels[c * rows + r];
                line.append(pixel == 0 ? " " : pixel < 128 ? "." : "#");
            }
            byColumns.add(line.toString());
        }
        Check.that("ascii(pixels, " + rows + ", " + cols + ")", () -> DigitImages.ascii(pixels, rows, cols))
                .given("pixels", pixels)
                .mistake("A pixel of 128 is ink: # begins at 128.", lines(rows, cols, pixels, 129))
                .mistake("A pixel of 127 is grey: # begins at 128.", lines(rows, cols, pixels, 127))
                .mistake("The blanks at the end of a line belong to the picture.",
                        expected.stream().map(String::stripTrailing).toList())
                .mistake("The blanks belong to the picture.", expected.stream().map(String::strip).toList())
                .mistake("The pixels fill the picture column by column; fill it row by row.", byColumns)
                .mistake("Rows and columns have changed places: the first number says how many rows there are.",
                        lines(cols, rows, pixels, 128))
                .mistake("Each row is a text of its own in the list.", List.of(String.join("", expected)))
                .mistake("Each row is a text of its own in the list, without line breaks.",
                        List.of(String.join("\n", expected)))
                .mistake("Without line breaks: each row is a text of its own in the list.",
                        expected.stream().map(line -> line + "\n").toList())
                .mistake("A character for each pixel, with nothing between them.",
                        expected.stream().map(line -> String.join(" ", line.split(""))).toList())
                .mistake("Paper is 0 and stays blank, ink is bright.", expected.stream()
                        .map(line -> line.replace(' ', '?').replace('#', ' ').replace('?', '#')).toList())
                .hint("there is a line for each row, and in it a character for each column.")
                .is(expected);
    }

    static Arbitrary<double[]> someOf(int count) {
        return Arbitraries.of(0, 1, 50, 127, 128, 129, 200, 255).map(Integer::doubleValue)
                .array(double[].class).ofSize(count);
    }

    /** The pixels of the first digit to learn from: a five. */
    static double[] firstDigit() throws IOException {
        try (var lines = Files.lines(Data.file("digits/train_100.csv"))) {
            return Arrays.stream(lines.findFirst().orElseThrow().split(","), 1, 785)
                    .mapToDouble(Double::parseDouble).toArray();
        }
    }
}
