package koans.grader.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
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
 * @param whole       whether it came to its end
 */
public record Report(Syllabus syllabus, Workspace workspace, List<Outcome> outcomes, Set<String> unlisted,
                     List<Event.Broken> broken, History history, String fingerprint, long seed, Instant time,
                     boolean whole) {

    /** The score of all exercises but the optional ones. */
    Score score() {
        return Score.of(required(), this);
    }

    /** The score of the optional exercises. */
    Score optionalScore() {
        return Score.of(optional(), this);
    }

    /** The score of each chapter, in order, optional exercises aside. */
    List<ChapterScore> chapters() {
        Map<Integer, List<Outcome>> byChapter = new TreeMap<>();
        outcomes.forEach(outcome -> byChapter.put(outcome.exercise().chapter(), List.of()));
        byChapter.putAll(required().stream().collect(Collectors.groupingBy(outcome -> outcome.exercise().chapter())));
        return byChapter.entrySet().stream().map(chapter -> new ChapterScore(chapter.getKey(),
                syllabus.chapters().getOrDefault(chapter.getKey(), ""), Score.of(chapter.getValue(), this))).toList();
    }

    /** The outcomes that count: those of all exercises but the optional ones. */
    List<Outcome> required() {
        return outcomes.stream().filter(outcome -> !outcome.exercise().isOptional()).toList();
    }

    /** The outcomes of the optional exercises. */
    List<Outcome> optional() {
        return outcomes.stream().filter(outcome -> outcome.exercise().isOptional()).toList();
    }

    /** The outcomes with this verdict. */
    List<Outcome> with(Verdict verdict) {
        return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).toList();
    }

    /** The outcomes that say something is wrong. */
    List<Outcome> wrong() {
        return outcomes.stream().filter(outcome -> outcome.verdict().isWrong()).toList();
    }

    /** The files that do not compile although no outcome says so. */
    List<Uncompiled> uncompiled() {
        Map<String, Uncompiled> byType = new LinkedHashMap<>();
        broken.stream().filter(one -> !isTold(one.place().outerType())).forEach(one -> byType.putIfAbsent(
                one.place().outerType(), new Uncompiled(one.place().file(), one.sentence())));
        return List.copyOf(byType.values());
    }

    private boolean isTold(String type) {
        return with(Verdict.NOT_COMPILED).stream().anyMatch(outcome -> outcome.exercise().stub().equals(type)
                || outcome.finding() != null && outcome.finding().place() != null
                && outcome.finding().place().outerType().equals(type));
    }

    /** Whether there are exercises and every one of them passed in this run; optional ones may fail. */
    public boolean allPassed() {
        return score().isComplete() && whole && unlisted.isEmpty() && broken.isEmpty();
    }

    /** Whether the run came to its end and nothing is wrong: there may still be much to do. */
    public boolean nothingWrong() {
        return !outcomes.isEmpty() && whole && wrong().isEmpty() && unlisted.isEmpty() && broken.isEmpty();
    }

    /** The line of the stub's file to look at, 0 when unknown. */
    int line(Outcome outcome) {
        return outcome.line() > 0 ? outcome.line()
                : SourceLines.ofExercise(workspace.source(outcome.exercise()), outcome.exercise());
    }

    /** Where a learner should look: the stub's file, with a line where one is known. */
    String place(Outcome outcome) {
        int line = line(outcome);
        return file(outcome) + (line > 0 ? ":" + line : "");
    }

    /** The stub's file. */
    String file(Outcome outcome) {
        Path source = workspace.source(outcome.exercise());
        return workspace.course().show(source);
    }

    /** The line of the exercise's heading in the course text, 0 if it is not found. */
    int courseLine(Syllabus.Entry exercise) {
        return SourceLines.ofHeading(workspace.course().text(), exercise);
    }
}
