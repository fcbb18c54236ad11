package koans.grader.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import koans.grader.Syllabus;

/** Finds the lines of sources that a learner should look at. A line is a help: where none is found it is 0. */
public final class SourceLines {

    private SourceLines() {
    }

    /** The line with the name of the first method that an exercise writes, or of its class. */
    public static int ofExercise(Path source, Syllabus.Entry exercise) {
        try {
            String type = exercise.stub().replaceFirst(".*\\.", "");
            String method = exercise.writes().isEmpty() ? SourceScanner.CONSTRUCTOR : exercise.writes().get(0);
            return new SourceScanner(text(source), type, method).line();
        } catch (IOException e) {
            // No source, no line.
            return 0;
        }
    }

    /** The line of an exercise's heading in the course text. */
    public static int ofHeading(Path text, Syllabus.Entry exercise) {
        String heading = "#+ " + exercise.id().replace(".", "\\.") + " .*";
        try {
            List<String> lines = text(text).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).matches(heading)) {
                    return i + 1;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // No text, no line.
        }
        return 0;
    }

    /** Whatever its bytes are: somebody's editor may write others than ours. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
