package koans.grader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import koans.grader.course.Workspace;
import koans.grader.report.JsonReport;
import koans.grader.report.Publisher;
import koans.grader.report.Recap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells again what the last run came to. */
@Command(name = "report", mixinStandardHelpOptions = true,
        description = "Print the report of the last run again: a table, and all that was wrong.")
final class ReportCommand extends Koans.OnCourse {

    @Option(names = "--solutions", description = "The run of the model answers instead of yours.")
    private boolean solutions;

    @Option(names = "--count", description = "Only how many exercises passed and failed, optional ones included; "
            + "the exit code is 0 when all passed.")
    private boolean count;

    @Override
    public Integer call() throws IOException {
        Workspace workspace = solutions ? course().solutions() : course().exercises();
        Path file = Publisher.report(workspace);
        if (!Files.exists(file)) {
            throw new IllegalStateException("there is no report yet: run 'mvn test' first");
        }
        JsonReport report = JsonReport.read(file);
        if (!count) {
            System.out.print(Recap.of(report));
            return 0;
        }
        int failed = report.exercises().size() - report.passedOfAll();
        System.out.println(report.passedOfAll() + " passed, " + failed + " failed");
        return failed == 0 && report.passedOfAll() > 0 ? 0 : 1;
    }
}
