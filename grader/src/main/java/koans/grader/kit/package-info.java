/** The kit that learners get: how it is made, checked, packed, and renewed under what somebody has written. */
package koans.grader.kit;
