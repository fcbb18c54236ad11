package koans.grader.report;

/**
 * A source file that does not compile, where no test has met it.
 *
 * @param file     its name, as {@code Gates.java}
 * @param sentence what the compiler says first
 */
public record Uncompiled(String file, String sentence) {
}
