package koans.grader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import koans.grader.course.Course;
import koans.grader.stub.Stubs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the stubs anew, after model answers were added or changed. */
@Command(name = "stubs", mixinStandardHelpOptions = true,
        description = "Write the stubs anew from the model answers, after adding or changing some.")
final class StubsCommand extends Koans.OnCourse {

    @Option(names = "--check", description = "Write nothing: name the stubs that the answers would change.")
    boolean check;

    @Override
    public Integer call() throws IOException {
        Course course = course();
        if (course.isKit()) {
            throw new IllegalStateException(course.root() + " is a learner's kit: its stubs came with it");
        }
        if (!Files.isDirectory(course.answers())) {
            throw new IllegalStateException("there are no model answers in " + course.show(course.answers()));
        }
        Stubs stubs = new Stubs(course);
        Map<Path, String> outdated = stubs.outdated();
        List<Path> strays = stubs.strays();
        for (Map.Entry<Path, String> stub : outdated.entrySet()) {
            if (check) {
                System.out.println(course.show(stub.getKey()) + " is not what its model answer makes of it");
            } else {
                Files.createDirectories(stub.getKey().getParent());
                Files.writeString(stub.getKey(), stub.getValue());
            }
        }
        strays.forEach(stub -> System.out.println(course.show(stub) + " has no model answer: delete it, or write one"));
        if (!check) {
            System.out.println(outdated.size() + (outdated.size() == 1 ? " stub" : " stubs") + " written: "
                    + course.show(course.stubs()));
        }
        return strays.isEmpty() && (outdated.isEmpty() || !check) ? 0 : 1;
    }
}
