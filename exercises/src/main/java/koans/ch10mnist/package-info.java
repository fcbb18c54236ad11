/** Chapter 10: a network that reads handwritten digits, made of everything before. */
package koans.ch10mnist;
