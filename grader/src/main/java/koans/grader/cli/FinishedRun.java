package koans.grader.cli;

import java.time.Instant;
import koans.grader.Syllabus;
import koans.grader.course.History;
import koans.grader.course.Published;
import koans.grader.course.Workspace;
import koans.grader.judge.Judge;
import koans.grader.judge.Sightings;
import koans.grader.report.Publisher;
import koans.grader.report.Report;

/**
 * A run that is over, however it ended. It knows nothing of the test platform, which not everybody has who asks what
 * has become of a run.
 *
 * @param syllabus  the exercises
 * @param workspace where it took place
 * @param seen      what was seen of it
 * @param history   what earlier runs came to
 */
record FinishedRun(Syllabus syllabus, Workspace workspace, Sightings seen, History history) {

    /**
     * Judges what was seen and publishes the report.
     *
     * @param fingerprint of everything the verdicts depend on; it counts only for a run that came to its end
     */
    void publish(Publisher publisher, String fingerprint) {
        // Whoever has interrupted this thread would stop it from writing files.
        Thread.interrupted();
        Report report = new Report(syllabus, workspace,
                new Judge(syllabus, Published.own().changedTests(workspace.course())).outcomes(seen), seen.unlisted(),
                seen.broken(), history, seen.began().fingerprint(), seen.began().seed(),
                Instant.parse(seen.began().time()), seen.isWhole());
        publisher.publish(report, seen.isWhole() ? fingerprint : null);
    }
}
