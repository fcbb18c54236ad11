/** What learners start from: the model answers without what is to be written. */
package koans.grader.stub;
