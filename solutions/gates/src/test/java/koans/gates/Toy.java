package koans.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import koans.grader.Syllabus;

/** A kit of one small exercise, to break in one place at a time. */
final class Toy {

    private final Path root;
    private int builds;

    Toy(Path root) throws IOException {
        this.root = root;
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
                rejected by: 4.1
                message: That is the square
                Two as an exponent.
                --- a/solutions/src/main/java/koans/ch04perceptron/Doubling.java
                +++ b/solutions/src/main/java/koans/ch04perceptron/Doubling.java
                @@ -3,5 +3,5 @@
                 public final class Doubling {
                     public static int twice(int x) {
                -        return 2 * x;
                +        return x * x;
                     }
                 }
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
        write(course(), "# Toy\n\n## Chapter 4: Numbers\n\n### 4.1 Twice\n");
        write(root.resolve("exercises/src/test/resources").resolve(Syllabus.RESOURCE), compiled().scan().toJson());
    }

    Tree compiled() throws IOException {
        return Tree.compiled(root, root.resolve("build" + builds++));
    }

    Path stub() {
        return root.resolve("exercises/src/main/java/koans/ch04perceptron/Doubling.java");
    }

    Path solution() {
        return root.resolve("solutions/src/main/java/koans/ch04perceptron/Doubling.java");
    }

    Path test() {
        return root.resolve("exercises/src/test/java/koans/ch04perceptron/DoublingTest.java");
    }

    Path wrong() {
        return root.resolve("solutions/variants/wrong/ch04perceptron/square.patch");
    }

    Path right() {
        return root.resolve("solutions/variants/right/ch04perceptron/sum/Doubling.java");
    }

    Path course() {
        return root.resolve("course.md");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Changes one place of a file, which must be there. */
    void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not contain " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }
}
