package koans.ch05network;

import static koans.ch05network.DigitImagesJudge.checkAscii;
import static koans.ch05network.DigitImagesJudge.checkImage;
import static koans.ch05network.DigitImagesJudge.rejectsAsciiOf;
import static koans.ch05network.DigitImagesJudge.rejectsImageOf;
import static koans.ch05network.DigitImagesJudge.rejectsImageWith;
import static koans.ch05network.DigitImagesJudge.someOf;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DigitImagesTest {

    @Group
    @Exercise(id = "5.42", title = "A digit to look at", points = 4, writes = "toImage")
    class ToImage {

        @Test
        void isAsWideAsThereAreColumns() {
            checkImage(2, 2, 10, 20, 30, 40);
            checkImage(2, 3, 10, 20, 30, 40, 50, 60);
            checkImage(3, 2, 10, 20, 30, 40, 50, 60);
            checkImage(1, 4, 1, 2, 3, 4);
            checkImage(4, 1, 1, 2, 3, 4);
        }

        @Test
        void showsTheFirstDigitToLearnFrom() throws IOException {
            double[] pixels = DigitImagesJudge.firstDigit();
            Charts.keep("5.42-first-digit", Check.that("toImage(pixels, 28, 28)",
                    () -> DigitImages.toImage(pixels, 28, 28)).given("pixels", pixels).run());
            Check.that("toImage(pixels, 28, 28)", () -> DigitImagesJudge.type(DigitImages.toImage(pixels, 28, 28)))
                    .given("pixels", pixels)
                    .hint("one grey value for each pixel, in a byte: which type of BufferedImage is that?")
                    .is("TYPE_BYTE_GRAY");
            checkImage(28, 28, pixels);
        }

        @Test
        void keepsDarkAndBrightPixelsAsTheyAre() {
            checkImage(2, 3, 0, 1, 127, 128, 254, 255);
            checkImage(16, 16, IntStream.range(0, 256).asDoubleStream().toArray());
        }

        @Property(tries = 40)
        void hasEachPixelInItsPlace(@ForAll("pixels") double[] pixels) {
            checkImage(2, 4, pixels);
            checkImage(4, 2, pixels);
        }

        @Test
        void hasNoPixelsBeyondInkAndPaper() {
            rejectsImageWith("256", 0, 0, 256, 0);
            rejectsImageWith("-1", 0, 0, 0, -1);
            rejectsImageWith("1000", 1000, 0, 0, 0);
        }

        @Test
        void isNotMadeFromANormalisedPicture() {
            rejectsImageWith("0.2", 0, 0.2, 1, 0);
            rejectsImageWith("0.996, which is 254 / 255", 0, 0, 0, 254 / 255.0);
            rejectsImageWith("127.5", 127.5, 0, 255, 0);
        }

        @Test
        void needsAsManyPixelsAsThereAreInThePicture() {
            rejectsImageOf(2, 3, 5);
            rejectsImageOf(2, 3, 7);
            rejectsImageOf(28, 28, 785);
        }

        @Provide
        Arbitrary<double[]> pixels() {
            return someOf(8);
        }
    }

    @Group
    @Exercise(id = "5.43", title = "A digit made of characters", points = 3, writes = "ascii")
    class Ascii {

        @Fact("Writes paper, grey and ink")
        @Test
        void writesPaperGreyAndInk() {
            checkAscii(2, 2, List.of(" .", "##"), 0, 127, 128, 255);
        }

        @Test
        void writesALineForEachRow() {
            checkAscii(2, 3, List.of("#. ", ".##"), 255, 1, 0, 2, 200, 254);
            checkAscii(3, 2, List.of("#.", " .", "##"), 255, 1, 0, 2, 200, 254);
        }

        @Test
        void keepsTheBlanks() {
            checkAscii(2, 4, List.of(" #  ", "    "), 0, 255, 0, 0, 0, 0, 0, 0);
        }

        @Test
        void showsTheFirstDigitToLearnFrom() throws IOException {
            double[] pixels = DigitImagesJudge.firstDigit();
            Check.that("line 5 of ascii(pixels, 28, 28)", () -> DigitImages.ascii(pixels, 28, 28).get(5))
                    .given("pixels", pixels)
                    .is("            .....##.###.    ");
            Check.that("the number of lines of ascii(pixels, 28, 28)", () -> DigitImages.ascii(pixels, 28, 28).size())
                    .is(28);
        }

        @Property(tries = 40)
        void hasACharacterForEachPixel(@ForAll("pixels") double[] pixels) {
            checkAscii(2, 3, DigitImagesJudge.lines(2, 3, pixels, 128), pixels);
            checkAscii(3, 2, DigitImagesJudge.lines(3, 2, pixels, 128), pixels);
        }

        @Test
        void needsAsManyPixelsAsThereAreInThePicture() {
            rejectsAsciiOf(2, 3, 5);
            rejectsAsciiOf(2, 3, 7);
            rejectsAsciiOf(28, 28, 785);
        }

        @Provide
        Arbitrary<double[]> pixels() {
            return someOf(6);
        }
    }
}
