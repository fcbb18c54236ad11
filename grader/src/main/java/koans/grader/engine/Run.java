package koans.grader.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import koans.grader.Event;
import koans.grader.check.Charts;

/**
 * One run of graded tests: its settings, its streams, and what its tests have to know of each other.
 *
 * <p>JUnit, jqwik and whoever starts a run each make objects of their own, which meet here: the innermost run that is
 * open is the one that tests belong to.
 */
public final class Run implements AutoCloseable {

    private static final Deque<Run> OPEN = new ArrayDeque<>();

    private final Settings settings;
    private final Predicate<String> trained;
    private final Consumer<Event> told;
    private final Streams streams;
    private final Spare spare = new Spare();
    private final Map<String, Object> charts = new LinkedHashMap<>();
    private final Map<String, Event.Broken> broken = new ConcurrentHashMap<>();
    private final Set<String> givenUp = ConcurrentHashMap.newKeySet();
    private final Set<String> remembered = ConcurrentHashMap.newKeySet();
    private final Charts.Keeping keeping;
    private volatile String stopped;

    private Run(Settings settings, Predicate<String> trained, Consumer<Event> told) {
        this.settings = settings;
        this.trained = trained;
        this.told = told;
        this.streams = Streams.watch();
        keeping = Charts.keepWith((name, chart) -> {
            synchronized (charts) {
                charts.put(name, chart);
            }
        });
    }

    /**
     * Begins a run inside the one that is open, if any.
     *
     * @param trained asked with the id of an exercise whether it need not be trained again
     * @param told    is told what happens
     */
    public static Run open(Settings settings, Predicate<String> trained, Consumer<Event> told) {
        synchronized (OPEN) {
            Run run = new Run(settings, trained, told);
            OPEN.push(run);
            return run;
        }
    }

    /** The run that tests belong to; tests that nobody asked about belong to one that tells nobody. */
    static Run current() {
        synchronized (OPEN) {
            return OPEN.isEmpty() ? open(Settings.read(), id -> false, event -> { }) : OPEN.peek();
        }
    }

    /** Ends the run and puts back the streams. */
    @Override
    public void close() {
        synchronized (OPEN) {
            OPEN.remove(this);
        }
        keeping.close();
        streams.putBack();
    }

    /** Tells of a class that does not compile, before its tests meet it. */
    public void tellBroken(Event.Broken one) {
        broken.putIfAbsent(one.place().outerType(), one);
        tell(one);
    }

    /** What the compiler said of a class, where it left no word in its methods. */
    Optional<Event.Broken> broken(String type) {
        return Optional.ofNullable(broken.get(type));
    }

    void tell(Event event) {
        told.accept(event);
    }

    /** The settings. */
    public Settings settings() {
        return settings;
    }

    Predicate<String> trained() {
        return trained;
    }

    /** The streams as they were before the run. */
    public Streams streams() {
        return streams;
    }

    /** The charts and pictures that tests have kept, by name. */
    public Map<String, Object> charts() {
        synchronized (charts) {
            return new LinkedHashMap<>(charts);
        }
    }

    /** After one test of an exercise has run into its limit, the others need not. */
    void giveUp(Class<?> exercise) {
        givenUp.add(exercise.getName());
    }

    boolean isGivenUp(Class<?> exercise) {
        return givenUp.contains(exercise.getName());
    }

    /** A test that is not run, as it has passed before with the same classes. */
    void remember(String uniqueId) {
        remembered.add(uniqueId);
    }

    boolean isRemembered(String uniqueId) {
        return remembered.contains(uniqueId);
    }

    /** The memory is used up: what is kept for the report is set free. Where that is not enough nothing more runs. */
    void outOfMemory(Crashed crashed, Class<?> test) {
        if (spare.release()) {
            stopped = "the memory is used up";
            tell(new Event.Ending(Problems.of(crashed, test).problem()));
        }
    }

    /** Why no test may run any more; null while they may. */
    String stopped() {
        return stopped;
    }

    /** The seed of one property: no two have the same, and each has it again when the run is repeated. */
    String seedOf(String property) {
        long mixed = settings.seed() * 0x9E3779B97F4A7C15L + property.hashCode() * 0xBF58476D1CE4E5B9L;
        return Long.toString(mixed ^ mixed >>> 31);
    }
}
