package koans.grader.course;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import koans.grader.Syllabus;

/** Finds the lines of sources that a learner should look at. A line is a help: where none is found it is 0. */
public final class SourceLines {

    private SourceLines() {
    }

    /** The line with the name of the first method that an exercise writes, or of its class. */
    public static int ofExercise(Path source, Syllabus.Entry exercise) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null || !Files.isRegularFile(source)) {
            return 0;
        }
        try (StandardJavaFileManager files =
                     compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, diagnostic -> { }, List.of("-proc:none"), null,
                    files.getJavaFileObjects(source));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            String type = exercise.stub().replaceFirst(".*\\.", "");
            String method = exercise.writes().isEmpty() ? "<init>" : exercise.writes().get(0);
            for (CompilationUnitTree unit : task.parse()) {
                Finder finder = new Finder(unit, positions, type, method);
                finder.scan(unit, null);
                return finder.line();
            }
        } catch (IOException | RuntimeException e) {
            // What the parser does not understand has no lines.
        }
        return 0;
    }

    /** The line of an exercise's heading in the course text. */
    public static int ofHeading(Path text, Syllabus.Entry exercise) {
        String heading = "#+ " + exercise.id().replace(".", "\\.") + " .*";
        try (Stream<String> lines = Files.lines(text)) {
            List<String> all = lines.toList();
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).matches(heading)) {
                    return i + 1;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // No text, no line.
        }
        return 0;
    }

    private static final class Finder extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String type;
        private final String method;
        private int ofMethod;
        private int ofType;

        Finder(CompilationUnitTree unit, SourcePositions positions, String type, String method) {
            this.unit = unit;
            this.positions = positions;
            this.type = type;
            this.method = method;
        }

        int line() {
            return ofMethod > 0 ? ofMethod : ofType;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            if (ofType == 0 && tree.getSimpleName().contentEquals(type)) {
                ofType = line(tree, type);
            }
            return super.visitClass(tree, nothing);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            if (ofMethod == 0 && tree.getName().contentEquals(method)
                    && !tree.getModifiers().getFlags().contains(Modifier.PRIVATE)
                    && positions.getEndPosition(unit, tree) >= 0) {
                ofMethod = line(tree, method.equals("<init>") ? type : method);
            }
            return super.visitMethod(tree, nothing);
        }

        /** The line with the name, whatever annotations and line breaks stand before it. */
        private int line(Tree tree, String name) {
            LineMap lines = unit.getLineMap();
            long start = positions.getStartPosition(unit, tree);
            try {
                String source = unit.getSourceFile().getCharContent(true).toString();
                int end = (int) Math.max(start, positions.getEndPosition(unit, tree));
                Matcher found = Pattern
                        .compile("(?<![\\w$@.])" + Pattern.quote(name) + "\\s*[({<]|\\b(?:class|record"
                                + "|enum|interface)\\s+" + Pattern.quote(name) + "\\b")
                        .matcher(source).region((int) start, Math.min(end, source.length()));
                return (int) lines.getLineNumber(found.find() ? found.start() : start);
            } catch (IOException e) {
                return (int) lines.getLineNumber(start);
            }
        }
    }
}
