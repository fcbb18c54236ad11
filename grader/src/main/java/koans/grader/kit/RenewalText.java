package koans.grader.kit;

import java.nio.file.Path;
import java.util.List;
import koans.grader.kit.Change.Kind;

/** What a renewal did, for the learner to read. */
record RenewalText(Path root, List<Change> changes) {

    private static final int SHOWN = 12;

    String text() {
        if (changes.isEmpty()) {
            return root + " is this kit already: nothing was changed.\n";
        }
        StringBuilder text = new StringBuilder("Renewed ").append(root).append(": ")
                .append(count(Kind.RENEWED)).append(count(Kind.RENEWED) == 1 ? " file" : " files").append(" renewed, ").append(count(Kind.ADDED)).append(" new, ")
                .append(count(Kind.REMOVED)).append(" removed.\n");
        list(text, Kind.ANSWER_STAYS, "Your answer stays; what the kit has new is beside it:");
        list(text, Kind.ANSWER_ASIDE, "Its methods are no longer the same: the new stub is in place, yours is beside it:");
        list(text, Kind.FILE_ASIDE, "You had changed it: the new one is in place, yours is kept:");
        list(text, Kind.ANSWER_LEFT, "No longer part of the kit; yours stays:");
        list(text, Kind.MOVED_AWAY, "No longer part of the kit; what was there is kept:");
        text.append("\nNext: ");
        if (count(Kind.ANSWER_ASIDE) > 0) {
            text.append("carry over what you wrote from each .yours file into its new stub, then ");
        }
        if (count(Kind.ANSWER_STAYS) > 0) {
            text.append("look at each .new file (often it is the description alone) and delete it, then ");
        }
        return text.append("run 'mvn test'. Your other answers and your history are as they were.\n").toString();
    }

    private long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    private void list(StringBuilder text, Kind kind, String heading) {
        List<Change> of = changes.stream().filter(change -> change.kind() == kind).toList();
        if (of.isEmpty()) {
            return;
        }
        text.append('\n').append(heading).append('\n');
        of.stream().limit(SHOWN).forEach(change -> text.append("  ").append(change.file())
                .append(change.beside().isEmpty() ? "" : "  (" + place(change) + ")").append('\n'));
        if (of.size() > SHOWN) {
            text.append("  and ").append(of.size() - SHOWN).append(" more\n");
        }
    }

    /** The name alone where the other text lies beside the file. */
    private static String place(Change change) {
        String folder = change.file().replaceFirst("[^/]*$", "");
        return change.beside().startsWith(folder) ? change.beside().substring(folder.length()) : change.beside();
    }
}
