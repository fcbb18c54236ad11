/** One result, many readers: the terminal, {@code report.json}, {@code summary.md}. */
package koans.grader.report;
