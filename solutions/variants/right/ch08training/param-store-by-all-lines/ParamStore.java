// accepted: reads all lines at once, and sets number by number
package koans.ch08training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class ParamStore {

    private ParamStore() {
    }

    public static void save(Map<String, SimpleMatrix> params, Path file) throws IOException {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        params.forEach((name, matrix) -> {
            lines.add(name + " " + matrix.getNumRows() + " " + matrix.getNumCols());
            for (int r = 0; r < matrix.getNumRows(); r++) {
                StringJoiner row = new StringJoiner(" ");
                for (int c = 0; c < matrix.getNumCols(); c++) {
                    row.add(String.valueOf(matrix.get(r, c)));
                }
                lines.add(row.toString());
            }
        });
        Files.writeString(file, lines.toString());
    }

    public static Map<String, SimpleMatrix> load(Path file) throws IOException {
        Iterator<String> lines = Files.readAllLines(file).iterator();
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

    public static void copyInto(Map<String, SimpleMatrix> from, Map<String, SimpleMatrix> live) {
        Require.that(from.keySet().equals(live.keySet()), "parameters %s for %s", from.keySet(), live.keySet());
        live.forEach((name, matrix) -> {
            SimpleMatrix other = from.get(name);
            Require.that(other.getNumRows() == matrix.getNumRows() && other.getNumCols() == matrix.getNumCols(),
                    "%s is %dx%d, not %dx%d", name, matrix.getNumRows(), matrix.getNumCols(),
                    other.getNumRows(), other.getNumCols());
        });
        from.forEach((name, matrix) -> {
            for (int i = 0; i < matrix.getNumElements(); i++) {
                live.get(name).set(i, matrix.get(i));
            }
        });
    }
}
