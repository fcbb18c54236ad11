package koans.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static Finding found(String words) {
        return Finding.noAnswer(words, null, null);
    }

    @Test
    void everyTextIsOneThatCanBeWrittenAnywhere() {
        assertEquals("\uFFFD a\uFFFD b\n\tc \uD83D\uDE00", found("\uD83D a\u001B b\n\tc \uD83D\uDE00").found());
        Finding finding = new Finding(null, null, List.of(new Finding.Input("x", "a\uDE00")), "", "", null, null, null);
        assertEquals("a\uFFFD", finding.inputs().get(0).value());
    }

    @Test
    void noTextIsLongerThanAnybodyReads() {
        String found = found("1".repeat(1_000_000)).found();
        assertTrue(found.length() <= 2000 && found.endsWith(" ..."), found);
        assertEquals("1".repeat(2000), found("1".repeat(2000)).found());
    }

    @Test
    void noCharacterIsCutInTwo() {
        String emojis = "\uD83D\uDE00".repeat(1500);
        for (String shifted : new String[]{emojis, "x" + emojis}) {
            String found = found(shifted).found();
            assertTrue(found.indexOf('\uFFFD') < 0 && found.endsWith("\uDE00 ..."), found);
            assertTrue(found(shifted).text().indexOf('\uFFFD') < 0);
        }
    }

    @Test
    void aPlaceOfAMadeUpStackIsWellFormed() {
        assertEquals("\uFFFD.java:1", Place.of(new StackTraceElement("A", "b", "\u0007.java", 1)).toString());
    }
}
