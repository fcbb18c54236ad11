package koans.grader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The grader is a journey, and its packages are the stations: who may know whom. */
class ArchitectureTest {

    private static final String ROOT = "koans.grader";
    /** What each package may use besides itself, the words of the root package and the kit. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("", Set.of()),
            Map.entry("arbitrary", Set.of()),
            Map.entry("check", Set.of()),
            Map.entry("course", Set.of()),
            Map.entry("engine", Set.of("check")),
            Map.entry("judge", Set.of()),
            Map.entry("report", Set.of("judge", "course")),
            Map.entry("run", Set.of("engine", "judge", "course", "check")),
            Map.entry("stub", Set.of("course")),
            Map.entry("variant", Set.of("course")),
            // Comes with the grading of what nobody trusts.
            Map.entry("submission", Set.of("run", "engine", "judge", "course")),
            Map.entry("kit", Set.of("run", "report", "course")),
            Map.entry("cli", Set.of("submission", "kit", "run", "report", "judge", "engine", "course", "check",
                    "stub", "variant")));

    private static final JavaClasses GRADER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("koans.kit", ROOT);

    @Test
    void everyPackageHasItsPlace() {
        Set<String> packages = GRADER.stream().map(JavaClass::getPackageName).filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()).replaceFirst("^\\.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        packages.add("submission");
        assertEquals(new TreeSet<>(MAY_USE.keySet()), packages);
    }

    @Test
    void eachKnowsOnlyWhatItMay() {
        MAY_USE.forEach((name, known) -> knowsOnly(name, known).check(GRADER));
    }

    @Test
    void anArrowInTheWrongDirectionIsFound() {
        assertThrows(AssertionError.class, () -> knowsOnly("run", Set.of("engine", "course")).check(GRADER));
        assertThrows(AssertionError.class, () -> knowsOnly("report", Set.of("judge")).check(GRADER));
    }

    @Test
    void packagesHaveNoCycles() {
        noCycles("koans.grader.(*)..").check(GRADER);
    }

    @Test
    void aCycleIsFound() {
        JavaClasses cycle = new ClassFileImporter().importPackages("koans.grader.fixture");
        assertThrows(AssertionError.class, () -> noCycles("koans.grader.fixture.(*)..").check(cycle));
    }

    @Test
    void theJudgeTouchesNeitherTestsNorFiles() {
        judges("koans.grader.judge").check(GRADER);
        assertThrows(AssertionError.class, () -> judges("koans.grader.engine").check(GRADER));
    }

    @Test
    void whatIsThrownStaysWhereTheLearnersCodeRuns() {
        keepsNothingThrown(ROOT, "koans.grader.judge", "koans.grader.report").check(GRADER);
        assertThrows(AssertionError.class, () -> keepsNothingThrown("koans.grader.engine").check(GRADER));
    }

    @Test
    void whatLearnersAreGivenDoesNotKnowTheGrader() {
        noClasses().that().resideInAPackage("koans.kit").should().dependOnClassesThat()
                .resideInAnyPackage("koans.grader..", "org.junit..", "net.jqwik..").check(GRADER);
    }

    private static ArchRule knowsOnly(String name, Set<String> known) {
        String[] forbidden = MAY_USE.keySet().stream()
                .filter(other -> !other.isEmpty() && !other.equals(name) && !known.contains(other))
                .map(other -> ROOT + "." + other + "..").toArray(String[]::new);
        return noClasses().that().resideInAPackage(name.isEmpty() ? ROOT : ROOT + "." + name + "..")
                .should().dependOnClassesThat().resideInAnyPackage(forbidden)
                .allowEmptyShould(name.equals("submission"));
    }

    private static ArchRule noCycles(String packages) {
        return slices().matching(packages).should().beFreeOfCycles();
    }

    private static ArchRule judges(String name) {
        return noClasses().that().resideInAPackage(name).should().dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..", "net.jqwik..", "java.io..", "java.nio..");
    }

    private static ArchRule keepsNothingThrown(String... names) {
        return noFields().that().areDeclaredInClassesThat().resideInAnyPackage(names)
                .should().haveRawType(DescribedPredicate.describe("throwable",
                        type -> type.isAssignableTo(Throwable.class)));
    }
}
