package koans.grader.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import koans.grader.report.Publisher;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;

/**
 * Before a run under Maven: takes away what an earlier run said, and classes whose sources are no longer there.
 *
 * <p>The stubs are compiled afresh in every run. A compiler that makes a class of a broken file may also make none,
 * and no class of yesterday must be graded in its place.
 */
public final class Afresh extends AbstractEnforcerRule {

    /** For much code that runs once: the quick compiler alone and the small collector halve such a run. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
    private static final String MARK_OF_AN_EDITOR = "\uFEFF";

    private File module;
    private boolean stubs;
    private boolean strict;
    private String test;
    private Object project;

    @Override
    public void execute() throws EnforcerRuleError {
        Path target = module.toPath().resolve("target");
        try {
            Path told = target.resolve("koans");
            if (Files.isSymbolicLink(told)) {
                // Whatever lies there is not ours.
                Files.delete(told);
            }
            for (String file : Publisher.FILES) {
                Files.deleteIfExists(told.resolve(file));
            }
            if (stubs) {
                delete(target.resolve("classes"));
                forgetOtherTests(target);
                forgiveMarks(module.toPath().resolve("src/main/java"));
                if (!strict && !mayTrain()) {
                    set("koans.collector", QUICK);
                }
            }
        } catch (IOException e) {
            throw new EnforcerRuleError("Cannot delete what an earlier run left in " + target + ": " + e.getMessage()
                    + ". Is it open in another program?", e);
        }
    }

    /** The tests' classes stay as long as they are those of the tests and of the grader that are here. */
    private void forgetOtherTests(Path target) throws IOException {
        Path known = target.resolve("tests-compiled.txt");
        String here = String.join("\n", testsAndLibraries());
        if (Files.exists(known) && Files.readString(known).equals(here)) {
            return;
        }
        delete(target.resolve("test-classes"));
        Files.createDirectories(target);
        Files.writeString(known, here);
    }

    /** Some editors write three bytes before the text that no compiler likes, and no learner sees. */
    private static void forgiveMarks(Path sources) throws IOException {
        byte[] mark = MARK_OF_AN_EDITOR.getBytes(StandardCharsets.UTF_8);
        for (Path file : files(sources)) {
            byte[] text = Files.readAllBytes(file);
            if (Arrays.mismatch(text, mark) == mark.length) {
                Files.write(file, Arrays.copyOfRange(text, mark.length, text.length));
            }
        }
    }

    /** Whether a network of chapter 10 may be trained: its tests are not left out, and its stub is begun. */
    private boolean mayTrain() throws IOException {
        for (Path tests : files(module.toPath().resolve("src/test/java/koans/ch10mnist"))) {
            String name = tests.getFileName().toString().replace("Test.java", "");
            Path stub = module.toPath().resolve("src/main/java/koans/ch10mnist/" + name + ".java");
            if ((test == null || test.isBlank() || test.matches(".*[*?%/!].*") || test.contains(name))
                    && Files.readString(tests).contains("@Slow(")
                    && Files.exists(stub) && !Files.readString(stub).contains("todo()")) {
                return true;
            }
        }
        return false;
    }

    private void set(String property, String value) throws EnforcerRuleError {
        try {
            ((Properties) project.getClass().getMethod("getProperties").invoke(project)).setProperty(property, value);
        } catch (ReflectiveOperationException e) {
            throw new EnforcerRuleError("Cannot set " + property, e);
        }
    }

    /** The tests there are, and as they are now: the poms, and what all tests were compiled against but the stubs. */
    private TreeSet<String> testsAndLibraries() throws IOException {
        Path root = module.toPath().toRealPath().getParent();
        TreeSet<String> parts = new TreeSet<>();
        for (Path test : files(root.resolve("exercises/src/test/java"))) {
            parts.add(root.relativize(test).toString());
        }
        for (String place : List.of("pom.xml", "exercises/pom.xml", "exercises/src/judge/java", "grader/target/classes",
                "grader/koans-grader.jar", "grader/koans-judge.jar")) {
            for (Path file : files(root.resolve(place))) {
                parts.add(root.relativize(file) + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return parts;
    }

    private static List<Path> files(Path place) throws IOException {
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(place)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
