package koans.grader.cli;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import koans.grader.course.Workspace;
import koans.grader.run.Labs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs an experiment on the learner's classes. */
@Command(name = "lab", mixinStandardHelpOptions = true,
        description = "Run an experiment with the classes you have written; without a name: list the experiments.")
final class LabCommand extends Koans.OnCourse {

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The experiment.")
    private String name;

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "What the experiment takes, if anything.")
    private List<String> arguments = List.of();

    @Option(names = "--solutions", description = "Use the model answers instead of your classes.")
    private boolean solutions;

    @Override
    public Integer call() throws Exception {
        Workspace workspace = solutions ? course().solutions() : course().exercises();
        if (!Files.isDirectory(workspace.module())) {
            throw new IllegalArgumentException("there is no folder " + workspace.module());
        }
        Labs labs = new Labs(workspace);
        if (name != null) {
            labs.run(name, arguments.toArray(String[]::new));
            return 0;
        }
        Map<String, String> all = labs.all();
        int width = all.keySet().stream().mapToInt(String::length).max().orElse(1);
        all.forEach((lab, words) -> System.out.printf("%-" + width + "s  %s%n", lab, words));
        return 0;
    }
}
