package koans.grader.cli;

import picocli.CommandLine.Command;

@Command(name = "kit")
final class KitCommand extends Koans.OnCourse {
    @Override
    public Integer call() {
        return 1;
    }
}
