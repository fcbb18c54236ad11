package koans.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import koans.grader.run.SourceCompiler;
import koans.grader.variant.Variant;
import koans.grader.variant.Variants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is demanded of variants can be missed: on a toy kit every way to miss it is found. */
class ToyVariantsGate {

    @Test
    void theToysVariantsAreInOrder(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        assertEquals(List.of(), complaints(toy, toy.wrong()));
        assertEquals(List.of(), complaints(toy, toy.right()));
    }

    @Test
    void aWrongVariantThatPassesIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Change.replace(toy.wrong(), "x * x", "x << 1");
        Complaints.say(complaints(toy, toy.wrong()), "it is wrong, but 4.1 Twice says PASSED");
    }

    @Test
    void aMessageThatDoesNotSayTheMistakeIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Change.replace(toy.wrong(), "x * x", "x * x * x");
        Complaints.say(complaints(toy, toy.wrong()), "the message does not say 'That is the square'");
    }

    @Test
    void aRightVariantThatIsRejectedIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Change.replace(toy.right(), "x + x", "x + x + x");
        Complaints.say(complaints(toy, toy.right()), "it is right, but 4.1 Twice says FAILED");
    }

    @Test
    void aVariantThatDoesNotCompileIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Change.replace(toy.wrong(), "x * x;", "x * x");
        Complaints.say(complaints(toy, toy.wrong()), "it does not compile");
    }

    @Test
    void aVariantThatDoesNotSayWhatMustHappenIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Change.replace(toy.wrong(), "Rejected by 4.1: ", "Rejected: ");
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> complaints(toy, toy.wrong()));
        assertTrue(e.getMessage().contains("Doubling.md: line 3 is '## square'"), e::getMessage);
    }

    @Test
    void aNameThatIsGivenTwiceIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        String text = Files.readString(toy.wrong());
        Files.writeString(toy.wrong(), text + "\n" + text.substring(text.indexOf("## ")));
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> complaints(toy, toy.wrong()));
        assertTrue(e.getMessage().contains("Doubling.md: there are two wrong answers named square"), e::getMessage);
    }

    @Test
    void aWrongAnswerThatIsAWholeClassMeetsTheTestsToo(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Path whole = toy.course().variants().resolve("wrong/ch04perceptron/square/Doubling.java");
        Files.createDirectories(whole.getParent());
        String right = Files.readString(toy.right());
        Files.writeString(whole, "// rejected by: 4.1\n// message: That is the square\n"
                + right.substring(right.indexOf("package")).replace("x + x", "x * x"));
        assertEquals(List.of(), complaints(toy, whole));
        Change.replace(whole, "x * x", "2 * x");
        Complaints.say(complaints(toy, whole), "it is wrong, but 4.1 Twice says PASSED");
    }

    @Test
    void aFileThatIsNoVariantIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Files.copy(toy.right(), toy.wrong().resolveSibling("Doubling.txt"));
        assertThrows(IllegalStateException.class, () -> complaints(toy, toy.wrong()));
    }

    @Test
    void aVariantInTheFolderOfAnotherChapterIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Path elsewhere = toy.course().variants().resolve("wrong/ch05network/Doubling.md");
        Files.createDirectories(elsewhere.getParent());
        Files.move(toy.wrong(), elsewhere);
        Complaints.say(complaints(toy, elsewhere), "there is no exercise for koans.ch05network.Doubling");
    }

    @Test
    void aVariantInAFolderOfNoChapterIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Path elsewhere = toy.course().variants().resolve("wrong/numbers");
        Files.move(toy.wrong().getParent(), elsewhere);
        assertThrows(IllegalStateException.class, () -> complaints(toy, elsewhere.resolve("Doubling.md")));
    }

    @Test
    void anEditThatDoesNotFitIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Change.replace(toy.solution(), "return 2 * x;", "return x * 2;");
        Complaints.say(complaints(toy, toy.wrong()), "it does not fit the model answer any more: in twice there is no more");
    }

    @Test
    void anEditFitsThoughItsLinesHaveMoved(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Change.replace(toy.solution(), "public final class", "/** Twice. */\n// As a product.\npublic final class");
        assertEquals(List.of(), complaints(toy, toy.wrong()));
    }

    private static List<String> complaints(Toy toy, Path file) throws IOException {
        Tree tree = toy.compiled();
        Path output = Files.createDirectories(tree.work().resolve("variant"));
        Variant variant = new Variants(tree.course()).all().stream()
                .filter(v -> v.file().equals(file)).findFirst().orElseThrow();
        try (SourceCompiler compiler = tree.compiler()) {
            return new Trial(variant).complaints(tree, tree.scan(), Set.of(), compiler, output);
        }
    }
}
