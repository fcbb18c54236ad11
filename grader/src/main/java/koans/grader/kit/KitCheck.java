package koans.grader.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import koans.grader.Verdict;
import koans.grader.course.Course;
import koans.grader.report.JsonReport;
import koans.grader.report.Publisher;

/**
 * What has to be true of a kit before it is handed out.
 *
 * @param course the course it was made of
 * @param kit    the kit
 */
public record KitCheck(Course course, Kit kit) {

    /** What is wrong with the kit; it is left as it was made. */
    public List<String> complaints(boolean offline) throws IOException, InterruptedException {
        List<String> secrets = secrets();
        if (!secrets.isEmpty()) {
            return secrets;
        }
        try {
            return build(offline);
        } finally {
            // What the check leaves behind is not the learner's.
            new FileTree(kit.root().resolve("exercises/target")).delete();
            new FileTree(kit.root().resolve("target")).delete();
            new FileTree(new Course(kit.root()).memory()).delete();
        }
    }

    /** Files of the kit that are a solution or a variant, whatever they are called. */
    List<String> secrets() throws IOException {
        Path solutions = course.root().resolve(Course.SOLUTIONS);
        Map<String, byte[]> ours = javaFiles(solutions);
        List<String> complaints = new ArrayList<>();
        javaFiles(kit.root()).forEach((file, content) -> ours.forEach((solution, answer) -> {
            if (!file.endsWith("package-info.java") && Arrays.equals(content, answer)) {
                complaints.add(Path.of(file) + " is the same as " + Path.of(Course.SOLUTIONS, solution));
            }
        }));
        return complaints;
    }

    private static Map<String, byte[]> javaFiles(Path folder) throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        for (String file : new FileTree(folder).files()) {
            if (file.endsWith(".java") && !file.matches("(.*/)?target/.*")) {
                content.put(file, Files.readAllBytes(folder.resolve(file)));
            }
        }
        return content;
    }

    private List<String> build(boolean offline) throws IOException, InterruptedException {
        String maven = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
        List<String> command = new ArrayList<>(List.of(maven, "-q", "test"));
        if (offline) {
            command.add("-o");
        }
        Process process = new ProcessBuilder(command).directory(kit.root().toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        int exit = process.waitFor();
        Path report = Publisher.report(new Course(kit.root()).exercises());
        List<String> complaints = new ArrayList<>();
        if (Files.exists(report)) {
            JsonReport.read(report).exercises().stream().filter(line -> line.verdict() != Verdict.NOT_STARTED)
                    .forEach(line -> complaints.add(line.id() + " " + line.title() + " is " + line.verdict()
                            + ", not NOT_STARTED"));
        } else if (exit == 0) {
            complaints.add("'mvn test' leaves no report in it");
        }
        if (exit != 0 && complaints.isEmpty()) {
            complaints.add("'mvn test' fails in it:\n" + output.indent(4));
        }
        return complaints;
    }
}
