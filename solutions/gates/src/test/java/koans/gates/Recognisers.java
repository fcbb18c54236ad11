package koans.gates;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import koans.grader.course.ParsedSource;

/** The sentences with which tests say which mistake an answer looks like, as they stand in sources. */
final class Recognisers {

    private Recognisers() {
    }

    /** All sentences in some folders of sources. */
    static Set<String> in(List<Path> folders) throws IOException {
        List<ParsedSource> sources = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files.filter(file -> file.toString().endsWith(".java"))::iterator) {
                    sources.add(ParsedSource.of(Files.readString(file)));
                }
            }
        }
        return of(sources);
    }

    /** All sentences in these sources; some stand in constants, which other sources may use as well. */
    static Set<String> of(Collection<ParsedSource> sources) {
        Map<String, String> constants = new HashMap<>();
        sources.forEach(source -> new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variable, Void nothing) {
                String words = words(variable.getInitializer(), Map.of());
                if (words != null) {
                    constants.put(variable.getName().toString(), words);
                }
                return super.visitVariable(variable, nothing);
            }
        }.scan(source.unit(), null));
        Set<String> sentences = new TreeSet<>();
        sources.forEach(source -> new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                String method = name(call.getMethodSelect());
                String words = "mistake".equals(method) ? words(call.getArguments().get(0), constants) : null;
                if (words != null) {
                    sentences.add(words);
                }
                return super.visitMethodInvocation(call, nothing);
            }
        }.scan(source.unit(), null));
        return sentences;
    }

    private static String name(ExpressionTree tree) {
        return tree instanceof MemberSelectTree select ? select.getIdentifier().toString()
                : tree instanceof IdentifierTree name ? name.getName().toString() : null;
    }

    /** What an expression says; null if only the program knows. */
    private static String words(ExpressionTree tree, Map<String, String> constants) {
        if (tree instanceof LiteralTree literal) {
            return literal.getValue() instanceof String text ? text : null;
        }
        if (tree instanceof BinaryTree plus) {
            String left = words(plus.getLeftOperand(), constants);
            String right = words(plus.getRightOperand(), constants);
            return left == null || right == null ? null : left + right;
        }
        String name = tree == null ? null : name(tree);
        return name == null ? null : constants.get(name);
    }

    /**
     * Sentences that no wrong answer asks for, against a list of those that are known to have none.
     *
     * @param sentences all there are
     * @param demanded  the words that wrong answers ask for
     * @param known     sentences without a wrong answer
     */
    static List<String> complaints(Set<String> sentences, Collection<String> demanded, Set<String> known) {
        Set<String> without = new TreeSet<>(sentences);
        without.removeIf(sentence -> demanded.stream()
                .anyMatch(words -> sentence.contains(words) || words.contains(sentence)));
        List<String> complaints = new ArrayList<>();
        without.stream().filter(sentence -> !known.contains(sentence)).forEach(sentence -> complaints.add(
                "no wrong answer asks for '" + sentence + "': write one, or nobody knows whether it is ever said"));
        known.stream().filter(sentence -> !without.contains(sentence)).forEach(sentence -> complaints.add(
                "take '" + sentence + "' off the list: it has a wrong answer now, or is said no more"));
        return complaints;
    }
}
