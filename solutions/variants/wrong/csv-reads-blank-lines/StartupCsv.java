// rejected by: 3.10
// message: Lines with nothing in them are skipped
// Takes a blank line for a row.
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
            rows.add(row(lines.get(i), width, i + 1));
        }
        Require.that(!rows.isEmpty(), "a table without rows");
        return rows.toArray(new double[0][]);
    }

    public static double[][] columns(double[][] rows) {
        return Matrices.transpose(rows);
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
