package koans.grader.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import koans.grader.course.Course;
import koans.grader.stub.NewExercise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins an exercise. */
@Command(name = "new", mixinStandardHelpOptions = true,
        description = "Begin an exercise: an answer, a test, a wrong answer and a section, ready to be filled.")
final class NewCommand extends Koans.OnCourse {

    @Parameters(index = "0", paramLabel = "NUMBER", description = "Its number, as 5.60.")
    String id;

    @Parameters(index = "1", paramLabel = "TITLE", description = "Its title, as \"AND gate\".")
    String title;

    @Option(names = "--class", paramLabel = "CLASS",
            description = "The class it is in, as Gates; a new one named after the title, if none is given.")
    String type;

    @Option(names = "--method", paramLabel = "METHOD",
            description = "The method that learners write; named after the title, if none is given.")
    String method;

    @Override
    public Integer call() throws IOException {
        Course course = course();
        if (course.isKit()) {
            throw new IllegalStateException(course.root()
                    + " is a learner's kit: exercises are added where it was made");
        }
        Map<String, Path> places = new NewExercise(course, id, title, type, method).write();
        System.out.println(id + " " + title);
        places.forEach((what, file) -> System.out.printf("  %-7s %s%n", what, course.show(file)));
        System.out.println("""
                Everything in it can be tried at once, and is there to be replaced:
                  ./koans stubs && mvn -q test-compile && ./koans syllabus
                  mvn test -Dtest=%s""".formatted(
                places.get("test").getFileName().toString().replace(".java", "")));
        return 0;
    }
}
