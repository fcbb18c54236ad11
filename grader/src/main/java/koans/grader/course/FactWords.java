package koans.grader.course;

import java.util.Locale;

/** Reads the name of a test as the fact it states. */
final class FactWords {

    private FactWords() {
    }

    /** {@code eachRowSumsToOne} as "Each row sums to one", {@code has75Numbers} as "Has 75 numbers". */
    static String of(String camelCase) {
        String words = camelCase
                .replaceAll("(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Za-z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
