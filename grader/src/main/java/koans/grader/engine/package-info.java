/** Runs beside the learner's code: stubs skip their tests, endless loops end, and what happens is told in events. */
package koans.grader.engine;
