// rejected by: 2.11
// message: The numbers are sorted
// Hands the numbers out in another order.
package koans.ch02arrays;

public final class Select {

    private Select() {
    }

    public static boolean[][] mask(double[][] a, double limit) {
        boolean[][] mask = new boolean[Matrices.rows(a)][Matrices.cols(a)];
        for (int i = 0; i < mask.length; i++) {
            for (int j = 0; j < mask[i].length; j++) {
                mask[i][j] = a[i][j] >= limit;
            }
        }
        return mask;
    }

    public static double[] atLeast(double[][] a, double limit) {
        double[] values = Matrices.flatten(a);
        int count = 0;
        for (double value : values) {
            count += value >= limit ? 1 : 0;
        }
        double[] selected = new double[count];
        int next = 0;
        for (double value : values) {
            if (value >= limit) {
                selected[next++] = value;
            }
        }
        java.util.Arrays.sort(selected);
        return selected;
    }
}
