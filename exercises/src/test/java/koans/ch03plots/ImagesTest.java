package koans.ch03plots;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import javax.imageio.ImageIO;
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
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesTest {

    private static final String TRANSPOSED = "Width and height are swapped: the first index is the row, y.";

    @Group
    @Exercise(id = "3.14", title = "Reading a picture", points = 3, writes = "read")
    class Read {

        @Fact("Reads a PNG")
        @Test
        void readsAPng() {
            Path file = Data.file("pictures/gradient.png");
            int[][] colours = new int[3][5];
            for (int y = 0; y < 3; y++) {
                for (int x = 0; x < 5; x++) {
                    colours[y][x] = rgb(60 * x, 120 * y, 30 * (x + y));
                }
            }
            Charts.keep("3.14-gradient", Check.that("read(gradient.png)", () -> Images.read(file)).run());
            holds(file, colours);
        }

        @Fact("Reads a JPEG")
        @Test
        void readsAJpeg() {
            Path file = Data.file("pictures/flat.jpg");
            Check.that("width and height of read(flat.jpg)", () -> size(Images.read(file))).is(new int[]{6, 4});
            Check.that("read(flat.jpg)", () -> shown(Images.read(file)))
                    .<String[]>satisfies("every pixel close to c86432, in hexadecimal: red 200, green 100, blue 50",
                            rows -> Arrays.stream(rows).flatMap(row -> Arrays.stream(row.split(" ")))
                                    .mapToInt(pixel -> Integer.parseInt(pixel, 16))
                                    .allMatch(p -> Math.abs(red(p) - 200) <= 12 && Math.abs(green(p) - 100) <= 12
                                            && Math.abs(blue(p) - 50) <= 12));
        }

        @Test
        void readsFilesFromAnywhere(@TempDir Path folder) throws IOException {
            int[][] colours = {{0xFF0000, 0x00FF00}, {0x0000FF, 0x123456}, {0xFFFFFF, 0x000000}};
            Path file = folder.resolve("a tall picture.png");
            ImageIO.write(image(BufferedImage.TYPE_INT_RGB, colours), "png", file.toFile());
            holds(file, colours);
        }

        @Test
        void namesAFileThatIsNotThere(@TempDir Path folder) {
            Path file = folder.resolve("missing.png");
            Check.that("read(missing.png)", () -> Images.read(file))
                    .hint("Not every message of ImageIO says which file it was.")
                    .isRejectedWith(Exception.class, "missing.png");
        }

        @Test
        void namesAFileThatIsNoPicture(@TempDir Path folder) throws IOException {
            Path file = Files.writeString(folder.resolve("letter.png"), "Only the name is that of a picture.");
            Check.that("read(letter.png)", () -> Images.read(file))
                    .hint("What does ImageIO.read answer when it cannot make sense of a file?")
                    .isRejectedWith(Exception.class, "letter.png");
        }

        private static void holds(Path file, int[][] colours) {
            String call = "read(" + file.getFileName() + ")";
            Check.that("width and height of " + call, () -> size(Images.read(file)))
                    .is(new int[]{colours[0].length, colours.length});
            Check.that("the colours of " + call + " in hexadecimal", () -> shown(Images.read(file)))
                    .is(shown(image(BufferedImage.TYPE_INT_RGB, colours)));
        }
    }

    @Group
    @Exercise(id = "3.15", title = "Shades of grey", points = 4, writes = "gray")
    class Gray {

        @Fact("Weighs red, green and blue")
        @Test
        void weighsRedGreenAndBlue() {
            check(BufferedImage.TYPE_INT_RGB, new int[][]{
                    {rgb(200, 100, 50), rgb(255, 0, 0), rgb(0, 255, 0)},
                    {rgb(0, 0, 255), rgb(255, 255, 255), rgb(10, 20, 30)}},
                    new int[][]{{124, 76, 150}, {29, 255, 18}});
        }

        @Test
        void hasARowForEachLineOfThePicture() {
            check(BufferedImage.TYPE_INT_RGB, new int[][]{{0x000000, 0xFFFFFF, 0x010101}}, new int[][]{{0, 255, 1}});
            check(BufferedImage.TYPE_INT_RGB, new int[][]{{0x000000}, {0xFFFFFF}, {0x010101}},
                    new int[][]{{0}, {255}, {1}});
        }

        @Property(tries = 30)
        void weighsAnyColour(@ForAll @IntRange(max = 255) int red, @ForAll @IntRange(max = 255) int green,
                             @ForAll @IntRange(max = 255) int blue) {
            int colour = withoutDoubt(rgb(red, green, blue));
            check(BufferedImage.TYPE_INT_RGB, new int[][]{{colour}}, new int[][]{{shade(colour)}});
        }

        @Test
        void weighsManyColours() {
            int[][] colours = new int[52 * 52][52];
            int[][] expected = new int[52 * 52][52];
            for (int y = 0; y < colours.length; y++) {
                for (int x = 0; x < colours[y].length; x++) {
                    colours[y][x] = withoutDoubt(rgb(5 * x, 5 * (y / 52), 5 * (y % 52)));
                    expected[y][x] = shade(colours[y][x]);
                }
            }
            BufferedImage image = image(BufferedImage.TYPE_INT_RGB, colours);
            Check.that("gray(image), an image of 140608 colours", () -> Images.gray(image))
                    .hint("Look at the three weights, digit by digit.")
                    .is(expected);
        }

        private static int shade(int colour) {
            return (thousandths(colour) + 500) / 1000;
        }

        private static int thousandths(int colour) {
            return 299 * red(colour) + 587 * green(colour) + 114 * blue(colour);
        }

        /** White for a colour in the middle between two shades, where the order of adding decides. */
        private static int withoutDoubt(int colour) {
            return thousandths(colour) % 1000 == 500 ? 0xFFFFFF : colour;
        }

        @Property(tries = 15)
        void keepsWhatIsGreyAlready(@ForAll @IntRange(max = 255) int shade) {
            check(BufferedImage.TYPE_INT_RGB, new int[][]{{rgb(shade, shade, shade)}}, new int[][]{{shade}});
        }

        @Test
        void doesNotCareHowColoursAreStored() {
            int[][] colours = {{rgb(200, 100, 50), rgb(255, 0, 0)}, {rgb(0, 255, 0), rgb(0, 0, 255)},
                {rgb(250, 251, 252), rgb(1, 2, 3)}};
            int[][] expected = {{124, 76}, {150, 29}, {251, 2}};
            check(BufferedImage.TYPE_3BYTE_BGR, colours, expected);
            check(BufferedImage.TYPE_INT_BGR, colours, expected);
            check(BufferedImage.TYPE_INT_ARGB, opaque(colours, 255), expected);
            check(BufferedImage.TYPE_4BYTE_ABGR, opaque(colours, 255), expected);
        }

        @Test
        void takesNoNoticeOfTransparency() {
            int[][] colours = {{rgb(200, 100, 50), rgb(0, 255, 0)}};
            check(BufferedImage.TYPE_INT_ARGB, opaque(colours, 100), new int[][]{{124, 150}});
            check(BufferedImage.TYPE_INT_ARGB, opaque(colours, 0), new int[][]{{124, 150}});
        }

        @Test
        void handsOutTheSamplesOfAGreyPicture() {
            check(stored(new int[][]{{0, 50, 128}, {129, 200, 255}}), "grey samples",
                    new int[][]{{0, 50, 128}, {129, 200, 255}});
        }

        @Test
        void looksUpTheColoursOfAPalette() {
            byte[] reds = {(byte) 200, 0};
            byte[] greens = {100, (byte) 255};
            byte[] blues = {50, 0};
            BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED,
                    new IndexColorModel(8, 2, reds, greens, blues));
            image.getRaster().setSample(1, 0, 0, 1);
            check(image, "the colours c86432 and 00ff00 of a palette", new int[][]{{124, 150}});
        }

        private static void check(int type, int[][] colours, int[][] expected) {
            BufferedImage image = image(type, colours);
            check(image, "the colours " + String.join(" / ", shown(image)), expected);
        }

        private static void check(BufferedImage image, String what, int[][] expected) {
            String[] before = shown(image);
            Check.that("gray(image), an image of " + what, () -> Images.gray(image))
                    .mistake("getRGB converts grey samples: it makes 188 of 128. Read them from getRaster().",
                            image.getType() == BufferedImage.TYPE_BYTE_GRAY ? each(image, ImagesTest::blue) : null)
                    .mistake("These are the places in the palette, not the colours.",
                            image.getType() == BufferedImage.TYPE_BYTE_INDEXED ? samples(image) : null)
                    .mistake("The decimals are cut off: round to the nearest whole number.", each(image,
                            p -> (int) (0.299 * red(p) + 0.587 * green(p) + 0.114 * blue(p))))
                    .mistake("This is the mean of red, green and blue. The eye sees green as brighter than blue.",
                            each(image, p -> (int) Math.round((red(p) + green(p) + blue(p)) / 3.0)))
                    .mistake("This is the mean of red, green and blue. The eye sees green as brighter than blue.",
                            each(image, p -> (red(p) + green(p) + blue(p)) / 3))
                    .mistake("Red and blue are swapped: getRGB has red in the high bits, blue in the low ones.",
                            each(image, p -> (int) Math.round(0.114 * red(p) + 0.587 * green(p) + 0.299 * blue(p))))
                    .mistake("This is the blue part alone.", each(image, ImagesTest::blue))
                    .mistake("This is the red part alone.", each(image, ImagesTest::red))
                    .mistake("Above red, getRGB has the transparency: >> 16 leaves it there, & 255 takes it away.",
                            each(image, p -> (int) Math.round(
                                    0.299 * (p >> 16) + 0.587 * green(p) + 0.114 * blue(p))))
                    .mistake("What lies above a colour's eight bits is still there: & 255 takes it away.",
                            each(image, p -> (int) Math.round(
                                    0.299 * (p >> 16) + 0.587 * (p >> 8) + 0.114 * blue(p))))
                    .mistake("Transparency makes it darker here, and should not.", each(image, p -> (int) Math.round(
                            (p >>> 24) / 255.0 * (0.299 * red(p) + 0.587 * green(p) + 0.114 * blue(p)))))
                    .hint("The weights are 0.299, 0.587 and 0.114. In getRGB(x, y) the column comes first, in "
                            + "pixels[y][x] the row.")
                    .is(expected);
            Check.that("the picture after gray(image)", () -> shown(image)).is(before);
        }
    }

    @Group
    @Exercise(id = "3.16", title = "A picture from numbers", points = 4, writes = "toImage")
    class ToImage {

        @Test
        void storesThePixels() {
            int[][] pixels = {{0, 128, 255}, {10, 20, 30}};
            Charts.keep("3.16-pixels", Check.that("toImage(pixels)", () -> Images.toImage(pixels))
                    .given("pixels", pixels)
                    .hint("A BufferedImage takes its width first, then its height; setSample takes x first, then y.")
                    .run());
            check(pixels);
        }

        @Test
        void isAsWideAsARowIsLong() {
            check(new int[][]{{1, 2, 3, 4}});
            check(new int[][]{{1}, {2}, {3}});
        }

        @Property(tries = 25)
        void storesAnyShade(@ForAll("pictures") int[][] pixels) {
            check(pixels);
        }

        @Test
        void takesNothingButShades() {
            rejects("a pixel of 256", "256", new int[][]{{0, 1}, {256, 3}});
            rejects("a pixel of -1", "-1", new int[][]{{0, 1}, {2, -1}});
            rejects("a pixel of 1000", "1000", new int[][]{{1000}});
        }

        @Test
        void needsRowsOfOneLength() {
            takesOnlyPictures("toImage", Images::toImage);
        }

        private static void rejects(String what, String words, int[][] pixels) {
            Check.that("toImage with " + what, () -> Images.toImage(pixels))
                    .isRejectedWith(IllegalArgumentException.class, words);
        }

        private static void check(int[][] pixels) {
            Check.that("width and height of toImage(pixels)", () -> size(Images.toImage(pixels)))
                    .given("pixels", pixels)
                    .mistake(TRANSPOSED, new int[]{pixels.length, pixels[0].length})
                    .is(new int[]{pixels[0].length, pixels.length});
            Check.that("toImage(pixels) is of TYPE_BYTE_GRAY", () -> isGray(Images.toImage(pixels)))
                    .given("pixels", pixels)
                    .mistake("This is another type of picture. The constructor of BufferedImage takes one.", false)
                    .is(true);
            Check.that("what toImage(pixels) stores", () -> samples(Images.toImage(pixels)))
                    .given("pixels", pixels)
                    .mistake("setRGB converts what it is given, and other numbers are stored. Write to getRaster().",
                            converted(pixels))
                    .is(copy(pixels));
        }

        private static Boolean isGray(BufferedImage image) {
            return image == null ? null : image.getType() == BufferedImage.TYPE_BYTE_GRAY;
        }

        /** What is stored when the pixels are set as colours. */
        private static int[][] converted(int[][] pixels) {
            int[][] colours = copy(pixels);
            for (int[] row : colours) {
                Arrays.setAll(row, x -> rgb(row[x], row[x], row[x]));
            }
            return samples(image(BufferedImage.TYPE_BYTE_GRAY, colours));
        }

        @Provide
        Arbitrary<int[][]> pictures() {
            return ImagesTest.pictures();
        }
    }

    @Group
    @Exercise(id = "3.17", title = "Larger pixels", points = 3, writes = "enlarge")
    class Enlarge {

        @Test
        void makesASquareOfEveryPixel() {
            check(new int[][]{{1, 2}, {3, 4}}, 2);
            check(new int[][]{{1, 2, 3}}, 3);
        }

        @Test
        void leavesThePixelsAsTheyAreWithFactorOne() {
            check(new int[][]{{1, 2, 3}, {4, 5, 6}}, 1);
        }

        @Property(tries = 25)
        void enlargesAnyPicture(@ForAll("pictures") int[][] pixels, @ForAll @IntRange(min = 1, max = 4) int factor) {
            check(pixels, factor);
        }

        @Test
        void givesEachRowAnArrayOfItsOwn() {
            Check.that("enlarge([[1, 2]], 2)", () -> Images.enlarge(new int[][]{{1, 2}}, 2))
                    .<int[][]>satisfies("two rows, each an array of its own", a -> a.length == 2 && a[0] != a[1]);
        }

        @Test
        void needsAFactorAboveZero() {
            Check.that("enlarge([[1, 2], [3, 4]], 0)", () -> Images.enlarge(new int[][]{{1, 2}, {3, 4}}, 0))
                    .isRejected();
            Check.that("enlarge([[1, 2], [3, 4]], -1)", () -> Images.enlarge(new int[][]{{1, 2}, {3, 4}}, -1))
                    .isRejected();
        }

        @Test
        void needsRowsOfOneLength() {
            takesOnlyPictures("enlarge by 2", pixels -> Images.enlarge(pixels, 2));
        }

        private static void check(int[][] pixels, int factor) {
            int rows = pixels.length;
            int cols = pixels[0].length;
            Check.that("enlarge(pixels, " + factor + ")", () -> Images.enlarge(pixels, factor))
                    .given("pixels", pixels)
                    .mistake("The whole picture is repeated. Here each pixel is, beside itself.",
                            filled(factor * rows, factor * cols, (y, x) -> pixels[y % rows][x % cols]))
                    .mistake("It is wider now, but not higher.",
                            filled(rows, factor * cols, (y, x) -> pixels[y][x / factor]))
                    .mistake("It is higher now, but not wider.",
                            filled(factor * rows, cols, (y, x) -> pixels[y / factor][x]))
                    .mistake("The pixels are brighter now, and not larger.",
                            filled(rows, cols, (y, x) -> factor * pixels[y][x]))
                    .mistake("Between the pixels there are gaps of 0: each pixel fills its whole square.",
                            filled(factor * rows, factor * cols, (y, x) ->
                                    y % factor == 0 && x % factor == 0 ? pixels[y / factor][x / factor] : 0))
                    .is(filled(factor * rows, factor * cols, (y, x) -> pixels[y / factor][x / factor]));
        }

        /** The number at a place. */
        @FunctionalInterface
        private interface Pixel {
            int at(int y, int x);
        }

        private static int[][] filled(int rows, int cols, Pixel pixel) {
            int[][] pixels = new int[rows][cols];
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < cols; x++) {
                    pixels[y][x] = pixel.at(y, x);
                }
            }
            return pixels;
        }

        @Provide
        Arbitrary<int[][]> pictures() {
            return ImagesTest.pictures();
        }
    }

    /** What is done with pixels. */
    @FunctionalInterface
    private interface Use {
        Object of(int[][] pixels);
    }

    private static void takesOnlyPictures(String method, Use use) {
        Check.that(method + " of no pixels at all", () -> use.of(new int[0][])).isRejected();
        Check.that(method + " of rows without pixels", () -> use.of(new int[2][0])).isRejected();
        Check.that(method + " of [[1, 2], [3]]", () -> use.of(new int[][]{{1, 2}, {3}})).isRejected();
        Check.that(method + " of [[1], [2, 3]]", () -> use.of(new int[][]{{1}, {2, 3}})).isRejected();
        Check.that(method + " of [[1, 2], [3, 4], [5]]", () -> use.of(new int[][]{{1, 2}, {3, 4}, {5}})).isRejected();
    }

    private static Arbitrary<int[][]> pictures() {
        return Arbitraries.integers().between(1, 4).flatMap(width -> Arbitraries.integers().between(0, 255)
                .array(int[].class).ofSize(width).array(int[][].class).ofMinSize(1).ofMaxSize(4));
    }

    private static int rgb(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }

    private static int red(int rgb) {
        return rgb >> 16 & 255;
    }

    private static int green(int rgb) {
        return rgb >> 8 & 255;
    }

    private static int blue(int rgb) {
        return rgb & 255;
    }

    private static int[][] opaque(int[][] colours, int alpha) {
        int[][] opaque = copy(colours);
        for (int[] row : opaque) {
            Arrays.setAll(row, x -> alpha << 24 | row[x]);
        }
        return opaque;
    }

    private static BufferedImage image(int type, int[][] colours) {
        BufferedImage image = new BufferedImage(colours[0].length, colours.length, type);
        for (int y = 0; y < colours.length; y++) {
            for (int x = 0; x < colours[y].length; x++) {
                image.setRGB(x, y, colours[y][x]);
            }
        }
        return image;
    }

    /** A grey picture that stores these samples. */
    private static BufferedImage stored(int[][] samples) {
        BufferedImage image = new BufferedImage(samples[0].length, samples.length, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < samples.length; y++) {
            image.getRaster().setSamples(0, y, samples[y].length, 1, 0, samples[y]);
        }
        return image;
    }

    private static int[] size(BufferedImage image) {
        return image == null ? null : new int[]{image.getWidth(), image.getHeight()};
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

    /** What a function makes of the colour of every pixel. */
    private static int[][] each(BufferedImage image, ToIntFunction<Integer> function) {
        int[][] values = new int[image.getHeight()][image.getWidth()];
        for (int y = 0; y < values.length; y++) {
            for (int x = 0; x < values[y].length; x++) {
                values[y][x] = function.applyAsInt(image.getRGB(x, y));
            }
        }
        return values;
    }

    /** The colours in hexadecimal, a text for each row. */
    private static String[] shown(BufferedImage image) {
        if (image == null) {
            return null;
        }
        return Arrays.stream(each(image, rgb -> rgb & 0xFFFFFF))
                .map(row -> String.join(" ", Arrays.stream(row).mapToObj(p -> String.format("%06x", p)).toList()))
                .toArray(String[]::new);
    }

    private static int[][] copy(int[][] a) {
        return Arrays.stream(a).map(int[]::clone).toArray(int[][]::new);
    }
}
