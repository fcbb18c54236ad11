package koans.grader.kit;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import koans.grader.course.Course;
import koans.grader.kit.Change.Kind;

/** Lays a newer kit under what a learner has written: nothing of theirs is lost, whenever it is interrupted. */
public final class Renewal {

    /** Where everything is written before anything is moved. */
    private static final String STAGE = ".koans-update";

    private final Kit learners;
    private final Kit newer;
    private final List<Change> changes;

    /** Looks at both kits and decides; writes nothing. */
    public Renewal(Kit learners, Kit newer) throws IOException {
        this.learners = learners;
        this.newer = newer;
        changes = RenewalPlan.of(learners, newer);
    }

    /** Does what was decided. After an interruption a new renewal does what is left. */
    public void lay() throws IOException {
        Path stage = learners.root().resolve(STAGE);
        new FileTree(stage).delete();
        for (Change change : changes) {
            if (change.kind().writes()) {
                copy(newer, change.file(), stage.resolve("new"));
            }
            if (change.kind().keeps()) {
                copy(learners, change.file(), stage.resolve("yours"));
            }
        }
        for (Change change : changes) {
            move(change, stage);
        }
        new FileTree(learners.root().resolve("exercises/target")).delete();
        new FileTree(learners.root().resolve("grader/target")).delete();
        // The newer kit may want newer libraries.
        Files.deleteIfExists(new Course(learners.root()).classPath());
        new FileTree(stage).delete();
    }

    /** What was done, in a few lines, and what is left to the learner. */
    public String told() {
        return new RenewalText(learners.root(), changes).text();
    }

    private void move(Change change, Path stage) throws IOException {
        Path file = learners.root().resolve(change.file());
        Path beside = learners.root().resolve(change.beside());
        if (change.kind().keeps()) {
            move(stage.resolve("yours").resolve(change.file()), beside);
        }
        if (change.kind().writes()) {
            move(stage.resolve("new").resolve(change.file()), change.kind() == Kind.ANSWER_STAYS ? beside : file);
        } else if (change.kind() == Kind.MOVED_AWAY) {
            move(file, beside);
        } else if (change.kind() == Kind.REMOVED) {
            Files.delete(file);
        }
        prune(file.getParent());
    }

    private static void copy(Kit from, String file, Path to) throws IOException {
        Path copy = to.resolve(file);
        Files.createDirectories(copy.getParent());
        // With the time of now: to a build, what was replaced is new.
        Files.copy(from.root().resolve(file), copy);
        if (file.equals("koans")) {
            copy.toFile().setExecutable(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void prune(Path folder) throws IOException {
        Path here = folder;
        while (!here.equals(learners.root()) && here.toFile().list() != null && here.toFile().list().length == 0) {
            Files.delete(here);
            here = here.getParent();
        }
    }
}
