package koans.grader.junit;

import java.util.Arrays;
import java.util.List;

/** Why the virtual machine is about to end, to be asked by what it does last. */
public final class Ending {

    private Ending() {
    }

    /**
     * Whether code under test calls for the end, with {@code System.exit}. It is somebody else who ends it with Ctrl-C,
     * and Maven may do so as well.
     */
    public static boolean isCalledByTests() {
        return Thread.getAllStackTraces().values().stream().anyMatch(Ending::callsExit);
    }

    private static boolean callsExit(StackTraceElement[] frames) {
        List<String> classes = Arrays.stream(frames).map(StackTraceElement::getClassName).toList();
        int exit = Math.max(classes.lastIndexOf("java.lang.Runtime"), classes.lastIndexOf("java.lang.System"));
        return exit >= 0 && frames[exit].getMethodName().equals("exit") && exit + 1 < frames.length
                && !classes.get(exit + 1).startsWith("org.apache.maven.");
    }
}
