package koans.grader.run;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import koans.grader.Syllabus;

/**
 * The program of a {@link WorkerRun}: runs exercises and writes what happens to its output, a line an event.
 *
 * <p>The output is taken before any code of a learner is loaded; what they print goes nowhere.
 */
public final class Worker {

    private Worker() {
    }

    /** Takes the list of exercises as a file, the ids with commas between them, and the folders of classes. */
    public static void main(String[] args) throws Exception {
        PrintStream events = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Syllabus syllabus = Syllabus.read(Path.of(args[0]));
        List<String> ids = List.of(args[1].split(","));
        List<Path> folders = Arrays.stream(args).skip(2).map(Path::of).toList();
        try (Journal journal = new Journal(events)) {
            new TestRun(syllabus, folders).run(syllabus.exercises().stream()
                    .filter(exercise -> ids.contains(exercise.id())).toList(), journal);
        }
        // A learner's thread may still be busy: nobody waits for it.
        Runtime.getRuntime().halt(0);
    }
}
