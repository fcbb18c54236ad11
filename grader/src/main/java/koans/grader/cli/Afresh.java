package koans.grader.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;

/**
 * Before a run under Maven: takes away what an earlier run said, and classes whose sources are no longer there.
 *
 * <p>The stubs are compiled afresh in every run. A compiler that makes a class of a broken file may also make none,
 * and no class of yesterday must be graded in its place.
 */
public final class Afresh extends AbstractEnforcerRule {

    private static final List<String> TOLD =
            List.of("report.json", "summary.md", "all-passed", "nothing-wrong", "events.jsonl");

    private File module;
    private boolean stubs;

    @Override
    public void execute() throws EnforcerRuleError {
        Path target = module.toPath().resolve("target");
        try {
            for (String file : TOLD) {
                Files.deleteIfExists(target.resolve("koans").resolve(file));
            }
            if (stubs) {
                delete(target.resolve("classes"));
                forgetOtherTests(target);
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
