package koans.lab;

import java.util.Arrays;
import java.util.List;

/** Rows of words and numbers. */
final class Table {

    private Table() {
    }

    /** Prints rows in columns, under the first row as the heading. Columns of numbers stand to the right. */
    static void print(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int j = 0; j < row.size(); j++) {
                widths[j] = Math.max(widths[j], row.get(j).length());
            }
        }
        Console.line("");
        for (int i = 0; i < rows.size(); i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < rows.get(i).size(); j++) {
                String cell = rows.get(i).get(j);
                String gap = " ".repeat(widths[j] - cell.length());
                text.append(j == 0 ? "" : "  ").append(j > 0 && isOfNumbers(rows, j) ? gap + cell : cell + gap);
            }
            Console.line("%s", text.toString().stripTrailing());
            if (i == 0) {
                Console.line("%s", "-".repeat(Arrays.stream(widths).sum() + 2 * (columns - 1)));
            }
        }
        Console.line("");
    }

    private static boolean isOfNumbers(List<List<String>> rows, int column) {
        return rows.stream().skip(1).anyMatch(row -> row.get(column).matches("[-.]?[0-9].*"));
    }
}
