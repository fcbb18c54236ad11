package koans.grader.cli;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import koans.grader.Syllabus;
import koans.grader.run.SyllabusScanner;
import picocli.CommandLine.Command;

/** Writes the list of exercises anew, after exercises or tests were added. */
@Command(name = "syllabus", mixinStandardHelpOptions = true,
        description = "Write the list of exercises anew from the compiled tests, after adding exercises or tests.")
final class SyllabusCommand extends Koans.OnCourse {

    @Override
    public Integer call() throws IOException {
        Path root = root();
        Path module = root.resolve("exercises");
        Path testClasses = module.resolve("target/test-classes");
        if (!Files.isDirectory(testClasses)) {
            throw new IllegalStateException("the tests are not compiled yet: run 'mvn test-compile' first");
        }
        URL[] folders = {testClasses.toUri().toURL(), module.resolve("target/classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(folders, SyllabusCommand.class.getClassLoader())) {
            Syllabus syllabus = new SyllabusScanner(testClasses, module.resolve("src/test/java"), loader)
                    .scan(root.resolve("course.md"));
            Path file = module.resolve("src/test/resources").resolve(Syllabus.RESOURCE);
            Files.createDirectories(file.getParent());
            Files.writeString(file, syllabus.toJson());
            System.out.println(syllabus.koans().size() + " exercises, " + syllabus.points() + " points: "
                    + root.relativize(file));
        }
        return 0;
    }
}
