// accepted: rows and columns in loops, guards of its own
package koans.ch03plots;

import java.util.ArrayList;
import java.util.List;

public final class StartupCsv {

    private StartupCsv() {
    }

    public static double[][] parse(List<String> lines) {
        if (lines.isEmpty()) {
            throw new IllegalStateException("nothing to read");
        }
        int commas = commas(lines.get(0));
        List<double[]> rows = new ArrayList<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (number == 1 || line.trim().isEmpty()) {
                continue;
            }
            if (commas(line) != commas) {
                throw new IllegalArgumentException("Line " + number + " is too long or too short");
            }
            double[] row = new double[commas + 1];
            int from = 0;
            for (int c = 0; c < row.length; c++) {
                int to = line.indexOf(',', from);
                String cell = line.substring(from, to < 0 ? line.length() : to).trim();
                try {
                    row[c] = Double.valueOf(cell);
                } catch (NumberFormatException e) {
                    throw new NumberFormatException(cell + " in line " + number + " is no number");
                }
                from = to + 1;
            }
            rows.add(row);
        }
        double[][] table = new double[rows.size()][];
        rows.get(0);
        return rows.toArray(table);
    }

    public static double[][] columns(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length > columns.length) {
                throw new IllegalStateException("a ragged table");
            }
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }

    private static int commas(String line) {
        return (int) line.chars().filter(c -> c == ',').count();
    }
}
