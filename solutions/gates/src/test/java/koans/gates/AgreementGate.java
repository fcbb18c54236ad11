package koans.gates;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import koans.grader.Syllabus;
import koans.grader.course.Course;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Stubs, solutions, tests, course text and variants belong together. */
@ExtendWith(CompiledCourse.class)
class AgreementGate {

    static Agreement kit;

    @BeforeAll
    static void take(Tree course) {
        kit = new Agreement(course);
    }

    @Test
    void stubsAndSolutionsHaveTheSameApi() {
        Complaints.none(kit.publicApi());
    }

    @Test
    void everyExerciseHasAllItsParts() throws IOException {
        Complaints.none(kit.oneToOne());
    }

    @Test
    void theListOfExercisesIsUpToDate() throws IOException {
        Complaints.none(kit.syllabus());
    }

    @Test
    void stubsAreWhatTheAnswersMakeOfThem() throws IOException {
        Complaints.none(kit.stubs());
    }

    @Test
    void everyFactReadsAsASentence() throws IOException {
        Complaints.none(kit.facts());
    }

    @Test
    void everyExerciseIsAGroup() {
        Complaints.none(kit.groups());
    }

    @Test
    void chaptersUseOnlyEarlierOnes() {
        Complaints.none(kit.chapters());
    }

    @Test
    void theReadmeShowsNamesAndNumbersOfToday() throws IOException {
        Complaints.none(kit.readme());
    }

    @Test
    void anOldNumberInTheReadmeIsFound() throws IOException {
        Course course = CompiledCourse.course();
        Syllabus syllabus = Syllabus.read(course.syllabus());
        String readme = Files.readString(course.root().resolve("README.md"));
        Map<String, String> today = Map.of("0 of 14", "0 of 13", "The perceptron ", "Perceptrons ", "803 points",
                "802 points", "4.6 OR gate", "4.6 OR", "Matrices.java:", "Matrices.java:9", "course.md:", "course.md:9",
                "koans/ch05network/Softmax.java:73", "koans/ch05network/SoftMax.java:73",
                "Neural Koans 2.0: ", "Neural Koans 1.9: ");
        today.forEach((now, before) -> {
            assertTrue(readme.contains(now), now);
            List<String> old = readme.replaceFirst(Pattern.quote(now), before).lines().toList();
            assertDoesNotThrow(() -> assertNotEquals(List.of(), Readme.complaints(course, syllabus, old), before));
        });
        Complaints.say(Readme.complaints(course, syllabus, List.of()), "shows nothing like");
    }

    @Test
    void everyProblemOfTheNotesHasItsPlace() throws IOException {
        Complaints.none(kit.coverage());
    }

    @Test
    void aWrongPlaceInTheTableOfProblemsIsFound() {
        Set<String> exercises = Set.of("4.1", "4.2");
        Set<String> problems = Set.of("003-1", "003-2", "003-3a");
        List<String> good = List.of("| 003-1 | 4.1, 4.2 |", "| 003-2 | read: a question |", "| 003-3a | 4.2 |");
        assertEquals(List.of(), Coverage.complaints(good, exercises, problems));
        Complaints.say(Coverage.complaints(good.subList(1, 3), exercises, problems), "003-1 is missing");
        Complaints.say(Coverage.complaints(List.of("| 003-1 | 4.1, 4.3 |"), exercises, problems), "do not exist: 4.3");
        Complaints.say(Coverage.complaints(List.of("| 003-1 | read:  |"), exercises, problems), "has neither");
        Complaints.say(Coverage.complaints(List.of("| 003-1 |  |"), exercises, problems), "has neither");
        Complaints.say(Coverage.complaints(List.of("| 003-9 | 4.1 |"), exercises, problems), "003-9 is no problem");
        Complaints.say(Coverage.complaints(List.of(good.get(0), good.get(0)), exercises, problems), "twice");
    }

    @Test
    void aToyKitIsInOrder(@TempDir Path folder) throws IOException {
        Agreement toy = toy(new Toy(folder));
        assertEquals(List.of(), toy.publicApi());
        assertEquals(List.of(), toy.oneToOne());
        assertEquals(List.of(), toy.syllabus());
        assertEquals(List.of(), toy.stubs());
        assertEquals(List.of(), toy.facts());
        assertEquals(List.of(), toy.groups());
        assertEquals(List.of(), toy.chapters());
    }

    @Test
    void aSolutionWithAnotherApiIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Change.replace(toy.solution(), "int twice(int x)", "long twice(long x)");
        Change.replace(toy.test(), "Doubling.twice(3)", "(int) Doubling.twice(3)");
        Complaints.say(toy(toy).publicApi(), "only the stubs have koans.ch04perceptron.Doubling.twice(int)");
    }

    @Test
    void aSolutionWithoutAStubIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Files.writeString(toy.solution().resolveSibling("Extra.java"),
                "package koans.ch04perceptron;\npublic final class Extra {\n}\n");
        Complaints.say(toy(toy).publicApi(), "only the solutions have koans.ch04perceptron.Extra");
    }

    @Test
    void aStubThatItsAnswerHasLeftBehindIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Change.replace(toy.solution(), "    public static", "    /** Two of them. */\n    public static");
        Complaints.say(toy(toy).stubs(), "Doubling.java is not what its model answer makes of it: write it anew with"
                + " ./koans stubs");
    }

    @Test
    void aStubWithoutAnAnswerIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Files.writeString(toy.stub().resolveSibling("Extra.java"),
                "package koans.ch04perceptron;\npublic final class Extra {\n}\n");
        Complaints.say(toy(toy).stubs(), "Extra.java has no model answer");
    }

    @Test
    void aStubWithoutAnExerciseIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Files.writeString(toy.stub().resolveSibling("Extra.java"),
                "package koans.ch04perceptron;\npublic final class Extra {\n}\n");
        Complaints.say(toy(toy).oneToOne(), "koans.ch04perceptron.Extra: there is no exercise for this stub");
    }

    @Test
    void aMissingCourseSectionIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Change.replace(toy.course().text(), "### 4.1 Twice", "### 4.1 Two times");
        Complaints.say(toy(toy).oneToOne(), "4.1 Twice: the course text has no heading");
        Complaints.say(toy(toy).oneToOne(), "the course text has a heading without an exercise: 4.1 Two times");
    }

    @Test
    void aMissingWrongVariantIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Files.delete(toy.wrong());
        Complaints.say(toy(toy).oneToOne(), "4.1 Twice: there is no wrong variant for it");
    }

    @Test
    void aMethodOfNoExerciseIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Change.replace(toy.test(), "writes = \"twice\"", "writes = \"thrice\"");
        Complaints.say(toy(toy).oneToOne(), "Doubling.twice belongs to 0 exercises");
        Complaints.say(toy(toy).oneToOne(), "names thrice, which is no todo()");
    }

    @Test
    void aTestThatIsNotListedIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Change.replace(toy.test(), "@Test\n", "@Test void another() { }\n\n        @Test\n");
        Complaints.say(toy(toy).syllabus(), "write it anew");
    }

    @Test
    void aFactThatIsNoSentenceIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        String before = "@Test\n";
        List<String> bad = List.of("doubles two", "Doubles x2", "Doubles  two", "Doubles two.", "D" + "o".repeat(100));
        for (String fact : bad) {
            String now = "@koans.grader.Fact(\"" + fact + "\") @Test\n";
            Change.replace(toy.test(), before, now);
            before = now;
            List<String> complaints = toy(toy).facts();
            assertEquals(1, complaints.size(), fact);
            Complaints.say(complaints, "4.1 Twice, doubles: '" + fact + "' ");
        }
    }

    @Test
    void aSizeAndANameOfTheCourseMayStandInAFact(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Change.replace(toy.test(), "@Test\n", "@koans.grader.Fact(\"By im2col 3x5x5 is 75, and 2 are 150\") @Test\n");
        assertEquals(List.of(), toy(toy).facts());
    }

    @Test
    void anExerciseWithoutAGroupIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Change.replace(toy.test(), "@Group\n", "\n");
        Complaints.say(toy(toy).groups(), "needs @Group");
    }

    @Test
    void aUseOfALaterChapterIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Path later = toy.solution().getParent().resolveSibling("ch05network/Later.java");
        Files.createDirectories(later.getParent());
        Files.writeString(later, "package koans.ch05network;\npublic final class Later {\n"
                + "    public static int two() { return 2; }\n}\n");
        Change.replace(toy.solution(), "2 * x", "koans.ch05network.Later.two() * x");
        Complaints.say(toy(toy).chapters(),
                "koans.ch04perceptron.Doubling uses koans.ch05network.Later of a later chapter");
    }

    private static Agreement toy(Toy toy) throws IOException {
        return new Agreement(toy.compiled());
    }
}
