package koans.grader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Nested;

/**
 * One exercise: an inner class of tests whose outer class {@code FooTest} tests the stub class {@code Foo}.
 *
 * <p>Brings Jupiter's {@code @Nested} with it. jqwik's {@code @Group} has to stand beside it, or jqwik would silently
 * leave the properties out.
 */
@Documented
@Nested
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Exercise {

    /** Chapter and number, as {@code "4.3"}; also the heading in the course text. */
    String id();

    /** A few words, as in the course's heading. */
    String title();

    /** What it is worth: all of it or nothing. With 0 points it is optional, and counted apart. */
    int points();

    /**
     * The methods of the stub that the learner writes for this exercise, {@code "<init>"} for a constructor.
     *
     * <p>Empty means: all of the stub that no other exercise claims.
     */
    String[] writes() default {};
}
