/** Where things lie in a course's folder, what it remembers, and what its sources say. */
package koans.grader.course;
