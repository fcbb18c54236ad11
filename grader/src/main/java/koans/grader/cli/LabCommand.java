package koans.grader.cli;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import koans.grader.run.Labs;
import koans.kit.Data;
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
        String module = solutions ? "solutions" : "exercises";
        if (!Files.isDirectory(root().resolve(module))) {
            throw new IllegalArgumentException("there is no folder " + root().resolve(module));
        }
        Labs labs = new Labs(root(), module);
        if (name != null) {
            if (System.getProperty(Data.PROPERTY) == null) {
                // The command can be called from anywhere.
                System.setProperty(Data.PROPERTY, root().resolve("data").toString());
            }
            labs.run(name, arguments.toArray(String[]::new));
            return 0;
        }
        Map<String, String> all = labs.all();
        int width = all.keySet().stream().mapToInt(String::length).max().orElse(1);
        all.forEach((lab, words) -> System.out.printf("%-" + width + "s  %s%n", lab, words));
        return 0;
    }
}
