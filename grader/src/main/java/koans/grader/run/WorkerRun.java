package koans.grader.run;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import koans.grader.Event;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.judge.Judge;
import koans.grader.judge.Sightings;

/** Runs graded tests as a {@link TestRun} does, in a virtual machine of their own: nothing they do harms this one. */
public final class WorkerRun {

    private final Syllabus syllabus;
    private final List<Path> folders;
    private final List<String> options;

    /**
     * A run for these classes.
     *
     * @param folders compiled classes and tests; where two folders hold the same class the first one counts
     * @param options for the virtual machine
     */
    public WorkerRun(Syllabus syllabus, List<Path> folders, List<String> options) {
        this.syllabus = syllabus;
        this.folders = List.copyOf(folders);
        this.options = List.copyOf(options);
    }

    /** The outcomes of these exercises, in the order of the syllabus. */
    public List<Outcome> run(Collection<Syllabus.Entry> exercises) {
        Sightings seen = new Sightings(syllabus);
        run(exercises, seen);
        return new Judge(syllabus).outcomes(seen).stream()
                .filter(outcome -> exercises.contains(outcome.exercise())).toList();
    }

    /** Runs the tests of these exercises and tells what happens; without an end, if the virtual machine has none. */
    public void run(Collection<Syllabus.Entry> exercises, Consumer<Event> told) {
        try (TemporaryFolder folder = new TemporaryFolder("koans-worker")) {
            Path list = Files.writeString(folder.path().resolve("syllabus.json"), syllabus.toJson());
            Process process = new ProcessBuilder(command(list, exercises)).directory(folder.path().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                Journal.read(lines, told);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(Path list, Collection<Syllabus.Entry> exercises) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Djava.awt.headless=true", "-cp", SourceCompiler.ownClassPath().stream()
                .map(entry -> entry.toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator)),
                Worker.class.getName(), list.toString(),
                exercises.stream().map(Syllabus.Entry::id).collect(Collectors.joining(","))));
        folders.forEach(folder -> command.add(folder.toAbsolutePath().toString()));
        return command;
    }
}
