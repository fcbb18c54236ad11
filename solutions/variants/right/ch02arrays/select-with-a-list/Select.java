// accepted: a list that grows, over the mask of the other exercise
package koans.ch02arrays;

import java.util.ArrayList;
import java.util.List;

public final class Select {

    private Select() {
    }

    public static boolean[][] mask(double[][] a, double limit) {
        Matrices.rows(a);
        boolean[][] mask = new boolean[a.length][];
        for (int i = 0; i < a.length; i++) {
            mask[i] = new boolean[a[i].length];
            for (int j = 0; j < a[i].length; j++) {
                mask[i][j] = !(a[i][j] < limit);
            }
        }
        return mask;
    }

    public static double[] atLeast(double[][] a, double limit) {
        boolean[][] mask = mask(a, limit);
        List<Double> selected = new ArrayList<>();
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                if (mask[i][j]) {
                    selected.add(a[i][j]);
                }
            }
        }
        return selected.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
