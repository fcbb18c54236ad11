/** Chapter 2: rows and columns, and what can be done to all of their numbers at once, with plain arrays and loops. */
package koans.ch02arrays;
