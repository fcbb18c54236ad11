package koans.grader.check;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an exception says of its cause, in the words of somebody who looks for it; the commonest kinds only. */
final class Cause {

    private record Kind(Class<? extends Throwable> type, Pattern message, Function<MatchResult, String> words) {

        static Kind of(Class<? extends Throwable> type, String message, Function<MatchResult, String> words) {
            return new Kind(type, Pattern.compile(message), words);
        }
    }

    private static final List<Kind> KINDS = List.of(
            // From here to the next comment: messages of EJML.
            Kind.of(RuntimeException.class, "^(\\d+) != (\\d+) The 'A' and 'B' matrices do not have compatible",
                    found -> "A product takes as many columns of the first matrix as there are rows of the second; here"
                            + " they are " + found.group(1) + " and " + found.group(2) + ". Are the two the wrong way"
                            + " round, or does one of them have to be transposed?"),
            Kind.of(RuntimeException.class, "^Must be same shape\\. (\\d+)x(\\d+) vs (\\d+)x(\\d+)",
                    found -> sameShape(found.group(1), found.group(2), found.group(3), found.group(4))),
            Kind.of(IllegalArgumentException.class, "^Specified element is out of bounds: \\(?(\\d+) ,? ?(\\d+)",
                    found -> "There is no row " + found.group(1) + ", column " + found.group(2) + " in the matrix: both"
                            + " count from 0. Are they swapped, or does a loop go too far?"),
            // Those of Java.
            Kind.of(IndexOutOfBoundsException.class, "^Index:? -(\\d+)",
                    found -> "There is no index -" + found.group(1) + ": the first one is 0."),
            Kind.of(IndexOutOfBoundsException.class, "^Index (\\d+) out of bounds for length 0",
                    found -> "The array is empty: did it get the right length when it was made?"),
            Kind.of(IndexOutOfBoundsException.class, "^Index (\\d+) out of bounds for length (\\d+)",
                    found -> "The last index of length " + found.group(2) + " is "
                            + (Long.parseLong(found.group(2)) - 1) + ". Does a loop go too far, or are rows and columns swapped?"),
            Kind.of(NullPointerException.class, "array.* because \".*\\]\" is null",
                    found -> "A row is still null: an array of arrays begins without its rows, and each has to be"
                            + " made."),
            Kind.of(NegativeArraySizeException.class, "^-(\\d+)",
                    found -> "An array is to get the length -" + found.group(1) + ". Is a difference the wrong way"
                            + " round?"),
            Kind.of(ArithmeticException.class, "^/ by zero",
                    found -> "A whole number is divided by 0."));

    private Cause() {
    }

    /** What the exception tells, or null. */
    static String of(Throwable thrown) {
        String said = Thrown.message(thrown);
        for (Kind kind : KINDS) {
            Matcher matcher = kind.message.matcher(said);
            if (kind.type.isInstance(thrown) && matcher.find()) {
                return kind.words.apply(matcher.toMatchResult());
            }
        }
        return null;
    }

    private static String sameShape(String rows, String cols, String otherRows, String otherCols) {
        String shapes = rows + "x" + cols + " and " + otherRows + "x" + otherCols;
        if (otherRows.equals("1") && cols.equals(otherCols)) {
            return "Number by number, two matrices need one shape; here they are " + shapes + ". A row is not repeated"
                    + " by itself for every row.";
        }
        return "Number by number, two matrices need one shape; here they are " + shapes + "."
                + (rows.equals(otherCols) && cols.equals(otherRows) ? " Does one of them lie on its side?" : "");
    }
}
