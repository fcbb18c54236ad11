package koans.grader.stub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import koans.grader.course.Course;

/** The stubs of a course as its model answers make them. */
public final class Stubs {

    private final Course course;

    /** The stubs of this course. */
    public Stubs(Course course) {
        this.course = course;
    }

    /** The stubs that are not what the answers make of them, each with what it should say. */
    public Map<Path, String> outdated() throws IOException {
        Map<Path, String> outdated = new TreeMap<>();
        for (Path answer : sources(course.answers())) {
            Path stub = course.stubs().resolve(course.answers().relativize(answer).toString());
            String text = of(answer);
            if (!Files.exists(stub) || !unified(Files.readString(stub)).equals(unified(text))) {
                outdated.put(stub, text);
            }
        }
        return outdated;
    }

    /** The stubs that no model answer makes. */
    public List<Path> strays() throws IOException {
        return sources(course.stubs()).stream()
                .filter(stub -> !Files.exists(course.answers().resolve(course.stubs().relativize(stub).toString())))
                .toList();
    }

    private String of(Path answer) throws IOException {
        try {
            return Stub.of(Files.readString(answer));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(course.show(answer) + ", " + e.getMessage(), e);
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    /** How lines end is git's choice. */
    private static String unified(String text) {
        return text.replace("\r\n", "\n");
    }
}
