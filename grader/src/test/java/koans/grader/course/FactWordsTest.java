package koans.grader.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FactWordsTest {

    @Test
    void aTestsNameIsReadAsAFact() {
        assertEquals("Each row sums to one", FactWords.of("eachRowSumsToOne"));
        assertEquals("Is small for a confident right answer", FactWords.of("isSmallForAConfidentRightAnswer"));
        assertEquals("Treats every row as a sample", FactWords.of("treatsEveryRowAsASample"));
    }
}
