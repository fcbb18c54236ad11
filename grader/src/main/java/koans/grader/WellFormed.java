package koans.grader;

/** Text of any origin as text that every file, terminal and parser takes, and that does not fill them. */
final class WellFormed {

    private static final char REPLACEMENT = '\uFFFD';
    /** More characters than this nobody reads: a text may be a million digits. */
    private static final int MOST = 2000;

    private WellFormed() {
    }

    /**
     * The beginning of the text, without halves of characters and without signs that steer a terminal; null stays null.
     */
    static String of(String text) {
        if (text == null) {
            return null;
        }
        String beginning = cut(text, MOST);
        StringBuilder whole = new StringBuilder(beginning.length());
        beginning.codePoints().forEach(c -> {
            boolean isHalf = c <= Character.MAX_VALUE && Character.isSurrogate((char) c);
            boolean steers = Character.isISOControl(c) && c != '\n' && c != '\t';
            whole.appendCodePoint(isHalf || steers ? REPLACEMENT : c);
        });
        return whole.toString();
    }

    /** A line of at most this many characters, never cut through one. */
    static String cut(String line, int widest) {
        if (line.length() <= widest) {
            return line;
        }
        int end = widest - 4;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + " ...";
    }
}
