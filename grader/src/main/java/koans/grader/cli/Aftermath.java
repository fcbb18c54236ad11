package koans.grader.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import koans.grader.Event;
import koans.grader.Finding;
import koans.grader.Place;
import koans.grader.Problem;
import koans.grader.Syllabus;
import koans.grader.course.Course;
import koans.grader.course.History;
import koans.grader.course.Workspace;
import koans.grader.engine.Settings;
import koans.grader.judge.Sightings;
import koans.grader.report.Publisher;
import koans.grader.run.HaltCalls;
import koans.grader.run.Journal;

/**
 * The report of a run whose virtual machine is dead: halted, killed, out of memory. It is made by somebody who still
 * lives, from the journal, and needs no test platform.
 */
public final class Aftermath {

    private Aftermath() {
    }

    /**
     * Publishes the report of the last run in a module, unless that run has done so itself or there was none. What it
     * finds is no proof: the build stays red.
     *
     * @param module the module's folder
     * @param out    where to print the report
     */
    public static void report(Path module, PrintStream out) {
        Path folder = module.toAbsolutePath().normalize();
        Workspace workspace = new Workspace(new Course(folder.getParent()), folder.getFileName().toString());
        Path journal = Publisher.journal(workspace);
        if (!Files.isRegularFile(journal)) {
            return;
        }
        try {
            List<Event> events = Journal.read(journal);
            boolean ended = events.stream().anyMatch(Event.Ended.class::isInstance);
            if (!ended || !Files.exists(Publisher.report(workspace))) {
                report(workspace, events, ended, out);
            }
        } catch (IOException e) {
            out.println("There is no report of what happened: cannot read " + e.getMessage() + ".");
        }
    }

    private static void report(Workspace workspace, List<Event> events, boolean ended, PrintStream out)
            throws IOException {
        Syllabus syllabus = Syllabus.read(workspace.course().syllabus());
        Sightings seen = new Sightings(syllabus);
        // Without its end: whatever became of the run, it has not come to a report of its own.
        events.stream().filter(event -> !(event instanceof Event.Ended)).forEach(seen);
        if (seen.began() == null) {
            return;
        }
        if (!ended) {
            halt(workspace).ifPresent(seen);
        }
        new FinishedRun(syllabus, workspace, seen, History.of(workspace))
                .publish(new Publisher(workspace, Settings.read().strict(), out), null);
    }

    /** Who may have done it, where only one method would do such a thing; else it is the test that was running. */
    private static Optional<Event> halt(Workspace workspace) {
        List<Place> places = HaltCalls.in(workspace.classes());
        if (places.size() != 1) {
            return Optional.empty();
        }
        Place place = places.get(0);
        return Optional.of(new Event.Ending(Problem.wrong(Finding.noAnswer(
                "the program ended at once, in the middle of a test",
                place.outerType().replaceFirst(".*\\.", "") + "." + place.method() + " calls Runtime.halt, which ends"
                        + " the whole program, tests and all: a method returns, or throws.", null), places)));
    }
}
