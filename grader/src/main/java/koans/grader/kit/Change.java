package koans.grader.kit;

/**
 * What becomes of one file when a kit is renewed.
 *
 * @param kind   what is done
 * @param file   the file's path in the kit, with {@code /}
 * @param beside where the other text of it comes to lie, with {@code /}; empty when there is one text only
 */
record Change(Kind kind, String file, String beside) {

    /** The kinds of change. */
    enum Kind {
        /** The learner had not touched it: the newer one takes its place. */
        RENEWED,
        /** It was not there. */
        ADDED,
        /** An answer of the learner: it stays, and the newer stub comes to lie beside it. */
        ANSWER_STAYS,
        /** An answer that other classes can no longer call as they must: the newer stub takes its place. */
        ANSWER_ASIDE,
        /** Another file that the learner had changed: the newer one takes its place. */
        FILE_ASIDE,
        /** Untouched, and no longer part of the kit. */
        REMOVED,
        /** An answer to a stub that is no longer part of the kit: it stays. */
        ANSWER_LEFT,
        /** Another changed file that is no longer part of the kit, or one of an older layout: it would disturb. */
        MOVED_AWAY;

        /** Whether the newer kit's file is written. */
        boolean writes() {
            return this == RENEWED || this == ADDED || keeps() || this == ANSWER_STAYS;
        }

        /** Whether what is there is kept in another place while the newer one takes its own. */
        boolean keeps() {
            return this == ANSWER_ASIDE || this == FILE_ASIDE;
        }
    }
}
