/** Chapter 5: the neural network, from its activation functions to what comes out of its last layer. */
package koans.ch05network;
