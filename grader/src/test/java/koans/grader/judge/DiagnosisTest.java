package koans.grader.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import koans.grader.Koan;
import koans.grader.TestResult.Status;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    private static final String STUB = "koans.ch04perceptron.Gates";

    @Test
    void theLineIsTheInnermostOneOfTheStub() {
        assertEquals(7, Diagnosis.line(thrownAt(frame("java.util.List", 3), frame(STUB, 7), frame(STUB, 9)), STUB));
        assertEquals(5, Diagnosis.line(thrownAt(frame(STUB + "$Inner", 5)), STUB));
        assertEquals(0, Diagnosis.line(thrownAt(frame(STUB + "Test", 5)), STUB));
    }

    @Test
    void codeThatTheCompilerMadeHasNoLine() {
        assertEquals(8, Diagnosis.line(thrownAt(frame(STUB, -1), frame(STUB, 8)), STUB));
        assertEquals(0, Diagnosis.line(thrownAt(frame(STUB, -1)), STUB));
    }

    @Test
    void anExceptionFromElsewhereSaysWhereAsWell() {
        Koan koan = new Koan("4.5", "AND gate", 2, STUB, STUB + "Test$And", List.of("and"), List.of("isOne"));
        assertEquals("expected: an answer\nbut was:  IllegalStateException at File.java:3",
                Diagnosis.of(koan, Status.FAILED, thrownAt(frame("java.util.HashMap", 3), frame("java.util.Map", 4)))
                        .text());
        assertEquals("expected: an answer\nbut was:  IllegalStateException at File.java:7",
                Diagnosis.of(koan, Status.FAILED, thrownAt(frame("java.util.HashMap", 3), frame(STUB, 7))).text());
    }

    private static StackTraceElement frame(String className, int line) {
        return new StackTraceElement(className, "method", "File.java", line);
    }

    private static Throwable thrownAt(StackTraceElement... frames) {
        Throwable thrown = new IllegalStateException();
        thrown.setStackTrace(frames);
        return thrown;
    }
}
