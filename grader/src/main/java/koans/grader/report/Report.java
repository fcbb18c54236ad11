package koans.grader.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koans.grader.Koan;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.Verdict;
import koans.grader.Workspace;

/**
 * What a run came to, ready to be written down.
 *
 * @param syllabus  the exercises there are
 * @param workspace the module they were run in
 * @param outcomes  an outcome for each
 * @param strangers the test classes of exercises that ran but are not listed
 * @param time      when
 */
public record Report(Syllabus syllabus, Workspace workspace, List<Outcome> outcomes, Set<String> strangers,
                     Instant time) {

    /** The outcomes that count: those of all exercises but the optional ones. */
    public List<Outcome> required() {
        return outcomes.stream().filter(outcome -> !outcome.koan().optional()).toList();
    }

    /** The outcomes of the optional exercises. */
    public List<Outcome> optional() {
        return outcomes.stream().filter(outcome -> outcome.koan().optional()).toList();
    }

    /** How many of these passed. */
    public static long passed(List<Outcome> outcomes) {
        return outcomes.stream().filter(outcome -> outcome.verdict() == Verdict.PASSED).count();
    }

    /** How many exercises passed, optional ones aside. */
    public long passed() {
        return passed(required());
    }

    /** The points they earned. */
    public int points() {
        return outcomes.stream().mapToInt(Outcome::points).sum();
    }

    /** Whether there are exercises and every one of them passed; optional ones may fail. */
    public boolean allPassed() {
        return !required().isEmpty() && passed() == required().size() && strangers.isEmpty();
    }

    /** Whether nothing is wrong: there may still be much to do. */
    public boolean nothingWrong() {
        return !outcomes.isEmpty() && wrong().isEmpty() && strangers.isEmpty();
    }

    /** The outcomes that say something is wrong. */
    public List<Outcome> wrong() {
        return outcomes.stream().filter(outcome -> outcome.verdict().isWrong()).toList();
    }

    /** The outcomes by chapter, in order, optional ones among them. */
    public Map<Integer, List<Outcome>> byChapter() {
        return outcomes.stream().collect(Collectors.groupingBy(
                outcome -> outcome.koan().chapter(), TreeMap::new, Collectors.toList()));
    }

    /** A chapter's title as the course has it. */
    public String chapter(int number) {
        return syllabus.chapters().getOrDefault(number, "");
    }

    /** Where a learner should look: the stub's file, with a line where one is known. */
    public String place(Outcome outcome) {
        Path source = workspace.source(outcome.koan());
        int line = outcome.line() > 0 ? outcome.line() : firstLine(source, outcome.koan());
        return workspace.show(source) + (line > 0 ? ":" + line : "");
    }

    /** Where the exercise's method begins in the source, 0 if it is not found. */
    private static int firstLine(Path source, Koan koan) {
        String simpleName = koan.stub().substring(koan.stub().lastIndexOf('.') + 1);
        String name = koan.writes().isEmpty() || koan.writes().contains("<init>") ? simpleName : koan.writes().get(0);
        String declaration = "^ {4}(?!private )[\\w<>\\[\\], .]*\\b" + name + "\\(.*";
        String type = ".*\\b(class|record) " + simpleName + "\\b.*";
        int line = lineOf(source, declaration);
        return line > 0 ? line : lineOf(source, type);
    }

    /** The line of the exercise's heading in the course text, 0 if it is not found. */
    int courseLine(Koan koan) {
        return lineOf(workspace.root().resolve("course.md"), "#+ " + koan.id().replace(".", "\\.") + " .*");
    }

    private static int lineOf(Path file, String pattern) {
        try (Stream<String> lines = Files.lines(file)) {
            List<String> all = lines.toList();
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).matches(pattern)) {
                    return i + 1;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // The place is a help, not a verdict.
        }
        return 0;
    }
}
