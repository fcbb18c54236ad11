package koans.grader.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import koans.grader.Event;
import koans.grader.Place;
import org.objectweb.asm.ClassReader;

/**
 * Looks for what learners' classes borrow of the tests. The tests hold references to compare with, in the learners' own
 * packages: an answer that calls one would be right, and nobody's.
 */
final class Borrowed {

    private static final String OURS = "koans.";
    private static final String GIVEN = "koans.kit.";

    private static final String LAMBDA = "^lambda\\$(.+)\\$\\d+$";

    private Borrowed() {
    }

    /** One for each method that uses what is neither given nor among these classes; it has the first such line. */
    static List<Event.Forbidden> in(Path classes) {
        try {
            List<ClassReader> types = ClassFiles.in(classes);
            Set<String> own = types.stream().map(Borrowed::name).collect(Collectors.toSet());
            List<Event.Forbidden> found = new ArrayList<>();
            for (ClassReader type : types) {
                Set<String> named = new HashSet<>(ClassFiles.namedBy(type));
                named.removeIf(name -> !name.startsWith(OURS) || name.startsWith(GIVEN) || own.contains(name));
                if (!named.isEmpty()) {
                    found.addAll(by(type, named));
                }
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            // What cannot be read is not run either.
            return List.of();
        }
    }

    private static List<Event.Forbidden> by(ClassReader type, Set<String> named) {
        Map<String, Event.Forbidden> methods = new LinkedHashMap<>();
        new Uses(type).told((place, owner, member) -> {
            if (named.contains(owner)) {
                Place method = new Place(place.type(), place.method().replaceFirst(LAMBDA, "$1"), place.file(),
                        place.line());
                methods.putIfAbsent(method.method(), new Event.Forbidden(method, thing(owner, member)));
            }
        });
        // It may extend or catch one: then it is the class that borrows.
        return methods.isEmpty() ? List.of(new Event.Forbidden(new Place(name(type), "",
                name(type).replaceFirst(".*\\.", "").replaceFirst("\\$.*", "") + ".java", 0),
                thing(named.stream().sorted().findFirst().orElseThrow(), ""))) : List.copyOf(methods.values());
    }

    private static String name(ClassReader type) {
        return type.getClassName().replace('/', '.');
    }

    private static String thing(String owner, String member) {
        return owner.replaceFirst(".*\\.", "").replace('$', '.')
                + (member.isEmpty() || member.startsWith("<") ? "" : "." + member);
    }
}
