package koans.grader.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koans.grader.course.Fingerprint;
import koans.grader.course.Published;
import koans.grader.kit.Change.Kind;

/** Decides file by file what a newer kit does to a learner's folder; writes nothing. */
final class RenewalPlan {

    /** Where the grader and the tests of a kit lie: what is not the kit's in there would get in the build's way. */
    private static final List<String> NOT_FOR_LEARNERS = List.of("grader", "exercises/src/test", "exercises/src/lab");

    private final Kit learners;
    private final Kit newer;
    private final Optional<Published> old;
    private final Map<String, String> before;
    private final Map<String, String> after;
    private final String attic;
    private final List<Change> changes = new ArrayList<>();

    private RenewalPlan(Kit learners, Kit newer) throws IOException {
        this.learners = learners;
        this.newer = newer;
        old = learners.published();
        before = old.map(Published::sums).orElse(Map.of());
        after = newer.published().orElseThrow().sums();
        attic = freeFolder("old-kit");
    }

    /** What has to be done, the grader last: with it the folder is a newer kit. */
    static List<Change> of(Kit learners, Kit newer) throws IOException {
        RenewalPlan plan = new RenewalPlan(learners, newer);
        for (String file : plan.after.keySet()) {
            plan.renew(file);
        }
        for (String file : plan.before.keySet()) {
            if (!plan.after.containsKey(file)) {
                plan.remove(file);
            }
        }
        plan.clearWhatIsInTheWay();
        plan.renewGrader();
        return plan.changes;
    }

    private void renew(String file) throws IOException {
        String here = sum(file);
        String was = before.get(file);
        String will = after.get(file);
        if (here == null) {
            change(Kind.ADDED, file, "");
        } else if (here.equals(will) || will.equals(was)) {
            // The same already, or the learner's, and nothing new.
            return;
        } else if (here.equals(was)) {
            change(Kind.RENEWED, file, "");
        } else if (file.startsWith(Kit.STUBS) && file.endsWith(".java")) {
            boolean callable = Signatures.of(text(learners, file)).containsAll(Signatures.of(text(newer, file)));
            change(callable ? Kind.ANSWER_STAYS : Kind.ANSWER_ASIDE, file,
                    callable ? beside(file, ".new", newer) : beside(file, ".yours", learners));
        } else {
            // Without a list nearly every file differs, and hardly one of them was changed by the learner.
            change(Kind.FILE_ASIDE, file, old.isPresent() ? beside(file, ".yours", learners) : attic + "/" + file);
        }
    }

    private void remove(String file) throws IOException {
        String here = sum(file);
        if (here == null) {
            return;
        }
        if (here.equals(before.get(file))) {
            change(Kind.REMOVED, file, "");
        } else if (file.startsWith(Kit.STUBS)) {
            change(Kind.ANSWER_LEFT, file, "");
        } else {
            change(Kind.MOVED_AWAY, file, beside(file, ".yours", learners));
        }
    }

    /** An older layout has a grader in sources, and tests that are now compiled: both would be built and used. */
    private void clearWhatIsInTheWay() throws IOException {
        for (String place : old.isPresent() ? List.of("grader") : NOT_FOR_LEARNERS) {
            for (String each : new FileTree(learners.root().resolve(place)).files()) {
                String file = place + "/" + each;
                boolean known = after.containsKey(file) || before.containsKey(file) || file.equals(Kit.GRADER);
                if (!known && !file.startsWith("grader/target/") && !file.endsWith(".yours")) {
                    change(Kind.MOVED_AWAY, file, attic + "/" + file);
                }
            }
        }
    }

    private void renewGrader() throws IOException {
        Path here = learners.root().resolve(Kit.GRADER);
        byte[] will = Files.readAllBytes(newer.root().resolve(Kit.GRADER));
        if (!Files.exists(here)) {
            change(Kind.ADDED, Kit.GRADER, "");
        } else if (!Arrays.equals(Files.readAllBytes(here), will)) {
            change(Kind.RENEWED, Kit.GRADER, "");
        }
    }

    private void change(Kind kind, String file, String beside) {
        changes.add(new Change(kind, file, beside));
    }

    /** The sum of the learner's file; null where there is none. */
    private String sum(String file) throws IOException {
        Path path = learners.root().resolve(file);
        return Files.exists(path) ? Fingerprint.ofText(Files.readAllBytes(path)) : null;
    }

    private static String text(Kit kit, String file) throws IOException {
        return new String(Files.readAllBytes(kit.root().resolve(file)), StandardCharsets.UTF_8);
    }

    /** A name beside a file that is free, or has that very content already. */
    private String beside(String file, String ending, Kit owner) throws IOException {
        byte[] content = Files.readAllBytes(owner.root().resolve(file));
        String name = file + ending;
        for (int number = 2; ; number++) {
            Path path = learners.root().resolve(name);
            if (!Files.exists(path) || Arrays.equals(Files.readAllBytes(path), content)) {
                return name;
            }
            name = file + ending + number;
        }
    }

    private String freeFolder(String name) {
        String free = name;
        for (int number = 2; Files.exists(learners.root().resolve(free)); number++) {
            free = name + "-" + number;
        }
        return free;
    }
}
