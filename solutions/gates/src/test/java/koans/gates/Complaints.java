package koans.gates;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** What a gate has to say, as its tests want it. */
final class Complaints {

    private Complaints() {
    }

    /** There is nothing to complain about. */
    static void none(List<String> complaints) {
        assertTrue(complaints.isEmpty(), () -> String.join("\n", complaints));
    }

    /** One of them holds these words. */
    static void say(List<String> complaints, String words) {
        assertTrue(complaints.stream().anyMatch(complaint -> complaint.contains(words)),
                () -> "expected a complaint with '" + words + "', found " + complaints);
    }
}
