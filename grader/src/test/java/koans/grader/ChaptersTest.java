package koans.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChaptersTest {

    @Test
    void hasTheClassesOfChaptersAndNoOthers() {
        assertEquals(List.of("koans.ch04perceptron.Gates", "koans.ch10mnist.NetTest$Train"),
                Stream.of("koans.ch04perceptron.Gates", "koans.kit.Tensor4", "koans.ch10mnist.NetTest$Train",
                        "koans.lab.Lab", "koans.chart.Chart", "my.koans.ch04perceptron.Gates").filter(Chapters::has)
                        .toList());
    }

    @Test
    void testsAreNotTheLearners() {
        assertTrue(Chapters.isLearners(frame("koans.ch04perceptron.Gates", "Gates.java"), null));
        assertFalse(Chapters.isLearners(frame("koans.ch04perceptron.GatesTest$And", "GatesTest.java"), null));
        assertFalse(Chapters.isLearners(frame("koans.ch04perceptron.Gates", null), null));
        assertFalse(Chapters.isLearners(frame("koans.kit.Require", "Require.java"), null));
        assertTrue(Chapters.isLearners(frame("koans.ch04perceptron.Gates", "Gates.java"), ChaptersTest.class));
        assertFalse(Chapters.isLearners(frame("koans.ch00fixture.Helper", "Helper.java"), ChaptersTest.class));
    }

    private static StackTraceElement frame(String className, String file) {
        return new StackTraceElement(className, "and", file, 7);
    }
}
