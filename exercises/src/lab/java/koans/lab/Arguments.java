package koans.lab;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What an experiment takes on the command line. */
final class Arguments {

    /** A number that an experiment takes as an argument: what it counts, what it is if not said, and its limits. */
    record Count(String what, int usual, int least, int most) {

        @Override
        public String toString() {
            return what + ", " + least + " to " + most + " (usually " + usual + ")";
        }
    }

    private Arguments() {
    }

    /**
     * The numbers that the arguments say, or the usual ones where they say none. Says how long it is going to take.
     *
     * @throws IllegalArgumentException if an argument is no such number; the message tells what is taken
     */
    static int[] counts(String duration, String[] args, Count... counts) {
        int[] numbers = Arrays.stream(counts).mapToInt(Count::usual).toArray();
        for (int i = 0; i < args.length; i++) {
            Integer number = i < counts.length ? whole(args[i]) : null;
            if (number == null || number < counts[i].least || number > counts[i].most) {
                throw new IllegalArgumentException("it takes " + (counts.length == 0 ? "no arguments"
                        : Arrays.stream(counts).map(Count::toString).collect(Collectors.joining("; then ")))
                        + ". This is none: " + args[i]);
            }
            numbers[i] = number;
        }
        if (args.length == 0) {
            Console.line("Takes %s.%s", duration, counts.length == 0 ? "" : Arrays.stream(counts)
                    .map(count -> count.what + ", usually " + count.usual)
                    .collect(Collectors.joining("; ", " You may choose: ", ".")));
        }
        return numbers;
    }

    /**
     * The one file that the arguments name, or the usual one where they name none.
     *
     * @param what what it takes, as {@code "one file, a PNG"}
     * @throws IllegalArgumentException if the arguments are not one name; the message tells what is taken
     */
    static Path path(String what, String[] args, Path usual) {
        if (args.length == 0) {
            return usual;
        }
        if (args.length > 1 || args[0].isBlank()) {
            throw new IllegalArgumentException("it takes " + what + ". "
                    + (args.length > 1 ? "These are " + args.length + ": " + String.join(", ", args)
                    : "This is no name: '" + args[0] + "'"));
        }
        return Path.of(args[0]);
    }

    private static Integer whole(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
