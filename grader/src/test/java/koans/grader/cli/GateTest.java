package koans.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class GateTest {

    private static final List<String> CLASSES =
            List.of("GatesTest$And", "GatesTest$Or", "SoftmaxTest$Rows", "StepActivationTest$Step");

    private static String said(String wanted) {
        return Gate.whyNothingIs(wanted, CLASSES);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "shells there do not agree on quotes")
    void aSingleMethodEarnsNothingAndIsToldWhatDoes() {
        assertEquals("No test ran: single methods earn nothing. Type  mvn test -Dtest=GatesTest  or"
                + "  mvn test -Dtest='GatesTest$Or'", said("GatesTest#orIsOne"));
        assertEquals("No test ran: single methods earn nothing. Type  mvn test -Dtest=GatesTest  or"
                + "  mvn test -Dtest='GatesTest$And'",
                said("koans.ch04perceptron.GatesTest#isOneOnlyWhenBothInputsAre"));
    }

    @Test
    void aTypoIsAnsweredWithWhatWasMeant() {
        assertEquals("No test is called GateTest. Type  mvn test -Dtest=GatesTest", said("GateTest"));
        assertEquals("No test is called gates. Type  mvn test -Dtest=GatesTest", said("gates"));
        assertEquals("No test is called Softmax. Type  mvn test -Dtest=SoftmaxTest", said("Softmax"));
        assertEquals("No test is called StepTest. Type  mvn test -Dtest=StepActivationTest", said("StepTest"));
    }

    @Test
    void aNameFromNowhereIsToldAnExample() {
        assertEquals("No test is called Transformer. Type  mvn test  or, for one class,  mvn test -Dtest=GatesTest",
                said("Transformer"));
    }
}
