package koans.grader.variant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koans.grader.course.Course;

/**
 * The variants of a course: wrong ones and right ones, in a folder for each chapter.
 *
 * @param course the course
 */
public record Variants(Course course) {

    private static final Pattern CHAPTER = Pattern.compile("ch(\\d\\d)\\w+");
    private static final String EDITS = ".md";
    private static final String SOURCE = ".java";

    /** Every variant there is, the wrong ones first. */
    public List<Variant> all() throws IOException {
        return ofChapters(chapter -> true);
    }

    /** The variants of some chapters; no others are read. */
    public List<Variant> ofChapters(IntPredicate chapters) throws IOException {
        List<Variant> variants = new ArrayList<>();
        for (Path file : files(Variant.WRONG, chapters)) {
            if (file.toString().endsWith(EDITS)) {
                variants.addAll(edits(file));
            } else {
                variants.add(Variant.whole(name(file), file, course, true));
            }
        }
        for (Path source : files(Variant.RIGHT, chapters)) {
            variants.add(Variant.whole(name(source), source, course, false));
        }
        return variants;
    }

    /** The ids of the exercises that have a wrong variant to reject. */
    public Set<String> covered() throws IOException {
        return all().stream().filter(Variant::isWrong).map(Variant::rejectedBy).collect(Collectors.toSet());
    }

    private List<Variant> edits(Path file) throws IOException {
        String name = name(file).replaceFirst("\\.md$", "");
        String type = "koans." + name.substring(Variant.WRONG.length() + 1).replace('/', '.');
        Answer answer = new Answer(Variant.answer(course, type));
        try {
            return WrongAnswer.read(Files.readAllLines(file)).stream()
                    .map(wrong -> new Variant(name + "/" + wrong.name(), file, type, wrong.rejectedBy(),
                            wrong.message(), wrong.sentence(), wrong.edits(), answer)).toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    /** What a variant in this file is called. */
    private String name(Path file) {
        return course.variants().relativize(file).toString().replace('\\', '/');
    }

    private List<Path> files(String kind, IntPredicate chapters) throws IOException {
        Path folder = course.variants().resolve(kind);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        for (Path chapter : list(folder)) {
            if (chapters.test(number(chapter))) {
                try (Stream<Path> files = Files.walk(chapter)) {
                    files.filter(Files::isRegularFile).sorted().forEach(found::add);
                }
            }
        }
        for (Path file : found) {
            if (!file.toString().endsWith(SOURCE) && !(kind.equals(Variant.WRONG) && file.toString().endsWith(EDITS))) {
                throw new IllegalStateException(file + ": a variant is a class"
                        + (kind.equals(Variant.WRONG) ? ", or an edit in a file " + EDITS : ""));
            }
        }
        return found;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static int number(Path chapter) {
        Matcher matcher = CHAPTER.matcher(chapter.getFileName().toString());
        if (!matcher.matches()) {
            throw new IllegalStateException(chapter + ": variants lie in folders of chapters, as ch04perceptron");
        }
        return Integer.parseInt(matcher.group(1));
    }
}
