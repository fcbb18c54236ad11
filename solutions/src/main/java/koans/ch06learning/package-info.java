/** Chapter 6: learning, from the loss that says how wrong a network is to the way downhill that makes it less wrong. */
package koans.ch06learning;
