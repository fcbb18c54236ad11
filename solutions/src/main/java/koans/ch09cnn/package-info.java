/** Chapter 9: convolution, pooling, and the networks that are built of them. */
package koans.ch09cnn;
