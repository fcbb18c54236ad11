package koans.gates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import koans.grader.Syllabus;

/** Whether what the tests state can be read: every fact stands above a failure as a sentence. */
final class Facts {

    /** A word with letters and digits in it; sizes, as 3x5x5, and two names of the course are none. */
    private static final Pattern GLUED =
            Pattern.compile("\\b(?!(?:\\d+(?:x\\d+)+|im2col|col2im)\\b)(?=\\w*[A-Za-z])(?=\\w*\\d)\\w+");
    private static final Map<String, Pattern> MISTAKES = new LinkedHashMap<>();

    static {
        MISTAKES.put("does not begin with a capital or a number", Pattern.compile("^(?![\\p{Lu}\\p{Nd}])"));
        MISTAKES.put("has a digit glued to a letter", GLUED);
        MISTAKES.put("has two blanks in a row", Pattern.compile("\\s\\s"));
        MISTAKES.put("is longer than 100 characters", Pattern.compile(".{101}"));
        MISTAKES.put("ends with a full stop", Pattern.compile("\\.$"));
    }

    private Facts() {
    }

    /** What is wrong with the facts of a syllabus. */
    static List<String> complaints(Syllabus syllabus) {
        return syllabus.exercises().stream().flatMap(exercise -> exercise.tests().stream()
                .filter(test -> !mistakes(test.fact()).isEmpty())
                .map(test -> exercise.heading() + ", " + test.name() + ": '" + test.fact() + "' "
                        + mistakes(test.fact()))).toList();
    }

    private static String mistakes(String fact) {
        return MISTAKES.entrySet().stream().filter(mistake -> mistake.getValue().matcher(fact).find())
                .map(Map.Entry::getKey).collect(Collectors.joining(", "));
    }
}
