package koans.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stubs, solutions, tests, course text and variants belong together. */
class AgreementGate {

    static Agreement kit;

    @BeforeAll
    static void compile() throws IOException {
        kit = new Agreement(Tree.ofTheCourse());
    }

    @Test
    void stubsAndSolutionsHaveTheSameApi() {
        agree(kit.publicApi());
    }

    @Test
    void everyExerciseHasAllItsParts() throws IOException {
        agree(kit.oneToOne());
    }

    @Test
    void theListOfExercisesIsUpToDate() throws IOException {
        agree(kit.syllabus());
    }

    @Test
    void everyExerciseIsAGroup() {
        agree(kit.groups());
    }

    @Test
    void chaptersUseOnlyEarlierOnes() {
        agree(kit.chapters());
    }

    @Test
    void everyProblemOfTheNotesHasItsPlace() throws IOException {
        agree(kit.coverage());
    }

    @Test
    void aWrongPlaceInTheTableOfProblemsIsFound() {
        Set<String> exercises = Set.of("4.1", "4.2");
        Set<String> problems = Set.of("003-1", "003-2", "003-3a");
        List<String> good = List.of("| 003-1 | 4.1, 4.2 |", "| 003-2 | read: a question |", "| 003-3a | 4.2 |");
        assertEquals(List.of(), Coverage.complaints(good, exercises, problems));
        says(Coverage.complaints(good.subList(1, 3), exercises, problems), "003-1 is missing");
        says(Coverage.complaints(List.of("| 003-1 | 4.1, 4.3 |"), exercises, problems), "do not exist: 4.3");
        says(Coverage.complaints(List.of("| 003-1 | read:  |"), exercises, problems), "has neither");
        says(Coverage.complaints(List.of("| 003-1 |  |"), exercises, problems), "has neither");
        says(Coverage.complaints(List.of("| 003-9 | 4.1 |"), exercises, problems), "003-9 is no problem");
        says(Coverage.complaints(List.of(good.get(0), good.get(0)), exercises, problems), "twice");
    }

    @Test
    void aToyKitIsInOrder(@TempDir Path folder) throws IOException {
        Agreement toy = toy(new Toy(folder));
        assertEquals(List.of(), toy.publicApi());
        assertEquals(List.of(), toy.oneToOne());
        assertEquals(List.of(), toy.syllabus());
        assertEquals(List.of(), toy.groups());
        assertEquals(List.of(), toy.chapters());
    }

    @Test
    void aSolutionWithAnotherApiIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        toy.edit(toy.solution(), "int twice(int x)", "long twice(long x)");
        toy.edit(toy.test(), "Doubling.twice(3)", "(int) Doubling.twice(3)");
        says(toy(toy).publicApi(), "only the stubs have koans.ch04perceptron.Doubling.twice(int)");
    }

    @Test
    void aSolutionWithoutAStubIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Files.writeString(toy.solution().resolveSibling("Extra.java"),
                "package koans.ch04perceptron;\npublic final class Extra {\n}\n");
        says(toy(toy).publicApi(), "only the solutions have koans.ch04perceptron.Extra");
    }

    @Test
    void aStubWithoutAnExerciseIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Files.writeString(toy.stub().resolveSibling("Extra.java"),
                "package koans.ch04perceptron;\npublic final class Extra {\n}\n");
        says(toy(toy).oneToOne(), "koans.ch04perceptron.Extra: there is no exercise for this stub");
    }

    @Test
    void aMissingCourseSectionIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        toy.edit(toy.course(), "### 4.1 Twice", "### 4.1 Two times");
        says(toy(toy).oneToOne(), "4.1 Twice: the course text has no heading");
        says(toy(toy).oneToOne(), "the course text has a heading without an exercise: 4.1 Two times");
    }

    @Test
    void aMissingWrongVariantIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Files.delete(toy.wrong());
        says(toy(toy).oneToOne(), "4.1 Twice: there is no wrong variant for it");
    }

    @Test
    void aMethodOfNoExerciseIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        toy.edit(toy.test(), "writes = \"twice\"", "writes = \"thrice\"");
        says(toy(toy).oneToOne(), "Doubling.twice belongs to 0 exercises");
        says(toy(toy).oneToOne(), "names thrice, which is no todo()");
    }

    @Test
    void aTestThatIsNotListedIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        toy.edit(toy.test(), "@Test\n", "@Test void another() { }\n\n        @Test\n");
        says(toy(toy).syllabus(), "write it anew");
    }

    @Test
    void anExerciseWithoutAGroupIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        toy.edit(toy.test(), "@Group\n", "\n");
        says(toy(toy).groups(), "needs @Group");
    }

    @Test
    void aUseOfALaterChapterIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Path later = toy.solution().getParent().resolveSibling("ch05network/Later.java");
        Files.createDirectories(later.getParent());
        Files.writeString(later, "package koans.ch05network;\npublic final class Later {\n"
                + "    public static int two() { return 2; }\n}\n");
        toy.edit(toy.solution(), "2 * x", "koans.ch05network.Later.two() * x");
        says(toy(toy).chapters(), "koans.ch04perceptron.Doubling uses koans.ch05network.Later of a later chapter");
    }

    private static void agree(List<String> complaints) {
        assertTrue(complaints.isEmpty(), () -> String.join("\n", complaints));
    }

    private static Agreement toy(Toy toy) throws IOException {
        return new Agreement(toy.compiled());
    }

    private static void says(List<String> complaints, String words) {
        assertTrue(complaints.stream().anyMatch(complaint -> complaint.contains(words)),
                () -> "expected a complaint with '" + words + "', found " + complaints);
    }
}
