package koans.grader.cli;

import java.io.PrintStream;
import java.nio.file.Path;

/** What is still to be told of a run whose virtual machine was gone before its report. */
final class Aftermath {

    private Aftermath() {
    }

    /** Prints the report of a run that left a journal without an end. */
    static void report(Path exercisesModule, PrintStream out) {
        out.println("The run was over before its end: its journal is "
                + exercisesModule.resolve("target/koans/events.jsonl") + ".");
    }
}
