package koans.grader.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import koans.grader.Event;
import koans.grader.Finding;
import koans.grader.Place;

/** What the compiler says, in its own words, and what to do about the mistakes that are made most. */
public final class CompilerWords {

    private record Advice(Pattern said, String words) {
        Advice(String said, String words) {
            this(Pattern.compile(said, Pattern.DOTALL), words);
        }
    }

    private static final List<Advice> ADVICE = List.of(
            new Advice(".*reached end of file.*",
                    "A closing brace is missing: count those of the class and its methods."),
            new Advice(".*(insert \";\"|';' expected).*",
                    "A semicolon is missing, here or at the end of the line above."),
            new Advice(".*insert \"}\" to complete ClassBody.*",
                    "A closing brace is missing: count those of the class and its methods."),
            new Advice(".*insert \"}\".*", "A closing brace is missing: count those of this method."),
            new Advice(".*(on token|delete this token|insert \"[)\\]]\").*",
                    "Something is too much or missing just before this: a bracket, a comma, an operator?"),
            new Advice(".*cannot be resolved to a type.*",
                    "This class is not known here: misspelt, or its import is missing?"),
            new Advice(".*(cannot be resolved|is undefined for the type).*",
                    "This name is not known here: misspelt, or not declared?"),
            new Advice(".*cannot convert from long to int.*",
                    "A long may be too large for an int: is int the type you want, or long?"),
            new Advice(".*cannot convert from (double|float) to int.*",
                    "A number with decimals does not fit into an int: is int the type you want, or a cast missing?"),
            new Advice(".*cannot convert from.*",
                    "The value has another type than its place: look at what the method promises to return."),
            new Advice(".*must return a result.*", "On one way through the method nothing is returned."),
            new Advice(".*may not have been initialized.*",
                    "On one way through the method this variable gets no value."),
            new Advice(".*is not applicable for the arguments.*",
                    "The method is called with other arguments than it takes: how many, of which types, in"
                            + " which order?"),
            new Advice(".*Duplicate (local variable|method|field|class).*",
                    "There are two of this name: give one another name."),
            new Advice(".*Unreachable code.*", "The code above always returns or never ends: this is never reached."),
            new Advice(".*Unhandled exception type.*",
                    "This call may throw: declare it as the stub does, or catch it."));

    private static final Pattern MISSING =
            Pattern.compile(".*(cannot be resolved|is undefined for|does not define|is not visible).*");
    private static final String LOST =
            "The tests need it as the stub had it: was it renamed or deleted, or were its types changed?";

    private CompilerWords() {
    }

    /**
     * What the compiler has left in place of a method.
     *
     * @param message the message of its error, with a heading of its own
     * @param place   the line it complains about, or null
     * @param ofClass what is known of the whole class, for an error that says nothing
     */
    static Finding finding(String message, Place place, Optional<Event.Broken> ofClass) {
        String said = sentence(message);
        if (!said.isEmpty()) {
            return Finding.notCompiled(said, advice(said), place);
        }
        return ofClass.filter(broken -> !broken.sentence().isEmpty())
                .map(broken -> Finding.notCompiled(broken.sentence(), advice(broken.sentence()), broken.place()))
                .orElseGet(() -> Finding.notCompiled("the class does not compile", null, place));
    }

    /** A class or a method of the stub that is not there any more. */
    static Finding lost(String what) {
        return Finding.notCompiled(what + " is not there", LOST, null);
    }

    /**
     * What the compiler has left in place of a test: it misses something of the stub, and of all it says of that the
     * name comes first.
     */
    static Finding missing(String message) {
        List<String> said = sentences(message).toList();
        String name = said.stream().filter(line -> MISSING.matcher(line).matches()).findFirst()
                .orElse(said.isEmpty() ? "the tests do not compile with it" : said.get(0));
        return Finding.notCompiled(name.replaceAll("\\bkoans\\.ch\\w+\\.", ""), LOST, null);
    }

    /** The first sentence of such a message, below its heading; empty if it has none. */
    public static String sentence(String message) {
        return sentences(message).findFirst().orElse("");
    }

    private static Stream<String> sentences(String message) {
        return message.lines().skip(1).map(String::strip).filter(line -> !line.isEmpty());
    }

    /** What to do about it; null where the sentence says it all. */
    static String advice(String said) {
        return ADVICE.stream().filter(advice -> advice.said.matcher(said).matches()).map(Advice::words).findFirst()
                .orElse(null);
    }
}
