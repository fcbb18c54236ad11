package koans.grader.stub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koans.grader.course.Course;

/**
 * An exercise to begin with: a model answer that doubles a number, a test that it passes, a wrong answer that the test
 * rejects, and a section that says so. All of it is true, and all of it is there to be replaced.
 */
public final class NewExercise {

    private static final Pattern ID = Pattern.compile("([1-9]\\d*)\\.([1-9]\\d*)");
    private static final Pattern TITLE = Pattern.compile("[^\"\\\\\\p{Cntrl}]*\\p{L}[^\"\\\\\\p{Cntrl}]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern NUMBERED = Pattern.compile("(?:## Chapter (\\d+)\\b|### (\\d+)\\.(\\d+) ).*");
    private static final Pattern HEADING = Pattern.compile("(##|###) .*");

    private final Course course;
    private final String id;
    private final String title;
    private final String type;
    private final String method;
    private final Path folder;

    /**
     * Plans an exercise.
     *
     * @param type   its class, which may be there already; null to name it after the title
     * @param method what learners write; null to name it after the title
     * @throws IllegalArgumentException if there is such an exercise already, or no such chapter, or if a name is none
     */
    public NewExercise(Course course, String id, String title, String type, String method) throws IOException {
        this.course = course;
        this.id = id;
        this.title = title.strip();
        require(TITLE.matcher(this.title).matches(), "'" + title + "' is no title");
        String words = Arrays.stream(this.title.split("[^A-Za-z0-9]+")).filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        this.type = type == null ? words : type;
        this.method = method != null ? method : words.isEmpty() ? words
                : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
        require(NAME.matcher(this.type).matches(),
                "'" + this.type + "' is no name of a class: give it one with --class");
        require(NAME.matcher(this.method).matches(),
                "'" + this.method + "' is no name of a method: give it one with --method");
        Matcher number = ID.matcher(id);
        require(number.matches(), "'" + id + "' is no number of an exercise, as 5.60 is");
        folder = chapter(number.group(1));
        require(headings().stream().noneMatch(line -> line.startsWith("### " + id + " ")),
                course.show(course.text()) + " has a section " + id + " already");
        Path answer = java(course.answers(), this.type);
        require(!Files.exists(answer) || !Pattern.compile("\\b" + this.method + "\\s*\\(")
                .matcher(Files.readString(answer)).find(), course.show(answer) + " has a " + this.method + " already");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** The folder of a chapter's package, below a folder of sources. */
    private Path chapter(String number) throws IOException {
        Path chapters = course.answers().resolve("koans");
        String begin = "ch" + "0".repeat(Math.max(0, 2 - number.length())) + number;
        if (Files.isDirectory(chapters)) {
            try (Stream<Path> all = Files.list(chapters)) {
                List<Path> found = all.filter(each -> each.getFileName().toString().matches(begin + "[a-z]\\w*"))
                        .toList();
                if (found.size() == 1) {
                    return course.answers().relativize(found.get(0));
                }
            }
        }
        throw new IllegalArgumentException("there is no chapter " + number + ": no folder "
                + course.show(chapters) + "/" + begin + "...");
    }

    private Path java(Path sources, String name) {
        return sources.resolve(folder).resolve(name + ".java");
    }

    private List<String> headings() throws IOException {
        return Files.readAllLines(course.text()).stream().filter(line -> HEADING.matcher(line).matches()).toList();
    }

    /** Writes everything, and tells where: what it is, and the file. */
    public Map<String, Path> write() throws IOException {
        Map<Path, String> texts = new LinkedHashMap<>();
        Path answer = java(course.answers(), type);
        Path test = java(course.tests(), type + "Test");
        Path variants = course.variants().resolve("wrong").resolve(folder.getFileName()).resolve(type + ".md");
        texts.put(answer, Files.exists(answer) ? inside(Files.readString(answer), answerMethod()) : answerClass());
        texts.put(test, Files.exists(test) ? withImports(inside(Files.readString(test), testClass())) : newTest());
        texts.put(variants, (Files.exists(variants) ? Files.readString(variants) : "# " + type + "\n") + "\n"
                + variant());
        texts.put(course.text(), section());
        for (Map.Entry<Path, String> text : texts.entrySet()) {
            Files.createDirectories(text.getKey().getParent());
            Files.writeString(text.getKey(), text.getValue());
        }
        Path stub = java(course.stubs(), type);
        Files.createDirectories(stub.getParent());
        Files.writeString(stub, Stub.of(texts.get(answer)));
        Map<String, Path> places = new LinkedHashMap<>();
        places.put("answer", answer);
        places.put("test", test);
        places.put("wrong", variants);
        places.put("text", course.text());
        places.put("stub", stub);
        return places;
    }

    private static String inside(String source, String member) {
        int end = source.stripTrailing().length() - 1;
        require(source.charAt(end) == '}', "a class that does not end with a brace");
        return source.substring(0, end) + "\n" + indented(member) + source.substring(end);
    }

    private static String indented(String member) {
        return member.indent(4).replaceAll("(?m)^ +$", "");
    }

    private String answerClass() {
        return """
                package %s;

                /** %s. */
                public final class %s {

                    private %s() {
                    }

                %s}
                """.formatted(packageName(), title, type, type, indented(answerMethod()));
    }

    private String answerMethod() {
        return """
                /**
                 * %s: {@code 2x}.
                 *
                 * @param x any number
                 */
                public static double %s(double x) {
                    return 2 * x;
                }
                """.formatted(title, method);
    }

    private String newTest() {
        return """
                package %s;

                import koans.grader.Exercise;
                import koans.grader.check.Check;
                import net.jqwik.api.Group;
                import org.junit.jupiter.api.Test;

                class %sTest {

                %s}
                """.formatted(packageName(), type, indented(testClass()));
    }

    private String testClass() {
        String named = method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
        // A class inside hides one of the same name outside.
        String inner = named.equals(type) ? "Answer" : named;
        return """
                @Group
                @Exercise(id = "%s", title = "%s", points = 1, writes = "%s")
                class %s {

                    @Test
                    void doublesItsNumber() {
                        Check.that("%s(3)", () -> %s.%s(3)).mistake("This is the number itself.", 3).is(6);
                    }
                }
                """.formatted(id, title, method, inner, method, type, method);
    }

    private static String withImports(String test) {
        List<String> lines = new ArrayList<>(test.lines().toList());
        List<String> missing = Stream.of("koans.grader.Exercise", "koans.grader.check.Check", "net.jqwik.api.Group",
                "org.junit.jupiter.api.Test").map(name -> "import " + name + ";")
                .filter(line -> !lines.contains(line)).toList();
        int first = 0;
        while (first < lines.size() && !lines.get(first).startsWith("import ")) {
            first++;
        }
        lines.addAll(Math.min(first, lines.size()), missing);
        return String.join("\n", lines) + "\n";
    }

    private String variant() {
        return """
                ## %s-undoubled
                Hands back what it was given.
                Rejected by %s: This is the number itself
                ```diff in %s
                -return 2 * x;
                +return x;
                ```
                """.formatted(method.toLowerCase(Locale.ROOT), id, method);
    }

    /** The course text with the section in its place: before the next one of a larger number, or the next chapter. */
    private String section() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(course.text()));
        String section = """
                ### %s %s

                Why it matters. Twice 3 is 6.

                Write `%s.%s` in `%s`.
                """.formatted(id, title, type, method, course.show(java(course.stubs(), type)));
        int number = Integer.parseInt(id.replaceFirst(".*\\.", ""));
        int chapter = Integer.parseInt(id.replaceFirst("\\..*", ""));
        int place = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            Matcher heading = NUMBERED.matcher(lines.get(i));
            if (heading.matches()) {
                int ofChapter = Integer.parseInt(heading.group(1) == null ? heading.group(2) : heading.group(1));
                boolean later = ofChapter > chapter || ofChapter == chapter && heading.group(3) != null
                        && Integer.parseInt(heading.group(3)) > number;
                if (!later) {
                    break;
                }
                place = i;
            }
        }
        lines.addAll(place, Stream.concat(place == lines.size() ? Stream.of("") : Stream.of(), Stream.concat(
                section.lines(), place == lines.size() ? Stream.of() : Stream.of(""))).toList());
        return String.join("\n", lines) + "\n";
    }

    private String packageName() {
        return "koans." + folder.getFileName();
    }
}
