/** The commands of the {@code koans} launcher: wiring, nothing else. */
package koans.grader.cli;
