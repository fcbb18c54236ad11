// accepted: looks for the 1, and sets it in the matrix
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
        return encodeAll(new int[]{label}, classes).getDDRM().getData();
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
            rows.set(i, labels[i], 1);
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
        for (int i = 0; i < oneHot.getNumRows(); i++) {
            for (int j = 0; j < oneHot.getNumCols(); j++) {
                if (oneHot.get(i, j) == 1) {
                    labels[i] = j;
                }
            }
        }
        return labels;
    }
}
