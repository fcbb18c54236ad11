package koans.gates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import koans.grader.Koan;
import koans.grader.Syllabus;

/** A small copy of the kit, three classes of chapter 4 with their tests, on which Maven can be let loose. */
final class Scratch {

    private static final List<String> CLASSES = List.of("NetInput", "StepActivation", "Gates");
    private static final String PACKAGE = "koans/ch04perceptron/";

    private final Path root;

    /**
     * Copies what is needed, the grader as it is compiled already.
     *
     * @param folder a folder whose name should be as awkward as users' folders are
     */
    Scratch(Path folder) throws IOException {
        root = Files.createDirectories(folder);
        Path kit = Path.of("..").toRealPath();
        for (String file : List.of("pom.xml", "course.md", ".mvn", "grader/pom.xml", "grader/src/main",
                "grader/target/classes", "grader/target/maven-status", "grader/target/class-path.txt",
                "exercises/pom.xml")) {
            copy(kit.resolve(file), root.resolve(file));
        }
        // Maven compiles the grader again when the paths of its sources are not those of its last build.
        Path inputs = root.resolve("grader/target/maven-status/maven-compiler-plugin/compile/default-compile")
                .resolve("inputFiles.lst");
        Files.writeString(inputs, Files.readString(inputs).replace(kit.toString(), root.toRealPath().toString()));
        for (String name : CLASSES) {
            copy(kit.resolve("exercises/src/main/java/" + PACKAGE + name + ".java"), stub(name));
            copy(kit.resolve("exercises/src/test/java/" + PACKAGE + name + "Test.java"), test(name));
        }
        Syllabus whole = Syllabus.load(Scratch.class.getClassLoader()).orElseThrow();
        List<Koan> koans = whole.koans().stream()
                .filter(koan -> CLASSES.contains(koan.stub().substring(koan.stub().lastIndexOf('.') + 1))).toList();
        Path syllabus = root.resolve("exercises/src/test/resources").resolve(Syllabus.RESOURCE);
        Files.createDirectories(syllabus.getParent());
        Files.writeString(syllabus, new Syllabus(whole.kit(), whole.chapters(), koans).toJson());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    Path stub(String name) {
        return root.resolve("exercises/src/main/java/" + PACKAGE + name + ".java");
    }

    Path test(String name) {
        return root.resolve("exercises/src/test/java/" + PACKAGE + name + "Test.java");
    }

    Path root() {
        return root;
    }

    /** Where a workflow on GitHub would look for a summary. */
    Path gitHubSummary() {
        return root.resolve("step-summary.md");
    }

    /** Lets a learner have written everything rightly. */
    void solve() throws IOException {
        for (String name : CLASSES) {
            Files.copy(Path.of("src/main/java/" + PACKAGE + name + ".java"), stub(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not contain " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }

    /**
     * What a run of Maven came to.
     *
     * @param green    whether the build succeeded
     * @param output   what it printed
     * @param verdicts the verdicts in its report by id; empty when it left no report
     */
    record Run(boolean green, String output, Map<String, String> verdicts) {
    }

    /** Runs {@code mvn test} with these arguments. */
    Run maven(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher(), "-o", "-B", "test"));
        command.addAll(List.of(arguments));
        File log = Files.createTempFile(root, "maven", ".log").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile())
                .redirectErrorStream(true).redirectOutput(log);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("MAVEN_OPTS");
        builder.environment().put("GITHUB_STEP_SUMMARY", gitHubSummary().toString());
        int exit = builder.start().waitFor();
        Map<String, String> verdicts = new TreeMap<>();
        Path report = root.resolve("exercises/target/koans/report.json");
        if (Files.exists(report)) {
            for (JsonNode exercise : new ObjectMapper().readTree(report.toFile()).get("exercises")) {
                verdicts.put(exercise.get("id").asText(), exercise.get("verdict").asText());
            }
        }
        return new Run(exit == 0, Files.readString(log.toPath()), verdicts);
    }

    private static String launcher() {
        String name = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
        String home = System.getProperty("maven.home");
        return home == null ? name : Path.of(home, "bin", name).toString();
    }
}
