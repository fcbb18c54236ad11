/** Wrong answers to exercises, each an edit of the model answer. */
package koans.grader.variant;
