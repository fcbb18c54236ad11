package koans.ch05network;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import koans.kit.Data;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DigitImagesTest {

    private static final Map<Integer, String> TYPES = Map.of(
            BufferedImage.TYPE_BYTE_GRAY, "TYPE_BYTE_GRAY",
            BufferedImage.TYPE_USHORT_GRAY, "TYPE_USHORT_GRAY",
            BufferedImage.TYPE_INT_RGB, "TYPE_INT_RGB",
            BufferedImage.TYPE_INT_ARGB, "TYPE_INT_ARGB",
            BufferedImage.TYPE_3BYTE_BGR, "TYPE_3BYTE_BGR",
            BufferedImage.TYPE_BYTE_BINARY, "TYPE_BYTE_BINARY",
            BufferedImage.TYPE_BYTE_INDEXED, "TYPE_BYTE_INDEXED");

    @Group
    @Exercise(id = "5.42", title = "A digit to look at", points = 4, writes = "toImage")
    class ToImage {

        @Test
        void isAsWideAsThereAreColumns() {
            check(2, 2, 10, 20, 30, 40);
            check(2, 3, 10, 20, 30, 40, 50, 60);
            check(3, 2, 10, 20, 30, 40, 50, 60);
            check(1, 4, 1, 2, 3, 4);
            check(4, 1, 1, 2, 3, 4);
        }

        @Test
        void showsTheFirstDigitToLearnFrom() throws IOException {
            double[] pixels = firstDigit();
            Charts.keep("5.42-first-digit", Check.that("toImage(pixels, 28, 28)",
                    () -> DigitImages.toImage(pixels, 28, 28)).given("pixels", pixels).run());
            Check.that("toImage(pixels, 28, 28)", () -> type(DigitImages.toImage(pixels, 28, 28)))
                    .given("pixels", pixels)
                    .hint("one grey value for each pixel, in a byte: which type of BufferedImage is that?")
                    .is("TYPE_BYTE_GRAY");
            check(28, 28, pixels);
        }

        @Test
        void keepsDarkAndBrightPixelsAsTheyAre() {
            check(2, 3, 0, 1, 127, 128, 254, 255);
            check(16, 16, IntStream.range(0, 256).asDoubleStream().toArray());
        }

        @Property(tries = 40)
        void hasEachPixelInItsPlace(@ForAll("pixels") double[] pixels) {
            check(2, 4, pixels);
            check(4, 2, pixels);
        }

        @Test
        void hasNoPixelsBeyondInkAndPaper() {
            rejects("256", 0, 0, 256, 0);
            rejects("-1", 0, 0, 0, -1);
            rejects("1000", 1000, 0, 0, 0);
        }

        @Test
        void isNotMadeFromANormalisedPicture() {
            rejects("0.2", 0, 0.2, 1, 0);
            rejects("0.996, which is 254 / 255", 0, 0, 0, 254 / 255.0);
            rejects("127.5", 127.5, 0, 255, 0);
        }

        @Test
        void needsAsManyPixelsAsThereAreInThePicture() {
            Check.that("toImage(pixels, 2, 3) of 5 pixels", () -> DigitImages.toImage(new double[5], 2, 3))
                    .isRejected();
            Check.that("toImage(pixels, 2, 3) of 7 pixels", () -> DigitImages.toImage(new double[7], 2, 3))
                    .isRejected();
            Check.that("toImage(pixels, 28, 28) of 785 pixels", () -> DigitImages.toImage(new double[785], 28, 28))
                    .isRejected();
        }

        @Provide
        Arbitrary<double[]> pixels() {
            return someOf(8);
        }

        private static void rejects(String what, double... pixels) {
            Check.that("toImage(pixels, 2, 2) with a pixel of " + what, () -> DigitImages.toImage(pixels, 2, 2))
                    .given("pixels", pixels).isRejected();
        }

        private static void check(int rows, int cols, double... pixels) {
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

        private static String type(BufferedImage image) {
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
    }

    @Group
    @Exercise(id = "5.43", title = "A digit made of characters", points = 3, writes = "ascii")
    class Ascii {

        @Fact("Writes paper, grey and ink")
        @Test
        void writesPaperGreyAndInk() {
            check(2, 2, List.of(" .", "##"), 0, 127, 128, 255);
        }

        @Test
        void writesALineForEachRow() {
            check(2, 3, List.of("#. ", ".##"), 255, 1, 0, 2, 200, 254);
            check(3, 2, List.of("#.", " .", "##"), 255, 1, 0, 2, 200, 254);
        }

        @Test
        void keepsTheBlanks() {
            check(2, 4, List.of(" #  ", "    "), 0, 255, 0, 0, 0, 0, 0, 0);
        }

        @Test
        void showsTheFirstDigitToLearnFrom() throws IOException {
            double[] pixels = firstDigit();
            Check.that("line 5 of ascii(pixels, 28, 28)", () -> DigitImages.ascii(pixels, 28, 28).get(5))
                    .given("pixels", pixels)
                    .is("            .....##.###.    ");
            Check.that("the number of lines of ascii(pixels, 28, 28)", () -> DigitImages.ascii(pixels, 28, 28).size())
                    .is(28);
        }

        @Property(tries = 40)
        void hasACharacterForEachPixel(@ForAll("pixels") double[] pixels) {
            check(2, 3, lines(2, 3, pixels, 128), pixels);
            check(3, 2, lines(3, 2, pixels, 128), pixels);
        }

        @Test
        void needsAsManyPixelsAsThereAreInThePicture() {
            Check.that("ascii(pixels, 2, 3) of 5 pixels", () -> DigitImages.ascii(new double[5], 2, 3)).isRejected();
            Check.that("ascii(pixels, 2, 3) of 7 pixels", () -> DigitImages.ascii(new double[7], 2, 3)).isRejected();
            Check.that("ascii(pixels, 28, 28) of 785 pixels", () -> DigitImages.ascii(new double[785], 28, 28))
                    .isRejected();
        }

        @Provide
        Arbitrary<double[]> pixels() {
            return someOf(6);
        }

        private static List<String> lines(int rows, int cols, double[] pixels, double ink) {
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

        private static void check(int rows, int cols, List<String> expected, double... pixels) {
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
    }

    private static Arbitrary<double[]> someOf(int count) {
        return Arbitraries.of(0, 1, 50, 127, 128, 129, 200, 255).map(Integer::doubleValue)
                .array(double[].class).ofSize(count);
    }

    /** The pixels of the first digit to learn from: a five. */
    private static double[] firstDigit() throws IOException {
        try (var lines = Files.lines(Data.file("digits/train_100.csv"))) {
            return Arrays.stream(lines.findFirst().orElseThrow().split(","), 1, 785)
                    .mapToDouble(Double::parseDouble).toArray();
        }
    }
}
