package koans.grader.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import koans.grader.Event;
import koans.grader.Syllabus;
import koans.grader.course.Course;
import koans.grader.course.Fingerprint;
import koans.grader.course.History;
import koans.grader.course.Workspace;
import koans.grader.engine.ExitCall;
import koans.grader.engine.GradedTests;
import koans.grader.engine.Run;
import koans.grader.engine.Settings;
import koans.grader.engine.Witness;
import koans.grader.judge.Sightings;
import koans.grader.report.Publisher;
import koans.grader.run.Compiled;
import koans.grader.run.Journal;
import koans.grader.run.Libraries;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Wires a run together wherever the tests run, Maven, an IDE or a plain launcher: the engine tells, the journal keeps,
 * the judge judges, the report is published. It is silent in runs without exercises.
 */
public final class RunListener implements TestExecutionListener {

    private Syllabus syllabus;
    private Workspace workspace;
    private String fingerprint;
    private History history;
    private Sightings seen;
    private Journal journal;
    private Publisher publisher;
    private Run run;
    private Witness witness;
    private Thread ending;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        workspace = Course.workspace(loader).orElse(null);
        if (workspace == null || !GradedTests.areIn(plan)) {
            return;
        }
        syllabus = Syllabus.load(loader).orElseThrow();
        history = History.of(workspace);
        fingerprint = Fingerprint.of(workspace);
        Settings settings = history.seedOfWhatIsWrong().map(Settings.read()::repeating).orElseGet(Settings::read);
        seen = new Sightings(syllabus);
        publisher = Publisher.begin(workspace, settings.strict(), settings.quiet());
        openJournal(System.out);
        run = Run.open(settings, id -> !settings.strict() && history.trained(id, fingerprint), this::tell);
        witness = new Witness(run);
        tell(new Event.Began(Event.VERSION, Fingerprint.ofKit(workspace), Instant.now().toString(), settings.seed()));
        tell(new Event.Planned(GradedTests.classes(plan)));
        Compiled compiled = Compiled.in(workspace);
        compiled.broken().forEach(run::tellBroken);
        compiled.forbidden().forEach(this::tell);
        ending = new Thread(this::endBeforeTime);
        Runtime.getRuntime().addShutdownHook(ending);
    }

    private void openJournal(PrintStream out) {
        Path file = Publisher.journal(workspace);
        try {
            journal = Journal.to(file);
        } catch (IOException e) {
            out.println("Cannot write " + file + ".");
        }
    }

    private void tell(Event event) {
        seen.accept(event);
        if (journal != null) {
            journal.accept(event);
        }
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (witness != null) {
            witness.executionStarted(test);
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        if (witness != null) {
            witness.executionSkipped(test, reason);
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (witness != null) {
            witness.executionFinished(test, result);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (witness == null) {
            return;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException e) {
            // The program is ending, and the hook tells what has become of it.
            return;
        }
        run.close();
        finish();
        closeJournal();
        publisher.draw(run.charts());
        witness = null;
    }

    private void closeJournal() {
        try {
            if (journal != null) {
                journal.close();
            }
        } catch (IOException e) {
            // Every line of it was flushed when it was written.
        }
    }

    /** A run that is stopped from outside, as with Ctrl-C, has come to nothing: no report, and no history. */
    private void endBeforeTime() {
        ExitCall.find().ifPresentOrElse(exit -> {
            tell(new Event.Ending(exit));
            finish();
        }, publisher::takeAway);
    }

    private void finish() {
        tell(new Event.Ended());
        new FinishedRun(syllabus, workspace, seen, history).publish(publisher, fingerprint);
        Libraries.ofThisRun().remember(workspace);
    }
}
