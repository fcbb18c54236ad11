package koans.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import koans.grader.course.Course;
import koans.grader.course.ParsedSource;
import koans.grader.variant.Variant;
import koans.grader.variant.Variants;
import org.junit.jupiter.api.Test;

/** Every sentence that names a mistake is asked for by a wrong answer which makes that mistake. */
class RecognisersGate {

    @Test
    void everySentenceHasItsWrongAnswer() throws IOException {
        Course course = CompiledCourse.course();
        List<String> demanded = new Variants(course).all().stream().filter(Variant::isWrong).map(Variant::message)
                .toList();
        Complaints.none(Recognisers.complaints(Recognisers.in(List.of(course.tests(), course.judge())), demanded,
                known()));
    }

    /** The list only gets shorter. */
    private static Set<String> known() throws IOException {
        try (InputStream in = RecognisersGate.class.getResourceAsStream("sentences-without-a-wrong-answer.txt")) {
            return new TreeSet<>(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).toList());
        }
    }

    @Test
    void sentencesAreFoundAsLiteralsSumsAndConstants() throws IOException {
        assertEquals(Set.of("One.", "Two, and more.", "Three."), Recognisers.of(List.of(
                ParsedSource.of("""
                        class ATest {
                            static final String THREE = "Three.";
                            void is() {
                                check.mistake("One.", 1).mistake("Two, "
                                        + "and more.", 2).hint("Four.");
                            }
                        }
                        """),
                ParsedSource.of("class BTest { void is(String w) { check.mistake(ATest.THREE, 3).mistake(w, 4); } }"))));
    }

    @Test
    void aSentenceWithoutAWrongAnswerIsFound() {
        assertEquals(List.of(), Recognisers.complaints(Set.of("This is OR."), List.of("This is OR"), Set.of()));
        Complaints.say(Recognisers.complaints(Set.of("This is OR."), List.of("This is XOR"), Set.of()),
                "no wrong answer asks for 'This is OR.'");
        assertEquals(List.of(), Recognisers.complaints(Set.of("This is OR."), List.of(), Set.of("This is OR.")));
        Complaints.say(Recognisers.complaints(Set.of("This is OR."), List.of("This is OR."), Set.of("This is OR.")),
                "take 'This is OR.' off the list");
    }
}
