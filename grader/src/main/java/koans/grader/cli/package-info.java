/** The commands of the {@code koans} launcher. */
package koans.grader.cli;
