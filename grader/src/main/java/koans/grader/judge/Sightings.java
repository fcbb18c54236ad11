package koans.grader.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import koans.grader.Event;
import koans.grader.Problem;
import koans.grader.Syllabus;
import koans.grader.TestResult.Status;

/** What was seen of a run so far, event by event. It may be told from several threads. */
public final class Sightings implements Consumer<Event> {

    private final Syllabus syllabus;
    private final Map<String, Map<String, Sighting>> tests = new LinkedHashMap<>();
    private final Set<String> unlisted = new TreeSet<>();
    private final List<Event.Broken> broken = new ArrayList<>();
    private final List<Event.Forbidden> forbidden = new ArrayList<>();
    private Set<String> planned;
    private Event.Began began;
    private Problem ending;
    private boolean ended;

    /** Sightings of the exercises of this syllabus. */
    public Sightings(Syllabus syllabus) {
        this.syllabus = syllabus;
    }

    @Override
    public synchronized void accept(Event event) {
        if (event instanceof Event.Began now) {
            began = now;
        } else if (event instanceof Event.Planned now) {
            planned = Set.copyOf(now.testClasses());
        } else if (event instanceof Event.Started now) {
            sighting(now.testClass(), now.test());
        } else if (event instanceof Event.Finished now) {
            finished(now);
        } else if (event instanceof Event.Broken now) {
            broken.add(now);
        } else if (event instanceof Event.Forbidden now) {
            forbidden.add(now);
        } else if (event instanceof Event.Ending now) {
            ending = ending == null ? now.problem() : ending;
        } else if (event instanceof Event.Ended) {
            ended = true;
        }
    }

    private void finished(Event.Finished event) {
        if (event.test() != null) {
            sighting(event.testClass(), event.test()).add(event.status(), event.problem(), event.millis());
        } else if (event.status() != Status.PASSED) {
            syllabus.exercises().stream().filter(exercise -> event.testClass() == null
                    || exercise.testClass().equals(event.testClass())
                    || exercise.testClass().startsWith(event.testClass() + "$"))
                    .forEach(exercise -> exercise.testNames().forEach(test ->
                            sighting(exercise.testClass(), test).add(event.status(), event.problem(), 0)));
        }
    }

    private Sighting sighting(String testClass, String test) {
        if (syllabus.exercises().stream().noneMatch(exercise -> exercise.testClass().equals(testClass))) {
            unlisted.add(testClass);
        }
        return tests.computeIfAbsent(testClass, key -> new LinkedHashMap<>())
                .computeIfAbsent(test, key -> new Sighting());
    }

    /** What was seen of the tests of an exercise, by name. */
    synchronized Map<String, Sighting> of(Syllabus.Entry exercise) {
        return new LinkedHashMap<>(tests.getOrDefault(exercise.testClass(), Map.of()));
    }

    /** The exercise whose test has begun and not ended, if there is one. */
    synchronized Optional<Syllabus.Entry> open() {
        return syllabus.exercises().stream()
                .filter(exercise -> of(exercise).values().stream().anyMatch(Sighting::isOpen)).reduce((a, b) -> b);
    }

    /** Whether the run was asked for an exercise. */
    synchronized boolean isPlanned(Syllabus.Entry exercise) {
        return planned == null || planned.contains(exercise.testClass());
    }

    /** Exercises that ran although the syllabus does not list them: nobody would learn what became of them. */
    public synchronized Set<String> unlisted() {
        return new TreeSet<>(unlisted);
    }

    /** What does not compile. */
    public synchronized List<Event.Broken> broken() {
        return List.copyOf(broken);
    }

    /** What uses something that answers must not use. */
    synchronized List<Event.Forbidden> forbidden() {
        return List.copyOf(forbidden);
    }

    /** How the run began; null when nobody said. */
    public synchronized Event.Began began() {
        return began;
    }

    /** What ended the run before its time; null when nothing is known to have. */
    synchronized Problem ending() {
        return ending;
    }

    /** Whether the run came to its end. */
    public synchronized boolean isWhole() {
        return ended && ending == null;
    }
}
