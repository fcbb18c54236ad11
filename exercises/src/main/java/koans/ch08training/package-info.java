/** Chapter 8: training, and the rules that turn gradients into better parameters. */
package koans.ch08training;
