package koans.grader.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import koans.grader.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the kit that learners get: everything but the solutions, checked before it is handed out. */
@Command(name = "kit", mixinStandardHelpOptions = true,
        description = "Make the learner's kit, everything but the solutions, and check it.")
final class KitCommand extends Koans.OnCourse {

    /** What the kit is made of; whatever else lies in the course's folder is nobody's business. */
    private static final List<String> PARTS = List.of(
            "pom.xml", "README.md", "LICENSE", "course.md", "koans", "koans.cmd", "data", "exercises", "grader",
            ".editorconfig", ".gitattributes", ".github", ".gitignore", ".mvn");

    @Parameters(paramLabel = "FOLDER", description = "Where to put it: a folder that is empty or not there yet.")
    private Path folder;

    @Option(names = "--offline", description = "Let Maven work offline while checking.")
    private boolean offline;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = course().root();
        Path kit = folder.toAbsolutePath().normalize();
        if (real(kit).startsWith(root.toRealPath())) {
            throw new IllegalArgumentException(folder + " lies inside the course: choose a folder outside of it");
        }
        if (Files.exists(kit) && !isEmptyFolder(kit)) {
            throw new IllegalArgumentException(folder + " is there already and not empty; nothing was written");
        }
        copy(root, kit);
        System.out.println("Copied to " + kit + ". Checking that it builds and gives nothing away ...");
        List<String> complaints = new ArrayList<>(secrets(root, kit));
        if (complaints.isEmpty()) {
            complaints.addAll(build(kit));
        }
        if (!complaints.isEmpty()) {
            complaints.forEach(complaint -> System.err.println("  " + complaint));
            throw new IllegalStateException("do not hand out " + kit + ": " + complaints.size()
                    + (complaints.size() == 1 ? " thing is" : " things are") + " wrong with it");
        }
        clean(kit);
        System.out.println("The kit is ready: it builds, no exercise is started, and nothing of a solution is in it.");
        return 0;
    }

    /** Where a path that may not be there yet leads to, links followed. */
    private static Path real(Path path) throws IOException {
        Path there = path;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        return there.toRealPath().resolve(there.relativize(path)).normalize();
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void copy(Path root, Path kit) throws IOException {
        Files.createDirectories(kit);
        for (String part : PARTS) {
            if (Files.exists(root.resolve(part))) {
                copyPart(root, kit, root.resolve(part));
            }
        }
    }

    private static void copyPart(Path root, Path kit, Path part) throws IOException {
        Files.walkFileTree(part, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.endsWith("target")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(kit.resolve(root.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, kit.resolve(root.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Files of the kit that are a solution or a variant, whatever they are called. */
    static List<String> secrets(Path root, Path kit) throws IOException {
        Path solutions = root.resolve("solutions");
        if (!Files.isDirectory(solutions)) {
            return List.of();
        }
        List<Path> ours = javaFiles(solutions);
        List<String> complaints = new ArrayList<>();
        for (Path file : javaFiles(kit)) {
            byte[] content = Files.readAllBytes(file);
            for (Path solution : ours) {
                if (!file.endsWith("package-info.java") && Files.size(solution) == content.length
                        && Arrays.equals(content, Files.readAllBytes(solution))) {
                    complaints.add(kit.relativize(file) + " is the same as " + root.relativize(solution));
                }
            }
        }
        return complaints;
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java") && !isBuilt(folder.relativize(file)))
                    .sorted().toList();
        }
    }

    private static boolean isBuilt(Path file) {
        return StreamSupport.stream(file.spliterator(), false).anyMatch(part -> part.endsWith("target"));
    }

    private List<String> build(Path kit) throws IOException, InterruptedException {
        String maven = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
        List<String> command = new ArrayList<>(List.of(maven, "-q", "test"));
        if (offline) {
            command.add("-o");
        }
        Process process = new ProcessBuilder(command).directory(kit.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        int exit = process.waitFor();
        Path report = kit.resolve("exercises/target/koans/report.json");
        List<String> complaints = new ArrayList<>();
        if (Files.exists(report)) {
            for (JsonNode exercise : new ObjectMapper().readTree(report.toFile()).get("exercises")) {
                if (!exercise.get("verdict").asText().equals(Verdict.NOT_STARTED.name())) {
                    complaints.add(exercise.get("id").asText() + " " + exercise.get("title").asText() + " is "
                            + exercise.get("verdict").asText() + ", not NOT_STARTED");
                }
            }
        } else if (exit == 0) {
            complaints.add("'mvn test' leaves no report in it");
        }
        if (exit != 0 && complaints.isEmpty()) {
            complaints.add("'mvn test' fails in it:\n" + output.indent(4));
        }
        return complaints;
    }

    /** What the check left behind is not the learner's. */
    private static void clean(Path kit) throws IOException {
        List<Path> rubbish;
        try (Stream<Path> files = Files.walk(kit)) {
            rubbish = files.filter(path -> {
                Path below = kit.relativize(path);
                return below.startsWith(".koans") || below.getNameCount() > 1 && below.getName(1).endsWith("target");
            }).sorted((a, b) -> b.getNameCount() - a.getNameCount()).toList();
        }
        rubbish.forEach(path -> {
            try {
                Files.delete(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
