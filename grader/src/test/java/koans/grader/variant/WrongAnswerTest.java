package koans.grader.variant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrongAnswerTest {

    private static final String TEXT = """
            ## starts-at-one
            Begins to count
            with one.
            Rejected by 2.9: one too much
            ```diff in sum
             int[] b = a;
            -int sum = 0;
            +int sum = 1;

             for (int x : b) {
            ```
            ```diff
            +import java.util.List;
            ```
            """;

    @Test
    void isRead() {
        List<WrongAnswer> read = read("# Sums\n\nWhatever.\n\n" + TEXT);
        assertEquals(List.of(new WrongAnswer("starts-at-one", "Begins to count\nwith one.", "2.9", "one too much",
                List.of(new Edit("sum", List.of("int[] b = a;", "int sum = 0;", "", "for (int x : b) {"),
                                List.of("int[] b = a;", "int sum = 1;", "", "for (int x : b) {")),
                        new Edit("", List.of(), List.of("import java.util.List;"))))), read);
    }

    @Test
    void theSentenceMayBeMissing() {
        assertEquals("", read(TEXT.replace("Begins to count\nwith one.\n", "")).get(0).sentence());
    }

    @Test
    void aLineThatIsNotAsItShouldBeIsNamed() {
        assertEquals("line 1 is '## starts at one', and should be like '## a-name-with-hyphens'",
                refused(TEXT.replace("starts-at-one", "starts at one")));
        assertEquals("line 4 is 'Rejected by it: one', and should be like 'Rejected by 4.5: words of the message'",
                refused(TEXT.replace("2.9: one too much", "it: one")));
        assertEquals("line 5 is '```java', and should be like '```diff in nameOfTheMember'",
                refused(TEXT.replace("```diff in sum", "```java")));
        assertEquals("line 7 is '*int sum = 0;', and should be like 'a line that begins with -, + or a space'",
                refused(TEXT.replace("-int", "*int")));
        assertEquals("line 12 is '```diff', and should be like 'a block that ends with ```'",
                refused(TEXT.replaceFirst("```\n$", "")));
        assertEquals("line 12: lines that give way need the member they are in, as in ```diff in sample",
                refused(TEXT.replace("+import", "-import")));
    }

    @Test
    void anAnswerWithoutAnEditIsRefused() {
        assertEquals("line 1 is '## starts-at-one', and should be like 'a wrong answer with an edit: a block ```diff in"
                + " nameOfTheMember'", refused(TEXT.replaceFirst("(?s)```.*", "")));
    }

    @Test
    void aNameIsGivenOnce() {
        assertEquals("there are two wrong answers named starts-at-one", refused(TEXT + "\n" + TEXT));
    }

    private static List<WrongAnswer> read(String text) {
        return WrongAnswer.read(text.lines().toList());
    }

    private static String refused(String text) {
        return assertThrows(IllegalArgumentException.class, () -> read(text)).getMessage();
    }
}
