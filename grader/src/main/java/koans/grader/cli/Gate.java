package koans.grader.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;

/**
 * After a run under Maven: lets the build be green only if this very run left its mark.
 *
 * <p>No mark, no green, whatever the reason. Where nothing of the run has told the reason it is told here.
 */
public final class Gate extends AbstractEnforcerRule {

    private static final Pattern TEST_CLASS = Pattern.compile("\"testClass\"\\s*:\\s*\"([\\w.$]+)\"");
    private static final Pattern ENDED = Pattern.compile("\"event\"\\s*:\\s*\"ended\"");
    /** How many letters a name may be off and still be meant. */
    private static final int TYPOS = 3;

    private File module;
    private String mark;
    private String test;

    @Override
    public void execute() throws EnforcerRuleException {
        Path run = module.toPath().resolve("target/koans");
        if (Files.exists(run.resolve(mark))) {
            return;
        }
        try {
            if (isCutShort(run.resolve("events.jsonl"))) {
                Aftermath.report(module.toPath(), System.out);
                System.out.flush();
                throw new EnforcerRuleException("The tests did not come to their end.");
            }
            if (!Files.exists(run.resolve("events.jsonl")) && !Files.exists(run.resolve("report.json"))) {
                throw new EnforcerRuleException(whyNoTestRan());
            }
        } catch (IOException e) {
            throw new EnforcerRuleException("Cannot read what the run left in " + run + ": " + e.getMessage(), e);
        }
        throw new EnforcerRuleException(mark.equals("all-passed")
                ? "Not everything passed in this run: see the report above, or target/koans/summary.md."
                : "Something is wrong: see the report above.");
    }

    private static boolean isCutShort(Path journal) throws IOException {
        if (!Files.exists(journal)) {
            return false;
        }
        // Not UTF-8: a journal that was cut off may end within a letter.
        try (Stream<String> lines = Files.lines(journal, StandardCharsets.ISO_8859_1)) {
            return lines.noneMatch(line -> ENDED.matcher(line).find());
        }
    }

    private String whyNoTestRan() throws IOException {
        return test == null || test.isBlank() ? "No test ran." : whyNothingIs(test.strip(), testClasses());
    }

    /** What to type instead of a value of {@code -Dtest} that no test answers to. */
    static String whyNothingIs(String wanted, List<String> classes) {
        String name = wanted.replaceFirst("#.*", "");
        String top = name.substring(name.lastIndexOf('.') + 1).replaceFirst("\\$.*", "").replaceFirst("\\.java$", "");
        if (wanted.contains("#")) {
            List<String> of = classes.stream().filter(each -> top(each).equals(top)).toList();
            if (!of.isEmpty()) {
                return "No test ran. Single methods earn nothing; type  mvn test -Dtest=" + top + "  or one of "
                        + String.join(" ", of.stream().map(each -> "-Dtest='" + each + "'").toList());
            }
        }
        List<String> near = near(name.contains("$") ? classes : classes.stream().map(Gate::top).distinct().toList(),
                name.contains("$") ? name.substring(name.lastIndexOf('.') + 1) : top);
        return "No test is called " + wanted + (near.isEmpty() ? ": type  mvn test  or, say,  mvn test -Dtest=GatesTest"
                : "; meant is perhaps  mvn test " + String.join("  or  mvn test ",
                        near.stream().map(each -> "-Dtest=" + (each.contains("$") ? "'" + each + "'" : each)).toList()));
    }

    private static String top(String testClass) {
        return testClass.replaceFirst("\\$.*", "");
    }

    private static List<String> near(List<String> names, String wanted) {
        String low = wanted.toLowerCase(Locale.ROOT);
        List<String> sorted = new ArrayList<>(names);
        Comparator<String> byDistance = Comparator.comparingInt(name -> distance(name.toLowerCase(Locale.ROOT), low));
        sorted.sort(byDistance);
        return sorted.stream().filter(name -> distance(name.toLowerCase(Locale.ROOT), low) <= TYPOS
                || name.toLowerCase(Locale.ROOT).startsWith(low)
                || name.equalsIgnoreCase(wanted + "Test")).limit(3).toList();
    }

    /** The number of letters to put in, take out or change to make one word of the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    /** The names of the exercises' test classes, without their packages. */
    private List<String> testClasses() throws IOException {
        Path syllabus = Stream.of("src/test/resources", "../exercises/src/test/resources")
                .map(folder -> module.toPath().resolve(folder).resolve("koans/syllabus.json"))
                .filter(Files::exists).findFirst().orElse(null);
        TreeSet<String> classes = new TreeSet<>();
        if (syllabus != null) {
            Matcher matcher = TEST_CLASS.matcher(Files.readString(syllabus));
            while (matcher.find()) {
                classes.add(matcher.group(1).substring(matcher.group(1).lastIndexOf('.') + 1));
            }
        }
        return List.copyOf(classes);
    }
}
