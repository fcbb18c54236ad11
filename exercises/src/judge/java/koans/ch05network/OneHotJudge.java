package koans.ch05network;

import java.util.Arrays;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** Labels with a 1 at their place, and with a 1 elsewhere. */
final class OneHotJudge {

    private OneHotJudge() {
    }

    static void checkLabel(int label, int classes, double... expected) {
        double[] scaled = Arrays.stream(expected).map(v -> label * v).toArray();
        Check.that("encode(" + label + ", " + classes + ")", () -> OneHot.encode(label, classes))
                .mistake("The 1 stands one place too early: places are counted from 0.",
                        oneHot(label - 1, classes))
                .mistake("The 1 stands one place too late: places are counted from 0.",
                        oneHot(label + 1, classes))
                .mistake("There is a place too many: the labels go up to classes - 1.",
                        oneHot(label, classes + 1))
                .mistake("Zeros and ones have changed places.", Arrays.stream(expected).map(v -> 1 - v).toArray())
                .mistake("The place is right, but there has to be a 1, not the label.", scaled)
                .mistake("There is no 1.", new double[classes])
                .is(expected);
    }

    /** A row for each label, with a 1 at its place. */
    static SimpleMatrix rows(int[] labels, int classes) {
        SimpleMatrix rows = new SimpleMatrix(labels.length, classes);
        for (int i = 0; i < labels.length; i++) {
            rows.set(i, labels[i], 1);
        }
        return rows;
    }

    static void checkAll(SimpleMatrix expected, int classes, int... labels) {
        SimpleMatrix first = new SimpleMatrix(labels.length, classes);
        SimpleMatrix flat = expected.copy();
        flat.reshape(1, expected.getNumElements());
        for (int i = 0; i < labels.length; i++) {
            first.set(i, labels[0], 1);
        }
        Check.that("encodeAll(labels, " + classes + ")", () -> OneHot.encodeAll(labels, classes))
                .given("labels", labels)
                .mistake("Each label has to fill a row; here it fills a column.", expected.transpose())
                .mistake("Every row is that of the first label.", first)
                .mistake("All labels stand in one long row. Each has a row of its own.", flat)
                .mistake("The place is right, but there has to be a 1, not the label.",
                        expected.elementOp((int r, int c, double v) -> v * labels[r]))
                .is(expected);
    }

    static void checkDecode(SimpleMatrix oneHot, int... expected) {
        int[] columns = new int[oneHot.getNumCols()];
        for (int j = 0; j < columns.length; j++) {
            for (int i = oneHot.getNumRows() - 1; i >= 0; i--) {
                columns[j] = oneHot.get(i, j) == 1 ? i : columns[j];
            }
        }
        int[] ones = new int[expected.length];
        Arrays.fill(ones, 1);
        Check.that("decode(oneHot)", () -> OneHot.decode(oneHot))
                .given("oneHot", oneHot)
                .mistake("This looks for the 1 of each column. A label is the place in its row.", columns)
                .mistake("These are the largest numbers themselves. Where do they stand?", ones)
                .mistake("This counts places from 1; the first place is 0.",
                        Arrays.stream(expected).map(label -> label + 1).toArray())
                .mistake("These are places in the whole matrix. A label is the place in its own row.",
                        whole(oneHot, expected))
                .is(expected);
    }

    private static int[] whole(SimpleMatrix oneHot, int[] labels) {
        int[] places = labels.clone();
        Arrays.setAll(places, i -> i * oneHot.getNumCols() + labels[i]);
        return places;
    }

    /** Zeros with a 1 at a place; without, if there is no such place. */
    static double[] oneHot(int place, int places) {
        double[] row = new double[places];
        if (place >= 0 && place < places) {
            row[place] = 1;
        }
        return row;
    }
}
