package koans.grader.stub;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import koans.grader.course.ParsedSource;

/**
 * A member of a class.
 *
 * @param tree   the member itself
 * @param from   where what belongs to it begins in the source: blank lines, comments, its Javadoc
 * @param to     where it has ended, a comment on its last line included
 * @param before what stands between {@code from} and the member itself
 */
record Member(Tree tree, int from, int to, String before) {

    private static final Pattern BODY = Pattern.compile("(?s)(?:/\\*.*?\\*/|//[^\\n]*|[^{])*?\\{");
    private static final Pattern REST_OF_LINE = Pattern.compile("[ \\t]*[,;]?(?:[ \\t]*//[^\\r\\n]*)?");
    private static final Pattern BLANK_LINE = Pattern.compile("[ \\t]*(?>\\R)[ \\t]*\\R");
    private static final Pattern GIVEN = Pattern.compile("(?:^|\\. )Given[.;,]");

    /** The members of a class in the order of its source; the components of a record stand in its header. */
    static List<Member> of(ParsedSource source, ClassTree type) {
        List<Member> members = new ArrayList<>();
        int from = after(BODY, source, header(source, type));
        for (Tree tree : type.getMembers()) {
            if (isComponent(type, tree)) {
                continue;
            }
            int start = source.start(tree);
            if (start < from) {
                throw new IllegalArgumentException("line " + source.line(start)
                        + ": two fields in one declaration; give each its own");
            }
            int to = after(REST_OF_LINE, source, source.end(tree));
            members.add(new Member(tree, from, to, source.text().substring(from, start)));
            from = to;
        }
        return members;
    }

    /** Where the last thing before the brace of a class has ended. */
    private static int header(ParsedSource source, ClassTree type) {
        Stream<Tree> parts = Stream.of(Stream.of(type.getModifiers()), type.getTypeParameters().stream(),
                Stream.ofNullable(type.getExtendsClause()), type.getImplementsClause().stream(),
                type.getPermitsClause().stream(),
                type.getMembers().stream().filter(member -> isComponent(type, member))).flatMap(each -> each);
        return Math.max(source.start(type), parts.mapToInt(source::end).max().orElse(0));
    }

    private static int after(Pattern pattern, ParsedSource source, int position) {
        Matcher matcher = pattern.matcher(source.text()).region(position, source.text().length());
        return matcher.lookingAt() ? matcher.end() : position;
    }

    /** Whether it is a component of a record. */
    static boolean isComponent(ClassTree type, Tree member) {
        return type.getKind() == Tree.Kind.RECORD && member instanceof VariableTree field
                && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    /** Whether its Javadoc says so, in a sentence that begins with "Given": {@code Given.} or {@code Given; ...} */
    boolean isGiven() {
        int javadoc = before.lastIndexOf("/**");
        return javadoc >= 0 && GIVEN.matcher(words(before.substring(javadoc + "/**".length()))).find();
    }

    /** What a Javadoc says before its first tag, in one line. */
    private static String words(String javadoc) {
        return javadoc.split("\\R\\s*\\*\\s*@", 2)[0].replaceAll("\\s*\\R\\s*\\*?\\s*", " ").strip();
    }

    /** Whether nobody but the class itself knows of it. A constructor is known by what a class is without it. */
    boolean isHelper() {
        if (tree instanceof ClassTree type) {
            return isPrivate(type.getModifiers());
        }
        if (tree instanceof MethodTree method) {
            return isPrivate(method.getModifiers()) && method.getReturnType() != null;
        }
        return !(tree instanceof VariableTree field) || isPrivate(field.getModifiers());
    }

    private static boolean isPrivate(ModifiersTree modifiers) {
        return modifiers.getFlags().contains(Modifier.PRIVATE);
    }

    /** What others call it by; empty for a block of statements. */
    String name() {
        return name(tree);
    }

    static String name(Tree tree) {
        return tree instanceof ClassTree type ? type.getSimpleName().toString()
                : tree instanceof MethodTree method ? method.getName().toString()
                : tree instanceof VariableTree field ? field.getName().toString() : "";
    }

    boolean followsBlankLine() {
        return BLANK_LINE.matcher(before).lookingAt();
    }
}
