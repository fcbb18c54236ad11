/** Chapter 4: the perceptron, the smallest thing that can learn, from its weighted sum to the limits of one. */
package koans.ch04perceptron;
