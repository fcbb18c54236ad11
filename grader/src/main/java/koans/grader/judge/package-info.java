/** What the events of a run come to: no test platform, no throwable, no file. */
package koans.grader.judge;
