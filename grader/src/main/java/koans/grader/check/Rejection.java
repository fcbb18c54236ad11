package koans.grader.check;

import java.util.List;
import java.util.regex.Pattern;

/** The exception that bad input has to end in: its type, and words that its message holds. */
record Rejection(Class<? extends Exception> type, List<String> words) {

    /** As a learner reads it: {@code an IllegalArgumentException whose message holds 3 and 2}. */
    String text() {
        String name = type == Exception.class ? "exception" : type.getSimpleName();
        return (name.matches("(?i)[aeiou].*") ? "an " : "a ") + name
                + (words.isEmpty() ? "" : " whose message holds " + String.join(" and ", words));
    }

    boolean isMetBy(Exception thrown) {
        String message = Thrown.message(thrown);
        return type.isInstance(thrown) && words.stream().allMatch(word -> isIn(message, word));
    }

    /** Whether a message names a word; the 3 in 13 does not count. */
    private static boolean isIn(String message, String word) {
        String wanted = Pattern.quote(word);
        return Pattern.compile(word.matches("\\d+") ? "(?<!\\d)" + wanted + "(?!\\d)" : wanted,
                Pattern.CASE_INSENSITIVE).matcher(message).find();
    }
}
