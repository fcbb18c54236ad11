package koans.grader.course;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import koans.grader.Event;
import koans.grader.Place;
import koans.grader.Syllabus;

/**
 * Finds the lines of sources that a learner should look at, by the JDK's own parser. A line is a help: where none is
 * found it is 0.
 */
public final class SourceLines {

    private static final String CONSTRUCTOR = "<init>";

    private SourceLines() {
    }

    /** The line with the name of the first method that an exercise writes, or of its class. */
    public static int ofExercise(Path source, Syllabus.Entry exercise) {
        try {
            String type = exercise.stub().replaceFirst(".*\\.", "");
            String method = exercise.writes().isEmpty() ? CONSTRUCTOR : exercise.writes().get(0);
            return lineOf(text(source), type, method);
        } catch (IOException | RuntimeException | LinkageError e) {
            // No source, or one that the parser gives up on, or a Java that is out of joint: no line.
            return 0;
        }
    }

    /** The line of an exercise's heading in the course text. */
    public static int ofHeading(Path text, Syllabus.Entry exercise) {
        String heading = "#+ " + exercise.id().replace(".", "\\.") + " .*";
        try {
            List<String> lines = text(text).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).matches(heading)) {
                    return i + 1;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // No text, no line.
        }
        return 0;
    }

    /** Whatever its bytes are: somebody's editor may write others than ours. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** The first thing that the parser does not understand in the source of a class; empty if it understands all. */
    public static Optional<Event.Broken> firstError(Path source, String type) {
        try {
            return ParsedSource.of(text(source)).errors().stream().findFirst().map(error -> new Event.Broken(
                    new Place(type, "", source.getFileName().toString(), (int) error.getLineNumber()),
                    error.getMessage(Locale.ROOT)));
        } catch (IOException | RuntimeException e) {
            // What cannot be read has no sentence of its own.
            return Optional.empty();
        }
    }

    private static int lineOf(String source, String type, String method) throws IOException {
        ParsedSource parsed = ParsedSource.of(source);
        Finder finder = new Finder(parsed, type, method);
        finder.scan(parsed.unit(), "");
        return finder.line();
    }

    /** Walks through a parsed source, each time with the name of the class it is in. */
    private static final class Finder extends TreeScanner<Void, String> {

        private final ParsedSource source;
        private final String type;
        private final String method;
        private int inType;
        private int inOther;
        private int ofType;

        Finder(ParsedSource source, String type, String method) {
            this.source = source;
            this.type = type;
            this.method = method;
        }

        /** Of the method in the class itself, or else in one inside it, or else of the class. */
        int line() {
            return inType > 0 ? inType : inOther > 0 ? inOther : ofType;
        }

        @Override
        public Void visitClass(ClassTree tree, String outer) {
            String name = tree.getSimpleName().toString();
            if (ofType == 0 && name.equals(type)) {
                ofType = line(tree, tree.getModifiers(), "\\b(?:class|record|enum|interface)\\s+" + name + "\\b");
            }
            return super.visitClass(tree, name);
        }

        @Override
        public Void visitMethod(MethodTree tree, String owner) {
            boolean isMeant = tree.getName().contentEquals(method)
                    && (!method.equals(CONSTRUCTOR) || owner.equals(type))
                    && !tree.getModifiers().getFlags().contains(Modifier.PRIVATE);
            if (isMeant) {
                int line = line(tree, tree.getModifiers(),
                        "(?<![\\w$.])" + (method.equals(CONSTRUCTOR) ? type : method) + "\\s*[({]");
                if (owner.equals(type) && inType == 0) {
                    inType = line;
                } else if (!owner.equals(type) && !owner.isEmpty() && inOther == 0) {
                    inOther = line;
                }
            }
            return super.visitMethod(tree, owner);
        }

        /** The line with the name, after whatever annotations stand before it. */
        private int line(Tree tree, ModifiersTree modifiers, String name) {
            int start = Math.max(source.start(tree), source.end(modifiers));
            Matcher found = Pattern.compile(name).matcher(source.text()).region(start, source.text().length());
            return source.line(found.find() ? found.start() : start);
        }
    }
}
