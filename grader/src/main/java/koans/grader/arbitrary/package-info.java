/** Arbitrary vectors, matrices, labels and pictures for properties; they shrink to small whole numbers. */
package koans.grader.arbitrary;
