package koans.grader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Arrows between the grader's packages point one way. */
class ArchitectureTest {

    private static final JavaClasses GRADER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("koans.kit", "koans.grader");
    /** From the outside in: each may use those behind it. */
    private static final List<String> LAYERS = List.of("cli", "report", "run", "junit", "arbitrary", "check");

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
    void innerPackagesDoNotKnowOuterOnes() {
        for (int inner = 1; inner < LAYERS.size(); inner++) {
            for (int outer = 0; outer < inner; outer++) {
                uses(LAYERS.get(inner), LAYERS.get(outer)).check(GRADER);
            }
        }
    }

    @Test
    void anArrowInTheWrongDirectionIsFound() {
        assertThrows(AssertionError.class, () -> uses("report", "junit").check(GRADER));
    }

    @Test
    void whatLearnersAreGivenDoesNotKnowTheGrader() {
        noClasses().that().resideInAPackage("koans.kit").should().dependOnClassesThat()
                .resideInAnyPackage("koans.grader..", "org.junit..", "net.jqwik..").check(GRADER);
    }

    private static ArchRule noCycles(String packages) {
        return slices().matching(packages).should().beFreeOfCycles();
    }

    private static ArchRule uses(String inner, String outer) {
        return noClasses().that().resideInAPackage("koans.grader." + inner + "..")
                .should().dependOnClassesThat().resideInAPackage("koans.grader." + outer + "..");
    }
}
