package koans.grader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a Jupiter test that trains for a while.
 *
 * <p>It gets more time than others, and a plain run does not repeat it when it has already passed with exactly these
 * classes and data. Strict runs always train.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Slow {

    /** The time limit: several times what a plain solution needs. */
    int seconds();
}
