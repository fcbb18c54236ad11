package koans.grader.course;

import java.nio.file.Path;
import koans.grader.Syllabus;

/**
 * Where a run takes place: one module of a course.
 *
 * @param course the course
 * @param name   the module's name, {@code exercises} or {@code solutions}
 */
public record Workspace(Course course, String name) {

    /** The module's folder. */
    public Path module() {
        return course.root().resolve(name);
    }

    /** Whether learners work here, so that it is they who read the report. */
    public boolean isLearners() {
        return name.equals(Course.EXERCISES);
    }

    /** The sources of the classes that are graded here. */
    public Path sources() {
        return module().resolve("src/main/java");
    }

    /** The source file of an exercise's stub. */
    public Path source(Syllabus.Entry exercise) {
        return sources().resolve(exercise.sourceFile());
    }

    /** What the build has made of the sources. */
    public Path classes() {
        return module().resolve("target/classes");
    }

    /** What the build has made of the tests. */
    public Path testClasses() {
        return module().resolve("target/test-classes");
    }

    /** Where a run leaves its files. */
    public Path reports() {
        return module().resolve("target/koans");
    }
}
