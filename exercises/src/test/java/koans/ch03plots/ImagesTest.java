package koans.ch03plots;

import static koans.ch03plots.ImagesJudge.allCloseTo;
import static koans.ch03plots.ImagesJudge.checkEnlarge;
import static koans.ch03plots.ImagesJudge.checkGray;
import static koans.ch03plots.ImagesJudge.checkToImage;
import static koans.ch03plots.ImagesJudge.filled;
import static koans.ch03plots.ImagesJudge.holds;
import static koans.ch03plots.ImagesJudge.image;
import static koans.ch03plots.ImagesJudge.ofAPalette;
import static koans.ch03plots.ImagesJudge.opaque;
import static koans.ch03plots.ImagesJudge.rejectsPixels;
import static koans.ch03plots.ImagesJudge.rgb;
import static koans.ch03plots.ImagesJudge.shades;
import static koans.ch03plots.ImagesJudge.shown;
import static koans.ch03plots.ImagesJudge.size;
import static koans.ch03plots.ImagesJudge.stored;
import static koans.ch03plots.ImagesJudge.takesOnlyPictures;
import static koans.ch03plots.ImagesJudge.withoutDoubt;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import koans.grader.check.Rejected;
import koans.kit.Data;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesTest {

    @Group
    @Exercise(id = "3.14", title = "Reading a picture", points = 3, writes = "read")
    class Read {

        @Fact("Reads a PNG")
        @Test
        void readsAPng() {
            Path file = Data.file("pictures/gradient.png");
            Charts.keep("3.14-gradient", Check.that("read(gradient.png)", () -> Images.read(file)).run());
            holds(file, filled(3, 5, (y, x) -> rgb(60 * x, 120 * y, 30 * (x + y))));
        }

        @Fact("Reads a JPEG")
        @Test
        void readsAJpeg() {
            Path file = Data.file("pictures/flat.jpg");
            Check.that("width and height of read(flat.jpg)", () -> size(Images.read(file))).is(new int[]{6, 4});
            Check.that("read(flat.jpg)", () -> shown(Images.read(file)))
                    .<String[]>satisfies("every pixel close to c86432, in hexadecimal: red 200, green 100, blue 50",
                            rows -> allCloseTo(0xC86432, rows));
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
    }

    @Group
    @Exercise(id = "3.15", title = "Shades of grey", points = 4, writes = "gray")
    class Gray {

        @Fact("Weighs red, green and blue")
        @Test
        void weighsRedGreenAndBlue() {
            checkGray(BufferedImage.TYPE_INT_RGB, new int[][]{
                    {rgb(200, 100, 50), rgb(255, 0, 0), rgb(0, 255, 0)},
                    {rgb(0, 0, 255), rgb(255, 255, 255), rgb(10, 20, 30)}},
                    new int[][]{{124, 76, 150}, {29, 255, 18}});
        }

        @Test
        void hasARowForEachLineOfThePicture() {
            checkGray(BufferedImage.TYPE_INT_RGB, new int[][]{{0x000000, 0xFFFFFF, 0x010101}},
                    new int[][]{{0, 255, 1}});
            checkGray(BufferedImage.TYPE_INT_RGB, new int[][]{{0x000000}, {0xFFFFFF}, {0x010101}},
                    new int[][]{{0}, {255}, {1}});
        }

        @Property(tries = 30)
        void weighsAnyColour(@ForAll @IntRange(max = 255) int red, @ForAll @IntRange(max = 255) int green,
                             @ForAll @IntRange(max = 255) int blue) {
            int[][] colours = {{withoutDoubt(rgb(red, green, blue))}};
            checkGray(BufferedImage.TYPE_INT_RGB, colours, shades(colours));
        }

        @Test
        void weighsManyColours() {
            int[][] colours = filled(52 * 52, 52, (y, x) -> withoutDoubt(rgb(5 * x, 5 * (y / 52), 5 * (y % 52))));
            BufferedImage image = image(BufferedImage.TYPE_INT_RGB, colours);
            Check.that("gray(image), an image of 140608 colours", () -> Images.gray(image))
                    .hint("Look at the three weights, digit by digit.")
                    .is(shades(colours));
        }

        @Property(tries = 15)
        void keepsWhatIsGreyAlready(@ForAll @IntRange(max = 255) int shade) {
            checkGray(BufferedImage.TYPE_INT_RGB, new int[][]{{rgb(shade, shade, shade)}}, new int[][]{{shade}});
        }

        @Test
        void doesNotCareHowColoursAreStored() {
            int[][] colours = {{rgb(200, 100, 50), rgb(255, 0, 0)}, {rgb(0, 255, 0), rgb(0, 0, 255)},
                {rgb(250, 251, 252), rgb(1, 2, 3)}};
            int[][] expected = {{124, 76}, {150, 29}, {251, 2}};
            checkGray(BufferedImage.TYPE_3BYTE_BGR, colours, expected);
            checkGray(BufferedImage.TYPE_INT_BGR, colours, expected);
            checkGray(BufferedImage.TYPE_INT_ARGB, opaque(colours, 255), expected);
            checkGray(BufferedImage.TYPE_4BYTE_ABGR, opaque(colours, 255), expected);
        }

        @Test
        void takesNoNoticeOfTransparency() {
            int[][] colours = {{rgb(200, 100, 50), rgb(0, 255, 0)}};
            checkGray(BufferedImage.TYPE_INT_ARGB, opaque(colours, 100), new int[][]{{124, 150}});
            checkGray(BufferedImage.TYPE_INT_ARGB, opaque(colours, 0), new int[][]{{124, 150}});
        }

        @Test
        void handsOutTheSamplesOfAGreyPicture() {
            checkGray(stored(new int[][]{{0, 50, 128}, {129, 200, 255}}), "grey samples",
                    new int[][]{{0, 50, 128}, {129, 200, 255}});
        }

        @Test
        void looksUpTheColoursOfAPalette() {
            checkGray(ofAPalette(), "the colours c86432 and 00ff00 of a palette", new int[][]{{124, 150}});
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
            checkToImage(pixels);
        }

        @Test
        void isAsWideAsARowIsLong() {
            checkToImage(new int[][]{{1, 2, 3, 4}});
            checkToImage(new int[][]{{1}, {2}, {3}});
        }

        @Property(tries = 25)
        void storesAnyShade(@ForAll("pictures") int[][] pixels) {
            checkToImage(pixels);
        }

        @Test
        void takesNothingButShades() {
            rejectsPixels("a pixel of 256", "256", new int[][]{{0, 1}, {256, 3}});
            rejectsPixels("a pixel of -1", "-1", new int[][]{{0, 1}, {2, -1}});
            rejectsPixels("a pixel of 1000", "1000", new int[][]{{1000}});
        }

        @Test
        void needsRowsOfOneLength() {
            takesOnlyPictures("toImage", Images::toImage);
        }

        @Provide
        Arbitrary<int[][]> pictures() {
            return ImagesJudge.pictures();
        }
    }

    @Group
    @Exercise(id = "3.17", title = "Larger pixels", points = 3, writes = "enlarge")
    class Enlarge {

        @Test
        void makesASquareOfEveryPixel() {
            checkEnlarge(new int[][]{{1, 2}, {3, 4}}, 2);
            checkEnlarge(new int[][]{{1, 2, 3}}, 3);
        }

        @Test
        void leavesThePixelsAsTheyAreWithFactorOne() {
            checkEnlarge(new int[][]{{1, 2, 3}, {4, 5, 6}}, 1);
        }

        @Property(tries = 25)
        void enlargesAnyPicture(@ForAll("pictures") int[][] pixels, @ForAll @IntRange(min = 1, max = 4) int factor) {
            checkEnlarge(pixels, factor);
        }

        @Test
        void givesEachRowAnArrayOfItsOwn() {
            Check.that("enlarge([[1, 2]], 2)", () -> Images.enlarge(new int[][]{{1, 2}}, 2))
                    .<int[][]>satisfies("two rows, each an array of its own", a -> a.length == 2 && a[0] != a[1]);
        }

        @Test
        void needsAFactorAboveZero() {
            int[][] pixels = {{1, 2}, {3, 4}};
            Rejected.anyhow().by("enlarge", Images::enlarge, pixels, 0);
            Rejected.anyhow().by("enlarge", Images::enlarge, pixels, -1);
        }

        @Test
        void needsRowsOfOneLength() {
            takesOnlyPictures("enlarge by 2", pixels -> Images.enlarge(pixels, 2));
        }

        @Provide
        Arbitrary<int[][]> pictures() {
            return ImagesJudge.pictures();
        }
    }
}
