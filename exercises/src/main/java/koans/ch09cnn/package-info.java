/** Chapter 9: convolution, pooling, and networks that look at pictures through small windows. */
package koans.ch09cnn;
