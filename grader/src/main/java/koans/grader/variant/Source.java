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
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import koans.grader.course.ParsedSource;

/** A source, and which of its lines belong to which member: a method, a field or a class, by its plain name. */
final class Source {

    private record Lines(int first, int last) {
    }

    private final Map<String, List<Lines>> named = new TreeMap<>();
    private final Set<String> open = new TreeSet<>();
    private final List<String> text;
    private int lastLine;
    private String outermost = "";
    private boolean inherits;

    private Source(List<String> text) {
        this.text = text;
    }

    static Source of(String text) {
        try {
            ParsedSource parsed = ParsedSource.of(text);
            Source source = new Source(text.lines().toList());
            new Finder(parsed, source).scan(parsed.unit(), "");
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its lines. */
    List<String> text() {
        return text;
    }

    /** Whether its outermost class has methods of another one, which only the compiler knows. */
    boolean inherits() {
        return inherits;
    }

    boolean has(String name) {
        return named.containsKey(name);
    }

    /** The names of all members. */
    Set<String> all() {
        return named.keySet();
    }

    /** The names of the methods of the outermost class that others may call. */
    Set<String> open() {
        return new TreeSet<>(open);
    }

    /** Its lines, counted from 0: of all members of this name. */
    SortedSet<Integer> lines(String name) {
        return named.getOrDefault(name, List.of()).stream()
                .flatMap(lines -> IntStream.rangeClosed(lines.first, lines.last).boxed())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The line, counted from 0, with the brace that closes the outermost class. */
    int lastLine() {
        return lastLine;
    }

    /** Walks through a source, each time with the name of the class it is in. */
    private static final class Finder extends TreeScanner<Void, String> {

        private final ParsedSource source;
        private final Source found;

        Finder(ParsedSource source, Source found) {
            this.source = source;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree tree, String outer) {
            String name = tree.getSimpleName().toString();
            Lines lines = lines(tree);
            if (!name.isEmpty()) {
                found.named.computeIfAbsent(name, key -> new ArrayList<>()).add(lines);
            }
            if (outer.isEmpty() && found.lastLine == 0) {
                found.lastLine = lines.last;
                found.outermost = name;
                found.inherits = tree.getExtendsClause() != null;
            }
            for (Tree member : tree.getMembers()) {
                if (member instanceof VariableTree field) {
                    found.named.computeIfAbsent(field.getName().toString(), key -> new ArrayList<>())
                            .add(lines(field));
                }
            }
            return super.visitClass(tree, name.isEmpty() ? outer : name);
        }

        @Override
        public Void visitMethod(MethodTree tree, String owner) {
            if (!tree.getName().contentEquals("<init>")) {
                found.named.computeIfAbsent(tree.getName().toString(), key -> new ArrayList<>()).add(lines(tree));
                if (owner.equals(found.outermost) && !tree.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
                    found.open.add(tree.getName().toString());
                }
            }
            return super.visitMethod(tree, owner);
        }

        private Lines lines(Tree tree) {
            return new Lines(source.line(source.start(tree)) - 1, source.line(source.end(tree)) - 1);
        }
    }
}
