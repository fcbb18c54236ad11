package koans.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koans.grader.Koan;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.Verdict;
import koans.grader.run.SourceCompiler;
import koans.grader.run.SourceCompiler.Problem;
import koans.grader.run.TestRun;

/**
 * One class written in another way: wrong, and then some exercise must reject it, or right.
 *
 * @param slug       the folder's name, which says what is different
 * @param source     the one class in it
 * @param stub       the class's full name
 * @param rejectedBy the id of the exercise that must reject it; empty when it is right
 * @param message    words that the message must hold
 */
record Variant(String slug, Path source, String stub, String rejectedBy, String message) {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern REJECTED = Pattern.compile("// rejected by: (\\d+\\.\\d+)");
    private static final Pattern MESSAGE = Pattern.compile("// message: (.+)");
    private static final Pattern ACCEPTED = Pattern.compile("// accepted: .+");

    /** Reads a variant; its first lines say what must happen to it. */
    static Variant read(Path folder, boolean wrong) throws IOException {
        List<Path> sources = SourceCompiler.sources(folder);
        String slug = folder.getFileName().toString();
        if (sources.size() != 1) {
            throw new IllegalStateException(slug + ": a variant is one class, not " + sources.size());
        }
        Path source = sources.get(0);
        List<String> lines = Files.readAllLines(source);
        Matcher inPackage = PACKAGE.matcher(String.join("\n", lines));
        if (!inPackage.find()) {
            throw new IllegalStateException(slug + ": there is no package in " + source.getFileName());
        }
        String stub = inPackage.group(1) + "." + source.getFileName().toString().replace(".java", "");
        if (!wrong) {
            header(slug, lines.get(0), ACCEPTED);
            return new Variant(slug, source, stub, "", "");
        }
        return new Variant(slug, source, stub, header(slug, lines.get(0), REJECTED).group(1),
                header(slug, lines.get(1), MESSAGE).group(1).strip());
    }

    private static Matcher header(String slug, String line, Pattern pattern) {
        Matcher matcher = pattern.matcher(line.strip());
        if (!matcher.matches()) {
            throw new IllegalStateException(slug + ": expected a line like '" + pattern + "', found '" + line + "'");
        }
        return matcher;
    }

    /** The number in {@code koans.ch05network}. */
    int chapter() {
        return Integer.parseInt(stub.replaceFirst("koans\\.ch(\\d+).*", "$1"));
    }

    boolean isWrong() {
        return !rejectedBy.isEmpty();
    }

    /** What is to be said against the variant and the tests it met; empty when all is as it should be. */
    List<String> complaints(Tree tree, Syllabus syllabus, Set<String> slowTests, SourceCompiler compiler, Path output) {
        List<Koan> koans = syllabus.koans().stream().filter(koan -> koan.stub().equals(stub)).toList();
        if (koans.isEmpty()) {
            return List.of("there is no exercise for " + stub);
        }
        if (isWrong() && koans.stream().noneMatch(koan -> koan.id().equals(rejectedBy))) {
            return List.of("exercise " + rejectedBy + " is not about " + stub);
        }
        List<Problem> problems = compiler.compile(List.of(source), output);
        if (!problems.isEmpty()) {
            return List.of("it does not compile: " + problems);
        }
        TestRun run = new TestRun(syllabus, List.of(output, tree.solutions(), tree.tests()));
        if (!isWrong()) {
            return accepted(run.without(slowTests).run(koans));
        }
        Koan koan = koans.stream().filter(k -> k.id().equals(rejectedBy)).findFirst().orElseThrow();
        Outcome outcome = run.without(allButTheFirst(koan, slowTests)).run(List.of(koan)).get(0);
        return rejected(outcome.verdict().isWrong() ? outcome
                : run.without(slowTests).run(List.of(koan)).get(0));
    }

    /** The first test that fails has the word: where it is the very first one, the others need not run. */
    private static Set<String> allButTheFirst(Koan koan, Set<String> slowTests) {
        Set<String> left = new HashSet<>(slowTests);
        koan.tests().stream().map(test -> koan.testClass() + "#" + test).filter(test -> !slowTests.contains(test))
                .skip(1).forEach(left::add);
        return left;
    }

    private List<String> accepted(List<Outcome> outcomes) {
        List<String> complaints = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.verdict() != Verdict.PASSED) {
                complaints.add("it is right, but " + outcome.koan().heading() + " says " + outcome.verdict() + ":\n"
                        + outcome.message());
            }
        }
        return complaints;
    }

    private List<String> rejected(Outcome outcome) {
        if (!outcome.verdict().isWrong()) {
            return List.of("it is wrong, but " + outcome.koan().heading() + " says " + outcome.verdict());
        }
        if (!outcome.message().contains(message)) {
            return List.of("it is rejected, but the message does not say '" + message + "':\n" + outcome.message());
        }
        return List.of();
    }

    /** The ids that are rejected for at least one wrong variant. */
    static Set<String> covered(List<Variant> variants) {
        Set<String> ids = new HashSet<>();
        variants.stream().filter(Variant::isWrong).forEach(variant -> ids.add(variant.rejectedBy()));
        return ids;
    }
}
