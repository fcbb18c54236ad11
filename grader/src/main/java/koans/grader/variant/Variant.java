package koans.grader.variant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koans.grader.course.Course;

/**
 * One class written in another way. A wrong one is an edit of the model answer or a class of its own, and some exercise
 * must reject it; a right one is a class of its own.
 *
 * @param name       what it is called: {@code wrong/ch06learning/Losses/log-without-delta}
 * @param file       where it stands
 * @param stub       the class's full name
 * @param rejectedBy the id of the exercise that must reject it; empty when it is right
 * @param message    words that the message must hold; empty when it is right
 * @param sentence   what is done in it, or why it is right; may be empty
 * @param edits      what is changed in the model answer; none where the file is the whole class
 * @param answer     the model answer
 */
public record Variant(String name, Path file, String stub, String rejectedBy, String message,
                      String sentence, List<Edit> edits, Answer answer) {

    static final String WRONG = "wrong";
    static final String RIGHT = "right";

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern REJECTED = Pattern.compile("// rejected by: (\\d+\\.\\d+)");
    private static final Pattern MESSAGE = Pattern.compile("// message: (.+)");
    private static final Pattern ACCEPTED = Pattern.compile("// accepted: (.+)");

    /** A class of its own; its first lines say what must happen to it. */
    static Variant whole(String name, Path source, Course course, boolean wrong) throws IOException {
        List<String> lines = Files.readAllLines(source);
        String type = only(source, lines, PACKAGE) + "." + source.getFileName().toString().replace(".java", "");
        Answer answer = new Answer(answer(course, type));
        if (wrong) {
            return new Variant(name, source, type, line(source, lines, 0, REJECTED), line(source, lines, 1, MESSAGE),
                    "", List.of(), answer);
        }
        return new Variant(name, source, type, "", "", line(source, lines, 0, ACCEPTED), List.of(), answer);
    }

    private static String line(Path file, List<String> lines, int index, Pattern pattern) {
        String line = index < lines.size() ? lines.get(index).strip() : "";
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException(
                    file + ": line " + (index + 1) + " is '" + line + "', and should be like '" + pattern + "'");
        }
        return matcher.group(1);
    }

    private static String only(Path file, List<String> lines, Pattern pattern) {
        List<String> found = new ArrayList<>();
        lines.stream().map(String::strip).map(pattern::matcher).filter(Matcher::matches)
                .forEach(matcher -> found.add(matcher.group(1)));
        if (found.size() != 1) {
            throw new IllegalStateException(
                    file + ": a variant is one class; it has " + found.size() + " lines like '" + pattern + "'");
        }
        return found.get(0);
    }

    /** Whether some exercise must reject it. */
    public boolean isWrong() {
        return !rejectedBy.isEmpty();
    }

    /** {@code ch05network} of {@code koans.ch05network.Softmax}. */
    public String chapter() {
        return stub.split("\\.")[1];
    }

    /** Its source file below a source folder, as {@code koans/ch05network/Softmax.java}. */
    public String sourceFile() {
        return sourceFile(stub);
    }

    private static String sourceFile(String type) {
        return type.replace('.', '/') + ".java";
    }

    /** Where a class has its model answer. */
    static Path answer(Course course, String type) {
        return course.answers().resolve(sourceFile(type));
    }

    /**
     * Its source.
     *
     * @throws Edit.DoesNotFit if it is an edit of something that the model answer does not say any more
     */
    public String source() throws IOException, Edit.DoesNotFit {
        return edits.isEmpty() ? Files.readString(file) : Edit.all(edits, answer.source());
    }

    /**
     * What keeps it from being a variant of the model answer, without a look at the tests: there is no such answer, or
     * not what is edited, or a class of its own lacks a method that the answer has.
     */
    public Optional<String> complaint() throws IOException {
        if (!answer.exists()) {
            return Optional.of("there is no model answer " + answer);
        }
        if (!edits.isEmpty()) {
            try {
                Edit.all(edits, answer.source());
                return Optional.empty();
            } catch (Edit.DoesNotFit e) {
                return Optional.of("it does not fit the model answer any more: " + e.getMessage());
            }
        }
        Source own = Source.of(Files.readString(file));
        Set<String> lacking = own.inherits() ? new TreeSet<>() : answer.source().open();
        lacking.removeAll(own.all());
        return lacking.isEmpty() ? Optional.empty()
                : Optional.of("it lacks what the model answer has: " + String.join(", ", lacking));
    }
}
