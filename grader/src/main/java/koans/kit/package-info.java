/**
 * The few types that the course hands to its learners: what a stub may import besides earlier chapters.
 *
 * <p>A matrix is an EJML {@link org.ejml.simple.SimpleMatrix} whose rows are samples, everywhere.
 */
package koans.kit;
