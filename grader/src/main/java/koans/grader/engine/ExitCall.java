package koans.grader.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import koans.grader.Chapters;
import koans.grader.Finding;
import koans.grader.Place;
import koans.grader.Problem;

/** Who has called for the end of the virtual machine, to be asked while it ends. */
public final class ExitCall {

    private ExitCall() {
    }

    /**
     * The call of {@code System.exit} by code under test, if it was that. It is somebody else who ends the program with
     * Ctrl-C, and Maven may do so as well.
     */
    public static Optional<Problem> find() {
        return Thread.getAllStackTraces().values().stream().filter(ExitCall::callsExit).findFirst()
                .map(ExitCall::problem);
    }

    private static boolean callsExit(StackTraceElement[] frames) {
        int exit = lastIndex(frames);
        return exit >= 0 && frames[exit].getMethodName().equals("exit") && exit + 1 < frames.length
                && !frames[exit + 1].getClassName().startsWith("org.apache.maven.");
    }

    private static int lastIndex(StackTraceElement[] frames) {
        List<String> classes = Arrays.stream(frames).map(StackTraceElement::getClassName).toList();
        return Math.max(classes.lastIndexOf("java.lang.Runtime"), classes.lastIndexOf("java.lang.System"));
    }

    private static Problem problem(StackTraceElement[] frames) {
        List<Place> trace = Arrays.stream(frames).filter(frame -> Chapters.isLearners(frame, null))
                .map(Place::of).toList();
        return Problem.wrong(Finding.noAnswer("the program ended: System.exit"
                + (trace.isEmpty() ? "" : " at " + trace.get(0)),
                "System.exit ends the whole program, tests and all: a method returns, or throws.",
                trace.isEmpty() ? null : trace.get(0)), trace);
    }
}
