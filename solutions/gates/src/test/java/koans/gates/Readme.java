package koans.gates;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import koans.grader.Syllabus;
import koans.grader.course.Course;
import koans.grader.course.SourceLines;

/** Whether the reports that the README shows have the course's own names and numbers. */
final class Readme {

    private static final Pattern KIT = Pattern.compile("(\\S.* [\\d.]+): exercises");
    private static final Pattern BAR = Pattern.compile(" *(\\d+)  (\\S.*?) +[░█]+ +\\d+ of (\\d+)");
    private static final Pattern SUM = Pattern.compile("\\d+ of (\\d+ exercises), \\d+ of (\\d+ points)");
    private static final Pattern EXERCISE =
            Pattern.compile("(?:Next: |Newly passed: |[A-Z]+(?: [A-Z]+)?  )(\\d+\\.\\d+ .+?)(?:  (\\S+\\.java):\\d+)?");
    private static final Pattern NEXT = Pattern.compile("Next: (\\d+\\.\\d+) .+");
    private static final Pattern WRITE = Pattern.compile("  write  (\\S+:\\d+)");
    private static final Pattern READ = Pattern.compile("  read   (\\S+:\\d+, section \\d+\\.\\d+)");

    private final Course course;
    private final Syllabus syllabus;
    private final List<String> lines;
    private final List<String> complaints = new ArrayList<>();

    private Readme(Course course, Syllabus syllabus, List<String> lines) {
        this.course = course;
        this.syllabus = syllabus;
        this.lines = lines;
    }

    /** What is not as the course has it, or is not shown at all. */
    static List<String> complaints(Course course, Syllabus syllabus, List<String> lines) throws IOException {
        Readme readme = new Readme(course, syllabus, lines);
        readme.look();
        return readme.complaints;
    }

    private void look() throws IOException {
        List<Syllabus.Entry> all = syllabus.exercises();
        compare(KIT, m -> m.group(1), Set.of(course.name()));
        compare(BAR, m -> m.group(1) + " " + m.group(2) + " " + m.group(3), syllabus.chapters().entrySet().stream()
                .map(chapter -> chapter.getKey() + " " + chapter.getValue() + " " + all.stream()
                        .filter(exercise -> exercise.chapter() == chapter.getKey() && !exercise.isOptional()).count())
                .collect(Collectors.toSet()));
        compare(SUM, m -> m.group(1) + ", " + m.group(2), Set.of(all.stream()
                .filter(exercise -> !exercise.isOptional()).count() + " exercises, " + syllabus.points() + " points"));
        compare(EXERCISE, m -> m.group(1), all.stream().map(Syllabus.Entry::heading).collect(Collectors.toSet()));
        compare(EXERCISE, m -> m.group(2) == null ? null : m.group(1) + " " + m.group(2),
                all.stream().map(exercise -> exercise.heading() + " " + course.show(stub(exercise)))
                        .collect(Collectors.toSet()));
        Set<String> write = new TreeSet<>();
        Set<String> read = new TreeSet<>();
        for (MatchResult next : found(NEXT)) {
            syllabus.exercise(next.group(1)).ifPresent(exercise -> {
                write.add(course.show(stub(exercise)) + ":" + SourceLines.ofExercise(stub(exercise), exercise));
                read.add(course.show(course.text()) + ":" + SourceLines.ofHeading(course.text(), exercise)
                        + ", section " + exercise.id());
            });
        }
        compare(WRITE, m -> m.group(1), write);
        compare(READ, m -> m.group(1), read);
    }

    private Path stub(Syllabus.Entry exercise) {
        return course.stubs().resolve(exercise.sourceFile());
    }

    private void compare(Pattern shown, Function<MatchResult, String> words, Set<String> right) {
        List<MatchResult> found = found(shown);
        if (found.isEmpty()) {
            complaints.add("the README shows nothing like " + shown);
        }
        found.forEach(line -> {
            String said = words.apply(line);
            if (said != null && !right.contains(said)) {
                complaints.add("the README shows '" + said + "'; right is "
                        + (right.size() > 20 ? "what the list of exercises says" : right));
            }
        });
    }

    private List<MatchResult> found(Pattern pattern) {
        return lines.stream().map(pattern::matcher).filter(Matcher::matches).map(Matcher::toMatchResult).toList();
    }
}
