package koans.ch05network;

import static koans.ch05network.PhotoDigitsJudge.checkInvert;
import static koans.ch05network.PhotoDigitsJudge.checkPrepare;
import static koans.ch05network.PhotoDigitsJudge.checkShrink;
import static koans.ch05network.PhotoDigitsJudge.photo;

import java.awt.image.BufferedImage;
import java.util.Arrays;
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
            checkShrink(gray, 2, 2, new double[][]{{2.5, 4.5}, {10.5, 12.5}});
        }

        @Test
        void takesBlocksThatAreNoSquares() {
            int[][] gray = {{0, 10, 20, 30, 40, 50}, {60, 70, 80, 90, 100, 110}};
            checkShrink(gray, 2, 3, new double[][]{{5, 25, 45}, {65, 85, 105}});
            checkShrink(gray, 1, 2, new double[][]{{40, 70}});
            checkShrink(gray, 1, 6, new double[][]{{30, 40, 50, 60, 70, 80}});
        }

        @Test
        void leavesAPictureOfTheRightSizeAsItIs() {
            checkShrink(new int[][]{{0, 255}, {7, 9}, {1, 2}}, 3, 2, new double[][]{{0, 255}, {7, 9}, {1, 2}});
        }

        @Property(tries = 30)
        void worksForBlocksOfAnySize(@ForAll @IntRange(min = 1, max = 3) int rows,
                @ForAll @IntRange(min = 1, max = 3) int cols, @ForAll @IntRange(min = 1, max = 3) int height,
                @ForAll @IntRange(min = 1, max = 3) int width, @ForAll("pixels") int[] pixels) {
            int[][] gray = PhotoDigitsJudge.filled(rows * height, cols * width, pixels);
            checkShrink(gray, rows, cols, PhotoDigitsJudge.means(gray, rows, cols));
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
    }

    @Group
    @Exercise(id = "5.45", title = "The negative", points = 1, writes = "invert")
    class Invert {

        @Test
        void makesPaperOfInk() {
            checkInvert(new double[][]{{0, 255}, {100, 2.5}}, new double[][]{{255, 0}, {155, 252.5}});
            checkInvert(new double[][]{{51, 0, 204}}, new double[][]{{204, 255, 51}});
        }

        @Property(tries = 20)
        void isTheSameForEveryPixel(@ForAll("pictures") double[] row) {
            double[][] gray = {row, row.clone()};
            checkInvert(gray, PhotoDigitsJudge.negative(gray));
        }

        @Provide
        Arbitrary<double[]> pictures() {
            return Numbers.vectors(4, 120).map(row -> Arrays.stream(row).map(v -> v + 120).toArray());
        }
    }

    @Group
    @Exercise(id = "5.46", title = "A photo for the network", points = 4, writes = "prepare")
    class Prepare {

        @Test
        void makesDarkInkOnBrightPaperBright() {
            checkPrepare(photo(56, 56, 20, 235));
            checkPrepare(photo(28, 28, 0, 255));
        }

        @Test
        void leavesBrightInkOnDarkPaperBright() {
            checkPrepare(photo(56, 56, 235, 20));
            checkPrepare(photo(28, 28, 255, 0));
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
            checkPrepare(PhotoDigitsJudge.drawn((x, y) -> y < 14 ? 0xFFFFFF : 0));
        }

        @Test
        void invertsOnlyAboveTheMiddleOfTheScale() {
            checkPrepare(photo(28, 28, 128, 128));
            checkPrepare(photo(28, 28, 127, 127));
        }

        @Test
        void knowsColoursAndGreyPictures() {
            checkPrepare(PhotoDigitsJudge.drawn((x, y) -> x < y ? 0x643219 : 0x2040A0));
            BufferedImage gray = new BufferedImage(56, 28, BufferedImage.TYPE_BYTE_GRAY);
            gray.getRaster().setSample(5, 9, 0, 128);
            gray.getRaster().setSample(40, 20, 0, 255);
            checkPrepare(gray);
        }

        @Property(tries = 5)
        void worksForAnyBrightness(@ForAll @IntRange(max = 255) int ink, @ForAll @IntRange(max = 255) int paper) {
            checkPrepare(photo(56, 28, ink, paper));
        }

        @Test
        void needsMultiplesOfTwentyEight() {
            for (int[] size : new int[][]{{56, 30}, {30, 56}, {27, 28}, {14, 28}}) {
                BufferedImage photo = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB);
                Check.that("prepare(a photo of " + size[0] + " x " + size[1] + " pixels)",
                        () -> PhotoDigits.prepare(photo)).isRejected();
            }
        }
        @Test
        void asksForTheMeanNotForTheMajority() {
            checkPrepare(PhotoDigitsJudge.drawn((x, y) -> x < 17 ? 0x787878 : 0xFFFFFF));
            checkPrepare(PhotoDigitsJudge.drawn((x, y) -> x < 17 ? 0x878787 : 0));
        }
    }
}
