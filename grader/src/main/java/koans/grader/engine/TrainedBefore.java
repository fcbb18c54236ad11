package koans.grader.engine;

import java.lang.reflect.AnnotatedElement;
import java.util.function.Predicate;
import koans.grader.Exercise;
import koans.grader.Slow;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For Jupiter: does not train again what has passed with exactly these classes. */
public final class TrainedBefore implements ExecutionCondition {

    private static final ConditionEvaluationResult TRAIN = ConditionEvaluationResult.enabled("to be trained");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        AnnotatedElement element = context.getElement().orElse(null);
        if (element == null || !element.isAnnotationPresent(Slow.class)) {
            return TRAIN;
        }
        Exercise exercise = context.getRequiredTestClass().getAnnotation(Exercise.class);
        Predicate<String> trained = Run.current().trained();
        if (exercise == null || !trained.test(exercise.id())) {
            return TRAIN;
        }
        Run.current().remember(context.getUniqueId());
        return ConditionEvaluationResult.disabled("passed before with exactly these classes and data");
    }
}
