/** How tests run and what their events mean: stubs become skipped tests, endless loops end, events become verdicts. */
package koans.grader.junit;
