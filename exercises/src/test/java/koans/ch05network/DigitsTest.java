package koans.ch05network;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.kit.Data;
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
            Check.that("parseLine(line).label()", () -> Digits.parseLine(line).label())
                    .given("line", shown(line))
                    .mistake("This is the last number. The label comes first.", pixels[783])
                    .mistake("This is the second number, the first pixel.", pixels[0])
                    .is(5);
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
                    .given("line", shown(line)).is(label);
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
            rejects("the label 10", line(10, new int[784]));
            rejects("the label -1", line(-1, new int[784]));
        }

        @Test
        void hasPixelsFromPaperToInk() {
            for (int place : new int[]{0, 400, 783}) {
                for (int value : new int[]{256, -1}) {
                    int[] pixels = new int[784];
                    pixels[place] = value;
                    rejects("a pixel of " + value, line(5, pixels));
                }
            }
        }

        @Test
        void hasNothingButWholeNumbers() {
            rejects("the word five as label", line(5, new int[784]).replace("5,", "five,"));
            rejects("an empty place", line(5, new int[784]).replaceFirst(",0,", ",,"));
            rejects("a pixel of 12.5", line(5, new int[784]).replaceFirst(",0,", ",12.5,"));
            rejects("a pixel of \"1 2\"", line(5, new int[784]).replaceFirst(",0,", ",1 2,"));
            rejects("an empty place behind the last pixel", line(5, new int[784]) + ",");
            rejects("three empty places behind the last pixel", line(5, new int[784]) + ",,,");
        }

        private static void checkPixels(int[] expected, int label, String line) {
            int[] all = IntStream.concat(IntStream.of(label), Arrays.stream(expected)).toArray();
            Check.that("parseLine(line).pixels()", () -> Digits.parseLine(line).pixels())
                    .given("line", shown(line))
                    .mistake("The label is no pixel: the picture begins with the second number.", all)
                    .mistake("The label is taken for the first pixel, and the picture moves by one place.",
                            Arrays.copyOf(all, 784))
                    .mistake("The last pixel is missing.", Arrays.copyOf(expected, 783))
                    .mistake("The first pixel is missing.", Arrays.copyOfRange(expected, 1, 784))
                    .mistake("The first pixel is left out: the picture moves by one place.",
                            Arrays.copyOfRange(expected, 1, 785))
                    .mistake("The last pixel is never read.", Arrays.copyOf(Arrays.copyOf(expected, 783), 784))
                    .is(expected);
        }

        private static void rejectsCount(String what, String line, String count) {
            Check.that("parseLine(line).label() with " + what, () -> Digits.parseLine(line).label())
                    .hint("how many numbers there are, and how many are expected: say both in the message.")
                    .isRejectedWith(IllegalArgumentException.class, "785", count);
        }

        private static void rejects(String what, String line) {
            Check.that("parseLine(line).label() with " + what, () -> Digits.parseLine(line).label()).isRejected();
        }
    }

    @Group
    @Exercise(id = "5.38", title = "A file of digits", points = 5, writes = "load")
    class Load {

        @Test
        void hasARowForEachLine() {
            check(new int[]{7, 2, 1}, 0, 40, 80);
            check(new int[]{0}, 5);
        }

        @Test
        void readsThoseThatComeWithTheCourse() {
            checkFile("train_100.csv", 100, 27_525, 166, 5, 0, 4, 1, 9, 2, 1, 3, 1, 4);
            checkFile("test_10.csv", 10, 18_454, 116, 7, 2, 1, 0, 4, 1, 4, 9, 5, 9);
        }

        @Property(tries = 10)
        void keepsTheOrderOfTheLines(@ForAll("labels") int[] labels, @ForAll @IntRange(max = 255) int seed) {
            check(labels, IntStream.range(0, labels.length).map(i -> seed + 31 * i).toArray());
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
            Check.that("load(csv).t() from a reader that hands out a few characters at a time",
                            () -> Digits.load(new InPieces(new StringReader(text))).t())
                    .mistake("Nothing is read: a reader may not be ready yet and still have text.", new int[0])
                    .hint("A reader is at its end when it says so (null or -1), and not before.")
                    .is(new int[]{3, 8, 6});
        }

        @Test
        void namesTheLineThatIsWrong() {
            String good = line(5, pixels(0)) + "\n";
            rejects("too few numbers in line 2", good + line(5, new int[783]) + "\n" + good, "line 2");
            rejects("the label 10 in line 1", line(10, pixels(0)) + "\n" + good, "line 1");
            rejects("a pixel of 256 in line 3", good + good + good.replaceFirst(",\\d+,", ",256,"), "line 3");
            rejects("a word in line 4", good + good + good + good.replaceFirst(",\\d+,", ",ink,"), "line 4");
            rejects("a label of -1 in line 2 and of 11 in line 3", good + line(-1, pixels(0)) + "\n"
                    + line(11, pixels(0)), "line 2");
        }

        @Fact("A blank line is a mistake, it is not skipped")
        @Test
        void skipsNoBlankLine() {
            String good = line(5, pixels(0)) + "\n";
            rejects("a blank line between two pictures", good + "\n" + good, "line 2");
            rejects("a blank line 2 and the label 10 in line 4", good + " \n" + good + line(10, pixels(0)), "line 2");
        }

        @Provide
        Arbitrary<int[]> labels() {
            return Numbers.labels(3, 10);
        }

        private static void rejects(String what, String csv, String words) {
            Check.that("load(csv).t() with " + what, () -> Digits.load(new StringReader(csv)).t())
                    .hint("which line is it, counted from 1? Only load knows: catch what parseLine throws, and throw"
                            + " an IllegalArgumentException that says \"" + words + "\".")
                    .isRejectedWith(IllegalArgumentException.class, words);
        }

        private static void check(int[] labels, int... seeds) {
            int n = labels.length;
            String csv = IntStream.range(0, n).mapToObj(i -> line(labels[i], pixels(seeds[i])) + "\n")
                    .collect(Collectors.joining());
            double[][] x = Arrays.stream(seeds)
                    .mapToObj(seed -> Arrays.stream(pixels(seed)).asDoubleStream().toArray()).toArray(double[][]::new);
            SimpleMatrix expected = new SimpleMatrix(x);
            double[][] withLabels = new double[n][785];
            double[][] last = new double[n][];
            for (int i = 0; i < n; i++) {
                withLabels[i][0] = labels[i];
                System.arraycopy(x[i], 0, withLabels[i], 1, 784);
                last[i] = x[n - 1];
            }
            Check.that("load(csv).t()", () -> Digits.load(new StringReader(csv)).t())
                    .mistake("The first line is left out. There are no headings.", Arrays.copyOfRange(labels, 1, n))
                    .mistake("The last line is left out.", Arrays.copyOf(labels, n - 1))
                    .mistake("The lines come in the opposite order.",
                            IntStream.range(0, n).map(i -> labels[n - 1 - i]).toArray())
                    .is(labels);
            Check.that("load(csv).x()", () -> Digits.load(new StringReader(csv)).x())
                    .mistake("The pixels are divided by 255 already. Here they stay from 0 to 255.",
                            expected.divide(255))
                    .mistake("The labels stand among the pixels: a row has 784 numbers.", new SimpleMatrix(withLabels))
                    .mistake("A picture is a row, not a column.", expected.transpose())
                    .mistake("Every row is the last picture.", new SimpleMatrix(last))
                    .is(expected);
        }

        private static void checkFile(String name, int rows, int sum, int ink, int... firstLabels) {
            String call = "load(" + name + ")";
            Check.that("rows and columns of " + call + ".x()", () -> {
                SimpleMatrix x = file(name).x();
                return new int[]{x.getNumRows(), x.getNumCols()};
            }).is(new int[]{rows, 784});
            Check.that("the first labels of " + call + ".t()", () -> Arrays.copyOf(file(name).t(), 10))
                    .is(firstLabels);
            Check.that("the number of labels of " + call + ".t()", () -> file(name).t().length).is(rows);
            Check.that("the sum of the first picture of " + call + ".x()",
                    () -> file(name).x().getRow(0).elementSum()).is((double) sum);
            Check.that("the pixels above 0 in the first picture of " + call + ".x()",
                    () -> (int) Arrays.stream(file(name).x().toArray2()[0]).filter(pixel -> pixel > 0).count()).is(ink);
        }

        private static Digits.Data file(String name) throws IOException {
            try (Reader reader = Files.newBufferedReader(Data.file("digits/" + name))) {
                return Digits.load(reader);
            }
        }
    }

    @Group
    @Exercise(id = "5.39", title = "From 0 to 1", points = 2, writes = "normalise")
    class Normalise {

        @Fact("Ink of 255 becomes 1")
        @Test
        void bringsInkToOne() {
            check(new double[][]{{0, 255, 51}, {1, 128, 254}},
                    new double[][]{{0, 1, 0.2}, {1 / 255.0, 128 / 255.0, 254 / 255.0}});
        }

        @Fact("Divides by 255, whatever the brightest pixel is")
        @Test
        void doesNotAskForTheBrightestPixel() {
            check(new double[][]{{51, 102}}, new double[][]{{0.2, 0.4}});
            check(new double[][]{{0, 51}, {102, 0}}, new double[][]{{0, 0.2}, {0.4, 0}});
        }

        @Property(tries = 30)
        void worksPixelByPixel(@ForAll("pictures") SimpleMatrix pictures) {
            SimpleMatrix x = pictures.scale(240);
            double[][] expected = x.toArray2();
            for (double[] row : expected) {
                Arrays.setAll(row, k -> row[k] / 255);
            }
            check(x.toArray2(), expected);
        }

        @Provide
        Arbitrary<SimpleMatrix> pictures() {
            return Numbers.pictures(3, 6);
        }

        private static void check(double[][] pixels, double[][] expected) {
            SimpleMatrix x = new SimpleMatrix(pixels);
            double max = x.elementMax();
            double min = x.elementMin();
            Check.that("normalise(x)", () -> Digits.normalise(x))
                    .given("x", x)
                    .mistake("A whole number divided by a whole number is a whole number: nearly all pixels become 0.",
                            x.elementOp((int r, int c, double v) -> Math.floor(v / 255)))
                    .mistake("The largest pixel is 255, so divide by 255, not by 256.", x.divide(256))
                    .mistake("Every picture has to be measured on the same scale, whatever its own largest pixel is.",
                            x.divide(max == 0 ? 1 : max))
                    .mistake("The smallest and largest pixel of the picture do not matter: paper is 0, ink is 255.",
                            x.minus(min).divide(max == min ? 1 : max - min))
                    .mistake("Here the scale is from 0 to 1, without a lift of 0.01.", x.scale(0.99 / 255).plus(0.01))
                    .mistake("Paper and ink have changed places.", x.scale(-1 / 255.0).plus(1))
                    .is(new SimpleMatrix(expected));
        }
    }

    @Group
    @Exercise(id = "5.40", title = "A row becomes a picture", points = 3, writes = "image")
    class Image {

        @Test
        void isFilledRowByRow() {
            check(2, 3, 1, 2, 3, 4, 5, 6);
            check(3, 2, 1, 2, 3, 4, 5, 6);
        }

        @Test
        void mayBeADigit() {
            check(28, 28, IntStream.range(0, 784).asDoubleStream().toArray());
        }

        @Test
        void mayBeASingleRowOrColumn() {
            check(1, 3, 7, 8, 9);
            check(3, 1, 7, 8, 9);
        }

        @Property(tries = 40)
        void putsEachPixelInItsPlace(@ForAll @IntRange(min = 1, max = 5) int rows,
                @ForAll @IntRange(min = 1, max = 5) int cols) {
            check(rows, cols, IntStream.range(0, rows * cols).mapToDouble(k -> 3 * k + 1).toArray());
        }

        @Test
        void needsAsManyPixelsAsThereAreInThePicture() {
            Check.that("image(pixels, 2, 3) of 5 pixels", () -> Digits.image(new double[5], 2, 3)).isRejected();
            Check.that("image(pixels, 2, 3) of 7 pixels", () -> Digits.image(new double[7], 2, 3)).isRejected();
            Check.that("image(pixels, 28, 28) of 785 pixels", () -> Digits.image(new double[785], 28, 28))
                    .isRejected();
            Check.that("image(pixels, 2, 3) of 4 pixels", () -> Digits.image(new double[4], 2, 3)).isRejected();
        }

        private static void check(int rows, int cols, double... pixels) {
            double[][] byColumns = new double[rows][cols];
            for (int k = 0; k < pixels.length; k++) {
                byColumns[k % rows][k / rows] = pixels[k];
            }
            Check.that("image(pixels, " + rows + ", " + cols + ")", () -> Digits.image(pixels, rows, cols))
                    .given("pixels", pixels)
                    .mistake("The pixels fill the picture column by column; fill it row by row.", byColumns)
                    .mistake("Rows and columns have changed places: the first number says how many rows there are.",
                            picture(cols, rows, pixels))
                    .mistake("Every row starts again with the first pixel.", repeated(rows, cols, pixels))
                    .hint("there are as many rows as the first number says; each is as long as there are columns.")
                    .is(picture(rows, cols, pixels));
        }

        private static double[][] repeated(int rows, int cols, double[] pixels) {
            return IntStream.range(0, rows).mapToObj(r -> Arrays.copyOf(pixels, cols)).toArray(double[][]::new);
        }
    }

    @Group
    @Exercise(id = "5.41", title = "Four indices", points = 4, writes = "toNchw")
    class ToNchw {

        @Fact("Are picture, channel, row and column")
        @Test
        void arePictureChannelRowAndColumn() {
            check(2, 3, new double[][]{{1, 2, 3, 4, 5, 6}, {7, 8, 9, 10, 11, 12}});
            check(3, 2, new double[][]{{1, 2, 3, 4, 5, 6}, {7, 8, 9, 10, 11, 12}, {13, 14, 15, 16, 17, 18}});
        }

        @Test
        void workForASinglePicture() {
            check(2, 2, new double[][]{{4, 3, 2, 1}});
            check(1, 1, new double[][]{{4}, {3}});
        }

        @Test
        void workForDigits() {
            check(28, 28, new double[][]{
                IntStream.range(0, 784).asDoubleStream().toArray(),
                IntStream.range(0, 784).mapToDouble(k -> 1000 - k).toArray()});
        }

        @Property(tries = 30)
        void findEachPixel(@ForAll @IntRange(min = 1, max = 3) int n, @ForAll @IntRange(min = 1, max = 4) int rows,
                @ForAll @IntRange(min = 1, max = 4) int cols) {
            double[][] pictures = new double[n][rows * cols];
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < pictures[i].length; k++) {
                    pictures[i][k] = 100 * i + k;
                }
            }
            check(rows, cols, pictures);
        }

        @Test
        void needAsManyPixelsAsThereAreInAPicture() {
            Check.that("toNchw(x, 2, 2) with x of 3x6", () -> Digits.toNchw(new SimpleMatrix(3, 6), 2, 2))
                    .isRejected();
            Check.that("toNchw(x, 2, 4) with x of 3x6", () -> Digits.toNchw(new SimpleMatrix(3, 6), 2, 4))
                    .isRejected();
            Check.that("toNchw(x, 28, 28) with x of 2x785", () -> Digits.toNchw(new SimpleMatrix(2, 785), 28, 28))
                    .isRejected();
        }

        private static void check(int rows, int cols, double[][] pictures) {
            SimpleMatrix x = new SimpleMatrix(pictures);
            int n = pictures.length;
            double[][][][] expected = new double[n][1][][];
            double[][][][] channelLast = new double[n][rows][cols][1];
            double[][][][] channelFirst = new double[1][n][][];
            double[][][][] turned = new double[n][1][cols][rows];
            double[][][][] widthFirst = new double[n][1][][];
            double[][][][] same = new double[n][1][][];
            double[][][][] byColumns = new double[n][1][rows][cols];
            for (int i = 0; i < n; i++) {
                expected[i][0] = picture(rows, cols, pictures[i]);
                channelFirst[0][i] = expected[i][0];
                widthFirst[i][0] = picture(cols, rows, pictures[i]);
                same[i][0] = expected[0][0];
                for (int k = 0; k < pictures[i].length; k++) {
                    channelLast[i][k / cols][k % cols][0] = pictures[i][k];
                    turned[i][0][k % cols][k / cols] = pictures[i][k];
                    byColumns[i][0][k % rows][k / rows] = pictures[i][k];
                }
            }
            Check.that("toNchw(x, " + rows + ", " + cols + ")", () -> Digits.toNchw(x, rows, cols))
                    .given("x", x)
                    .mistake("The channel comes last here; it is the second index, after the picture.", channelLast)
                    .mistake("The channel comes first here. The picture does, the channel is the second index.",
                            channelFirst)
                    .mistake("Rows come before columns: each picture is turned over its diagonal.", turned)
                    .mistake("Rows come before columns: the first number says how many rows there are.", widthFirst)
                    .mistake("The pixels fill the picture column by column; fill it row by row.", byColumns)
                    .mistake("Every picture is the first one.", same)
                    .hint("the indices are picture, channel, row, column; there is one channel.")
                    .is(expected);
        }
    }

    private static double[][] picture(int rows, int cols, double[] pixels) {
        return IntStream.range(0, rows).mapToObj(r -> Arrays.copyOfRange(pixels, r * cols, (r + 1) * cols))
                .toArray(double[][]::new);
    }

    /** 784 pixels, all values among them, neighbours always different. */
    private static int[] pixels(int seed) {
        return IntStream.range(0, 784).map(k -> (seed + 7 * k + k / 256) % 256).toArray();
    }

    private static String line(int label, int[] pixels) {
        return label + Arrays.stream(pixels).mapToObj(pixel -> "," + pixel).collect(Collectors.joining());
    }

    /** The beginning of a line; all of it would fill the screen. */
    private static String shown(String line) {
        return line.substring(0, 20) + "...";
    }

    /** Hands out at most five characters at a time, and never knows whether it has more. */
    private static final class InPieces extends Reader {

        private final Reader text;

        InPieces(Reader text) {
            this.text = text;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            return text.read(buffer, offset, Math.min(5, length));
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
