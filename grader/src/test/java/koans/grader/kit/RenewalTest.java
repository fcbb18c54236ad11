package koans.grader.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import koans.grader.course.Fingerprint;
import koans.grader.course.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenewalTest {

    private static final String GATES = Kit.STUBS + "koans/ch04perceptron/Gates.java";
    private static final String TEST = "exercises/src/test/java/koans/ch04perceptron/GatesTest.java";
    private static final String STUB = "public class Gates { /** Both. */ public int and(int x) { return todo(); } }\n";
    private static final String ANSWER = STUB.replace("todo()", "x & 1");
    private static final String BETTER_WORDS = STUB.replace("Both", "Both are one");
    private static final String OTHER_METHOD = STUB.replace("and(int x)", "and(int x, int y)");

    @TempDir
    Path folder;

    @Test
    void whatTheLearnerHadNotTouchedIsReplaced() throws IOException {
        kit("mine", Map.of(GATES, STUB, TEST, "old"));
        renew(kit("newer", Map.of(GATES, OTHER_METHOD, TEST, "new", "data/more.csv", "1,2")));
        assertEquals(OTHER_METHOD, read(GATES));
        assertEquals("new", read(TEST));
        assertEquals("1,2", read("data/more.csv"));
    }

    @Test
    void otherLineEndsAreNoTouch() throws IOException {
        kit("mine", Map.of(GATES, STUB, "README.md", "one\ntwo\n"));
        write("mine", "README.md", "one\r\ntwo\r\n");
        renew(kit("newer", Map.of(GATES, STUB, "README.md", "three\n")));
        assertEquals("three\n", read("README.md"));
        assertFalse(exists("README.md.yours"));
    }

    @Test
    void anAnswerToAnUnchangedStubIsLeftAlone() throws IOException {
        kit("mine", Map.of(GATES, STUB, "README.md", "one"));
        write("mine", GATES, ANSWER);
        String told = renew(kit("newer", Map.of(GATES, STUB, "README.md", "two")));
        assertEquals(ANSWER, read(GATES));
        assertFalse(told.contains("Gates"), told);
        assertTrue(told.contains("2 files renewed"), told);
    }

    @Test
    void anAnswerStaysWhenOnlyWordsAreNew() throws IOException {
        kit("mine", Map.of(GATES, STUB));
        write("mine", GATES, ANSWER);
        String told = renew(kit("newer", Map.of(GATES, BETTER_WORDS)));
        assertEquals(ANSWER, read(GATES));
        assertEquals(BETTER_WORDS, read(GATES + ".new"));
        assertTrue(told.contains(GATES + "  (Gates.java.new)"), told);
    }

    @Test
    void anAnswerWithOldMethodsIsKeptBeside() throws IOException {
        kit("mine", Map.of(GATES, STUB));
        write("mine", GATES, ANSWER);
        write("mine", GATES + ".yours", "of an earlier time");
        String told = renew(kit("newer", Map.of(GATES, OTHER_METHOD)));
        assertEquals(OTHER_METHOD, read(GATES));
        assertEquals("of an earlier time", read(GATES + ".yours"));
        assertEquals(ANSWER, read(GATES + ".yours2"));
        assertTrue(told.contains(GATES + "  (Gates.java.yours2)"), told);
    }

    @Test
    void anotherFileThatBothChangedIsKeptBeside() throws IOException {
        kit("mine", Map.of(GATES, STUB, TEST, "old"));
        write("mine", TEST, "mine");
        renew(kit("newer", Map.of(GATES, STUB, TEST, "new")));
        assertEquals("new", read(TEST));
        assertEquals("mine", read(TEST + ".yours"));
    }

    @Test
    void whatTheKitNoLongerHasGoesUnlessItWasChanged() throws IOException {
        kit("mine", Map.of(GATES, STUB, TEST, "old", "data/a/b.csv", "1", Kit.STUBS + "Old.java", "class Old { }"));
        write("mine", TEST, "mine");
        write("mine", Kit.STUBS + "Old.java", "class Old { int mine; }");
        write("mine", Kit.STUBS + "Helper.java", "class Helper { }");
        String told = renew(kit("newer", Map.of(GATES, STUB)));
        assertFalse(exists("data"));
        assertFalse(exists(TEST));
        assertEquals("mine", read(TEST + ".yours"));
        assertEquals("class Old { int mine; }", read(Kit.STUBS + "Old.java"));
        assertTrue(exists(Kit.STUBS + "Helper.java"));
        assertTrue(told.contains(Kit.STUBS + "Old.java\n") && !told.contains("Helper"), told);
    }

    @Test
    void historyStaysAndCompiledClassesGo() throws IOException {
        kit("mine", Map.of(GATES, STUB));
        write("mine", ".koans/exercises.json", "history");
        write("mine", ".koans/class-path.txt", "libraries");
        write("mine", "exercises/target/classes/A.class", "old");
        renew(kit("newer", Map.of(GATES, BETTER_WORDS)));
        assertEquals("history", read(".koans/exercises.json"));
        assertFalse(exists(".koans/class-path.txt"));
        assertFalse(exists("exercises/target"));
        assertFalse(exists(".koans-update"));
    }

    @Test
    void anOlderLayoutMakesRoom() throws IOException {
        for (Map.Entry<String, String> file : Map.of("course.md", "old", GATES, ANSWER, TEST, "old",
                "exercises/pom.xml", "old", "exercises/src/test/java/koans/ch09cnn/ByHand.java", "helper",
                "grader/pom.xml", "module", "grader/src/main/java/koans/grader/Judge.java", "class Judge { }",
                "grader/src/main/java/koans/kit/Data.java", "given", "grader/target/classes/A.class", "built")
                .entrySet()) {
            write("mine", file.getKey(), file.getValue());
        }
        String told = renew(kit("newer", Map.of(GATES, BETTER_WORDS, TEST, "new",
                "grader/src/main/java/koans/kit/Data.java", "given")));
        assertFalse(exists("grader/pom.xml") || exists("grader/src/main/java/koans/grader") || exists("grader/target"));
        assertEquals("module", read("old-kit/grader/pom.xml"));
        assertEquals("helper", read("old-kit/exercises/src/test/java/koans/ch09cnn/ByHand.java"));
        assertEquals("old", read("old-kit/" + TEST));
        assertEquals("new", read(TEST));
        assertEquals("given", read("grader/src/main/java/koans/kit/Data.java"));
        assertEquals(ANSWER, read(GATES));
        assertEquals(BETTER_WORDS, read(GATES + ".new"));
        assertTrue(told.contains("old-kit/grader/pom.xml"), told);
    }

    @Test
    void aSecondRenewalHasNothingToDo() throws IOException {
        kit("mine", Map.of(GATES, STUB, TEST, "old"));
        write("mine", TEST, "mine");
        Kit newer = kit("newer", Map.of(GATES, STUB, TEST, "new"));
        renew(newer);
        assertTrue(renew(newer).contains("nothing was changed"));
    }

    @Test
    void anInterruptedRenewalIsTakenUp() throws IOException {
        kit("mine", Map.of(GATES, STUB, TEST, "old", "README.md", "old"));
        write("mine", GATES, ANSWER);
        write("mine", TEST, "mine");
        Kit newer = kit("newer", Map.of(GATES, OTHER_METHOD, TEST, "new", "README.md", "new"));
        // As far as it came: one file whole, another one kept and not yet replaced.
        write("mine", "README.md", "new");
        write("mine", TEST + ".yours", "mine");
        write("mine", ".koans-update/new/README.md", "ne");
        renew(newer);
        assertEquals("new", read("README.md"));
        assertEquals("mine", read(TEST + ".yours"));
        assertFalse(exists(TEST + ".yours2") || exists(".koans-update"));
        assertEquals(ANSWER, read(GATES + ".yours"));
        assertEquals(OTHER_METHOD, read(GATES));
    }

    private Kit kit(String name, Map<String, String> content) throws IOException {
        Map<String, String> files = new TreeMap<>(content);
        files.put("course.md", "course");
        files.put("exercises/pom.xml", "pom");
        Map<String, String> sums = new TreeMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(name, file.getKey(), file.getValue());
            sums.put(file.getKey(), Fingerprint.ofText(file.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        new Jar().add(Published.RESOURCE, new Published(sums).text().getBytes(StandardCharsets.UTF_8))
                .write(folder.resolve(name).resolve(Kit.GRADER));
        return new Kit(folder.resolve(name));
    }

    private String renew(Kit newer) throws IOException {
        Kit mine = new Kit(folder.resolve("mine"));
        assertTrue(mine.exists());
        Renewal renewal = new Renewal(mine, newer);
        renewal.lay();
        assertEquals(newer.published(), mine.published());
        return renewal.told();
    }

    private void write(String kit, String file, String text) throws IOException {
        Path path = folder.resolve(kit).resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve("mine").resolve(file));
    }

    private boolean exists(String file) {
        return Files.exists(folder.resolve("mine").resolve(file));
    }
}
