package koans.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import koans.grader.course.Course;

/** A kit of one small exercise, to break in one place at a time. */
final class Toy {

    private final Course course;
    private int builds;

    Toy(Path root) throws IOException {
        course = new Course(root);
        write(root.resolve("pom.xml"), "<name>Toy</name>\n<revision>1</revision>\n");
        write(stub(), """
                package koans.ch04perceptron;

                import static koans.kit.Todo.todo;

                public final class Doubling {
                    public static int twice(int x) {
                        return todo();
                    }
                }
                """);
        write(solution(), """
                package koans.ch04perceptron;

                public final class Doubling {
                    public static int twice(int x) {
                        return 2 * x;
                    }
                }
                """);
        write(test(), """
                package koans.ch04perceptron;

                import koans.grader.Exercise;
                import koans.grader.check.Check;
                import net.jqwik.api.Group;
                import org.junit.jupiter.api.Test;

                class DoublingTest {

                    @Group
                    @Exercise(id = "4.1", title = "Twice", points = 2, writes = "twice")
                    class Twice {

                        @Test
                        void doubles() {
                            Check.that("twice(3)", () -> Doubling.twice(3)).mistake("That is the square.", 9).is(6);
                        }
                    }
                }
                """);
        write(wrong(), """
                # Doubling

                ## square
                Two as an exponent.
                Rejected by 4.1: That is the square
                ```diff in twice
                -return 2 * x;
                +return x * x;
                ```
                """);
        write(right(), """
                // accepted: a sum is a product too
                package koans.ch04perceptron;

                public final class Doubling {
                    public static int twice(int x) {
                        return x + x;
                    }
                }
                """);
        write(course.text(), "# Toy\n\n## Chapter 4: Numbers\n\n### 4.1 Twice\n");
        write(course.syllabus(), compiled().scan().toJson());
    }

    Tree compiled() throws IOException {
        return Tree.compiled(course, course.root().resolve("build" + builds++));
    }

    Path stub() {
        return course.stubs().resolve("koans/ch04perceptron/Doubling.java");
    }

    Path solution() {
        return course.answers().resolve("koans/ch04perceptron/Doubling.java");
    }

    Path test() {
        return course.tests().resolve("koans/ch04perceptron/DoublingTest.java");
    }

    Path wrong() {
        return course.variants().resolve("wrong/ch04perceptron/Doubling.md");
    }

    Path right() {
        return course.variants().resolve("right/ch04perceptron/sum/Doubling.java");
    }

    Course course() {
        return course;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
