package koans.grader.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wrong answer as a learner may write it: the model answer with some edits.
 *
 * @param name       what it is called, as {@code adds-up-the-step}
 * @param sentence   what is done in it, a line or more; may be empty
 * @param rejectedBy the id of the exercise that must reject it
 * @param message    words that its message must hold
 * @param edits      what is changed in the model answer
 */
public record WrongAnswer(String name, String sentence, String rejectedBy, String message, List<Edit> edits) {

    /** What a file of wrong answers has for each. */
    private static final Pattern REJECTED = Pattern.compile("Rejected by (\\d+\\.\\d+): (.+)");
    private static final Pattern HEADING = Pattern.compile("## ([\\w.-]+)");
    private static final Pattern FENCE = Pattern.compile("```diff(?: in (\\w+))?");
    private static final String END = "```";

    /**
     * Reads a file of wrong answers to the exercises of a class.
     *
     * @throws IllegalArgumentException if a line is not as it should be; the message has its number
     */
    public static List<WrongAnswer> read(List<String> lines) {
        List<WrongAnswer> all = new ArrayList<>();
        int next = 0;
        while (next < lines.size() && !lines.get(next).startsWith("## ")) {
            next++;
        }
        while (next < lines.size()) {
            int start = next++;
            while (next < lines.size() && !lines.get(next).startsWith("## ")) {
                next++;
            }
            all.add(one(lines, start, next));
        }
        List<String> names = all.stream().map(WrongAnswer::name).toList();
        all.stream().filter(one -> names.indexOf(one.name) != names.lastIndexOf(one.name)).findFirst()
                .ifPresent(one -> {
                    throw new IllegalArgumentException("there are two wrong answers named " + one.name);
                });
        return all;
    }

    private static WrongAnswer one(List<String> lines, int start, int end) {
        Matcher heading = HEADING.matcher(lines.get(start));
        require(heading.matches(), start, lines, "## a-name-with-hyphens");
        int line = start + 1;
        List<String> sentence = new ArrayList<>();
        while (line < end && !lines.get(line).startsWith("Rejected by ")) {
            sentence.add(lines.get(line++));
        }
        require(line < end, start, lines, "a heading, a sentence and a line 'Rejected by 4.5: words of the message'");
        Matcher rejected = REJECTED.matcher(lines.get(line));
        require(rejected.matches(), line, lines, "Rejected by 4.5: words of the message");
        List<Edit> edits = new ArrayList<>();
        line++;
        while (line < end) {
            if (lines.get(line).isBlank()) {
                line++;
                continue;
            }
            Matcher fence = FENCE.matcher(lines.get(line));
            require(fence.matches(), line, lines, "```diff in nameOfTheMember");
            int first = line++;
            List<String> old = new ArrayList<>();
            List<String> now = new ArrayList<>();
            while (line < end && !lines.get(line).equals(END)) {
                String text = lines.get(line);
                require(text.isEmpty() || " +-".indexOf(text.charAt(0)) >= 0, line, lines,
                        "a line that begins with -, + or a space");
                String content = text.isEmpty() ? "" : text.substring(1);
                if (!text.startsWith("+")) {
                    old.add(content);
                }
                if (!text.startsWith("-")) {
                    now.add(content);
                }
                line++;
            }
            require(line < end, first, lines, "a block that ends with ```");
            line++;
            try {
                edits.add(new Edit(fence.group(1) == null ? "" : fence.group(1), old, now));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + (first + 1) + ": " + e.getMessage(), e);
            }
        }
        require(!edits.isEmpty(), start, lines, "a wrong answer with an edit: a block ```diff in nameOfTheMember");
        return new WrongAnswer(heading.group(1), String.join("\n", sentence).strip(), rejected.group(1),
                rejected.group(2), List.copyOf(edits));
    }

    private static void require(boolean condition, int line, List<String> lines, String wanted) {
        if (!condition) {
            throw new IllegalArgumentException("line " + (line + 1) + " is '" + lines.get(line)
                    + "', and should be like '" + wanted + "'");
        }
    }
}
