package koans.grader.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FactWordsTest {

    @Test
    void aTestsNameIsReadAsAFact() {
        assertEquals("Each row sums to one", FactWords.of("eachRowSumsToOne"));
        assertEquals("Is small for a confident right answer", FactWords.of("isSmallForAConfidentRightAnswer"));
        assertEquals("Has 75 numbers", FactWords.of("has75Numbers"));
        assertEquals("Of ten filters are 10 times 75 numbers", FactWords.of("ofTenFiltersAre10Times75Numbers"));
        assertEquals("Treats every row as a sample", FactWords.of("treatsEveryRowAsASample"));
    }
}
