package koans.grader.stub;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The names that code and its Javadoc make use of. */
final class Uses extends TreeScanner<Void, Void> {

    private static final Pattern REFERENCE = Pattern.compile(
            "@(?:link|linkplain|see|throws|value)[\\s*]+([\\w.]*(?:#\\w+)?(?:\\([^)]*\\))?)");
    /** Of {@code java.util.Map#get(Object)} what an import may stand for: not Map, which says where it comes from. */
    private static final Pattern FIRST_NAME = Pattern.compile("(?<![\\w.#])\\w+");

    private final Set<String> names = new HashSet<>();

    boolean have(String name) {
        return names.contains(name);
    }

    /** Adds what a class names before its brace. */
    void addHeader(ClassTree type) {
        scan(type.getModifiers(), null);
        scan(type.getTypeParameters(), null);
        scan(type.getExtendsClause(), null);
        scan(type.getImplementsClause(), null);
        scan(type.getPermitsClause(), null);
        type.getMembers().stream().filter(member -> Member.isComponent(type, member))
                .forEach(component -> scan(component, null));
    }

    /** Adds what a method names before its brace. */
    void addHeader(MethodTree method) {
        scan(method.getModifiers(), null);
        scan(method.getTypeParameters(), null);
        scan(method.getReturnType(), null);
        scan(method.getParameters(), null);
        scan(method.getThrows(), null);
    }

    /** Adds what the Javadoc in a text refers to. */
    void addReferences(String text) {
        REFERENCE.matcher(text).results().flatMap(found -> FIRST_NAME.matcher(found.group(1)).results())
                .map(MatchResult::group).forEach(names::add);
    }

    /** A name that a class declares itself is no one else's. */
    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        Uses inside = new Uses();
        inside.addHeader(type);
        inside.scan(type.getMembers(), null);
        type.getMembers().forEach(member -> inside.names.remove(Member.name(member)));
        names.addAll(inside.names);
        return nothing;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void nothing) {
        names.add(tree.getName().toString());
        return super.visitIdentifier(tree, nothing);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
        names.add(tree.getIdentifier().toString());
        return super.visitMemberSelect(tree, nothing);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
        names.add(tree.getName().toString());
        return super.visitMemberReference(tree, nothing);
    }
}
