package koans.ch03plots;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What pictures hold, and what a wrong answer makes of them. */
final class ImagesJudge {

    static final String TRANSPOSED = "Width and height are swapped: the first index is the row, y.";

    private ImagesJudge() {
    }

    /** The file is read as these colours. */
    static void holds(Path file, int[][] colours) {
        String call = "read(" + file.getFileName() + ")";
        Check.that("width and height of " + call, () -> size(Images.read(file)))
                .is(new int[]{colours[0].length, colours.length});
        Check.that("the colours of " + call + " in hexadecimal", () -> shown(Images.read(file)))
                .is(shown(image(BufferedImage.TYPE_INT_RGB, colours)));
    }

    /** A JPEG changes colours a little. */
    static boolean allCloseTo(int colour, String[] rows) {
        return Arrays.stream(rows).flatMap(row -> Arrays.stream(row.split(" ")))
                .mapToInt(pixel -> Integer.parseInt(pixel, 16))
                .allMatch(p -> Math.abs(red(p) - red(colour)) <= 12 && Math.abs(green(p) - green(colour)) <= 12
                        && Math.abs(blue(p) - blue(colour)) <= 12);
    }

    static void checkGray(int type, int[][] colours, int[][] expected) {
        BufferedImage image = image(type, colours);
        checkGray(image, "the colours " + String.join(" / ", shown(image)), expected);
    }

    static void checkGray(BufferedImage image, String what, int[][] expected) {
        String[] before = shown(image);
        Check check = Check.that("gray(image), an image of " + what, () -> Images.gray(image));
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            check.mistake("getRGB converts grey samples: it makes 188 of 128. Read them from getRaster().",
                    each(image, ImagesJudge::blue));
        } else {
            addMistakesOfColours(check, image);
        }
        check.hint("The weights are 0.299, 0.587 and 0.114. In getRGB(x, y) the column comes first, in pixels[y][x] "
                + "the row.").is(expected);
        Check.that("the picture after gray(image)", () -> shown(image)).is(before);
    }

    private static void addMistakesOfColours(Check check, BufferedImage image) {
        check
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
                .mistake("This is the blue part alone.", each(image, ImagesJudge::blue))
                .mistake("This is the red part alone.", each(image, ImagesJudge::red))
                .mistake("Above red, getRGB has the transparency: >> 16 leaves it there, & 255 takes it away.",
                        each(image, p -> (int) Math.round(
                                0.299 * (p >> 16) + 0.587 * green(p) + 0.114 * blue(p))))
                .mistake("What lies above a colour's eight bits is still there: & 255 takes it away.",
                        each(image, p -> (int) Math.round(
                                0.299 * (p >> 16) + 0.587 * (p >> 8) + 0.114 * blue(p))))
                .mistake("Transparency makes it darker here, and should not.", each(image, p -> (int) Math.round(
                        (p >>> 24) / 255.0 * (0.299 * red(p) + 0.587 * green(p) + 0.114 * blue(p)))));
    }

    /** The shade of each colour, in whole numbers. */
    static int[][] shades(int[][] colours) {
        return filled(colours.length, colours[0].length, (y, x) -> (thousandths(colours[y][x]) + 500) / 1000);
    }

    private static int thousandths(int colour) {
        return 299 * red(colour) + 587 * green(colour) + 114 * blue(colour);
    }

    /** White for a colour in the middle between two shades, where the order of adding decides. */
    static int withoutDoubt(int colour) {
        return thousandths(colour) % 1000 == 500 ? 0xFFFFFF : colour;
    }

    /** Two pixels that are places in a palette of two colours: c86432 and 00ff00. */
    static BufferedImage ofAPalette() {
        byte[] reds = {(byte) 200, 0};
        byte[] greens = {100, (byte) 255};
        byte[] blues = {50, 0};
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, 2, reds, greens, blues));
        image.getRaster().setSample(1, 0, 0, 1);
        return image;
    }

    static void checkToImage(int[][] pixels) {
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

    static void rejectsPixels(String what, String words, int[][] pixels) {
        Check.that("toImage with " + what, () -> Images.toImage(pixels))
                .isRejectedWith(IllegalArgumentException.class, words);
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

    static void checkEnlarge(int[][] pixels, int factor) {
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
    interface Pixel {
        int at(int y, int x);
    }

    /** The number for each place. */
    static int[][] filled(int rows, int cols, Pixel pixel) {
        int[][] pixels = new int[rows][cols];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < cols; x++) {
                pixels[y][x] = pixel.at(y, x);
            }
        }
        return pixels;
    }

    /** What is done with pixels. */
    @FunctionalInterface
    interface Use {
        Object of(int[][] pixels);
    }

    /** No pixels, or rows of unequal length, are rejected. */
    static void takesOnlyPictures(String method, Use use) {
        Check.that(method + " of no pixels at all", () -> use.of(new int[0][])).isRejected();
        Check.that(method + " of rows without pixels", () -> use.of(new int[2][0])).isRejected();
        Check.that(method + " of [[1, 2], [3]]", () -> use.of(new int[][]{{1, 2}, {3}})).isRejected();
        Check.that(method + " of [[1], [2, 3]]", () -> use.of(new int[][]{{1}, {2, 3}})).isRejected();
        Check.that(method + " of [[1, 2], [3, 4], [5]]", () -> use.of(new int[][]{{1, 2}, {3, 4}, {5}})).isRejected();
    }

    static Arbitrary<int[][]> pictures() {
        return Arbitraries.integers().between(1, 4).flatMap(width -> Arbitraries.integers().between(0, 255)
                .array(int[].class).ofSize(width).array(int[][].class).ofMinSize(1).ofMaxSize(4));
    }

    static int rgb(int red, int green, int blue) {
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

    /** The same colours, as opaque as this: 0 is not at all, 255 is fully. */
    static int[][] opaque(int[][] colours, int alpha) {
        int[][] opaque = copy(colours);
        for (int[] row : opaque) {
            Arrays.setAll(row, x -> alpha << 24 | row[x]);
        }
        return opaque;
    }

    static BufferedImage image(int type, int[][] colours) {
        BufferedImage image = new BufferedImage(colours[0].length, colours.length, type);
        for (int y = 0; y < colours.length; y++) {
            for (int x = 0; x < colours[y].length; x++) {
                image.setRGB(x, y, colours[y][x]);
            }
        }
        return image;
    }

    /** A grey picture that stores these samples. */
    static BufferedImage stored(int[][] samples) {
        BufferedImage image = new BufferedImage(samples[0].length, samples.length, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < samples.length; y++) {
            image.getRaster().setSamples(0, y, samples[y].length, 1, 0, samples[y]);
        }
        return image;
    }

    static int[] size(BufferedImage image) {
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
    static String[] shown(BufferedImage image) {
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
