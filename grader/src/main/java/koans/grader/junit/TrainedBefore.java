package koans.grader.junit;

import java.lang.reflect.AnnotatedElement;
import koans.grader.Exercise;
import koans.grader.History;
import koans.grader.Slow;
import koans.grader.Workspace;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For Jupiter: does not train again what has passed with exactly these classes, unless the run is a strict one. */
public final class TrainedBefore implements ExecutionCondition {

    /** The configuration parameter that lets a run remember: on for Maven and IDEs, off for runs inside the grader. */
    public static final String REMEMBER = "koans.remember";

    /** The reason given by a test that is skipped because it has passed before. */
    static final String REASON = "passed before with exactly these classes and data";

    private static final ConditionEvaluationResult TRAIN = ConditionEvaluationResult.enabled("to be trained");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        AnnotatedElement element = context.getElement().orElse(null);
        if (element == null || !element.isAnnotationPresent(Slow.class) || Strict.isOn()
                || !context.getConfigurationParameter(REMEMBER).filter("true"::equals).isPresent()) {
            return TRAIN;
        }
        Class<?> testClass = context.getRequiredTestClass();
        Exercise exercise = testClass.getAnnotation(Exercise.class);
        return exercise != null && Workspace.of(testClass.getClassLoader())
                .filter(workspace -> History.of(workspace).trained(exercise.id(), workspace.fingerprint()))
                .isPresent()
                ? ConditionEvaluationResult.disabled(REASON) : TRAIN;
    }
}
