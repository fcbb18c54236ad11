package koans.grader;

import java.util.List;

/**
 * One exercise as the syllabus lists it.
 *
 * @param id        chapter and number, as {@code 4.3}
 * @param title     the heading in the course text
 * @param points    what it is worth; 0 for an optional one
 * @param stub      the class that the learner writes, as {@code koans.ch04perceptron.Gates}
 * @param testClass the class that holds its tests, as {@code koans.ch04perceptron.GatesTest$And}
 * @param writes    the stub's methods that belong to it; empty for all that no other exercise claims
 * @param tests     the names of its test methods, simplest first
 */
public record Koan(String id, String title, int points, String stub, String testClass, List<String> writes,
                   List<String> tests) {

    /** Makes the lists immutable. */
    public Koan {
        writes = List.copyOf(writes);
        tests = List.copyOf(tests);
    }

    /** Whether it is worth no points: nobody has to do it, and it is counted apart. */
    public boolean optional() {
        return points == 0;
    }

    /** The number before the dot. */
    public int chapter() {
        return Integer.parseInt(id.substring(0, id.indexOf('.')));
    }

    /** The number behind the dot. */
    public int number() {
        return Integer.parseInt(id.substring(id.indexOf('.') + 1));
    }

    /** The stub's source file below a source folder, as {@code koans/ch04perceptron/Gates.java}. */
    public String sourceFile() {
        return stub.replace('.', '/') + ".java";
    }

    /** The id and the title, as in the course's heading. */
    public String heading() {
        return id + " " + title;
    }
}
