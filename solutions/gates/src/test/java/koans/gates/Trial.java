package koans.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.Verdict;
import koans.grader.run.SourceCompiler;
import koans.grader.run.SourceCompiler.Problem;
import koans.grader.run.TestRun;
import koans.grader.variant.Edit;
import koans.grader.variant.Variant;

/**
 * A variant meets the tests.
 *
 * @param variant one class written in another way
 */
record Trial(Variant variant) {

    /** What is to be said against the variant and the tests it met; empty when all is as it should be. */
    List<String> complaints(Tree tree, Syllabus syllabus, Set<String> slowTests, SourceCompiler compiler, Path output)
            throws IOException {
        List<Syllabus.Entry> exercises = syllabus.exercises().stream()
                .filter(exercise -> exercise.stub().equals(variant.stub())).toList();
        if (exercises.isEmpty()) {
            return List.of("there is no exercise for " + variant.stub());
        }
        if (!variant.name().contains("/" + variant.chapter() + "/")) {
            return List.of("it is about " + variant.stub() + ", but does not lie in a folder " + variant.chapter());
        }
        if (variant.isWrong() && exercises.stream().noneMatch(exercise -> exercise.id().equals(variant.rejectedBy()))) {
            return List.of("exercise " + variant.rejectedBy() + " is not about " + variant.stub());
        }
        Optional<String> complaint = variant.complaint();
        if (complaint.isPresent()) {
            return List.of(complaint.get());
        }
        Path source = Files.createDirectories(output).resolve(variant.stub().replaceFirst(".*\\.", "") + ".java");
        try {
            Files.writeString(source, variant.source());
        } catch (Edit.DoesNotFit e) {
            throw new IllegalStateException(e);
        }
        List<Problem> problems = compiler.compile(List.of(source), output);
        if (!problems.isEmpty()) {
            return List.of("it does not compile: " + problems);
        }
        TestRun run = new TestRun(syllabus, List.of(output, tree.solutions(), tree.tests()));
        if (!variant.isWrong()) {
            return accepted(run.without(slowTests).run(exercises));
        }
        Syllabus.Entry exercise = syllabus.exercise(variant.rejectedBy()).orElseThrow();
        Outcome outcome = run.without(allButTheFirst(exercise, slowTests)).run(List.of(exercise)).get(0);
        return rejected(outcome.verdict().isWrong() ? outcome
                : run.without(slowTests).run(List.of(exercise)).get(0));
    }

    /** The first test that fails has the word: where it is the very first one, the others need not run. */
    private static Set<String> allButTheFirst(Syllabus.Entry exercise, Set<String> slowTests) {
        Set<String> left = new HashSet<>(slowTests);
        exercise.testNames().stream().map(test -> exercise.testClass() + "#" + test)
                .filter(test -> !slowTests.contains(test)).skip(1).forEach(left::add);
        return left;
    }

    private List<String> accepted(List<Outcome> outcomes) {
        List<String> complaints = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.verdict() != Verdict.PASSED) {
                complaints.add("it is right, but " + outcome.exercise().heading() + " says " + outcome.verdict() + ":\n"
                        + outcome.message());
            }
        }
        return complaints;
    }

    private List<String> rejected(Outcome outcome) {
        if (!outcome.verdict().isWrong()) {
            return List.of("it is wrong, but " + outcome.exercise().heading() + " says " + outcome.verdict());
        }
        if (!outcome.message().contains(variant.message())) {
            return List.of("it is rejected, but the message does not say '" + variant.message() + "':\n"
                    + outcome.message());
        }
        return List.of();
    }
}
