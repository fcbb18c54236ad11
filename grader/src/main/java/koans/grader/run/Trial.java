package koans.grader.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import koans.grader.Koan;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.TestResult;
import koans.grader.Verdict;
import koans.grader.run.SourceCompiler.Problem;

/**
 * Compiles somebody's sources and runs the graded tests on them, inside this virtual machine.
 *
 * <p>A file that does not compile, or that uses one that does not, costs the exercises it holds and no others.
 */
public final class Trial {

    private final Syllabus syllabus;
    private final Path sources;
    private final Path tests;
    private final List<Path> libraries;

    /**
     * A trial of one folder of sources.
     *
     * @param sources   the folder with the chapters' packages
     * @param tests     the compiled tests
     * @param libraries what sources and tests need besides each other
     */
    public Trial(Syllabus syllabus, Path sources, Path tests, List<Path> libraries) {
        this.syllabus = syllabus;
        this.sources = sources;
        this.tests = tests;
        this.libraries = List.copyOf(libraries);
    }

    /**
     * The outcomes of these exercises, in the order of the syllabus.
     *
     * @param classes an empty folder for the compiled classes
     */
    public List<Outcome> run(Collection<Koan> koans, Path classes) throws IOException {
        Map<Path, Problem> problems = compile(classes);
        Map<Boolean, List<Koan>> compiled = syllabus.koans().stream().filter(koans::contains)
                .collect(Collectors.partitioningBy(koan -> !problems.containsKey(source(koan))));
        Map<Koan, Outcome> ran = new LinkedHashMap<>();
        new TestRun(syllabus, List.of(classes, tests)).run(compiled.get(true))
                .forEach(outcome -> ran.put(outcome.koan(), outcome));
        List<Outcome> outcomes = new ArrayList<>();
        for (Koan koan : syllabus.koans()) {
            if (ran.containsKey(koan)) {
                outcomes.add(ran.get(koan));
            } else if (compiled.get(false).contains(koan)) {
                outcomes.add(notCompiled(koan, problems.get(source(koan))));
            }
        }
        return outcomes;
    }

    /** Compiles what compiles: the first problem of every file that had to be left out. */
    private Map<Path, Problem> compile(Path classes) throws IOException {
        Map<Path, Problem> leftOut = new LinkedHashMap<>();
        List<Path> left = new ArrayList<>(SourceCompiler.sources(sources));
        try (SourceCompiler compiler = new SourceCompiler(libraries)) {
            List<Problem> problems = compiler.compile(left, classes);
            while (!problems.isEmpty()) {
                int before = left.size();
                problems.stream().filter(problem -> problem.file() != null)
                        .forEach(problem -> leftOut.putIfAbsent(problem.file(), problem));
                left.removeAll(leftOut.keySet());
                if (left.size() == before) {
                    throw new IllegalStateException("The compiler fails for no file in particular: " + problems);
                }
                problems = left.isEmpty() ? List.of() : compiler.compile(left, classes);
            }
        }
        return leftOut;
    }

    private Path source(Koan koan) {
        return sources.resolve(koan.sourceFile());
    }

    private static Outcome notCompiled(Koan koan, Problem problem) {
        List<TestResult> results = koan.tests().stream()
                .map(test -> new TestResult(test, TestResult.Status.NOT_RUN, 0)).toList();
        return new Outcome(koan, Verdict.NOT_COMPILED, "line " + problem.line() + ": " + problem.message(),
                (int) problem.line(), results);
    }
}
