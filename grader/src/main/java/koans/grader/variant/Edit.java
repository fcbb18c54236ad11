package koans.grader.variant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One change of a source: some lines of a member give way to others. Indentation does not count.
 *
 * @param in  the name of the member, as {@code sample}; of a class, for what lies anywhere in it; empty where new
 *            members or imports are added
 * @param old the lines that give way; none where something is added
 * @param now the lines in their place
 */
public record Edit(String in, List<String> old, List<String> now) {

    /** The old text is not there, or more than once. */
    public static final class DoesNotFit extends Exception {

        private static final long serialVersionUID = 1;

        private DoesNotFit(String message) {
            super(message);
        }
    }

    /** Makes the lists immutable. */
    public Edit {
        old = List.copyOf(old);
        now = List.copyOf(now);
        if (in.isEmpty() != old.isEmpty()) {
            throw new IllegalArgumentException(in.isEmpty()
                    ? "lines that give way need the member they are in, as in ```diff in sample"
                    : "in " + in + ": no line says where, neither one that gives way nor one that stays");
        }
    }

    /**
     * Makes these changes of a source.
     *
     * @throws DoesNotFit if the old text of one is not there, or more than once
     */
    static String all(List<Edit> edits, Source source) throws DoesNotFit {
        List<String> lines = source.text();
        SortedMap<Integer, Edit> from = new TreeMap<>();
        List<String> imports = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (Edit edit : edits) {
            if (edit.in.isEmpty()) {
                edit.now.forEach(line -> (line.startsWith("import ") ? imports : added).add(line));
            } else {
                int place = edit.place(source);
                if (from.put(place, edit) != null) {
                    throw twice(place, lines);
                }
            }
        }
        List<String> changed = new ArrayList<>();
        int next = 0;
        for (int start : from.keySet()) {
            if (start < next) {
                throw twice(start, lines);
            }
            changed.addAll(added(source, next, start, imports, added));
            String indent = indent(lines.get(start)).substring(
                    Math.min(indent(from.get(start).old.get(0)).length(), indent(lines.get(start)).length()));
            from.get(start).now.forEach(line -> changed.add(line.isEmpty() ? line : indent + line));
            next = start + from.get(start).old.size();
        }
        changed.addAll(added(source, next, lines.size(), imports, added));
        return String.join("\n", changed) + "\n";
    }

    private static DoesNotFit twice(int line, List<String> lines) {
        return new DoesNotFit("two edits change line " + (line + 1) + ": " + lines.get(line).strip());
    }

    private static String indent(String line) {
        return line.replaceFirst("\\S.*", "");
    }

    /** A line each: a space before those that stay, - before those that go, + before those that come. */
    public String text() {
        return Difference.of(old, now);
    }

    /** Some lines as they are, and in their places what is new altogether. */
    private static List<String> added(Source source, int from, int to, List<String> imports,
                                      List<String> added) {
        List<String> all = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (i == source.lastLine() && !added.isEmpty()) {
                all.add("");
                added.forEach(member -> all.add(member.isEmpty() ? member : "    " + member));
            }
            String line = source.text().get(i);
            all.add(line);
            if (line.startsWith("package ") && !imports.isEmpty()) {
                all.add("");
                all.addAll(imports);
            }
        }
        return all;
    }

    /** The first of the lines that give way. */
    private int place(Source source) throws DoesNotFit {
        List<Integer> places = places(source);
        if (places.size() == 1) {
            return places.get(0);
        }
        if (!source.has(in)) {
            throw new DoesNotFit("there is no " + in + " any more");
        }
        if (places.isEmpty()) {
            throw new DoesNotFit("in " + in + " there is no more\n" + text(old) + nearest(source));
        }
        throw new DoesNotFit("in " + in + " there is more than once, at lines "
                + places.stream().map(line -> String.valueOf(line + 1)).collect(Collectors.joining(", ")) + "\n"
                + text(old) + "\nAdd a line that stays, before or after.");
    }

    /** Every first line, counted from 0, of places where the old text stands. */
    List<Integer> places(Source source) {
        List<String> lines = source.text();
        SortedSet<Integer> own = source.lines(in);
        return own.stream().filter(start -> own.contains(start + old.size() - 1)
                && IntStream.range(0, old.size()).allMatch(i -> same(lines.get(start + i), old.get(i)))).toList();
    }

    private static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }

    /** What the old text may have become: the lines of the member that share most words with it. */
    private String nearest(Source source) {
        List<String> lines = source.text();
        return source.lines(in).stream().filter(start -> start + old.size() <= lines.size())
                .max(Comparator.comparingInt(start -> IntStream.range(0, old.size())
                        .map(i -> alike(lines.get(start + i), old.get(i))).sum()))
                .map(start -> "\nNearest is, at line " + (start + 1) + "\n" + text(lines.subList(start,
                        start + old.size()).stream().map(String::strip).toList()))
                .orElse("");
    }

    /** How many words two lines share. */
    private static int alike(String one, String other) {
        List<String> words = new ArrayList<>(List.of(one.split("\\W+")));
        return (int) List.of(other.split("\\W+")).stream().filter(word -> !word.isEmpty() && words.remove(word))
                .count();
    }

    private static String text(List<String> lines) {
        return lines.stream().map(line -> "    " + line).collect(Collectors.joining("\n"));
    }
}
