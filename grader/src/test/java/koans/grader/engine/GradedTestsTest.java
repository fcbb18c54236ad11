package koans.grader.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import koans.ch00fixture.StubTest;
import org.junit.jupiter.api.Test;

class GradedTestsTest {

    @Test
    void aClassOfStaticMethodsIsKnownByItsTest() {
        assertTrue(GradedTests.areOfStaticMethods(StubTest.class));
        assertTrue(GradedTests.areOfStaticMethods(GradedTestsTest.class));
    }

    @Test
    void otherClassesMayRemember() {
        assertFalse(GradedTests.areOfStaticMethods(TimeLimitTest.class), "a limit has methods of its own");
    }
}
