package koans.lab;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.IntFunction;

/** A white sheet with a title, for tiles of coloured squares and words. */
final class Drawing {

    private static final Color INK = new Color(40, 40, 40);
    private static final Color FAINT = new Color(120, 120, 120);
    private static final Color EDGE = new Color(200, 200, 200);
    private static final Color RED = new Color(200, 40, 40);
    private static final Color BLUE = new Color(40, 80, 190);

    private final BufferedImage picture;
    private final Graphics2D pen;

    Drawing(int width, int height, String title) {
        picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setStroke(new BasicStroke(1));
        words(title, 24, 32, 18, Font.BOLD, INK);
    }

    /** White for 0, red up to 1, blue down to -1. */
    static Color redOrBlue(double value) {
        return mix(value > 0 ? RED : BLUE, Math.min(1, Math.abs(value)));
    }

    /** White for 0, ink for 1. */
    static Color grey(double value) {
        return mix(new Color(20, 20, 20), Math.max(0, Math.min(1, value)));
    }

    private static Color mix(Color full, double share) {
        return new Color((int) (255 + share * (full.getRed() - 255)), (int) (255 + share * (full.getGreen() - 255)),
                (int) (255 + share * (full.getBlue() - 255)));
    }

    /** A picture of so many columns and rows, its pixels coloured in row order, at most {@code size} wide and high. */
    void tile(int x, int y, int size, int columns, int rows, IntFunction<Color> colors) {
        double square = (double) size / Math.max(columns, rows);
        for (int p = 0; p < columns * rows; p++) {
            int left = x + (int) Math.round(p % columns * square);
            int top = y + (int) Math.round(p / columns * square);
            pen.setColor(colors.apply(p));
            pen.fillRect(left, top, x + (int) Math.round((p % columns + 1) * square) - left,
                    y + (int) Math.round((p / columns + 1) * square) - top);
        }
        pen.setColor(EDGE);
        pen.drawRect(x - 1, y - 1, (int) Math.round(columns * square) + 1, (int) Math.round(rows * square) + 1);
    }

    /** A square of one colour. */
    void cell(int x, int y, int size, Color color) {
        pen.setColor(color);
        pen.fillRect(x, y, size, size);
    }

    /** Words that begin at x. */
    void text(String words, int x, int baseline) {
        words(words, x, baseline, 14, Font.PLAIN, INK);
    }

    /** Words around x. */
    void centred(String words, int x, int baseline) {
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        words(words, x - pen.getFontMetrics().stringWidth(words) / 2, baseline, 14, Font.PLAIN, INK);
    }

    /** Small words around x. */
    void small(String words, int x, int baseline) {
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
        words(words, x - pen.getFontMetrics().stringWidth(words) / 2, baseline, 11, Font.PLAIN, FAINT);
    }

    /** A line at the bottom. */
    void note(String words) {
        words(words, 24, picture.getHeight() - 14, 12, Font.PLAIN, FAINT);
    }

    private void words(String words, int x, int baseline, int size, int style, Color color) {
        pen.setFont(new Font(Font.SANS_SERIF, style, size));
        pen.setColor(color);
        pen.drawString(words, x, baseline);
    }

    BufferedImage picture() {
        return picture;
    }
}
