package koans.grader.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import koans.grader.kit.Change.Kind;

/** What a renewal did, for the learner to read. */
record RenewalText(Path root, List<Change> changes) {

    private static final int SHOWN = 12;

    String text() {
        if (changes.isEmpty()) {
            return root + " is this kit already: nothing was changed.\n";
        }
        long renewed = count(Kind.RENEWED) + changes.stream().filter(change -> change.kind().keeps()).count();
        StringBuilder text = new StringBuilder("Renewed ").append(root).append(": ").append(files(renewed))
                .append(" renewed, ").append(count(Kind.ADDED)).append(" new, ").append(count(Kind.REMOVED))
                .append(" removed.\n");
        list(text, Kind.ANSWER_STAYS, "Your answers stay; what the kit has new is beside them:");
        list(text, Kind.ANSWER_ASIDE, "Stubs whose methods have changed: the new one is in place, yours beside it:");
        list(text, Kind.FILE_ASIDE, "Other files that differed: the new one is in place, what was there is kept:");
        list(text, Kind.ANSWER_LEFT, "Answers to stubs that the kit no longer has; they stay:");
        list(text, Kind.MOVED_AWAY, "Files that the kit no longer has; yours are kept:");
        changes.stream().filter(change -> !change.attic().isEmpty())
                .collect(Collectors.groupingBy(Change::attic, TreeMap::new, Collectors.counting()))
                .forEach((attic, count) -> text.append("\nWhat else was there and is not this kit's: ")
                        .append(files(count)).append(", now in ").append(attic).append('\n'));
        text.append("\nNext\n");
        if (count(Kind.ANSWER_ASIDE) > 0) {
            text.append("  carry over what you wrote from each .yours file into its new stub\n");
        }
        if (count(Kind.ANSWER_STAYS) > 0) {
            text.append("  look at each .new file, often only its description is new, and delete it\n");
        }
        return text.append("  mvn test\n\nYour other answers and your history are as they were.\n").toString();
    }

    private long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    private static String files(long count) {
        return count + (count == 1 ? " file" : " files");
    }

    private void list(StringBuilder text, Kind kind, String heading) {
        List<Change> of = changes.stream().filter(change -> change.kind() == kind && change.attic().isEmpty())
                .toList();
        if (of.isEmpty()) {
            return;
        }
        text.append('\n').append(heading).append('\n');
        of.stream().limit(SHOWN).forEach(change -> text.append("  ").append(change.file()).append(
                change.beside().isEmpty() ? "" : "  (" + Path.of(change.beside()).getFileName() + ")").append('\n'));
        if (of.size() > SHOWN) {
            text.append("  and ").append(of.size() - SHOWN).append(" more\n");
        }
    }
}
