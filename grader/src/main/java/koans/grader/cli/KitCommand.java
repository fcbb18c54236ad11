package koans.grader.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import koans.grader.course.Course;
import koans.grader.kit.Kit;
import koans.grader.kit.KitCheck;
import koans.grader.kit.KitMaker;
import koans.grader.kit.KitZip;
import koans.grader.kit.Renewal;
import koans.grader.run.FileTrouble;
import koans.grader.run.TemporaryFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the kit that learners get, checks it, and hands it out: as a folder, as a zip, or under older answers. */
@Command(name = "kit", mixinStandardHelpOptions = true,
        description = "Make the learner's kit, everything but the solutions, and check it.")
final class KitCommand extends Koans.OnCourse {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", arity = "0..1",
            description = "Where to put it: a folder that is empty or not there yet.")
    private Path folder;

    @Option(names = "--zip", paramLabel = "FILE",
            description = "Pack it into a zip that is not there yet, with one folder in it.")
    private Path zip;

    @Option(names = "--update", paramLabel = "FOLDER",
            description = "Renew a learner's kit: answers and history stay. In a learner's kit, "
                    + "which makes no others, this lays that kit under FOLDER.")
    private Path older;

    @Option(names = "--offline", description = "Let Maven work offline while checking.")
    private boolean offline;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Course course = course();
        if (folder == null && zip == null && older == null) {
            throw new CommandLine.ParameterException(spec.commandLine(),
                    "Say where to: FOLDER, --zip FILE or --update FOLDER");
        }
        refuseBadPlaces(course);
        if (course.isKit()) {
            renewFrom(course);
        } else if (folder != null) {
            handOut(course, folder.toAbsolutePath().normalize());
        } else {
            try (TemporaryFolder work = new TemporaryFolder("koans-kit")) {
                handOut(course, work.path().resolve("kit"));
            }
        }
        return 0;
    }

    private void refuseBadPlaces(Course course) throws IOException {
        if (course.isKit() && (folder != null || zip != null)) {
            throw new IllegalArgumentException(course.root() + " is a learner's kit: others are made in the course's"
                    + " own folder, the one with the solutions");
        }
        if (folder != null) {
            refuseInside(course, folder);
            if (Files.exists(folder) && !isEmptyFolder(folder)) {
                throw new IllegalArgumentException(folder + " is there already and not empty; nothing was written");
            }
        }
        if (zip != null) {
            refuseInside(course, zip);
            if (Files.exists(zip)) {
                throw new IllegalArgumentException(zip + " is there already; nothing was written");
            }
        }
        if (older != null) {
            refuseNoKit(course);
        }
    }

    private static void refuseInside(Course course, Path place) throws IOException {
        if (real(place).startsWith(course.root().toRealPath())) {
            throw new IllegalArgumentException(place + " lies inside the course: choose a place outside of it");
        }
    }

    private void refuseNoKit(Course course) throws IOException {
        if (real(older).startsWith(course.root().toRealPath())) {
            throw new IllegalArgumentException(older + " is this course's own folder: name the one to be renewed");
        }
        if (!new Kit(older).exists()) {
            throw new IllegalArgumentException(older + " is no learner's kit; nothing was written");
        }
    }

    /** Where a path that may not be there yet leads to, links followed. */
    private static Path real(Path path) throws IOException {
        Path whole = path.toAbsolutePath().normalize();
        Path there = whole;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        return there.toRealPath().resolve(there.relativize(whole)).normalize();
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    private void handOut(Course course, Path place) throws IOException, InterruptedException {
        Kit kit = new KitMaker(course).make(place);
        System.out.println((folder == null ? "A kit is made." : "Copied to " + place + ".")
                + " Checking that it builds and gives nothing away ...");
        List<String> complaints = new KitCheck(course, kit).complaints(offline);
        if (!complaints.isEmpty()) {
            complaints.forEach(complaint -> System.err.println("  " + complaint));
            throw new IllegalStateException("do not hand out " + (folder == null ? "this kit" : place) + ": "
                    + complaints.size() + (complaints.size() == 1 ? " thing is" : " things are") + " wrong with it");
        }
        if (zip != null) {
            new KitZip(zip.toAbsolutePath().normalize()).write(kit);
            System.out.println("Packed into " + zip + ".");
        }
        System.out.println("The kit is ready: it builds, no exercise is started, and nothing of a solution is in it.");
        if (older != null) {
            renew(kit);
        }
    }

    /** A kit is what was handed out, and nothing that somebody has written in it since. */
    private void renewFrom(Course course) throws IOException {
        Kit kit = new Kit(course.root());
        Optional<String> changed = kit.changed();
        if (changed.isPresent()) {
            throw new IllegalStateException(course.root() + " is not as it was handed out: " + changed.get()
                    + " was changed. Unpack the newer kit once more and call its koans; nothing was written");
        }
        renew(kit);
    }

    private void renew(Kit newer) throws IOException {
        Renewal renewal = new Renewal(new Kit(older.toRealPath()), newer);
        System.out.println("Renewing " + older + ". If this is interrupted, give the same command again ...");
        try {
            renewal.lay();
        } catch (IOException e) {
            throw new IOException("not all of " + older + " is renewed: " + reason(e) + ". Nothing of yours is"
                    + " lost. Close what has files of it open, and give the same command again", e);
        }
        System.out.print(renewal.told());
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException trouble ? FileTrouble.of(trouble) : e.getMessage();
    }
}
