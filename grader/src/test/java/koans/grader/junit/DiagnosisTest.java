package koans.grader.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    private static StackTraceElement frame(String className, int line) {
        return new StackTraceElement(className, "method", "File.java", line);
    }

    private static Throwable thrownAt(StackTraceElement... frames) {
        Throwable thrown = new IllegalStateException();
        thrown.setStackTrace(frames);
        return thrown;
    }
}
