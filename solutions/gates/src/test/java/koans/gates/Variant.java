package koans.gates;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import com.github.difflib.patch.PatchFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.Verdict;
import koans.grader.course.Course;
import koans.grader.run.SourceCompiler;
import koans.grader.run.SourceCompiler.Problem;
import koans.grader.run.TestRun;

/**
 * One class written in another way. A wrong one is a patch for the model answer, and some exercise must reject it; a
 * right one is a class of its own.
 *
 * @param name       the file below the folder of all variants
 * @param file       the patch or the class
 * @param stub       the class's full name
 * @param rejectedBy the id of the exercise that must reject it; empty when it is right
 * @param message    words that the message must hold
 */
record Variant(String name, Path file, String stub, String rejectedBy, String message) {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern REJECTED = Pattern.compile("rejected by: (\\d+\\.\\d+)");
    private static final Pattern MESSAGE = Pattern.compile("message: (.+)");
    private static final Pattern ACCEPTED = Pattern.compile("// accepted: .+");

    /** Reads a patch that makes a model answer wrong; its first two lines say what must happen to it. */
    static Variant wrong(Course course, Path patch) throws IOException {
        List<String> lines = Files.readAllLines(patch);
        Pattern patched = Pattern.compile("\\+\\+\\+ b/" + course.show(course.answers()) + "/(koans/\\S+)\\.java");
        return new Variant(name(course, patch), patch, only(patch, lines, patched).replace('/', '.'),
                line(patch, lines, 0, REJECTED), line(patch, lines, 1, MESSAGE));
    }

    /** Reads a class that is right in its own way; its first line says in which. */
    static Variant right(Course course, Path source) throws IOException {
        List<String> lines = Files.readAllLines(source);
        line(source, lines, 0, ACCEPTED);
        String type = source.getFileName().toString().replace(".java", "");
        return new Variant(name(course, source), source, only(source, lines, PACKAGE) + "." + type, "", "");
    }

    /** What a variant in this file is called. */
    static String name(Course course, Path file) {
        return course.variants().relativize(file).toString().replace('\\', '/');
    }

    private static String line(Path file, List<String> lines, int index, Pattern pattern) {
        String line = index < lines.size() ? lines.get(index).strip() : "";
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException(
                    file + ": line " + (index + 1) + " is '" + line + "', and should be like '" + pattern + "'");
        }
        return matcher.groupCount() == 0 ? line : matcher.group(1);
    }

    private static String only(Path file, List<String> lines, Pattern pattern) {
        List<String> found = lines.stream().map(String::strip).map(pattern::matcher).filter(Matcher::matches)
                .map(matcher -> matcher.group(1)).toList();
        if (found.size() != 1) {
            throw new IllegalStateException(
                    file + ": a variant is one class; it has " + found.size() + " lines like '" + pattern + "'");
        }
        return found.get(0);
    }

    boolean isWrong() {
        return !rejectedBy.isEmpty();
    }

    /** What is to be said against the variant and the tests it met; empty when all is as it should be. */
    List<String> complaints(Tree tree, Syllabus syllabus, Set<String> slowTests, SourceCompiler compiler, Path output)
            throws IOException {
        List<Syllabus.Entry> exercises = syllabus.exercises().stream()
                .filter(exercise -> exercise.stub().equals(stub)).toList();
        if (exercises.isEmpty()) {
            return List.of("there is no exercise for " + stub);
        }
        if (!name.contains("/" + chapter() + "/")) {
            return List.of("it is about " + stub + ", but does not lie in a folder " + chapter());
        }
        if (isWrong() && exercises.stream().noneMatch(exercise -> exercise.id().equals(rejectedBy))) {
            return List.of("exercise " + rejectedBy + " is not about " + stub);
        }
        Path source;
        try {
            source = source(tree, output);
        } catch (PatchFailedException e) {
            return List.of("it does not fit the model answer any more: see with 'patch -p1' where it belongs, and write"
                    + " it anew with 'git diff'");
        }
        List<Problem> problems = compiler.compile(List.of(source), output);
        if (!problems.isEmpty()) {
            return List.of("it does not compile: " + problems);
        }
        TestRun run = new TestRun(syllabus, List.of(output, tree.solutions(), tree.tests()));
        if (!isWrong()) {
            return accepted(run.without(slowTests).run(exercises));
        }
        Syllabus.Entry exercise = syllabus.exercise(rejectedBy).orElseThrow();
        Outcome outcome = run.without(allButTheFirst(exercise, slowTests)).run(List.of(exercise)).get(0);
        return rejected(outcome.verdict().isWrong() ? outcome
                : run.without(slowTests).run(List.of(exercise)).get(0));
    }

    /** {@code ch05network} of {@code koans.ch05network.Softmax}. */
    private String chapter() {
        return stub.split("\\.")[1];
    }

    private Path source(Tree tree, Path folder) throws IOException, PatchFailedException {
        if (!isWrong()) {
            return file;
        }
        Path answer = tree.course().answers().resolve(stub.replace('.', '/') + ".java");
        Patch<String> patch = UnifiedDiffUtils.parseUnifiedDiff(Files.readAllLines(file));
        // The model answer may have changed elsewhere: what the patch shows of it has to be there, at any line.
        List<String> patched = patch.applyFuzzy(Files.readAllLines(answer), 0);
        return Files.write(Files.createDirectories(folder).resolve(answer.getFileName()), patched);
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
        if (!outcome.message().contains(message)) {
            return List.of("it is rejected, but the message does not say '" + message + "':\n" + outcome.message());
        }
        return List.of();
    }
}
