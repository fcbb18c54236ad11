package koans.ch05network;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import koans.grader.check.Check;
import koans.kit.Data;
import org.ejml.simple.SimpleMatrix;

/** Lines and files of digits, and what goes wrong on the way from a line to a picture. */
final class DigitsJudge {

    private DigitsJudge() {
    }

    static void checkFirstLabel(int expected, int[] pixels, String line) {
        Check.that("parseLine(line).label()", () -> Digits.parseLine(line).label())
                .given("line", shown(line))
                .mistake("This is the last number. The label comes first.", pixels[783])
                .mistake("This is the second number, the first pixel.", pixels[0])
                .is(expected);
    }

    static void rejectsPixel(int value, int place) {
        int[] pixels = new int[784];
        pixels[place] = value;
        rejectsLine("a pixel of " + value, line(5, pixels));
    }

    static void checkPixels(int[] expected, int label, String line) {
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

    static void rejectsCount(String what, String line, String count) {
        Check.that("parseLine(line).label() with " + what, () -> Digits.parseLine(line).label())
                .hint("how many numbers there are, and how many are expected: say both in the message.")
                .isRejectedWith(IllegalArgumentException.class, "785", count);
    }

    static void rejectsLine(String what, String line) {
        Check.that("parseLine(line).label() with " + what, () -> Digits.parseLine(line).label()).isRejected();
    }

    static void checkInPieces(String text, int... expected) {
        Check.that("load(csv).t() from a reader that hands out a few characters at a time",
                        () -> Digits.load(new InPieces(new StringReader(text))).t())
                .mistake("Nothing is read: a reader may not be ready yet and still have text.", new int[0])
                .hint("A reader is at its end when it says so (null or -1), and not before.")
                .is(expected);
    }

    static void rejectsFile(String what, String csv, String words) {
        Check.that("load(csv).t() with " + what, () -> Digits.load(new StringReader(csv)).t())
                .hint("which line is it, counted from 1? Only load knows: catch what parseLine throws, and throw"
                        + " an IllegalArgumentException that says \"" + words + "\".")
                .isRejectedWith(IllegalArgumentException.class, words);
    }

    /** Lines with these labels, and the pixels of these seeds. */
    static void checkLoad(int[] labels, int... seeds) {
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

    static void checkFile(String name, int rows, int sum, int ink, int... firstLabels) {
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

    /** Every pixel by itself, over 255. */
    static double[][] over255(SimpleMatrix x) {
        double[][] rows = x.toArray2();
        for (double[] row : rows) {
            Arrays.setAll(row, k -> row[k] / 255);
        }
        return rows;
    }

    static void checkNormalise(double[][] pixels, double[][] expected) {
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

    /** 0, 1, 2, ... */
    static double[] counted(int n) {
        return IntStream.range(0, n).asDoubleStream().toArray();
    }

    static void checkImage(int rows, int cols, double... pixels) {
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

    static void rejectsImage(int rows, int cols, int pixels) {
        Check.that("image(pixels, " + rows + ", " + cols + ") of " + pixels + " pixels",
                () -> Digits.image(new double[pixels], rows, cols)).isRejected();
    }

    private static double[][] repeated(int rows, int cols, double[] pixels) {
        return IntStream.range(0, rows).mapToObj(r -> Arrays.copyOf(pixels, cols)).toArray(double[][]::new);
    }

    /** Pixel k of picture i is 100 i + k. */
    static double[][] countedByHundreds(int n, int size) {
        double[][] pictures = new double[n][size];
        for (int i = 0; i < n; i++) {
            int hundreds = 100 * i;
            Arrays.setAll(pictures[i], k -> hundreds + k);
        }
        return pictures;
    }

    static void rejectsNchw(int rows, int cols, SimpleMatrix x) {
        Check.that("toNchw(x, " + rows + ", " + cols + ") with x of " + x.getNumRows() + "x" + x.getNumCols(),
                () -> Digits.toNchw(x, rows, cols)).isRejected();
    }

    static void checkNchw(int rows, int cols, double[][] pictures) {
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

    private static double[][] picture(int rows, int cols, double[] pixels) {
        return IntStream.range(0, rows).mapToObj(r -> Arrays.copyOfRange(pixels, r * cols, (r + 1) * cols))
                .toArray(double[][]::new);
    }

    /** 784 pixels, all values among them, neighbours always different. */
    static int[] pixels(int seed) {
        return IntStream.range(0, 784).map(k -> (seed + 7 * k + k / 256) % 256).toArray();
    }

    /** A line of a file, without its end. */
    static String line(int label, int[] pixels) {
        return label + Arrays.stream(pixels).mapToObj(pixel -> "," + pixel).collect(Collectors.joining());
    }

    /** The beginning of a line; all of it would fill the screen. */
    static String shown(String line) {
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
