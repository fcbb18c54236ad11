package koans.gates;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether the table at the end of the course text says of every problem of the notes where it is to be found. */
final class Coverage {

    private static final Pattern ROW = Pattern.compile("\\| (\\d{3}-\\w+) \\| (.*?) \\|");
    private static final Pattern IDS = Pattern.compile("\\d+\\.\\d+(, \\d+\\.\\d+)*");
    private static final Pattern READ = Pattern.compile("read: \\S.*");

    private Coverage() {
    }

    /** The problems of the five documents, numbered as there; problems without a number have a name. */
    static Set<String> problems() throws IOException {
        Set<String> problems = new TreeSet<>();
        try (InputStream in = Coverage.class.getResourceAsStream("problems-of-the-notes.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                String[] words = line.split(" ");
                if (!line.startsWith("#")) {
                    Stream.of(words).skip(1).flatMap(Coverage::range).forEach(n -> problems.add(words[0] + "-" + n));
                }
            }
        }
        return problems;
    }

    /** {@code 7..9} for three. */
    private static Stream<String> range(String word) {
        String[] ends = word.split("\\.\\.");
        return ends.length == 1 ? Stream.of(word)
                : IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])).mapToObj(String::valueOf);
    }

    /**
     * What is wrong with the table.
     *
     * @param course   the lines of the course text
     * @param exercises the exercises there are
     * @param problems the problems that have to be in the table
     */
    static List<String> complaints(List<String> course, Set<String> exercises, Set<String> problems) {
        Map<String, String> rows = new LinkedHashMap<>();
        List<String> complaints = new ArrayList<>();
        for (Matcher row : course.stream().map(ROW::matcher).filter(Matcher::matches).toList()) {
            if (rows.put(row.group(1), row.group(2)) != null) {
                complaints.add(row.group(1) + " stands in the table twice");
            }
        }
        problems.stream().filter(problem -> !rows.containsKey(problem))
                .forEach(problem -> complaints.add(problem + " is missing from the table"));
        rows.forEach((problem, place) -> {
            if (!problems.contains(problem)) {
                complaints.add(problem + " is no problem of the notes");
            }
            if (IDS.matcher(place).matches()) {
                String unknown = Stream.of(place.split(", ")).filter(id -> !exercises.contains(id))
                        .collect(Collectors.joining(", "));
                if (!unknown.isEmpty()) {
                    complaints.add(problem + " names exercises that do not exist: " + unknown);
                }
            } else if (!READ.matcher(place).matches()) {
                complaints.add(problem + " has neither exercises nor 'read: ' and a reason: " + place);
            }
        });
        return complaints;
    }
}
