package koans.grader.kit;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import koans.grader.course.ParsedSource;

/** What other classes can call of a source file, one line each, whatever its comments and bodies say. */
final class Signatures {

    private final Set<String> found = new TreeSet<>();

    private Signatures() {
    }

    /** The public and protected types, constructors, methods and fields of a source. */
    static Set<String> of(String source) throws IOException {
        Signatures signatures = new Signatures();
        for (Tree type : ParsedSource.of(source).unit().getTypeDecls()) {
            signatures.see(type, "", false);
        }
        return signatures.found;
    }

    private void see(Tree member, String owner, boolean allPublic) {
        if (member instanceof ClassTree type && isSeen(type.getModifiers(), allPublic)) {
            seeType(type, owner + type.getSimpleName());
        } else if (member instanceof MethodTree method && isSeen(method.getModifiers(), allPublic)) {
            add(mark(method.getModifiers()) + typeParameters(method.getTypeParameters()) + owner + method.getName()
                    + "(" + method.getParameters().stream().map(each -> each.getType().toString())
                            .collect(Collectors.joining(", ")) + ") " + method.getReturnType());
        } else if (member instanceof VariableTree field && isSeen(field.getModifiers(), allPublic)) {
            add(mark(field.getModifiers()) + owner + field.getName() + " " + field.getType());
        }
    }

    private void seeType(ClassTree type, String name) {
        add(type.getKind() + " " + name + typeParameters(type.getTypeParameters()));
        if (type.getExtendsClause() != null) {
            add(name + " extends " + type.getExtendsClause());
        }
        type.getImplementsClause().forEach(each -> add(name + " implements " + each));
        boolean allPublic = type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
        for (Tree member : type.getMembers()) {
            boolean component = type.getKind() == Tree.Kind.RECORD && member instanceof VariableTree field
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC);
            if (component) {
                add(name + "." + ((VariableTree) member).getName() + " " + ((VariableTree) member).getType());
            } else {
                see(member, name + ".", allPublic);
            }
        }
    }

    private static boolean isSeen(ModifiersTree modifiers, boolean allPublic) {
        Set<Modifier> flags = modifiers.getFlags();
        return flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED)
                || allPublic && !flags.contains(Modifier.PRIVATE);
    }

    private static String mark(ModifiersTree modifiers) {
        return modifiers.getFlags().contains(Modifier.STATIC) ? "static " : "";
    }

    private static String typeParameters(List<? extends Tree> parameters) {
        return parameters.isEmpty() ? ""
                : parameters.stream().map(Tree::toString).collect(Collectors.joining(", ", "<", "> "));
    }

    /** A type is the same with its package written out and without. */
    private void add(String signature) {
        found.add(signature.replaceAll("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])", "").replaceAll("\\s+", " ").strip());
    }
}
