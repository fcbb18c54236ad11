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
        Edit.replace(toy.wrong(), "x * x", "x << 1");
        Complaints.say(complaints(toy, toy.wrong()), "it is wrong, but 4.1 Twice says PASSED");
    }

    @Test
    void aMessageThatDoesNotSayTheMistakeIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Edit.replace(toy.wrong(), "x * x", "x * x * x");
        Complaints.say(complaints(toy, toy.wrong()), "the message does not say 'That is the square'");
    }

    @Test
    void aRightVariantThatIsRejectedIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Edit.replace(toy.right(), "x + x", "x + x + x");
        Complaints.say(complaints(toy, toy.right()), "it is right, but 4.1 Twice says FAILED");
    }

    @Test
    void aVariantThatDoesNotCompileIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Edit.replace(toy.wrong(), "x * x;", "x * x");
        Complaints.say(complaints(toy, toy.wrong()), "it does not compile");
    }

    @Test
    void aVariantThatDoesNotSayWhatMustHappenIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Edit.replace(toy.wrong(), "rejected by: 4.1\n", "something is wrong here\n");
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> complaints(toy, toy.wrong()));
        assertTrue(e.getMessage().contains("square.patch: line 1 is 'something is wrong here'"), e::getMessage);
    }

    @Test
    void aPatchOfTwoClassesIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        String patch = Files.readString(toy.wrong());
        Files.writeString(toy.wrong(), patch + patch.substring(patch.indexOf("---")));
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> complaints(toy, toy.wrong()));
        assertTrue(e.getMessage().contains("square.patch: a variant is one class; it has 2"), e::getMessage);
    }

    @Test
    void aFileThatIsNoVariantIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Files.copy(toy.right(), toy.wrong().resolveSibling("Doubling.java"));
        assertThrows(IllegalStateException.class, () -> complaints(toy, toy.wrong()));
    }

    @Test
    void aVariantInTheFolderOfAnotherChapterIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Path elsewhere = toy.course().variants().resolve("wrong/ch05network/square.patch");
        Files.createDirectories(elsewhere.getParent());
        Files.move(toy.wrong(), elsewhere);
        Complaints.say(complaints(toy, elsewhere), "does not lie in a folder ch04perceptron");
    }

    @Test
    void aVariantInAFolderOfNoChapterIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Path elsewhere = toy.course().variants().resolve("wrong/numbers");
        Files.move(toy.wrong().getParent(), elsewhere);
        assertThrows(IllegalStateException.class, () -> complaints(toy, elsewhere.resolve("square.patch")));
    }

    @Test
    void aPatchThatDoesNotFitIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Edit.replace(toy.solution(), "return 2 * x;", "return x * 2;");
        Complaints.say(complaints(toy, toy.wrong()), "it does not fit the model answer any more");
    }

    @Test
    void aPatchFitsThoughItsLinesHaveMoved(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Edit.replace(toy.solution(), "public final class", "/** Twice. */\n// As a product.\npublic final class");
        assertEquals(List.of(), complaints(toy, toy.wrong()));
    }

    private static List<String> complaints(Toy toy, Path file) throws IOException {
        Tree tree = toy.compiled();
        Path output = Files.createDirectories(tree.work().resolve("variant"));
        Variant variant = new Variants(tree.course()).all().stream()
                .filter(v -> v.file().equals(file)).findFirst().orElseThrow();
        try (SourceCompiler compiler = tree.compiler()) {
            return variant.complaints(tree, tree.scan(), Set.of(), compiler, output);
        }
    }
}
