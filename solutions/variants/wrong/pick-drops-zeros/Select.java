// rejected by: 2.11
// message: but was
// Cuts the zeros at the end off, and with them zeros that were picked.
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
        double[] selected = java.util.Arrays.stream(Matrices.flatten(a)).filter(v -> v >= limit).toArray();
        int count = selected.length;
        while (count > 0 && selected[count - 1] == 0) {
            count--;
        }
        return java.util.Arrays.copyOf(selected, count);
    }
}
