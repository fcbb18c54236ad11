/** Compiles and runs exercises inside this virtual machine. */
package koans.grader.run;
