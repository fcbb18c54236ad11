package koans.gates;

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
record Variants(Course course) {

    private static final Pattern CHAPTER = Pattern.compile("ch(\\d\\d)\\w+");

    /** Every variant there is, the wrong ones first. */
    List<Variant> all() throws IOException {
        return ofChapters(chapter -> true, "");
    }

    /** The variants of some chapters that have these words in their name; no others are read. */
    List<Variant> ofChapters(IntPredicate chapters, String words) throws IOException {
        List<Variant> variants = new ArrayList<>();
        for (Path patch : files("wrong", chapters, words)) {
            variants.add(Variant.wrong(course, patch));
        }
        for (Path source : files("right", chapters, words)) {
            variants.add(Variant.right(course, source));
        }
        return variants;
    }

    /** The ids of the exercises that have a wrong variant to reject. */
    Set<String> covered() throws IOException {
        return all().stream().filter(Variant::isWrong).map(Variant::rejectedBy).collect(Collectors.toSet());
    }

    private List<Path> files(String kind, IntPredicate chapters, String words) throws IOException {
        Path folder = course.variants().resolve(kind);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        for (Path chapter : list(folder)) {
            if (chapters.test(number(chapter))) {
                try (Stream<Path> files = Files.walk(chapter)) {
                    files.filter(Files::isRegularFile)
                            .filter(file -> Variant.name(course, file).contains(words)).sorted().forEach(found::add);
                }
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
