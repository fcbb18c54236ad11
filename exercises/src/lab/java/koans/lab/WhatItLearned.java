package koans.lab;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import koans.ch05network.ArgMax;
import koans.ch05network.Softmax;
import koans.ch08training.Adam;
import koans.ch09cnn.Correlate2d;
import koans.ch10mnist.Confusion;
import koans.ch10mnist.DigitsCnn;
import koans.kit.DigitSet;
import koans.kit.Mnist;
import koans.kit.Mode;
import koans.kit.Model;
import org.ejml.simple.SimpleMatrix;

/** Shows what your convolutional network has learned: its filters, what they see, and its worst mistakes. */
public final class WhatItLearned {

    private static final int CLASSES = 10;
    private static final int FILTERS = 8;
    private static final int WORST = 24;
    private static final int MARGIN = 24;
    private static final int TITLE = 52;

    private WhatItLearned() {
    }

    /**
     * Takes about a minute. The first argument is how many of the training digits to learn from, for one epoch; without
     * it, all 60,000. The second is which of the test digits the filters look at; without it, 0.
     */
    public static void main(String[] args) {
        int[] counts = Arguments.counts("about a minute", args, new Arguments.Count("training digits", 60000, 100, 60000),
                new Arguments.Count("which test digit the filters look at", 0, 0, 9999));
        Mnist mnist = Mnist.load();
        DigitSet train = mnist.train().first(counts[0]);
        int digit = counts[1];
        SplittableRandom random = new SplittableRandom(1);
        Model model = DigitsCnn.build(train.shape(), FILTERS, 64, CLASSES, random);
        SimpleMatrix before = filters(model).copy();
        TrainingCurve curve = new TrainingCurve("learning");
        DigitsCnn.learn(model, new Adam(0.001), train, 1, 50, random, curve);
        Plot.save("lab-learned-curve", curve.chart("One epoch of " + train.size() + " digits"));
        drawFilters(before, filters(model));
        drawMaps(model, mnist.test(), digit);
        drawMistakes(model, mnist.test());
    }

    private static SimpleMatrix filters(Model model) {
        return model.params().values().iterator().next();
    }

    /** The height of square filters with one channel, a filter in each column; 0 if they are something else. */
    private static int side(SimpleMatrix filters) {
        int side = (int) Math.round(Math.sqrt(filters.getNumRows()));
        return side * side == filters.getNumRows() ? side : 0;
    }

    private static void drawFilters(SimpleMatrix before, SimpleMatrix after) {
        int side = side(after);
        if (side == 0) {
            Console.line("The first parameter, %dx%d, holds no square filters in its columns: none are drawn.",
                    after.getNumRows(), after.getNumCols());
            return;
        }
        int tile = 90;
        int gap = 14;
        int left = 90;
        int count = after.getNumCols();
        Drawing drawing = new Drawing(left + count * (tile + gap) + MARGIN, TITLE + 2 * (tile + gap) + 40,
                "The filters of the first layer, as drawn at random and as learned");
        double scale = Math.max(before.elementMaxAbs(), after.elementMaxAbs());
        for (int row = 0; row < 2; row++) {
            int top = TITLE + row * (tile + gap);
            drawing.text(row == 0 ? "before" : "after", MARGIN, top + tile / 2 + 5);
            for (int f = 0; f < count; f++) {
                SimpleMatrix filter = (row == 0 ? before : after).getColumn(f);
                drawing.tile(left + f * (tile + gap), top, tile, side, side,
                        p -> Drawing.redOrBlue(filter.get(p) / scale));
            }
        }
        drawing.note("red: above 0, blue: below 0, white: 0");
        Plot.save("lab-learned-filters", drawing.picture());
    }

    /** One digit as every filter sees it: correlation, bias, ReLU, without padding. */
    private static void drawMaps(Model model, DigitSet digits, int digit) {
        SimpleMatrix filters = filters(model);
        int side = side(filters);
        if (side == 0) {
            return;
        }
        Iterator<SimpleMatrix> params = model.params().values().iterator();
        params.next();
        SimpleMatrix next = params.next();
        SimpleMatrix bias = next.getNumRows() == 1 && next.getNumCols() == filters.getNumCols() ? next
                : new SimpleMatrix(1, filters.getNumCols());
        int width = digits.shape().width();
        int height = digits.shape().height();
        SimpleMatrix picture = new SimpleMatrix(height, width, true,
                IntStream.range(0, width * height).mapToDouble(p -> digits.pixel(digit, p) / 255.0).toArray());
        int across = width - side + 1;
        int down = height - side + 1;
        int count = filters.getNumCols();
        int tile = 130;
        int gap = 16;
        int left = MARGIN + 2 * tile + 3 * gap;
        int columns = (count + 1) / 2;
        Drawing drawing = new Drawing(left + columns * (tile + gap) + MARGIN, TITLE + 2 * (tile + gap + 34) + 40,
                "What the filters see in test digit " + digit + ", a " + digits.label(digit));
        drawing.tile(MARGIN, TITLE + 20, 2 * tile, width, height,
                p -> Drawing.grey(picture.get(p)));
        double filterScale = filters.elementMaxAbs();
        for (int f = 0; f < count; f++) {
            SimpleMatrix own = new SimpleMatrix(side, side, true, filters.getColumn(f).getDDRM().data);
            SimpleMatrix seen = new SimpleMatrix(
                    Correlate2d.withBias(picture.toArray2(), own.toArray2(), bias.get(f)));
            double most = Math.max(1e-9, seen.elementMax());
            int x = left + f % columns * (tile + gap);
            int y = TITLE + f / columns * (tile + gap + 34);
            drawing.tile(x, y, 30, side, side, k -> Drawing.redOrBlue(own.get(k) / filterScale));
            drawing.text("filter " + (f + 1), x + 40, y + 20);
            drawing.tile(x, y + 38, tile, across, down, i -> Drawing.grey(seen.get(i) / most));
        }
        drawing.note("dark: the filter has found what it looks for");
        Plot.save("lab-learned-maps", drawing.picture());
    }

    private static void drawMistakes(Model model, DigitSet test) {
        SimpleMatrix probabilities = new SimpleMatrix(test.size(), CLASSES);
        for (int start = 0; start < test.size(); start += 1000) {
            int[] batch = IntStream.range(start, Math.min(start + 1000, test.size())).toArray();
            SimpleMatrix scores = model.scores(test.images(batch), Mode.EVAL);
            probabilities.insertIntoThis(start, 0, Softmax.softmaxRows(scores));
            Console.progress("reading test digits: %d of %d", start + batch.length, test.size());
        }
        int[] answers = ArgMax.rows(probabilities);
        int[][] matrix = Confusion.matrix(answers, test.labels(), CLASSES);
        double accuracy = Confusion.accuracy(matrix);
        Plot.save("lab-learned-confusion", confusion(matrix, accuracy));
        List<Integer> worst = Confusion.mostConfident(probabilities, test.labels(), WORST);
        Plot.save("lab-learned-worst", worst(worst, probabilities, answers, test));
        Console.line("%.2f %% of %d test digits are right.", 100 * accuracy, test.size());
    }

    private static BufferedImage confusion(int[][] matrix, double accuracy) {
        int cell = 54;
        int left = 110;
        int top = TITLE + 50;
        Drawing drawing = new Drawing(left + (CLASSES + 1) * cell + 2 * MARGIN + 20, top + CLASSES * cell + 50,
                String.format(Locale.ROOT, "Which digit is taken for which: %.2f %% right", 100 * accuracy));
        int most = 1;
        for (int a = 0; a < CLASSES; a++) {
            for (int p = 0; p < CLASSES; p++) {
                most = a == p ? most : Math.max(most, matrix[a][p]);
            }
        }
        drawing.centred("answer", left + CLASSES * cell / 2, TITLE + 14);
        drawing.centred("right", left + CLASSES * cell + cell / 2 + 14, TITLE + 38);
        drawing.text("label", MARGIN, top + CLASSES * cell / 2 + 5);
        for (int a = 0; a < CLASSES; a++) {
            drawing.centred("" + a, left + a * cell + cell / 2, TITLE + 38);
            drawing.centred("" + a, left - 18, top + a * cell + cell / 2 + 5);
            for (int p = 0; p < CLASSES; p++) {
                Color color = a == p ? new Color(214, 234, 214) : matrix[a][p] == 0 ? new Color(250, 250, 250)
                        : Drawing.redOrBlue(0.1 + 0.8 * matrix[a][p] / most);
                int x = left + p * cell;
                int y = top + a * cell;
                drawing.cell(x, y, cell - 2, color);
                if (matrix[a][p] > 0) {
                    drawing.centred("" + matrix[a][p], x + cell / 2 - 1, y + cell / 2 + 5);
                }
            }
            int all = IntStream.of(matrix[a]).sum();
            drawing.centred(all == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * matrix[a][a] / all),
                    left + CLASSES * cell + cell / 2 + 14, top + a * cell + cell / 2 + 5);
        }
        drawing.note("row: what it is, column: what the network says");
        return drawing.picture();
    }

    private static BufferedImage worst(List<Integer> worst, SimpleMatrix probabilities, int[] answers, DigitSet test) {
        int tile = 112;
        int gap = 18;
        int columns = 8;
        int rows = Math.max(1, (worst.size() + columns - 1) / columns);
        Drawing drawing = new Drawing(2 * MARGIN + columns * (tile + gap) - gap, TITLE + rows * (tile + 52) + 34,
                "The " + worst.size() + " mistakes that the network is surest of");
        for (int i = 0; i < worst.size(); i++) {
            int digit = worst.get(i);
            int x = MARGIN + i % columns * (tile + gap);
            int y = TITLE + i / columns * (tile + 52);
            drawing.tile(x, y, tile, test.shape().width(), test.shape().height(),
                    p -> Drawing.grey(test.pixel(digit, p) / 255.0));
            drawing.centred(test.label(digit) + " taken for " + answers[digit], x + tile / 2, y + tile + 18);
            drawing.small(String.format(Locale.ROOT, "%.1f %%, no. %d", 100 * probabilities.get(digit, answers[digit]),
                    digit), x + tile / 2, y + tile + 34);
        }
        drawing.note("label, answer, how sure the network is, and the number of the test digit");
        return drawing.picture();
    }
}
