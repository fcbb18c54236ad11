// rejected by: 5.36
// message: largest numbers themselves
package koans.ch05network;

import org.ejml.simple.SimpleMatrix;

/**
 * Labels as rows of zeros with a single 1. The 1 stands at the place of the label: at place 0 for the label 0.
 */
public final class OneHot {

    private OneHot() {
    }

    /**
     * One label.
     *
     * @param label   0 to {@code classes - 1}; any other number is an error: an exception, of whatever type
     * @param classes how many classes there are, and so how many places, at least 1
     */
    public static double[] encode(int label, int classes) {
        double[] row = new double[classes];
        row[label] = 1;
        return row;
    }

    /**
     * Many labels, each in a row of its own.
     *
     * @param labels  N labels, each from 0 to {@code classes - 1}; any other number is an error: an exception, of
     *                whatever type
     * @param classes how many classes there are, at least 1
     * @return N x classes
     */
    public static SimpleMatrix encodeAll(int[] labels, int classes) {
        SimpleMatrix rows = new SimpleMatrix(labels.length, classes);
        for (int i = 0; i < labels.length; i++) {
            rows.setRow(i, 0, encode(labels[i], classes));
        }
        return rows;
    }

    /**
     * The way back: the label of each row.
     *
     * @param oneHot N x classes, a single 1 in each row and zeros beside it
     * @return N labels
     */
    public static int[] decode(SimpleMatrix oneHot) {
        int[] labels = new int[oneHot.getNumRows()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (int) oneHot.getRow(i).elementMax();
        }
        return labels;
    }
}
