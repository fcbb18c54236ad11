package koans.gates;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.course.ParsedSource;
import koans.grader.run.SourceCompiler;
import koans.grader.run.SourceCompiler.Problem;
import koans.grader.run.TestRun;

/**
 * The type of an exception that the Javadoc of a method promises. A test has to ask for that type: an answer that
 * throws another one is wrong.
 *
 * @param source    the model answer
 * @param method    the name of the method, or that of the class for a constructor
 * @param type      the type that is promised
 * @param body      where the method's body begins, with its brace
 * @param end       where it has ended
 */
record Promise(Path source, String method, String type, int body, int end) {

    private static final Pattern THROWS = Pattern.compile("@throws (Illegal\\w+)");
    /** What no answer of this course promises, and what has a constructor that takes a message. */
    private static final String OTHER = "java.util.ConcurrentModificationException";

    /** Every promise of a model answer. */
    static List<Promise> of(Path source) throws IOException {
        ParsedSource parsed = ParsedSource.of(Files.readString(source));
        List<Promise> promises = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                Matcher tag = THROWS.matcher(javadoc(parsed.text(), parsed.start(method)));
                if (method.getBody() != null && tag.find()) {
                    String name = method.getReturnType() == null ? source.getFileName().toString().replace(".java", "")
                            : method.getName().toString();
                    promises.add(new Promise(source, name, tag.group(1), parsed.start(method.getBody()),
                            parsed.end(method.getBody())));
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(parsed.unit(), null);
        return promises;
    }

    /** The comment right before a member. */
    private static String javadoc(String text, int member) {
        String before = text.substring(0, member).stripTrailing();
        return before.endsWith("*/") ? before.substring(before.lastIndexOf("/**")) : "";
    }

    private boolean isOfConstructor() {
        return source.getFileName().toString().equals(method + ".java");
    }

    /** Whether the stub has the very same body: then nobody writes it. */
    private boolean isGiven(Tree tree) throws IOException {
        Path stub = tree.course().stubs().resolve(tree.course().answers().relativize(source));
        return Files.readString(stub).contains(Files.readString(source).substring(body, end));
    }

    /** The answer with the same message in an exception of another type. */
    String broken() throws IOException {
        String text = Files.readString(source);
        if (isOfConstructor()) {
            // A body that assigns final fields cannot stand in a try.
            String other = text.substring(0, body) + text.substring(body, end).replace("Require.that(", "otherwise(")
                    + text.substring(end);
            int last = other.lastIndexOf('}');
            return other.substring(0, last) + """
                        private static void otherwise(boolean holds, String words, Object... arguments) {
                            if (!holds) {
                                throw new %s(String.format(words, arguments));
                            }
                        }
                    }
                    """.formatted(OTHER);
        }
        return text.substring(0, body) + "{ try " + text.substring(body, end) + " catch (" + type + " e) { throw new "
                + OTHER + "(e.getMessage()); } }" + text.substring(end);
    }

    /** What is to be said against the tests of the method; empty when they ask for the type. */
    List<String> complaints(Tree tree, Syllabus syllabus, Set<String> slowTests, SourceCompiler compiler, Path output)
            throws IOException {
        String stub = tree.course().answers().relativize(source).toString().replaceFirst("\\.java$", "")
                .replaceAll("[/\\\\]", ".");
        List<Syllabus.Entry> exercises = syllabus.exercises().stream()
                .filter(exercise -> exercise.stub().equals(stub))
                .filter(exercise -> isOfConstructor() || exercise.writes().isEmpty()
                        || exercise.writes().contains(method)).toList();
        if (exercises.isEmpty() || isGiven(tree)) {
            return List.of();
        }
        String broken = broken();
        if (broken.equals(Files.readString(source))) {
            return List.of(this + ": this gate does not know how to break the promise");
        }
        Path file = Files.createDirectories(output).resolve(source.getFileName().toString());
        Files.writeString(file, broken);
        List<Problem> problems = compiler.compile(List.of(file), output);
        if (!problems.isEmpty()) {
            return List.of("it does not compile: " + problems);
        }
        List<Outcome> outcomes = new TestRun(syllabus, List.of(output, tree.solutions(), tree.tests()))
                .without(slowTests).run(exercises);
        return outcomes.stream().anyMatch(outcome -> outcome.verdict().isWrong()) ? List.of()
                : List.of("the Javadoc of " + method + " promises " + type + ", and with another type of exception "
                        + exercises.stream().map(Syllabus.Entry::heading).toList() + " pass");
    }
}
