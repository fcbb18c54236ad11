package koans.grader.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koans.grader.Event;
import koans.grader.Place;
import koans.grader.course.SourceLines;
import koans.grader.course.Workspace;
import koans.grader.engine.CompilerWords;

/**
 * What the build has made of a module's sources. The compiler goes on after a mistake: in place of a method that it
 * does not understand it leaves one that says so.
 *
 * @param broken    the classes with such methods, with the compiler's sentences
 * @param forbidden the methods that use what belongs to the tests
 */
public record Compiled(List<Event.Broken> broken, List<Event.Forbidden> forbidden) {

    private static final byte[] MARK = "Unresolved compilation problem".getBytes(StandardCharsets.ISO_8859_1);

    /**
     * Looks at the classes of a module.
     *
     * <p>Tests that did not compile are marked to be compiled again, though they have not changed: it is something in
     * the stubs that they miss.
     */
    public static Compiled in(Workspace workspace) {
        try {
            List<Event.Broken> broken = new ArrayList<>();
            marked(workspace.classes()).forEach((file, message) -> broken.add(broken(workspace, file, message)));
            if (Files.isDirectory(workspace.sources())) {
                Set<String> known = broken.stream().map(one -> one.place().type()).collect(Collectors.toSet());
                Duplicates.in(SourceCompiler.sources(workspace.sources())).stream()
                        .filter(one -> !known.contains(one.place().type())).forEach(broken::add);
            }
            for (Path file : marked(workspace.testClasses()).keySet()) {
                String outer = file.getFileName().toString().replaceFirst("(\\$.*)?\\.class$", ".class");
                Files.setLastModifiedTime(file.resolveSibling(outer), FileTime.fromMillis(0));
            }
            return new Compiled(broken, Borrowed.in(workspace.classes()));
        } catch (IOException | UncheckedIOException e) {
            return new Compiled(List.of(), List.of());
        }
    }

    /** The classes with such methods and the compiler's message of the first. */
    private static Map<Path, String> marked(Path classes) throws IOException {
        Map<Path, String> marked = new LinkedHashMap<>();
        if (!Files.isDirectory(classes)) {
            return marked;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(classes)) {
            files = walk.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            int start = index(bytes, MARK);
            if (start >= 0) {
                marked.put(file, constant(bytes, start));
            }
        }
        return marked;
    }

    private static int index(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            int j = 0;
            while (j < wanted.length && bytes[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    /** A constant of a class file stands after its length, two bytes. */
    private static String constant(byte[] bytes, int start) {
        int length = (bytes[start - 2] & 0xFF) << 8 | bytes[start - 1] & 0xFF;
        return new String(bytes, start, Math.min(length, bytes.length - start), StandardCharsets.UTF_8);
    }

    private static Event.Broken broken(Workspace workspace, Path file, String message) {
        String type = workspace.classes().relativize(file).toString().replaceFirst("\\.class$", "")
                .replaceAll("[/\\\\]", ".");
        Path source = workspace.sources().resolve(type.replaceFirst("\\$.*", "").replace('.', '/') + ".java");
        String sentence = CompilerWords.sentence(message);
        Event.Broken told = new Event.Broken(new Place(type, "", source.getFileName().toString(), 0), sentence);
        // Of a mistake around all methods the compiler leaves no word in them.
        return sentence.isEmpty() ? SourceLines.firstError(source, type).orElse(told) : told;
    }
}
