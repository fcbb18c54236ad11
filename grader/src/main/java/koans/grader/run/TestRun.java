package koans.grader.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import koans.grader.Event;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.engine.QuietJqwik;
import koans.grader.engine.Run;
import koans.grader.engine.Settings;
import koans.grader.engine.Witness;
import koans.grader.judge.Judge;
import koans.grader.judge.Sightings;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs graded tests inside this virtual machine, on classes from folders.
 *
 * <p>Each run has a {@link ChapterLoader} of its own. Nothing is printed or remembered.
 */
public final class TestRun {

    private final Syllabus syllabus;
    private final List<Path> folders;
    private final Set<String> leftOut;

    /**
     * A run for these classes.
     *
     * @param folders compiled classes and tests; where two folders hold the same class the first one counts
     */
    public TestRun(Syllabus syllabus, List<Path> folders) {
        this(syllabus, folders, Set.of());
    }

    private TestRun(Syllabus syllabus, List<Path> folders, Set<String> leftOut) {
        this.syllabus = syllabus;
        this.folders = List.copyOf(folders);
        this.leftOut = Set.copyOf(leftOut);
    }

    /** A run that leaves out these tests, named {@code testClass#method}: its verdicts speak of the others. */
    public TestRun without(Collection<String> tests) {
        return new TestRun(syllabus, folders, Set.copyOf(tests));
    }

    /** The outcomes of these exercises, in the order of the syllabus. */
    public List<Outcome> run(Collection<Syllabus.Entry> exercises) {
        Syllabus declared = declared();
        Sightings seen = new Sightings(declared);
        run(exercises, seen);
        Set<String> ids = exercises.stream().map(Syllabus.Entry::id).collect(Collectors.toSet());
        return new Judge(declared).outcomes(seen).stream()
                .filter(outcome -> ids.contains(outcome.exercise().id())).toList();
    }

    /** Runs the tests of these exercises and tells what happens. */
    public void run(Collection<Syllabus.Entry> exercises, Consumer<Event> told) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Settings settings = Settings.read();
        try (ChapterLoader loader = new ChapterLoader(folders, before);
                Run run = Run.open(settings, id -> false, told)) {
            thread.setContextClassLoader(loader);
            told.accept(new Event.Began(Event.VERSION, "", Instant.now().toString(), settings.seed()));
            launcher().execute(request(exercises, loader), new Witness(run));
            told.accept(new Event.Ended());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The syllabus without the tests that are left out: the judge is to speak of the others. */
    public Syllabus declared() {
        return new Syllabus(syllabus.kit(), syllabus.chapters(),
                syllabus.exercises().stream().map(this::withoutLeftOut).toList());
    }

    private Syllabus.Entry withoutLeftOut(Syllabus.Entry exercise) {
        List<Syllabus.Test> tests = exercise.tests().stream()
                .filter(test -> !leftOut.contains(exercise.testClass() + "#" + test.name())).toList();
        return new Syllabus.Entry(exercise.id(), exercise.title(), exercise.points(), exercise.stub(),
                exercise.testClass(), exercise.writes(), tests);
    }

    private static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .addLauncherSessionListeners(new QuietJqwik())
                .build());
    }

    private LauncherDiscoveryRequest request(Collection<Syllabus.Entry> exercises, ClassLoader loader) {
        Set<String> outer = new LinkedHashSet<>();
        Set<String> wanted = new HashSet<>();
        exercises.forEach(exercise -> {
            outer.add(exercise.testClass().replaceFirst("\\$.*", ""));
            wanted.add(exercise.testClass());
        });
        PostDiscoveryFilter onlyWanted = test -> FilterResult.includedIf(
                test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast)
                        .map(method -> wanted.contains(method.getClassName())
                                && !leftOut.contains(method.getClassName() + "#" + method.getMethodName()))
                        .orElse(true));
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(outer.stream().map(name -> selector(name, loader)).toList())
                .filters(onlyWanted)
                .build();
    }

    private static DiscoverySelector selector(String name, ClassLoader loader) {
        try {
            return DiscoverySelectors.selectClass(Class.forName(name, false, loader));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("There is no test class " + name, e);
        }
    }
}
