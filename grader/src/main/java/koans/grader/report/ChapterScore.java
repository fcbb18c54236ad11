package koans.grader.report;

/**
 * What the exercises of one chapter have come to, optional ones aside.
 *
 * @param number the chapter
 * @param title  as the course has it
 * @param score  of its exercises
 */
record ChapterScore(int number, String title, Score score) {
}
