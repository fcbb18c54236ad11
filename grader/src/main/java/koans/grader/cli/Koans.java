package koans.grader.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import koans.grader.course.Course;
import koans.grader.run.FileTrouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The {@code koans} launcher. */
@Command(name = "koans", description = "Commands for those who learn or teach with Neural Koans, or add to it.",
        subcommands = {LabCommand.class, ReportCommand.class, KitCommand.class, SyllabusCommand.class,
            StubsCommand.class, VariantCommand.class, NewCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Koans.Version.class, synopsisSubcommandLabel = "COMMAND")
public final class Koans {

    private Koans() {
    }

    /** Runs a command; the exit code is 0 when it did what it says, 1 when not, 2 when it was called wrongly. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** The same without an end of the program: the exit code. */
    static int run(String... args) {
        return new CommandLine(new Koans())
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr().println("koans " + command.getCommandName() + ": "
                            + (e instanceof FileSystemException trouble ? FileTrouble.of(trouble) : e.getMessage()));
                    return 1;
                })
                .execute(args.length == 0 ? new String[]{"--help"} : args);
    }

    /** What the root pom says. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            return new String[]{OnCourse.course().name()};
        }
    }

    /** A command that works on the course's folder. */
    abstract static class OnCourse implements Callable<Integer> {

        /** The folder that the launcher lies in. */
        static Course course() {
            Course course = new Course(Path.of(System.getProperty("koans.root", "")).toAbsolutePath().normalize());
            if (!course.exists()) {
                throw new IllegalStateException(course.root()
                        + " is not a folder of Neural Koans: it has no exercises");
            }
            return course;
        }
    }
}
