package koans.grader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
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
 * @param koans    the exercises
 */
public record Syllabus(String kit, Map<Integer, String> chapters, List<Koan> koans) {

    /** Where the syllabus lies on the class path of the tests. */
    public static final String RESOURCE = "koans/syllabus.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Keeps chapters in order and the lists immutable. */
    public Syllabus {
        chapters = new TreeMap<>(chapters);
        koans = List.copyOf(koans);
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

    /** The syllabus as it is written to {@link #RESOURCE}. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exercise in which a learner writes this method. */
    public Optional<Koan> whoWrites(String stub, String method) {
        List<Koan> ofStub = koans.stream().filter(koan -> koan.stub().equals(stub)).toList();
        return ofStub.stream().filter(koan -> koan.writes().contains(method)).findFirst()
                .or(() -> ofStub.stream().filter(koan -> koan.writes().isEmpty()).findFirst());
    }

    /** The points of all exercises together. */
    public int points() {
        return koans.stream().mapToInt(Koan::points).sum();
    }
}
