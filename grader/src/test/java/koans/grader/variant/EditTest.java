package koans.grader.variant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditTest {

    private static final String SUMS = """
            package koans.ch02arrays;

            import java.util.Arrays;

            /** Sums. */
            public final class Sums {

                static int sum(int[] a) {
                    int sum = 0;
                    for (int x : a) {
                        sum += x;
                    }
                    return sum;
                }

                static int squares(int[] a) {
                    int sum = 0;
                    for (int x : a) {
                        sum += x * x;
                    }
                    return sum;
                }
            }
            """;

    @Test
    void linesOfTheMemberGiveWayWhateverTheirIndentation() throws Edit.DoesNotFit {
        assertEquals(SUMS.replace("sum += x * x;", "int twice = 2 * x;\n            sum += twice;"),
                all(new Edit("squares", List.of("sum += x * x;"), List.of("int twice = 2 * x;", "sum += twice;"))));
    }

    @Test
    void theSameLinesElsewhereStay() throws Edit.DoesNotFit {
        assertEquals(SUMS.replaceFirst("int sum = 0;", "int sum = 1;"),
                all(new Edit("sum", List.of("int sum = 0;"), List.of("int sum = 1;"))));
        assertEquals("in Sums there is more than once, at lines 9, 17\n    int sum = 0;\n"
                        + "Add a line that stays, before or after.",
                refused(new Edit("Sums", List.of("int sum = 0;"), List.of("int sum = 1;"))));
    }

    @Test
    void linesMayBeLeftOut() throws Edit.DoesNotFit {
        assertEquals(SUMS.replaceFirst(" +sum \\+= x;\n", ""), all(new Edit("sum", List.of("sum += x;"), List.of())));
    }

    @Test
    void newMembersComeLastAndImportsFirst() throws Edit.DoesNotFit {
        String changed = all(new Edit("", List.of(), List.of("private static int one() {", "    return 1;", "}")),
                new Edit("", List.of(), List.of("import java.util.List;")));
        String head = "package koans.ch02arrays;\n";
        assertEquals(SUMS.replace(head, head + "\nimport java.util.List;\n")
                .replaceFirst("}\n$", "\n    private static int one() {\n        return 1;\n    }\n}\n"), changed);
    }

    @Test
    void whatIsNotThereAnyMoreIsToldWithWhatItMayHaveBecome() {
        assertEquals("in squares there is no more\n    total += x * x;\nNearest is, at line 19\n    sum += x * x;",
                refused(new Edit("squares", List.of("total += x * x;"), List.of())));
        assertEquals("there is no cubes any more", refused(new Edit("cubes", List.of("sum += x;"), List.of())));
    }

    @Test
    void linesBeyondTheMemberAreNoneOfIt() {
        assertEquals("in sum there is no more\n    }\n    }\n    \n    static int squares(int[] a) {\n",
                refused(new Edit("sum", List.of("}", "}", "", "static int squares(int[] a) {"), List.of()))
                        .replaceFirst("(?s)Nearest.*", ""));
    }

    @Test
    void twoEditsOfOneLineAreRefused() {
        assertEquals("two edits change line 10: for (int x : a) {", refused(
                new Edit("sum", List.of("int sum = 0;", "for (int x : a) {"), List.of()),
                new Edit("sum", List.of("for (int x : a) {", "sum += x;"), List.of())));
    }

    @Test
    void twoEditsOfTheSamePlaceAreRefused() {
        assertEquals("two edits change line 9: int sum = 0;", refused(
                new Edit("sum", List.of("int sum = 0;"), List.of("int sum = 1;")),
                new Edit("sum", List.of("int sum = 0;"), List.of("int sum = 2;"))));
    }

    @Test
    void anEditSaysWhere() {
        assertThrows(IllegalArgumentException.class, () -> new Edit("sum", List.of(), List.of("int x;")));
        assertThrows(IllegalArgumentException.class, () -> new Edit("", List.of("int x;"), List.of()));
    }

    @Test
    void lineEndsOfWindowsAreAsGood() throws Edit.DoesNotFit {
        Edit edit = new Edit("squares", List.of("sum += x * x;"), List.of("sum += x;"));
        assertEquals(all(edit), Edit.all(List.of(edit), Source.of(SUMS.replace("\n", "\r\n"))));
    }

    private static String all(Edit... edits) throws Edit.DoesNotFit {
        return Edit.all(List.of(edits), Source.of(SUMS));
    }

    private static String refused(Edit... edits) {
        return assertThrows(Edit.DoesNotFit.class, () -> all(edits)).getMessage();
    }
}
