package koans.grader.variant;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import koans.grader.course.ParsedSource;

/** Which lines of a source belong to which member: a method, a field or a class, by its plain name. */
final class Members {

    private record Lines(int first, int last) {
    }

    private final Map<String, List<Lines>> named = new TreeMap<>();
    private int lastLine;

    private Members() {
    }

    static Members of(String text) {
        try {
            ParsedSource source = ParsedSource.of(text);
            Members members = new Members();
            new Finder(source, members).scan(source.unit(), "");
            return members;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String name) {
        return named.containsKey(name);
    }

    /** Its lines, counted from 0: of all members of this name. */
    IntStream lines(String name) {
        return named.getOrDefault(name, List.of()).stream()
                .flatMapToInt(lines -> IntStream.rangeClosed(lines.first, lines.last)).distinct();
    }

    boolean isIn(String name, int line) {
        return lines(name).anyMatch(each -> each == line);
    }

    /** The line, counted from 0, with the brace that closes the outermost class. */
    int lastLine() {
        return lastLine;
    }

    /** Walks through a source, each time with the name of the class it is in. */
    private static final class Finder extends TreeScanner<Void, String> {

        private final ParsedSource source;
        private final Members members;

        Finder(ParsedSource source, Members members) {
            this.source = source;
            this.members = members;
        }

        @Override
        public Void visitClass(ClassTree tree, String outer) {
            String name = tree.getSimpleName().toString();
            Lines lines = lines(tree);
            if (!name.isEmpty()) {
                members.named.computeIfAbsent(name, key -> new ArrayList<>()).add(lines);
            }
            if (outer.isEmpty() && members.lastLine == 0) {
                members.lastLine = lines.last;
            }
            for (Tree member : tree.getMembers()) {
                if (member instanceof VariableTree field) {
                    members.named.computeIfAbsent(field.getName().toString(), key -> new ArrayList<>())
                            .add(lines(field));
                }
            }
            return super.visitClass(tree, name.isEmpty() ? outer : name);
        }

        @Override
        public Void visitMethod(MethodTree tree, String owner) {
            if (!tree.getName().contentEquals("<init>")) {
                members.named.computeIfAbsent(tree.getName().toString(), key -> new ArrayList<>()).add(lines(tree));
            }
            return super.visitMethod(tree, owner);
        }

        private Lines lines(Tree tree) {
            return new Lines(source.line(source.start(tree)) - 1, source.line(source.end(tree)) - 1);
        }
    }
}
