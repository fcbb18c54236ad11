package koans.grader.engine;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Silences what jqwik logs, from before it looks for properties until it is done: where its database is, what it does
 * with earlier failures, when it stops shrinking. There is nothing in it that a learner could use.
 */
public final class QuietJqwik implements LauncherSessionListener {

    // Held here, or its level would be collected with it.
    private final Logger jqwik = Logger.getLogger("net.jqwik");
    private Level before;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        before = jqwik.getLevel();
        jqwik.setLevel(Level.SEVERE);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        jqwik.setLevel(before);
    }
}
