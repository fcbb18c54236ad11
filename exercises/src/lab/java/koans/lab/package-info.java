/**
 * Experiments with what you have written: each class is a program of its own. {@code ./koans lab} lists them.
 */
package koans.lab;
