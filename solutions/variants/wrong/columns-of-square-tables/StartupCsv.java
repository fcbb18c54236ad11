// rejected by: 3.11
// message: ArrayIndexOutOfBoundsException
// Makes room for rows, not for columns.
package koans.ch03plots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import koans.ch02arrays.Matrices;
import koans.kit.Require;

public final class StartupCsv {

    private StartupCsv() {
    }

    public static double[][] parse(List<String> lines) {
        int width = lines.get(0).split(",", -1).length;
        List<double[]> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(row(lines.get(i), width, i + 1));
            }
        }
        Require.that(!rows.isEmpty(), "a table without rows");
        return rows.toArray(new double[0][]);
    }

    public static double[][] columns(double[][] rows) {
        Matrices.cols(rows);
        double[][] columns = new double[rows.length][rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[0].length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }

    private static double[] row(String line, int width, int number) {
        String[] cells = line.split(",", -1);
        Require.that(cells.length == width, "line %d has %d cells, not %d", number, cells.length, width);
        try {
            return Arrays.stream(cells).mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }
}
