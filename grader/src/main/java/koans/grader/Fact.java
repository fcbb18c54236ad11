package koans.grader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The fact that a test states, where its name alone would read badly: {@code @Fact("8 of 10 digits are right")}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Fact {

    /** A sentence without its full stop. */
    String value();
}
