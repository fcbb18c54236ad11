package koans.gates;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import koans.grader.course.Course;
import koans.grader.course.ParsedSource;

/**
 * Whether learners can read in their kit what they have to find out, or what the tests compare it with.
 *
 * @param course the course
 * @param kit    the sources that its learners get, in folders as in the course
 */
record Hidden(Course course, Course kit) {

    /**
     * Shorter answers are not looked for: with fewer words and signs than this, as in {@code Math.max(0, x)}, most of
     * what is found is what everybody writes. From here on nearly everything that was found in tests was a copy.
     */
    static final int ANSWER = 15;
    /** Below this it is small change: a helper that multiplies two matrices stands in a dozen tests by chance. */
    static final int JUDGE = 25;

    private static final Set<String> TODO = Set.of("todo ( )", "todo ( ) ;");
    private static final Tokens NOTHING = new Tokens(List.of());
    /** The package that all learners are given, in a kit as in the course. */
    private static final String GIVEN = "grader/src/main/java/koans/kit";
    private static final Set<String> OF_TESTS = Set.of("Provide", "Test", "Property", "Example", "BeforeEach");

    /** A method with its place. */
    private record Method(Path file, String owner, MethodTree tree) {

        String key() {
            return owner + "." + tree.getName() + types();
        }

        String types() {
            return tree.getParameters().stream().map(each -> erased(each.getType()))
                    .collect(Collectors.joining(", ", "(", ")"));
        }

        /** What goes in, first of all the object that it is called on, and what comes out. */
        String shape() {
            Stream<String> types = tree.getParameters().stream().map(each -> erased(each.getType()));
            return (isStatic() ? types : Stream.concat(Stream.of(owner), types))
                    .collect(Collectors.joining(", ", "(", ") ")) + erased(tree.getReturnType());
        }

        boolean isOfChapterOf(Method other) {
            return file.getParent().getFileName().equals(other.file.getParent().getFileName());
        }

        String name() {
            return owner + "." + tree.getName();
        }

        boolean isStatic() {
            return tree.getModifiers().getFlags().contains(Modifier.STATIC);
        }

        boolean canBeCalledIn(Method other) {
            Set<Modifier> flags = tree.getModifiers().getFlags();
            return file.equals(other.file) || flags.contains(Modifier.PUBLIC)
                    || isOfChapterOf(other) && !flags.contains(Modifier.PRIVATE);
        }

        boolean isAsked() {
            return TODO.contains(String.join(" ", Tokens.ofBody(tree).words()));
        }

        boolean isOfTests() {
            return tree.getModifiers().getAnnotations().stream().map(each -> each.getAnnotationType().toString())
                    .anyMatch(OF_TESTS::contains);
        }

        /** A method that computes with something, and does not only call, hand on or build. */
        boolean works() {
            boolean[] works = new boolean[1];
            new TreeScanner<Void, Void>() {
                @Override
                public Void scan(Tree tree, Void nothing) {
                    works[0] |= tree instanceof BinaryTree plus && plus.getKind() != Tree.Kind.PLUS
                            || tree instanceof CompoundAssignmentTree || tree instanceof LambdaExpressionTree
                            || tree instanceof MemberReferenceTree || tree != null && isLoop(tree);
                    return super.scan(tree, nothing);
                }
            }.scan(tree.getBody(), null);
            return works[0];
        }

        private static boolean isLoop(Tree tree) {
            return switch (tree.getKind()) {
                case FOR_LOOP, ENHANCED_FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP -> true;
                default -> false;
            };
        }

        private static String erased(Tree type) {
            return type == null ? "" : type.toString().replaceAll("<.*>|\\w+\\.|\\s", "");
        }
    }

    /** All that can be read, whether the same piece stands in one place or in ten. */
    List<String> complaints() throws IOException {
        Set<String> complaints = new TreeSet<>();
        List<Method> given = methods(kit.stubs());
        Map<String, List<Piece>> secrets = secrets(given);
        for (Path file : sources(kit.root())) {
            Tokens text = Tokens.of(parsed(file).unit());
            for (int place = 0; place + Tokens.GRAM <= text.size(); place++) {
                for (Piece secret : secrets.getOrDefault(text.gram(place), List.of())) {
                    if (secret.tokens().standIn(text, place)) {
                        complaints.add(kit.show(file) + " holds " + secret.what());
                    }
                }
            }
        }
        complaints.addAll(suspects(given));
        return List.copyOf(complaints);
    }

    private record Piece(String what, Tokens tokens) {
    }

    /** What must not be read: all of the answers that is not given to learners anyway, and the tests' helpers. */
    private Map<String, List<Piece>> secrets(List<Method> given) throws IOException {
        Map<String, Tokens> shown = new HashMap<>();
        given.forEach(method -> shown.put(method.key(), Tokens.ofBody(method.tree())));
        Map<String, List<Piece>> secrets = new LinkedHashMap<>();
        for (Method answer : methods(course.answers())) {
            Tokens tokens = Tokens.ofBody(answer.tree());
            if (tokens.size() >= ANSWER && !tokens.equals(shown.get(answer.key()))) {
                secrets.computeIfAbsent(tokens.gram(0), gram -> new ArrayList<>())
                        .add(new Piece("the answer " + answer.name(), tokens));
            }
        }
        for (Method judge : methods(course.judge())) {
            Tokens tokens = Tokens.ofBody(judge.tree());
            if (tokens.size() >= JUDGE) {
                secrets.computeIfAbsent(tokens.gram(0), gram -> new ArrayList<>())
                        .add(new Piece(judge.name() + " of " + course.show(judge.file()), tokens));
            }
        }
        return secrets;
    }

    /**
     * Methods by which the body of a stub could be replaced with a call: those of the tests of its chapter, and what
     * learners are given, in stubs and in {@code koans.kit}, but for answers that are meant to call it.
     */
    private List<String> suspects(List<Method> stubs) throws IOException {
        Map<String, Tokens> answers = new HashMap<>();
        methods(course.answers()).forEach(answer -> answers.put(answer.key(), Tokens.ofBody(answer.tree())));
        List<Method> asked = stubs.stream().filter(method -> method.isStatic() && method.isAsked()).toList();
        Stream<Method> ofTests = methods(kit.tests()).stream()
                .filter(method -> method.isStatic() && !method.isOfTests() && method.works());
        Stream<Method> given = Stream.concat(stubs.stream(), methods(kit.root().resolve(GIVEN)).stream())
                .filter(method -> !method.isAsked());
        return Stream.concat(
                ofTests.map(method -> suspect(method, asked.stream().filter(method::isOfChapterOf))),
                given.map(method -> suspect(method, asked.stream().filter(method::canBeCalledIn).filter(stub ->
                        !answers.getOrDefault(stub.key(), NOTHING).calls(method.tree().getName().toString())))))
                .flatMap(Optional::stream).toList();
    }

    private Optional<String> suspect(Method method, Stream<Method> asked) {
        Set<String> replaced = asked.filter(stub -> stub.shape().equals(method.shape())).map(Method::name)
                .collect(Collectors.toCollection(TreeSet::new));
        return replaced.isEmpty() ? Optional.empty() : Optional.of(kit.show(method.file()) + " has "
                + method.tree().getName() + method.types() + ", which takes and returns the same as " + replaced);
    }

    private static List<Method> methods(Path folder) throws IOException {
        List<Method> methods = new ArrayList<>();
        for (Path file : sources(folder)) {
            new TreeScanner<Void, String>() {
                @Override
                public Void visitClass(ClassTree type, String owner) {
                    return super.visitClass(type, owner.isEmpty() ? type.getSimpleName().toString()
                            : owner + "." + type.getSimpleName());
                }

                @Override
                public Void visitMethod(MethodTree method, String owner) {
                    if (method.getBody() != null) {
                        methods.add(new Method(file, owner, method));
                    }
                    return super.visitMethod(method, owner);
                }
            }.scan(parsed(file).unit(), "");
        }
        return methods;
    }

    private static ParsedSource parsed(Path file) throws IOException {
        return ParsedSource.of(Files.readString(file));
    }

    private static List<Path> sources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
