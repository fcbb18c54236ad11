package koans.grader;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The exercises of a kit in the order of the course, with every one of their tests.
 *
 * <p>It is a file of its own, not found by looking at the tests: a test that is taken away, renamed or switched off is
 * still expected, so nothing can pass by not being tested.
 *
 * @param kit      the name and version of the kit
 * @param chapters the chapters' titles by number
 * @param exercises the exercises
 */
public record Syllabus(String kit, Map<Integer, String> chapters, List<Entry> exercises) {

    /**
     * One exercise.
     *
     * @param id        chapter and number, as {@code 4.3}
     * @param title     the heading in the course text
     * @param points    what it is worth; 0 for an optional one
     * @param stub      the class that the learner writes, as {@code koans.ch04perceptron.Gates}
     * @param testClass the class that holds its tests, as {@code koans.ch04perceptron.GatesTest$And}
     * @param writes    the stub's methods that belong to it; empty for all that no other exercise claims
     * @param tests     its tests, simplest first
     */
    public record Entry(String id, String title, int points, String stub, String testClass, List<String> writes,
                        List<Test> tests) {

        /** Makes the lists immutable. */
        public Entry {
            writes = List.copyOf(writes);
            tests = List.copyOf(tests);
        }

        /** Whether it is worth no points: nobody has to do it, and it is counted apart. */
        @JsonIgnore
        public boolean isOptional() {
            return points == 0;
        }

        /** The number before the dot. */
        public int chapter() {
            return Integer.parseInt(id.substring(0, id.indexOf('.')));
        }

        /** The number behind the dot. */
        public int number() {
            return Integer.parseInt(id.substring(id.indexOf('.') + 1));
        }

        /** The stub's source file below a source folder, as {@code koans/ch04perceptron/Gates.java}. */
        public String sourceFile() {
            return stub.replace('.', '/') + ".java";
        }

        /** The id and the title, as in the course's heading. */
        public String heading() {
            return id + " " + title;
        }

        /** The names of the test methods. */
        public List<String> testNames() {
            return tests.stream().map(Test::name).toList();
        }
    }

    /**
     * One test.
     *
     * @param name the test method
     * @param fact what it states, as a sentence without its full stop
     */
    public record Test(String name, String fact) {
    }

    /** Where the syllabus lies on the class path of the tests. */
    public static final String RESOURCE = "koans/syllabus.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Keeps chapters in order and the lists immutable. */
    public Syllabus {
        chapters = new TreeMap<>(chapters);
        exercises = List.copyOf(exercises);
    }

    /** The syllabus on the class path, if there is one. */
    public static Optional<Syllabus> load(ClassLoader loader) {
        URL resource = loader.getResource(RESOURCE);
        if (resource == null) {
            return Optional.empty();
        }
        try (InputStream in = resource.openStream()) {
            return Optional.of(JSON.readValue(in, Syllabus.class));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the list of exercises, " + resource + ": " + e.getMessage(), e);
        }
    }

    /** The syllabus that a file holds. */
    public static Syllabus read(Path file) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), Syllabus.class);
    }

    /** The syllabus as it is written to {@link #RESOURCE}. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exercise in which a learner writes this method. */
    public Optional<Entry> whoWrites(String stub, String method) {
        List<Entry> ofStub = exercises.stream().filter(entry -> entry.stub().equals(stub)).toList();
        return ofStub.stream().filter(entry -> entry.writes().contains(method)).findFirst()
                .or(() -> ofStub.stream().filter(entry -> entry.writes().isEmpty()).findFirst());
    }

    /** The exercise with this id. */
    public Optional<Entry> exercise(String id) {
        return exercises.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The points of all exercises together. */
    public int points() {
        return exercises.stream().mapToInt(Entry::points).sum();
    }
}
