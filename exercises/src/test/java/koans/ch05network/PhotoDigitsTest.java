package koans.ch05network;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PhotoDigitsTest {

    @Group
    @Exercise(id = "5.44", title = "A smaller picture", points = 3, writes = "shrink")
    class Shrink {

        @Test
        void takesTheMeanOfEveryBlock() {
            int[][] gray = {{0, 1, 2, 3}, {4, 5, 6, 7}, {8, 9, 10, 11}, {12, 13, 14, 15}};
            check(gray, 2, 2, new double[][]{{2.5, 4.5}, {10.5, 12.5}});
        }

        @Test
        void takesBlocksThatAreNoSquares() {
            int[][] gray = {{0, 10, 20, 30, 40, 50}, {60, 70, 80, 90, 100, 110}};
            check(gray, 2, 3, new double[][]{{5, 25, 45}, {65, 85, 105}});
            check(gray, 1, 2, new double[][]{{40, 70}});
            check(gray, 1, 6, new double[][]{{30, 40, 50, 60, 70, 80}});
        }

        @Test
        void leavesAPictureOfTheRightSizeAsItIs() {
            check(new int[][]{{0, 255}, {7, 9}, {1, 2}}, 3, 2, new double[][]{{0, 255}, {7, 9}, {1, 2}});
        }

        @Property(tries = 30)
        void worksForBlocksOfAnySize(@ForAll @IntRange(min = 1, max = 3) int rows,
                @ForAll @IntRange(min = 1, max = 3) int cols, @ForAll @IntRange(min = 1, max = 3) int height,
                @ForAll @IntRange(min = 1, max = 3) int width, @ForAll("pixels") int[] pixels) {
            int[][] gray = new int[rows * height][cols * width];
            for (int i = 0; i < gray.length * gray[0].length; i++) {
                gray[i / gray[0].length][i % gray[0].length] = pixels[i];
            }
            check(gray, rows, cols, means(gray, rows, cols));
        }

        @Test
        void needsBlocksOfEqualSize() {
            int[][] gray = new int[4][6];
            for (int[] size : new int[][]{{3, 3}, {2, 4}, {3, 4}, {8, 6}}) {
                Check.that("shrink(gray, " + size[0] + ", " + size[1] + ") of 4x6 pixels",
                        () -> PhotoDigits.shrink(gray, size[0], size[1])).isRejected();
            }
        }

        @Provide
        Arbitrary<int[]> pixels() {
            return Arbitraries.integers().between(0, 255).array(int[].class).ofSize(81);
        }

        private static void check(int[][] gray, int rows, int cols, double[][] expected) {
            int height = gray.length / rows;
            int width = gray[0].length / cols;
            double[][] corners = new double[rows][cols];
            double[][] middles = new double[rows][cols];
            double[][] ends = new double[rows][cols];
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < cols; c++) {
                    corners[r][c] = gray[r * height][c * width];
                    middles[r][c] = gray[r * height + height / 2][c * width + width / 2];
                    ends[r][c] = gray[(r + 1) * height - 1][(c + 1) * width - 1];
                }
            }
            Check.that("shrink(gray, " + rows + ", " + cols + ")", () -> PhotoDigits.shrink(gray, rows, cols))
                    .given("gray", gray)
                    .mistake("These are sums: divide by the number of pixels in a block.",
                            each(expected, v -> v * height * width))
                    .mistake("There is a division of whole numbers, which drops the fraction.",
                            each(expected, Math::floor))
                    .mistake("These are the first pixels of the blocks, not the means.", corners)
                    .mistake("These are the last pixels of the blocks, not the means.", ends)
                    .mistake("These are single pixels from the middle of the blocks, not the means.", middles)
                    .mistake("These are whole numbers; the means keep their fractions.", each(expected, Math::rint))
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "5.45", title = "The negative", points = 1, writes = "invert")
    class Invert {

        @Test
        void makesPaperOfInk() {
            check(new double[][]{{0, 255}, {100, 2.5}}, new double[][]{{255, 0}, {155, 252.5}});
            check(new double[][]{{51, 0, 204}}, new double[][]{{204, 255, 51}});
        }

        @Property(tries = 20)
        void isTheSameForEveryPixel(@ForAll("pictures") double[] row) {
            double[][] gray = {row, row.clone()};
            check(gray, each(gray, v -> 255 - v));
        }

        @Provide
        Arbitrary<double[]> pictures() {
            return Numbers.vectors(4, 120).map(row -> Arrays.stream(row).map(v -> v + 120).toArray());
        }

        private static void check(double[][] gray, double[][] expected) {
            Check.that("invert(gray)", () -> PhotoDigits.invert(gray))
                    .given("gray", gray)
                    .mistake("White is 255, not 256.", each(gray, v -> 256 - v))
                    .mistake("White is 255, not 1.", each(gray, v -> 1 - v))
                    .mistake("These are below zero: subtract them from 255.", each(gray, v -> -v))
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "5.46", title = "A photo for the network", points = 4, writes = "prepare")
    class Prepare {

        @Test
        void makesDarkInkOnBrightPaperBright() {
            check(photo(56, 56, 20, 235));
            check(photo(28, 28, 0, 255));
        }

        @Test
        void leavesBrightInkOnDarkPaperBright() {
            check(photo(56, 56, 235, 20));
            check(photo(28, 28, 255, 0));
        }

        @Test
        void isTheSameForAPhotoAndItsNegative() {
            BufferedImage photo = photo(56, 84, 30, 200);
            BufferedImage negative = photo(56, 84, 225, 55);
            Check.that("prepare(the negative of a photo)", () -> PhotoDigits.prepare(negative))
                    .because("as of the photo itself")
                    .hint("Which of the two has bright paper?")
                    .is(PhotoDigits.prepare(photo));
        }

        @Test
        void invertsNothingInTheMiddleOfTheScale() {
            BufferedImage half = new BufferedImage(28, 28, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < 14; y++) {
                for (int x = 0; x < 28; x++) {
                    half.setRGB(x, y, 0xFFFFFF);
                }
            }
            check(half);
        }

        @Test
        void invertsOnlyAboveTheMiddleOfTheScale() {
            check(photo(28, 28, 128, 128));
            check(photo(28, 28, 127, 127));
        }

        @Test
        void knowsColoursAndGreyPictures() {
            BufferedImage colours = new BufferedImage(28, 28, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < 28; y++) {
                for (int x = 0; x < 28; x++) {
                    colours.setRGB(x, y, x < y ? 0x643219 : 0x2040A0);
                }
            }
            check(colours);
            BufferedImage gray = new BufferedImage(56, 28, BufferedImage.TYPE_BYTE_GRAY);
            gray.getRaster().setSample(5, 9, 0, 128);
            gray.getRaster().setSample(40, 20, 0, 255);
            check(gray);
        }

        @Property(tries = 10)
        void worksForAnyBrightness(@ForAll @IntRange(max = 255) int ink, @ForAll @IntRange(max = 255) int paper) {
            check(photo(56, 28, ink, paper));
        }

        @Test
        void needsMultiplesOfTwentyEight() {
            for (int[] size : new int[][]{{56, 30}, {30, 56}, {27, 28}, {14, 28}}) {
                BufferedImage photo = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB);
                Check.that("prepare(a photo of " + size[0] + " x " + size[1] + " pixels)",
                        () -> PhotoDigits.prepare(photo)).isRejected();
            }
        }

        /** Ink in the shape of a 7 on paper. */
        private static BufferedImage photo(int width, int height, int ink, int paper) {
            BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    double right = (x + 0.5) / width;
                    double down = (y + 0.5) / height;
                    boolean bar = down > 0.2 && down < 0.3 && right > 0.2 && right < 0.8;
                    boolean leg = down >= 0.3 && down < 0.85 && Math.abs(right - (0.93 - 0.6 * down)) < 0.06;
                    int v = bar || leg ? ink : paper;
                    photo.setRGB(x, y, v << 16 | v << 8 | v);
                }
            }
            return photo;
        }

        private static void check(BufferedImage photo) {
            double[][] small = means(gray(photo), 28, 28);
            double[][] blue = means(each(photo, rgb -> rgb & 255), 28, 28);
            double mean = mean(small);
            double[][] bright = mean > 127.5 ? each(small, v -> 255 - v) : small;
            Check.that("prepare(a photo of " + photo.getWidth() + " x " + photo.getHeight() + " pixels, its top left"
                            + " pixel " + gray(photo)[0][0] + ")", () -> PhotoDigits.prepare(photo))
                    .mistake(mean > 127.5 ? "The paper is bright here, so the picture has to be inverted. Is its mean"
                                    + " from 0 to 255 when you compare it with 127.5?"
                                    : "The paper is dark here: leave the picture as it is.",
                            flat(each(bright, v -> (255 - v) / 255)))
                    .mistake("The pixels are from 0 to 255. The network has learned from numbers from 0 to 1.",
                            flat(bright))
                    .mistake("The pixels are divided by 256; ink at its brightest is 255.",
                            flat(each(bright, v -> v / 256)))
                    .mistake("The picture is turned over: rows come first, from top to bottom.",
                            flat(turned(each(bright, v -> v / 255))))
                    .mistake("The pixels are divided by 255 first, and subtracted from 255 then.",
                            flat(each(small, v -> 255 - v / 255)))
                    .mistake("This is one colour, the blue one. Grey is a mixture of all three.",
                            flat(each(blue, v -> (mean(blue) > 127.5 ? 255 - v : v) / 255)))
                    .is(flat(each(bright, v -> v / 255)));
        }

        private static int[][] gray(BufferedImage photo) {
            if (photo.getType() == BufferedImage.TYPE_BYTE_GRAY) {
                int[][] samples = new int[photo.getHeight()][photo.getWidth()];
                for (int y = 0; y < samples.length; y++) {
                    photo.getRaster().getSamples(0, y, photo.getWidth(), 1, 0, samples[y]);
                }
                return samples;
            }
            return each(photo, rgb -> (int) Math.round(
                    0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255)));
        }

        private static int[][] each(BufferedImage photo, IntUnaryOperator ofRgb) {
            int[][] pixels = new int[photo.getHeight()][photo.getWidth()];
            for (int y = 0; y < pixels.length; y++) {
                for (int x = 0; x < pixels[0].length; x++) {
                    pixels[y][x] = ofRgb.applyAsInt(photo.getRGB(x, y));
                }
            }
            return pixels;
        }

        private static double[][] each(double[][] rows, DoubleUnaryOperator function) {
            return PhotoDigitsTest.each(rows, function);
        }

        private static double mean(double[][] rows) {
            return Arrays.stream(flat(rows)).average().orElseThrow();
        }

        private static double[] flat(double[][] rows) {
            return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
        }

        private static double[][] turned(double[][] a) {
            double[][] turned = new double[a.length][a.length];
            for (int r = 0; r < a.length; r++) {
                for (int c = 0; c < a.length; c++) {
                    turned[c][r] = a[r][c];
                }
            }
            return turned;
        }
    }

    private static double[][] means(int[][] gray, int rows, int cols) {
        int height = gray.length / rows;
        int width = gray[0].length / cols;
        double[][] means = new double[rows][cols];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < cols; c++) {
                int sum = 0;
                for (int i = 0; i < height * width; i++) {
                    sum += gray[r * height + i / width][c * width + i % width];
                }
                means[r][c] = (double) sum / (height * width);
            }
        }
        return means;
    }

    private static double[][] each(double[][] rows, DoubleUnaryOperator function) {
        return Arrays.stream(rows).map(row -> Arrays.stream(row).map(function).toArray()).toArray(double[][]::new);
    }
}
