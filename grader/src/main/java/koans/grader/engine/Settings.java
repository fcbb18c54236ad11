package koans.grader.engine;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import koans.grader.Event;

/**
 * What may be set for a run, read once at its beginning.
 *
 * @param limit  the time of an ordinary test
 * @param strict whether it is a run for a grade: everything counts, nothing is taken from memory
 * @param quiet  whether failed tests are left to the report, as under Maven
 * @param seed   what the inputs of properties are drawn with
 */
public record Settings(Duration limit, boolean strict, boolean quiet, long seed) {

    /** The limit of an ordinary test, in seconds. */
    public static final String LIMIT = "koans.limit";
    private static final String SEED = Event.Began.SEED;

    private static final String STRICT = "koans.strict";
    private static final String QUIET = "koans.quiet";
    private static final long LARGEST_SEED = 1_000_000_000;

    /** The settings of this virtual machine, {@code -Dkoans.limit=30} and its like, with a seed of its own. */
    public static Settings read() {
        return new Settings(limit(System.getProperty(LIMIT, "10")), isOn(System.getProperty(STRICT)),
                Boolean.getBoolean(QUIET) && System.getProperty("surefire.real.class.path") != null,
                givenSeed() == null ? 1 + ThreadLocalRandom.current().nextLong(LARGEST_SEED) : givenSeed());
    }

    /** The same with the seed of an earlier run, unless somebody has asked for one. */
    public Settings repeating(long seed) {
        return givenSeed() == null ? new Settings(limit, strict, quiet, seed) : this;
    }

    private static Duration limit(String seconds) {
        try {
            double value = Double.parseDouble(seconds);
            if (value > 0 && value < 1e9) {
                return Duration.ofMillis(Math.max(1, (long) (1000 * value)));
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("-D" + LIMIT + " takes seconds, not '" + seconds + "'");
    }

    private static Long givenSeed() {
        String seed = System.getProperty(SEED);
        if (seed == null || seed.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(seed.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("-D" + SEED + " takes a whole number, not '" + seed + "'", e);
        }
    }

    private static boolean isOn(String value) {
        return value != null && !value.equals("false");
    }
}
