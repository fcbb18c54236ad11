/** Chapter 7: backpropagation, all gradients of a network in one way back, node by node and layer by layer. */
package koans.ch07backprop;
