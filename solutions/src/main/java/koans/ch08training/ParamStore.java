package koans.ch08training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/**
 * Keeps parameters in a text file: for each of them a line with its name, its number of rows and its number of columns,
 * then a line for each row.
 *
 * <pre>
 * W1 2 3
 * 1.0 -2.5 0.1
 * 4.0 5.0E-9 6.0
 * b1 1 3
 * 0.0 0.0 1.0
 * </pre>
 *
 * <p>There is one space between two words, and numbers are written as {@link Double#toString(double)} does, wherever in
 * the world the program runs. Names hold no spaces.
 */
public final class ParamStore {

    private ParamStore() {
    }

    /**
     * Writes parameters to a file, in the order of the map. A file that is there already is written anew.
     *
     * <p>Every number is kept to its last bit.
     */
    public static void save(Map<String, SimpleMatrix> params, Path file) throws IOException {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        params.forEach((name, matrix) -> {
            lines.add(name + " " + matrix.getNumRows() + " " + matrix.getNumCols());
            for (int r = 0; r < matrix.getNumRows(); r++) {
                StringJoiner row = new StringJoiner(" ");
                for (int c = 0; c < matrix.getNumCols(); c++) {
                    row.add(Double.toString(matrix.get(r, c)));
                }
                lines.add(row.toString());
            }
        });
        Files.writeString(file, lines.toString());
    }

    /**
     * Reads what {@link #save} has written.
     *
     * @return the parameters by name, in the order of the file; any exception whose message holds the file's name, if
     *         the file is missing or is not of this form: rows or numbers are missing or too many, or are no numbers
     */
    public static Map<String, SimpleMatrix> load(Path file) throws IOException {
        Iterator<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().iterator();
        Map<String, SimpleMatrix> params = new LinkedHashMap<>();
        try {
            while (lines.hasNext()) {
                String[] head = words(lines.next(), 3);
                SimpleMatrix matrix = new SimpleMatrix(Integer.parseInt(head[1]), Integer.parseInt(head[2]));
                for (int r = 0; r < matrix.getNumRows(); r++) {
                    String[] row = words(lines.next(), matrix.getNumCols());
                    for (int c = 0; c < matrix.getNumCols(); c++) {
                        matrix.set(r, c, Double.parseDouble(row[c]));
                    }
                }
                params.put(head[0], matrix);
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file + " does not hold parameters: " + e, e);
        }
        return params;
    }

    private static String[] words(String line, int count) {
        String[] words = line.split(" ");
        Require.that(words.length == count, "%d words, not %d: '%s'", words.length, count, line);
        return words;
    }

    /**
     * Gives live parameters the numbers of others. The matrices of {@code live} stay the ones that the layers hold;
     * only their numbers change.
     *
     * @param from left as it is
     * @param live has the same names as {@code from}, in any order, and the same shapes
     * @throws IllegalArgumentException if a name is missing on either side, or two shapes differ; its message holds the
     *                                  name, and all of {@code live} is as it was
     */
    public static void copyInto(Map<String, SimpleMatrix> from, Map<String, SimpleMatrix> live) {
        Require.that(from.keySet().equals(live.keySet()), "parameters %s for %s", from.keySet(), live.keySet());
        live.forEach((name, matrix) -> {
            SimpleMatrix other = from.get(name);
            Require.that(other.getNumRows() == matrix.getNumRows() && other.getNumCols() == matrix.getNumCols(),
                    "%s is %dx%d, not %dx%d", name, matrix.getNumRows(), matrix.getNumCols(),
                    other.getNumRows(), other.getNumCols());
        });
        live.forEach((name, matrix) -> matrix.setTo(from.get(name)));
    }
}
