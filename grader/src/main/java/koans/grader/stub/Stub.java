package koans.grader.stub;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import koans.grader.course.ParsedSource;

/**
 * Makes a stub of a model answer.
 *
 * <p>Every body becomes {@code return todo();}, and private fields, methods and types are left out: they are the
 * answer's. What the Javadoc calls given stays whole, with the private members that it uses.
 */
final class Stub {

    private static final String TODO = "import static koans.kit.Todo.todo;";

    private final ParsedSource answer;
    private final String newLine;
    private final Uses uses = new Uses();
    private final List<List<Member>> types = new ArrayList<>();
    private final Set<Member> helpers = new LinkedHashSet<>();
    private final List<Edit> edits = new ArrayList<>();

    private Stub(ParsedSource answer) {
        this.answer = answer;
        this.newLine = answer.text().contains("\r\n") ? "\r\n" : "\n";
    }

    /** The stub of an answer. */
    static String of(String answer) throws IOException {
        ParsedSource source = ParsedSource.of(answer);
        if (!source.errors().isEmpty()) {
            Diagnostic<?> error = source.errors().get(0);
            throw new IllegalArgumentException("line " + error.getLineNumber() + ": " + error.getMessage(Locale.ROOT));
        }
        return new Stub(source).write();
    }

    private String write() {
        for (Tree type : answer.unit().getTypeDecls()) {
            if (type instanceof ClassTree known) {
                see(known);
            }
        }
        boolean hasTodo = !edits.isEmpty();
        keepUsedHelpers();
        types.forEach(this::cutHelpers);
        edits.sort(Comparator.comparingInt(Edit::from).reversed());
        StringBuilder text = new StringBuilder(answer.text());
        edits.forEach(edit -> text.replace(edit.from(), edit.to(), edit.text()));
        return answer.unit().getTypeDecls().isEmpty() ? text.toString() : withImports(text, hasTodo);
    }

    private void see(ClassTree type) {
        List<Member> members = Member.of(answer, type);
        types.add(members);
        uses.addHeader(type);
        for (Member member : members) {
            if (member.isGiven()) {
                uses.scan(member.tree(), null);
            } else if (member.isHelper()) {
                helpers.add(member);
            } else if (member.tree() instanceof ClassTree inner) {
                see(inner);
            } else if (member.tree() instanceof MethodTree method) {
                uses.addHeader(method);
                emptyBody(method);
            } else {
                uses.scan(member.tree(), null);
            }
        }
    }

    /** Where there are no statements there is nothing to write. */
    private void emptyBody(MethodTree method) {
        if (method.getBody() == null || method.getBody().getStatements().isEmpty()) {
            return;
        }
        int start = answer.start(method);
        String indent = answer.text().substring(answer.text().lastIndexOf('\n', start) + 1, start)
                .replaceFirst("\\S.*", "");
        boolean isVoid = method.getReturnType() == null || method.getReturnType().toString().equals("void");
        edits.add(new Edit(answer.start(method.getBody()), answer.end(method.getBody()),
                "{" + newLine + indent + (isVoid ? "    todo();" : "    return todo();") + newLine + indent + "}"));
    }

    private void keepUsedHelpers() {
        for (Optional<Member> used = usedHelper(); used.isPresent(); used = usedHelper()) {
            helpers.remove(used.get());
            uses.scan(used.get().tree(), null);
        }
    }

    private Optional<Member> usedHelper() {
        return helpers.stream().filter(helper -> uses.have(helper.name())).findFirst();
    }

    /** A blank line before what is cut stays before what comes next. */
    private void cutHelpers(List<Member> members) {
        boolean blankLine = false;
        for (Member member : members) {
            if (helpers.contains(member)) {
                edits.add(new Edit(member.from(), member.to(), ""));
                blankLine |= member.followsBlankLine();
            } else {
                if (blankLine && !member.followsBlankLine()) {
                    edits.add(new Edit(member.from(), member.from(), newLine));
                }
                blankLine = false;
            }
        }
    }

    /** All edits lie behind the imports. */
    private String withImports(StringBuilder text, boolean hasTodo) {
        List<? extends ImportTree> imports = answer.unit().getImports();
        int packageEnd = answer.unit().getPackage() == null ? 0 : answer.end(answer.unit().getPackage());
        int end = imports.isEmpty() ? packageEnd : answer.end(imports.get(imports.size() - 1));
        uses.addReferences(text.substring(end));
        Stream<String> todo = hasTodo ? Stream.of(TODO) : Stream.empty();
        String statics = String.join(newLine, Stream.concat(todo, needed(imports, true)).sorted().toList());
        String others = String.join(newLine, needed(imports, false).toList());
        Stream.of(statics, others).filter(block -> !block.isEmpty()).map(block -> newLine + newLine + block)
                .reduce(String::concat).ifPresentOrElse(
                        blocks -> text.replace(packageEnd, end, blocks), () -> text.delete(packageEnd, end));
        return text.toString();
    }

    private Stream<String> needed(List<? extends ImportTree> imports, boolean isStatic) {
        return imports.stream().filter(each -> each.isStatic() == isStatic && isNeeded(each))
                .map(each -> answer.text().substring(answer.start(each), answer.end(each)));
    }

    private boolean isNeeded(ImportTree each) {
        String name = ((MemberSelectTree) each.getQualifiedIdentifier()).getIdentifier().toString();
        return name.equals("*") || uses.have(name);
    }

    private record Edit(int from, int to, String text) {
    }
}
