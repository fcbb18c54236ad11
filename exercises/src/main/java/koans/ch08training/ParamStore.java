package koans.ch08training;

import static koans.kit.Todo.todo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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
        todo();
    }

    /**
     * Reads what {@link #save} has written.
     *
     * @return the parameters by name, in the order of the file; any exception whose message holds the file's name, if
     *         the file is missing or is not of this form: rows or numbers are missing or too many, or are no numbers
     */
    public static Map<String, SimpleMatrix> load(Path file) throws IOException {
        return todo();
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
        todo();
    }
}
