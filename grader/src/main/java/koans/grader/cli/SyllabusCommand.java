package koans.grader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import koans.grader.Syllabus;
import koans.grader.course.Course;
import koans.grader.course.SyllabusScanner;
import koans.grader.run.ChapterLoader;
import picocli.CommandLine.Command;

/** Writes the list of exercises anew, after exercises or tests were added. */
@Command(name = "syllabus", mixinStandardHelpOptions = true,
        description = "Write the list of exercises anew from the compiled tests, after adding exercises or tests.")
final class SyllabusCommand extends Koans.OnCourse {

    @Override
    public Integer call() throws IOException {
        Course course = course();
        if (course.isKit()) {
            throw new IllegalStateException(course.root() + " is a learner's kit: its list of exercises came with it");
        }
        Path testClasses = course.exercises().testClasses();
        if (!Files.isDirectory(testClasses)) {
            throw new IllegalStateException("the tests are not compiled yet: run 'mvn test-compile' first");
        }
        List<Path> folders = List.of(testClasses, course.exercises().classes());
        try (ChapterLoader loader = new ChapterLoader(folders, SyllabusCommand.class.getClassLoader())) {
            Syllabus syllabus = new SyllabusScanner(testClasses, course.tests(), loader).scan(course.name(), course.text());
            Path file = course.syllabus();
            Files.createDirectories(file.getParent());
            Files.writeString(file, syllabus.toJson());
            System.out.println(syllabus.exercises().size() + " exercises, " + syllabus.points() + " points: "
                    + course.show(file));
        }
        return 0;
    }
}
