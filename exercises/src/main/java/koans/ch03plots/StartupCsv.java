package koans.ch03plots;

import static koans.kit.Todo.todo;

import java.util.List;

/**
 * Numbers from the lines of a CSV file: cells with commas between them.
 */
public final class StartupCsv {

    private StartupCsv() {
    }

    /**
     * The rows of a table. The first line is the header: names, no numbers, and not among the rows.
     *
     * <p>Lines with nothing but white space are skipped. White space around a number does not count, but {@code 1 2} is
     * no number. A header alone, or no lines at all, are an error: an exception, of whatever type.
     *
     * @param lines the lines of the file
     * @return N x M, a row for each line below the header
     * @throws IllegalArgumentException if a line has not as many cells as the header, or a cell is no number; the
     *                                  message holds {@code line 3} if it is the third of {@code lines}
     */
    public static double[][] parse(List<String> lines) {
        return todo();
    }

    /**
     * The columns of a table, each as an array: the number in row i and column j goes to {@code [j][i]}.
     *
     * @param rows N x M; no rows, or rows of unequal length, are an error: an exception, of whatever type
     * @return M x N, sharing nothing with {@code rows}
     */
    public static double[][] columns(double[][] rows) {
        return todo();
    }
}
