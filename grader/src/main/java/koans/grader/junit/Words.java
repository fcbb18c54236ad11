package koans.grader.junit;

import java.util.Locale;

/** Reads the name of a test as the fact it states. */
final class Words {

    private Words() {
    }

    /** {@code eachRowSumsToOne} as "Each row sums to one". */
    static String of(String camelCase) {
        String words = camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
