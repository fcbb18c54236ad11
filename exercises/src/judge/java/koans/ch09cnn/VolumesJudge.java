package koans.ch09cnn;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.DoubleToLongFunction;
import java.util.stream.IntStream;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** Volumes as they have to be, and as they often are: which index runs fastest, and which shade a number gets. */
final class VolumesJudge {

    private static final String CHANNEL_FASTEST =
            "The channel runs fastest. All of channel 0 comes before channel 1.";
    // The index that runs fastest comes first: 0 is the channel, 1 the row, 2 the column.
    private static final int[] ROW_BY_ROW = {2, 1, 0};
    private static final int[] COLUMN_BY_COLUMN = {1, 2, 0};
    private static final int[] PIXEL_BY_PIXEL = {0, 2, 1};
    private static final int[] BACKWARDS = {0, 1, 2};

    private VolumesJudge() {
    }

    static void checkChannel(double[][][] x, int c, double[][] expected) {
        Check check = Check.that("channel(x, " + c + ")", () -> Volumes.channel(x, c)).given("x", x)
                .mistake("The channels are counted from the end.", x[x.length - 1 - c]);
        if (c < x[0].length) {
            check = check.mistake("This is row c of every channel. The channel is the first index.",
                    Arrays.stream(x).map(plane -> plane[c]).toArray(double[][]::new));
        }
        if (c < x[0][0].length) {
            check = check.mistake("This is column c of every channel. The channel is the first index.",
                    Arrays.stream(x).map(plane -> Arrays.stream(plane).mapToDouble(row -> row[c]).toArray())
                            .toArray(double[][]::new));
        }
        check.is(expected);
    }

    /** Checks a row, the volume that it becomes, and the way back. */
    static void checkReshape(double[] flat, double[][][] x) {
        int c = x.length;
        int h = x[0].length;
        int w = x[0][0].length;
        Check.that("reshape(flat, " + c + ", " + h + ", " + w + ")", () -> Volumes.reshape(flat, c, h, w))
                .given("flat", flat)
                .mistake("Each plane is filled column by column; fill it row by row.",
                        filled(flat, c, h, w, COLUMN_BY_COLUMN))
                .mistake(CHANNEL_FASTEST, filled(flat, c, h, w, PIXEL_BY_PIXEL))
                .mistake(CHANNEL_FASTEST, filled(flat, c, h, w, BACKWARDS))
                .mistake("The planes have the shape W x H; it is H x W.", filled(flat, c, w, h, ROW_BY_ROW))
                .mistake("The shape is H x W x C; it is C x H x W.", filled(flat, h, w, c, ROW_BY_ROW))
                .mistake("Every channel gets the numbers of channel 0: where does channel 1 start?",
                        filled(IntStream.range(0, flat.length).mapToDouble(k -> flat[k % (h * w)]).toArray(),
                                c, h, w, ROW_BY_ROW))
                .hint("How many numbers come before channel c, and how many before row y inside of it?")
                .is(x);
        Check.that("flatten(x)", () -> Volumes.flatten(x)).given("x", x)
                .mistake("Each plane is read column by column; read it row by row.", read(x, COLUMN_BY_COLUMN))
                .mistake(CHANNEL_FASTEST, read(x, PIXEL_BY_PIXEL))
                .mistake(CHANNEL_FASTEST, read(x, BACKWARDS))
                .mistake("This is channel 0 only.", Arrays.copyOf(flat, h * w))
                .is(flat);
    }

    /** A volume whose places are filled in another order. */
    private static double[][][] filled(double[] flat, int c, int h, int w, int[] order) {
        double[][][] x = new double[c][h][w];
        int[][] places = places(x, order);
        IntStream.range(0, flat.length).forEach(k -> x[places[k][0]][places[k][1]][places[k][2]] = flat[k]);
        return x;
    }

    /** The numbers of a volume, read in another order. */
    private static double[] read(double[][][] x, int[] order) {
        return Arrays.stream(places(x, order)).mapToDouble(at -> x[at[0]][at[1]][at[2]]).toArray();
    }

    /** The places of a volume in an order: for each its channel, its row and its column. */
    private static int[][] places(double[][][] x, int[] order) {
        int[] sizes = {x.length, x[0].length, x[0][0].length};
        int[][] places = new int[sizes[0] * sizes[1] * sizes[2]][3];
        for (int k = 0; k < places.length; k++) {
            int rest = k;
            for (int axis : order) {
                places[k][axis] = rest % sizes[axis];
                rest /= sizes[axis];
            }
        }
        return places;
    }

    static void checkWindow(double[][][] x, int top, int left, double[][][] expected) {
        int height = expected[0].length;
        int width = expected[0][0].length;
        double[][][] first = expected.clone();
        Arrays.fill(first, expected[0]);
        Check check = Check.that("window(x, " + top + ", " + left + ", " + height + ", " + width + ")",
                () -> Volumes.window(x, top, left, height, width)).given("x", x)
                .mistake("Top and left are swapped: top counts rows, left counts columns.",
                        block(x, left, top, height, width))
                .mistake("Height and width are swapped: height counts rows, width counts columns.",
                        block(x, top, left, width, height))
                .mistake("The block starts at the corner (0, 0); it has to start at (top, left).",
                        block(x, 0, 0, height, width))
                .mistake("Every channel shows the numbers of channel 0.", first)
                .mistake("This is the window of channel 0 alone. There is one for every channel.", expected[0]);
        if (height > top && width > left) {
            check = check.mistake("Height and width say how large the block is, not where it ends.",
                    block(x, top, left, height - top, width - left));
        }
        check.is(expected);
    }

    /** A block of every channel; what lies outside is no number. */
    static double[][][] block(double[][][] x, int top, int left, int height, int width) {
        return Arrays.stream(x).map(plane -> WindowsJudge.block(plane, top, left, height, width))
                .toArray(double[][][]::new);
    }

    static void checkFlattenPlanes(double[][][] x, double[][] expected) {
        SimpleMatrix rows = new SimpleMatrix(expected);
        SimpleMatrix columns = new SimpleMatrix(Arrays.stream(x)
                .map(plane -> new SimpleMatrix(plane).transpose().getDDRM().data).toArray(double[][]::new));
        Check.that("flattenPlanes(x)", () -> Volumes.flattenPlanes(x)).given("x", x)
                .mistake("The planes are read column by column; read them row by row.", columns)
                .mistake("The planes are columns here; they have to be rows.", rows.transpose())
                .mistake("The numbers fill the matrix column by column: a row holds numbers of different channels.",
                        new SimpleMatrix(rows.getNumRows(), rows.getNumCols(), false, rows.getDDRM().data.clone()))
                .mistake("All channels lie in one row; each has its own.",
                        new SimpleMatrix(1, rows.getNumElements(), true, rows.getDDRM().data.clone()))
                .is(rows);
    }

    /** The numbers of a volume, the last index running fastest. */
    static double[] flat(double[][][] x) {
        return Arrays.stream(x).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream).toArray();
    }

    /** A row for each plane. */
    static double[][] rows(double[][][] x) {
        return Arrays.stream(x)
                .map(plane -> Arrays.stream(plane).flatMapToDouble(Arrays::stream).toArray())
                .toArray(double[][]::new);
    }

    static void checkToGray(double[][] plane, int[][] expected) {
        double max = Arrays.stream(plane).flatMapToDouble(Arrays::stream).max().orElseThrow();
        double min = Arrays.stream(plane).flatMapToDouble(Arrays::stream).min().orElseThrow();
        double d = max - min;
        Check check = Check.that("toGray(plane)", () -> Volumes.toGray(plane)).given("plane", plane);
        if (max == min) {
            check = check.mistake("A plane of equal numbers becomes 0 everywhere.", shades(plane, v -> 255))
                    .mistake("A plane of equal numbers becomes 0 everywhere.", shades(plane, v -> 128));
        }
        check.mistake("Black and white are the wrong way round: the smallest number becomes 0.",
                        shades(plane, v -> Math.round(255 * (max - v) / d)))
                .mistake("The decimals are cut off; round to the nearest shade.",
                        shades(plane, v -> (long) (255 * (v - min) / d)))
                .mistake("White is 255, not 256.", shades(plane, v -> Math.round(256 * (v - min) / d)))
                .mistake("The numbers are taken as they are; stretch them from 0 to 255 first.",
                        shades(plane, v -> Math.round(v)))
                .mistake("The smallest number is not subtracted, so it does not become 0.",
                        shades(plane, v -> Math.round(255 * v / max)))
                .mistake("The smallest number is not subtracted, so it does not become 0.",
                        shades(plane, v -> Math.round(255 * v / d)))
                .mistake("Numbers below 0 are cut off. They are shades too: the smallest number becomes 0.",
                        shades(plane, v -> Math.round(255 * Math.max(v, 0) / max)))
                .mistake("Every row has its own black and white here; the plane has one for all rows.",
                        Arrays.stream(plane).map(row -> {
                            double low = Arrays.stream(row).min().orElseThrow();
                            double range = Arrays.stream(row).max().orElseThrow() - low;
                            return Arrays.stream(row).mapToInt(v -> (int) Math.round(255 * (v - low) / range))
                                    .toArray();
                        }).toArray(int[][]::new))
                .mistake("The range is cut to a whole number too early: 0 or 1 is left of the fraction.",
                        shades(plane, v -> 255 * (long) ((v - min) / d)))
                .is(expected);
    }

    /** The shade of each number. */
    private static int[][] shades(double[][] plane, DoubleToLongFunction shade) {
        return Arrays.stream(plane)
                .map(row -> Arrays.stream(row).mapToInt(v -> (int) shade.applyAsLong(v)).toArray())
                .toArray(int[][]::new);
    }

    /** Checks a plane whose smallest number becomes -4, and whose largest becomes 4. */
    static void checkShadesFromMinus4To4(double[][] plane, int p) {
        double[][] a = Arrays.stream(plane).map(double[]::clone).toArray(double[][]::new);
        a[0][p % 4] = -4;
        a[p % 2 + 1][p % 3] = 4;
        checkToGray(a, Arrays.stream(a).map(row -> Arrays.stream(row)
                .mapToInt(v -> (int) Math.round(255 * (v + 4) / 8)).toArray()).toArray(int[][]::new));
    }

    /** Keeps a ring and what two edge filters see of it, as the learner draws them. */
    static double[][] drawnRing() {
        double[][] ring = new double[40][40];
        double[][] sides = new double[40][39];
        double[][] tops = new double[39][40];
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 40; x++) {
                double distance = Math.hypot(y - 19.5, x - 19.5);
                ring[y][x] = Math.max(0, Math.min(1, 5.5 - Math.abs(distance - 12)));
                if (x > 0) {
                    sides[y][x - 1] = ring[y][x] - ring[y][x - 1];
                }
                if (y > 0) {
                    tops[y - 1][x] = ring[y][x] - ring[y - 1][x];
                }
            }
        }
        BufferedImage strip = new BufferedImage(3 * 41 * 5, 40 * 5, BufferedImage.TYPE_INT_RGB);
        int place = 0;
        for (double[][] plane : new double[][][]{ring, sides, tops}) {
            Object gray = Check.that("toGray(plane)", () -> Volumes.toGray(plane)).given("plane", plane).run();
            if (gray instanceof int[][] found && found.length == plane.length) {
                for (int y = 0; y < found.length * 5; y++) {
                    for (int x = 0; x < Math.min(plane[0].length, found[y / 5].length) * 5; x++) {
                        strip.setRGB(place + x, y, 0x010101 * (found[y / 5][x / 5] & 255));
                    }
                }
            }
            place += 41 * 5;
        }
        Charts.keep("9.19-edges", strip);
        return ring;
    }
}
