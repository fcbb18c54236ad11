package koans.gates;

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
    static Set<String> problems() {
        Set<String> without = Set.of("24", "32", "33", "34", "38", "39", "47", "48", "84", "126", "199", "200");
        Set<String> problems = new TreeSet<>();
        Stream.concat(IntStream.rangeClosed(1, 231).mapToObj(String::valueOf).filter(n -> !without.contains(n)),
                        Stream.of("32a", "32b", "33a", "33b", "38a", "38b", "126a", "126b",
                                "3x", "ex1", "ex2", "D8", "XS", "SX", "ND", "EX", "IMG",
                                "U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9", "U10", "U11", "U12", "U13",
                                "U14a", "U14b", "U14c", "U14d"))
                .forEach(n -> problems.add("003-" + n));
        Map.of("000", 17, "001", 12, "002", 8, "004", 7).forEach((document, count) ->
                IntStream.rangeClosed(1, count).forEach(n -> problems.add(document + "-" + n)));
        return problems;
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
