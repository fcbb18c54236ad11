package koans.gates;

import static koans.grader.Verdict.BLOCKED;
import static koans.grader.Verdict.FAILED;
import static koans.grader.Verdict.FORBIDDEN;
import static koans.grader.Verdict.NOT_COMPILED;
import static koans.grader.Verdict.NOT_RUN;
import static koans.grader.Verdict.NOT_STARTED;
import static koans.grader.Verdict.PASSED;
import static koans.grader.Verdict.TIMED_OUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import koans.gates.Scratch.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done to the tests, nothing is reported as passed that did not run and pass in this very build.
 *
 * <p>Maven runs for real, in a folder with a space and Hangul in its name.
 */
class FalseGreenGate {

    private static final String NAME = "신경망 koans";

    @TempDir
    Path folder;

    @Test
    void aSolvedKitPassesAndALaterTypoCostsItsMethodAndTheGreen() throws Exception {
        Scratch kit = Scratch.kit(folder.resolve(NAME));
        kit.solve();
        Run solved = kit.maven("-Dkoans.strict");
        assertTrue(solved.green(), solved.output());
        assertEquals(Set.of(PASSED), Set.copyOf(solved.verdicts().values()), solved.output());
        String summary = Files.readString(kit.course().exercises().reports().resolve("summary.md"));
        assertTrue(summary.contains("8 of 8 exercises passed"), summary);
        assertEquals(summary, Files.readString(kit.gitHubSummary()));

        Change.replace(kit.stub("Gates"), "return and(", "return nand und(");
        Run broken = kit.maven();
        assertFalse(broken.green(), broken.output());
        assertEquals(Map.of("4.1", PASSED, "4.2", PASSED, "4.3", PASSED, "4.4", PASSED, "4.5", PASSED, "4.6", PASSED,
                "4.7", PASSED, "4.8", NOT_COMPILED), broken.verdicts(), broken.output());

        Run skipped = kit.maven("-Dkoans.strict", "-DskipTests", "-Dmaven.main.skip");
        assertFalse(skipped.green(), "a strict build without tests is green\n" + skipped.output());
        assertFalse(skipped.verdicts().containsValue(PASSED), "what passed in an earlier run passes still");
    }

    @Test
    void whatDoesNotCompileCostsItselfAndIsForgottenWhenItIsMended() throws Exception {
        Scratch kit = Scratch.kit(folder.resolve(NAME));
        kit.solve();
        String step = Files.readString(kit.stub("StepActivation"));
        Files.writeString(kit.stub("StepActivation"), "\uFEFF" + step);
        String input = Files.readString(kit.stub("NetInput"));
        Files.writeString(kit.stub("NetInput"), input.replace("class NetInput", "class NetInpt"));
        String gates = Files.readString(kit.stub("Gates"));
        Path own = kit.course().stubs().resolve("koans/grader/Outcome.java");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "package koans.grader; class Outcome { }");

        Run broken = kit.maven();
        assertFalse(broken.green(), broken.output());
        assertEquals(Map.of("4.1", NOT_COMPILED, "4.2", NOT_COMPILED, "4.3", PASSED, "4.4", PASSED, "4.5", NOT_COMPILED,
                "4.6", NOT_COMPILED, "4.7", NOT_COMPILED, "4.8", BLOCKED), broken.verdicts(), broken.output());
        assertTrue(broken.output().contains("NetInput cannot be resolved"), broken.output());
        assertFalse(Files.exists(kit.course().exercises().classes().resolve("koans/grader")), broken.output());

        Files.writeString(kit.stub("NetInput"), input);
        Files.writeString(kit.stub("Gates"), gates.replaceFirst("int nand\\(", "int nend("));
        Run without = kit.maven();
        assertFalse(without.green(), without.output());
        assertEquals(Map.of("4.1", PASSED, "4.2", PASSED, "4.3", PASSED, "4.4", PASSED, "4.5", PASSED,
                "4.6", PASSED, "4.7", NOT_COMPILED, "4.8", NOT_COMPILED), without.verdicts(), without.output());

        Files.writeString(kit.stub("Gates"), gates);
        Run mended = kit.maven();
        assertTrue(mended.green(), mended.output());
        assertEquals(Set.of(PASSED), Set.copyOf(mended.verdicts().values()), mended.output());
    }

    @Test
    void changedTestsOfAKitAreNotRun() throws Exception {
        Scratch kit = Scratch.kit(folder.resolve(NAME));
        kit.solve();
        Change.replace(kit.stub("Gates"), "return and(", "return or(");
        Change.replace(kit.test("Gates"), "class Xor {", "class Xor { // as it should be");
        Run run = kit.maven("-Dkoans.strict");
        assertFalse(run.green(), run.output());
        assertEquals(Map.of("4.1", PASSED, "4.2", PASSED, "4.3", PASSED, "4.4", PASSED, "4.5", NOT_RUN, "4.6", NOT_RUN,
                "4.7", NOT_RUN, "4.8", NOT_RUN), run.verdicts(), run.output());
    }

    @Test
    void anAnswerThatCallsTheGraderIsForbidden() throws Exception {
        Scratch kit = Scratch.kit(folder.resolve(NAME));
        kit.solve();
        Change.replace(kit.stub("Gates"), "return and(", "koans.grader.Verdict.values();\n        return and(");
        Run run = kit.maven();
        assertFalse(run.green(), run.output());
        assertEquals(Map.of("4.1", PASSED, "4.2", PASSED, "4.3", PASSED, "4.4", PASSED, "4.5", PASSED, "4.6", PASSED,
                "4.7", PASSED, "4.8", FORBIDDEN), run.verdicts(), run.output());
        assertTrue(run.output().contains("Gates.xor uses Verdict.values, which belongs to the tests"), run.output());
    }

    @Test
    void renamedDisabledAndMissingTestsAreNotRun() throws Exception {
        Scratch kit = Scratch.repository(folder.resolve(NAME));
        kit.solve();
        Files.move(kit.test("NetInput"), kit.test("NetInput").resolveSibling("NetInputCheck.java"));
        Change.replace(kit.test("NetInput").resolveSibling("NetInputCheck.java"),
                "class NetInputTest", "class NetInputCheck");
        Change.replace(kit.test("StepActivation"), "class StepActivationTest",
                "@org.junit.jupiter.api.Disabled class StepActivationTest");
        String gates = Files.readString(kit.test("Gates"));
        int or = gates.indexOf("    @Group\n    @Exercise(id = \"4.6\"");
        int nand = gates.indexOf("    @Group\n    @Exercise(id = \"4.7\"");
        Files.writeString(kit.test("Gates"), gates.substring(0, or) + gates.substring(nand));

        Run run = kit.maven("-Dkoans.strict");
        assertFalse(run.green(), run.output());
        assertEquals(Map.of("4.1", NOT_RUN, "4.2", NOT_RUN, "4.3", NOT_RUN, "4.4", NOT_RUN, "4.5", PASSED,
                "4.6", NOT_RUN, "4.7", PASSED, "4.8", PASSED), run.verdicts(), run.output());
    }

    @Test
    void filteredTestsAreNotRun() throws Exception {
        Scratch kit = Scratch.kit(folder.resolve(NAME));
        kit.solve();
        Run run = kit.maven("-Dtest=GatesTest");
        assertTrue(run.green(), run.output());
        assertEquals(Set.of("4.5", "4.6", "4.7", "4.8"), run.verdicts().entrySet().stream()
                .filter(verdict -> verdict.getValue() == PASSED).map(Map.Entry::getKey)
                .collect(Collectors.toSet()), run.output());
        assertTrue(run.output().contains("Not run now: 4.1, 4.2, 4.3, 4.4."), run.output());

        Run others = kit.maven("-Dtest=NetInputTest,StepActivationTest", "-Dkoans.strict");
        assertFalse(others.green(), "what passed in two runs is taken for one\n" + others.output());
    }

    @Test
    void aRunThatIsCutShortIsNotGreen() throws Exception {
        Scratch kit = Scratch.kit(folder.resolve(NAME));
        kit.solve();
        Change.replace(kit.stub("Gates"), "return and(", "Runtime.getRuntime().halt(0);\n        return and(");
        Run run = kit.maven();
        assertFalse(run.green(), run.output());
    }

    @Test
    void wrongAnswersFailTheBuildAndAreTold() throws Exception {
        Scratch kit = Scratch.kit(folder.resolve(NAME));
        Change.replace(kit.stub("Gates"), "public static int and(int x1, int x2) {\n        return todo();",
                "public static int and(int x1, int x2) {\n        return x1 | x2;");
        Change.replace(kit.stub("Gates"), "public static int nand(int x1, int x2) {\n        return todo();",
                "public static int nand(int x1, int x2) {\n        for (int i = 0; ; i++) {\n        }");
        Run run = kit.maven("-Dkoans.limit=2", "-Dmaven.test.failure.ignore", "-Denforcer.skip",
                "-Denforcer.fail=false", "-DforkCount=3");
        assertFalse(run.green(), run.output());
        assertEquals(Map.of("4.1", NOT_STARTED, "4.2", NOT_STARTED, "4.3", NOT_STARTED, "4.4", NOT_STARTED,
                "4.5", FAILED, "4.6", NOT_STARTED, "4.7", TIMED_OUT, "4.8", NOT_STARTED), run.verdicts(),
                run.output());
        assertTrue(run.output().contains("This is OR"), run.output());
        assertFalse(run.output().contains("\tat "), "there is a stack trace\n" + run.output());
    }
}
