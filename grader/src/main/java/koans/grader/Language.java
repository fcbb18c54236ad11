package koans.grader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a Jupiter test on a computer that speaks this language.
 *
 * <p>The language of before comes back when the test is over, even one whose code never ends.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Language {

    /** The language as in {@link java.util.Locale#forLanguageTag}: {@code "de-DE"}. */
    String value();
}
