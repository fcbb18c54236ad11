package koans.grader.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import koans.grader.Event;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.Verdict;
import koans.grader.course.History;
import koans.grader.course.SourceLines;
import koans.grader.course.Workspace;

/**
 * What a run came to, ready to be written down.
 *
 * @param syllabus    the exercises there are
 * @param workspace   the module they were run in
 * @param outcomes    an outcome for each
 * @param unlisted    the test classes of exercises that ran but are not listed
 * @param broken      what does not compile, whether a test has met it or not
 * @param history     what earlier runs came to
 * @param fingerprint of the kit
 * @param seed        that repeats the run
 * @param time        when it began
 */
public record Report(Syllabus syllabus, Workspace workspace, List<Outcome> outcomes, Set<String> unlisted,
                     List<Event.Broken> broken, History history, String fingerprint, long seed, Instant time) {

    /** The outcomes that count: those of all exercises but the optional ones. */
    public List<Outcome> required() {
        return outcomes.stream().filter(outcome -> !outcome.exercise().isOptional()).toList();
    }

    /** The outcomes of the optional exercises. */
    public List<Outcome> optional() {
        return outcomes.stream().filter(outcome -> outcome.exercise().isOptional()).toList();
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
        return !required().isEmpty() && passed() == required().size() && unlisted.isEmpty();
    }

    /** Whether nothing is wrong: there may still be much to do. */
    public boolean nothingWrong() {
        return !outcomes.isEmpty() && wrong().isEmpty() && unlisted.isEmpty() && broken.isEmpty();
    }

    /** The outcomes that say something is wrong. */
    public List<Outcome> wrong() {
        return outcomes.stream().filter(outcome -> outcome.verdict().isWrong()).toList();
    }

    /** The outcomes by chapter, in order, optional ones among them. */
    public Map<Integer, List<Outcome>> byChapter() {
        return outcomes.stream().collect(Collectors.groupingBy(
                outcome -> outcome.exercise().chapter(), TreeMap::new, Collectors.toList()));
    }

    /** A chapter's title as the course has it. */
    public String chapter(int number) {
        return syllabus.chapters().getOrDefault(number, "");
    }

    /** Where a learner should look: the stub's file, with a line where one is known. */
    public String place(Outcome outcome) {
        Path source = workspace.source(outcome.exercise());
        int line = outcome.line() > 0 ? outcome.line() : SourceLines.ofExercise(source, outcome.exercise());
        return workspace.course().show(source) + (line > 0 ? ":" + line : "");
    }

    /** The line of the exercise's heading in the course text, 0 if it is not found. */
    int courseLine(Syllabus.Entry exercise) {
        return SourceLines.ofHeading(workspace.course().text(), exercise);
    }
}
