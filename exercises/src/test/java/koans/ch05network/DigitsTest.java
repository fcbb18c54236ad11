package koans.ch05network;

import static koans.ch05network.DigitsJudge.checkImage;
import static koans.ch05network.DigitsJudge.checkLoad;
import static koans.ch05network.DigitsJudge.checkNchw;
import static koans.ch05network.DigitsJudge.checkNormalise;
import static koans.ch05network.DigitsJudge.checkPixels;
import static koans.ch05network.DigitsJudge.line;
import static koans.ch05network.DigitsJudge.pixels;
import static koans.ch05network.DigitsJudge.rejectsCount;
import static koans.ch05network.DigitsJudge.rejectsFile;
import static koans.ch05network.DigitsJudge.rejectsImage;
import static koans.ch05network.DigitsJudge.rejectsLine;
import static koans.ch05network.DigitsJudge.rejectsNchw;

import java.io.StringReader;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class DigitsTest {

    @Group
    @Exercise(id = "5.37", title = "A line of numbers", points = 4, writes = "parseLine")
    class ParseLine {

        @Test
        void beginsWithTheLabel() {
            int[] pixels = pixels(0);
            String line = line(5, pixels);
            DigitsJudge.checkFirstLabel(5, pixels, line);
            checkPixels(pixels, 5, line);
        }

        @Fact("Keeps its first and its last pixel")
        @Test
        void isTakenWithItsFirstAndLastPixel() {
            int[] pixels = new int[784];
            pixels[0] = 255;
            pixels[783] = 254;
            checkPixels(pixels, 9, line(9, pixels));
        }

        @Test
        void mayHaveBlanksAroundTheNumbers() {
            int[] pixels = pixels(3);
            String line = line(7, pixels).replace(",", " , ");
            Check.that("parseLine(\"7 , ...\").label()", () -> Digits.parseLine(line).label()).is(7);
            Check.that("parseLine(\" 7, ...\").label()", () -> Digits.parseLine(" " + line(7, pixels)).label()).is(7);
            checkPixels(pixels, 7, line);
            checkPixels(pixels, 7, line(7, pixels) + " ");
        }

        @Property(tries = 20)
        void comesBackAsItWasWritten(@ForAll @IntRange(max = 9) int label, @ForAll @IntRange(max = 255) int seed) {
            int[] pixels = pixels(seed);
            String line = line(label, pixels);
            Check.that("parseLine(line).label()", () -> Digits.parseLine(line).label())
                    .given("line", DigitsJudge.shown(line)).is(label);
            checkPixels(pixels, label, line);
        }

        @Test
        void hasALabelAndAllPixels() {
            rejectsCount("one number too few", line(5, new int[783]), "784");
            rejectsCount("one number too many", line(5, new int[785]), "786");
            rejectsCount("\"5,0,1\"", "5,0,1", "3");
        }

        @Test
        void hasALabelFromZeroToNine() {
            rejectsLine("the label 10", line(10, new int[784]));
            rejectsLine("the label -1", line(-1, new int[784]));
        }

        @Test
        void hasPixelsFromPaperToInk() {
            for (int place : new int[]{0, 400, 783}) {
                DigitsJudge.rejectsPixel(256, place);
                DigitsJudge.rejectsPixel(-1, place);
            }
        }

        @Test
        void hasNothingButWholeNumbers() {
            String good = line(5, new int[784]);
            rejectsLine("the word five as label", good.replace("5,", "five,"));
            rejectsLine("an empty place", good.replaceFirst(",0,", ",,"));
            rejectsLine("a pixel of 12.5", good.replaceFirst(",0,", ",12.5,"));
            rejectsLine("a pixel of \"1 2\"", good.replaceFirst(",0,", ",1 2,"));
            rejectsLine("an empty place behind the last pixel", good + ",");
            rejectsLine("three empty places behind the last pixel", good + ",,,");
        }
    }

    @Group
    @Exercise(id = "5.38", title = "A file of digits", points = 5, writes = "load")
    class Load {

        @Test
        void hasARowForEachLine() {
            checkLoad(new int[]{7, 2, 1}, 0, 40, 80);
            checkLoad(new int[]{0}, 5);
        }

        @Test
        void readsThoseThatComeWithTheCourse() {
            // How many there are, the sum and the inked pixels of the first one, and ten labels.
            DigitsJudge.checkFile("train_100.csv", 100, 27_525, 166, 5, 0, 4, 1, 9, 2, 1, 3, 1, 4);
            DigitsJudge.checkFile("test_10.csv", 10, 18_454, 116, 7, 2, 1, 0, 4, 1, 4, 9, 5, 9);
        }

        @Property(tries = 10)
        void keepsTheOrderOfTheLines(@ForAll("labels") int[] labels, @ForAll @IntRange(max = 255) int seed) {
            checkLoad(labels, IntStream.range(0, labels.length).map(i -> seed + 31 * i).toArray());
        }

        @Test
        void doesNotMindHowTheTextEnds() {
            String text = line(3, pixels(1)) + "\n" + line(8, pixels(2));
            Check.that("load(csv).t() without a line break at the end",
                    () -> Digits.load(new StringReader(text)).t()).is(new int[]{3, 8});
            Check.that("load(csv).t() with a line break at the end",
                    () -> Digits.load(new StringReader(text + "\n")).t()).is(new int[]{3, 8});
        }

        @Test
        void readsTextThatArrivesInSmallPieces() {
            String text = line(3, pixels(1)) + "\n" + line(8, pixels(2)) + "\n" + line(6, pixels(3)) + "\n";
            DigitsJudge.checkInPieces(text, 3, 8, 6);
        }

        @Test
        void namesTheLineThatIsWrong() {
            String good = line(5, pixels(0)) + "\n";
            rejectsFile("too few numbers in line 2", good + line(5, new int[783]) + "\n" + good, "line 2");
            rejectsFile("the label 10 in line 1", line(10, pixels(0)) + "\n" + good, "line 1");
            rejectsFile("a pixel of 256 in line 3", good + good + good.replaceFirst(",\\d+,", ",256,"), "line 3");
            rejectsFile("a word in line 4", good + good + good + good.replaceFirst(",\\d+,", ",ink,"), "line 4");
            rejectsFile("a label of -1 in line 2 and of 11 in line 3", good + line(-1, pixels(0)) + "\n"
                    + line(11, pixels(0)), "line 2");
        }

        @Fact("A blank line is a mistake, it is not skipped")
        @Test
        void skipsNoBlankLine() {
            String good = line(5, pixels(0)) + "\n";
            rejectsFile("a blank line between two pictures", good + "\n" + good, "line 2");
            rejectsFile("a blank line 2 and the label 10 in line 4", good + " \n" + good + line(10, pixels(0)),
                    "line 2");
        }

        @Test
        void readsMoreThanAHundredLines() {
            int[] labels = IntStream.range(0, 130).map(i -> i % 10).toArray();
            checkLoad(labels, IntStream.range(0, 130).map(i -> 7 * i).toArray());
        }

        @Provide
        Arbitrary<int[]> labels() {
            return Numbers.labels(3, 10);
        }
    }

    @Group
    @Exercise(id = "5.39", title = "From 0 to 1", points = 2, writes = "normalise")
    class Normalise {

        @Fact("Ink of 255 becomes 1")
        @Test
        void bringsInkToOne() {
            checkNormalise(new double[][]{{0, 255, 51}, {1, 128, 254}},
                    new double[][]{{0, 1, 0.2}, {1 / 255.0, 128 / 255.0, 254 / 255.0}});
        }

        @Fact("Divides by 255, whatever the brightest pixel is")
        @Test
        void doesNotAskForTheBrightestPixel() {
            checkNormalise(new double[][]{{51, 102}}, new double[][]{{0.2, 0.4}});
            checkNormalise(new double[][]{{0, 51}, {102, 0}}, new double[][]{{0, 0.2}, {0.4, 0}});
        }

        @Property(tries = 30)
        void worksPixelByPixel(@ForAll("pictures") SimpleMatrix pictures) {
            SimpleMatrix x = pictures.scale(240);
            checkNormalise(x.toArray2(), DigitsJudge.over255(x));
        }

        @Provide
        Arbitrary<SimpleMatrix> pictures() {
            return Numbers.pictures(3, 6);
        }
    }

    @Group
    @Exercise(id = "5.40", title = "A row becomes a picture", points = 3, writes = "image")
    class Image {

        @Test
        void isFilledRowByRow() {
            checkImage(2, 3, 1, 2, 3, 4, 5, 6);
            checkImage(3, 2, 1, 2, 3, 4, 5, 6);
        }

        @Test
        void mayBeADigit() {
            checkImage(28, 28, DigitsJudge.counted(784));
        }

        @Test
        void mayBeASingleRowOrColumn() {
            checkImage(1, 3, 7, 8, 9);
            checkImage(3, 1, 7, 8, 9);
        }

        @Property(tries = 40)
        void putsEachPixelInItsPlace(@ForAll @IntRange(min = 1, max = 5) int rows,
                @ForAll @IntRange(min = 1, max = 5) int cols) {
            checkImage(rows, cols, IntStream.range(0, rows * cols).mapToDouble(k -> 3 * k + 1).toArray());
        }

        @Test
        void needsAsManyPixelsAsThereAreInThePicture() {
            rejectsImage(2, 3, 5);
            rejectsImage(2, 3, 7);
            rejectsImage(28, 28, 785);
            rejectsImage(2, 3, 4);
        }

        @Test
        void keepsToItsSizesAlsoFor784Pixels() {
            checkImage(14, 56, DigitsJudge.counted(784));
            checkImage(98, 8, DigitsJudge.counted(784));
        }
    }

    @Group
    @Exercise(id = "5.41", title = "Four indices", points = 4, writes = "toNchw")
    class ToNchw {

        @Fact("Are picture, channel, row and column")
        @Test
        void arePictureChannelRowAndColumn() {
            checkNchw(2, 3, new double[][]{{1, 2, 3, 4, 5, 6}, {7, 8, 9, 10, 11, 12}});
            checkNchw(3, 2, new double[][]{{1, 2, 3, 4, 5, 6}, {7, 8, 9, 10, 11, 12}, {13, 14, 15, 16, 17, 18}});
        }

        @Test
        void workForASinglePicture() {
            checkNchw(2, 2, new double[][]{{4, 3, 2, 1}});
            checkNchw(1, 1, new double[][]{{4}, {3}});
        }

        @Test
        void workForDigits() {
            checkNchw(28, 28, new double[][]{DigitsJudge.counted(784),
                IntStream.range(0, 784).mapToDouble(k -> 1000 - k).toArray()});
        }

        @Property(tries = 30)
        void findEachPixel(@ForAll @IntRange(min = 1, max = 3) int n, @ForAll @IntRange(min = 1, max = 4) int rows,
                @ForAll @IntRange(min = 1, max = 4) int cols) {
            checkNchw(rows, cols, DigitsJudge.countedByHundreds(n, rows * cols));
        }

        @Test
        void needAsManyPixelsAsThereAreInAPicture() {
            rejectsNchw(2, 2, new SimpleMatrix(3, 6));
            rejectsNchw(2, 4, new SimpleMatrix(3, 6));
            rejectsNchw(28, 28, new SimpleMatrix(2, 785));
        }
    }
}
