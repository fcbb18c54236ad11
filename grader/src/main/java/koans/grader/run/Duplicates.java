package koans.grader.run;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import koans.grader.Event;
import koans.grader.Place;

/**
 * What is declared twice. A compiler that goes on after mistakes takes one of the two, and leaves no word about it in
 * the class: without a look at the sources that would pass.
 */
final class Duplicates {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Event.Broken> found;

    private Duplicates(CompilationUnitTree unit, SourcePositions positions, List<Event.Broken> found) {
        this.unit = unit;
        this.positions = positions;
        this.found = found;
    }

    /** All that is declared twice in these sources. */
    static List<Event.Broken> in(List<Path> sources) {
        List<Event.Broken> found = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null || sources.isEmpty()) {
            return found;
        }
        try (StandardJavaFileManager files =
                     compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, problem -> { }, List.of("-proc:none"), null,
                    files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            Set<String> types = new HashSet<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Duplicates(unit, positions, found).look(types);
            }
        } catch (IOException | RuntimeException e) {
            // What the parser does not understand is the compiler's business.
        }
        return found;
    }

    private void look(Set<String> types) {
        String inPackage = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        for (Tree tree : unit.getTypeDecls()) {
            if (tree instanceof ClassTree type) {
                String name = inPackage + type.getSimpleName();
                if (!types.add(name)) {
                    add(new Place(name, "", "", 0), tree, "There is another class " + type.getSimpleName());
                }
                members(name, type);
            }
        }
    }

    private void members(String name, ClassTree type) {
        Set<String> known = new HashSet<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method) {
                String signature = (method.getName().contentEquals("<init>") ? type.getSimpleName() : method.getName())
                        + "(" + method.getParameters().stream().map(Duplicates::plainType)
                        .collect(Collectors.joining(", ")) + ")";
                once(known, new Place(name, method.getName().toString(), "", 0), member, "method ", signature);
            } else if (member instanceof VariableTree field) {
                once(known, new Place(name, "", "", 0), member, "field ", field.getName().toString());
            } else if (member instanceof ClassTree inner) {
                once(known, new Place(name, "", "", 0), member, "class ", inner.getSimpleName().toString());
                members(name + "$" + inner.getSimpleName(), inner);
            }
        }
    }

    private void once(Set<String> known, Place place, Tree member, String kind, String name) {
        if (!known.add(kind + name)) {
            add(place, member, "Duplicate " + kind + name);
        }
    }

    /** Without type arguments and annotations: two methods that differ in those only are one. */
    private static String plainType(VariableTree parameter) {
        return String.valueOf(parameter.getType()).replaceAll("@[\\w.]+(\\([^)]*\\))?\\s*", "")
                .replaceAll("<.*>", "").replace("...", "[]").replaceAll(".*\\.(?=\\w)", "").replaceAll("\\s", "");
    }

    private void add(Place of, Tree tree, String sentence) {
        String file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
        found.add(new Event.Broken(new Place(of.type(), of.method(), file,
                (int) unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree))), sentence));
    }
}
