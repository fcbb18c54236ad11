/** The words that all of the grader speaks: exercises, verdicts and outcomes. */
package koans.grader;
