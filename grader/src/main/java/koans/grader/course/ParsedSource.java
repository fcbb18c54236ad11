package koans.grader.course;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The text of a source file as the compiler's parser reads it. Nothing is made of it.
 *
 * @param text      the text
 * @param unit      its tree, as far as it could be understood
 * @param positions where in the text the parts of the tree stand
 * @param errors    what the parser did not understand
 */
public record ParsedSource(String text, CompilationUnitTree unit, SourcePositions positions,
                           List<Diagnostic<? extends JavaFileObject>> errors) {

    /** Parses a text. */
    public static ParsedSource of(String text) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("this Java has no compiler: run on a JDK, not a JRE ("
                    + System.getProperty("java.home") + ")");
        }
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) compiler.getTask(null, null, problems, List.of("-proc:none"), null,
                List.of(new Text(text)));
        CompilationUnitTree unit = task.parse().iterator().next();
        return new ParsedSource(text, unit, Trees.instance(task).getSourcePositions(),
                problems.getDiagnostics().stream()
                        .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR).toList());
    }

    /** Where a part of the tree begins: its annotations and modifiers belong to it, its Javadoc does not. */
    public int start(Tree part) {
        return (int) positions.getStartPosition(unit, part);
    }

    /** Where a part of the tree has ended; -1 when nothing is written for it. */
    public int end(Tree part) {
        return (int) positions.getEndPosition(unit, part);
    }

    /** The number of the line that a position lies in. */
    public int line(int position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        private Text(String text) {
            super(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
