package koans.grader.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void aTestsNameIsReadAsAFact() {
        assertEquals("Each row sums to one", Words.of("eachRowSumsToOne"));
        assertEquals("Is small for a confident right answer", Words.of("isSmallForAConfidentRightAnswer"));
        assertEquals("Treats every row as a sample", Words.of("treatsEveryRowAsASample"));
    }
}
