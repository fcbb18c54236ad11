/**
 * What {@code mvn verify} demands of the kit itself: stubs, solutions, tests, course text and variants belong together,
 * wrong answers are rejected, right ones accepted, and nothing passes that was not tested.
 *
 * <p>Every gate has a test that shows it failing.
 */
package koans.gates;
