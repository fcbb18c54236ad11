/** Comparisons whose failures a learner understands: what was called, with what, what was expected, what came. */
package koans.grader.check;
