// accepted: the first name in the alphabet that is missing on either side, lines written and read one by one
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
        try (java.io.PrintWriter out = new java.io.PrintWriter(Files.newBufferedWriter(file))) {
            for (var e : params.entrySet()) {
                out.print(e.getKey() + ' ' + e.getValue().getNumRows() + ' ' + e.getValue().getNumCols() + "\n");
                for (double[] row : e.getValue().toArray2()) out.print(java.util.Arrays.stream(row).mapToObj(String::valueOf).collect(java.util.stream.Collectors.joining(" ")) + "\n");
            }
        }
    }

    /**
     * Reads what {@link #save} has written.
     *
     * @return the parameters by name, in the order of the file; any exception whose message holds the file's name, if
     *         the file is missing or is not of this form: rows or numbers are missing or too many, or are no numbers
     */
    public static Map<String, SimpleMatrix> load(Path file) throws IOException {
        if (!Files.exists(file)) throw new IOException("no " + file.getFileName());
        Map<String, SimpleMatrix> out = new LinkedHashMap<>();
        try (java.io.BufferedReader in = Files.newBufferedReader(file)) {
            for (String head = in.readLine(); head != null; head = in.readLine()) {
                java.util.StringTokenizer st = new java.util.StringTokenizer(head);
                String name = st.nextToken(); double[][] rows = new double[Integer.parseInt(st.nextToken())][]; int cols = Integer.parseInt(st.nextToken());
                for (int i = 0; i < rows.length; i++) { rows[i] = java.util.Arrays.stream(in.readLine().split(" +")).mapToDouble(Double::parseDouble).toArray(); if (rows[i].length != cols) throw new IOException("row of " + rows[i].length); }
                out.put(name, new SimpleMatrix(rows));
            }
        } catch (Exception e) { throw new java.io.IOException("in " + file.getFileName() + ": " + e.getMessage(), e); }
        return out;
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
        java.util.TreeSet<String> all = new java.util.TreeSet<>(from.keySet()); all.addAll(live.keySet());
        for (String n : all) {
            SimpleMatrix a = from.get(n), b = live.get(n);
            if (a == null || b == null) throw new IllegalArgumentException(n + " is missing");
            if (a.getNumRows() != b.getNumRows() || a.getNumCols() != b.getNumCols()) throw new IllegalArgumentException(n + " has another shape");
        }
        for (String n : all) for (int i = 0; i < from.get(n).getNumElements(); i++) live.get(n).set(i, from.get(n).get(i));
    }
}
