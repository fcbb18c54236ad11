package koans.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./koans kit} hands out everything but the solutions, and refuses to hand out a kit that is not right. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "drives the launcher for Unix shells")
class KitGate {

    @TempDir
    Path folder;

    @Test
    void theKitHoldsEverythingButTheSolutions() throws Exception {
        Path kit = folder.resolve("kit of 학생");
        Command command = koans(CompiledCourse.course().root(), kit);
        assertEquals(0, command.exit(), command.output());
        assertTrue(command.output().contains("The kit is ready"), command.output());
        for (String file : List.of("pom.xml", "README.md", "course.md", "LICENSE", "koans", "koans.cmd", ".gitignore",
                ".mvn/maven.config", ".github/workflows/koans.yml", "data/mnist/t10k-labels-idx1-ubyte.gz",
                "data/digits/train_100.csv", "data/digits/test_10.csv", "data/tables/startups.csv",
                "data/pictures/gradient.png", "data/weights/three-layers.weights",
                "exercises/src/lab/java/koans/lab/Lab.java",
                "exercises/src/main/java/koans/ch04perceptron/Gates.java",
                "exercises/src/test/java/koans/ch04perceptron/GatesTest.java")) {
            assertTrue(Files.exists(kit.resolve(file)), file + " is missing");
        }
        for (String file : List.of("solutions", ".git", ".koans", ".ci", "grader/target", "exercises/target")) {
            assertFalse(Files.exists(kit.resolve(file)), file + " is in it");
        }
    }

    @Test
    void aKitWithAStartedExerciseIsRefused() throws Exception {
        Scratch course = Scratch.repository(folder.resolve("course"));
        Files.writeString(course.root().resolve("grades.csv"), "not for learners");
        Edit.replace(course.stub("Gates"), "public static int or(int x1, int x2) {\n        return todo();",
                "public static int or(int x1, int x2) {\n        return x1 | x2;");
        Command command = koans(course.root(), folder.resolve("kit"));
        assertEquals(1, command.exit(), command.output());
        assertTrue(command.output().contains("4.6 OR gate is FAILED, not NOT_STARTED"), command.output());
        assertFalse(Files.exists(folder.resolve("kit/grades.csv")), "a private file is in it");
    }

    @Test
    void aKitWithASolutionInItIsRefused() throws Exception {
        Scratch course = Scratch.repository(folder.resolve("course"));
        Path solution = course.course().answers().resolve("koans/ch04perceptron/Gates.java");
        Files.createDirectories(solution.getParent());
        Files.writeString(solution, "package koans.ch04perceptron;\n");
        Files.copy(solution, course.stub("Gates").resolveSibling("Hidden.java"));
        Command command = koans(course.root(), folder.resolve("kit"));
        assertEquals(1, command.exit(), command.output());
        assertTrue(command.output().contains("Hidden.java is the same as solutions"), command.output());
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAlone() throws Exception {
        Path kit = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(kit.resolve("notes.txt"), "mine");
        Command command = koans(CompiledCourse.course().root(), kit);
        assertEquals(1, command.exit(), command.output());
        assertTrue(command.output().contains("not empty; nothing was written"), command.output());
        try (Stream<Path> files = Files.list(kit)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void theLauncherTakesTheJavaOfMaven() throws Exception {
        Path java = Files.writeString(Files.createDirectories(folder.resolve("old")).resolve("java"),
                "#!/bin/sh\necho too old\nexit 3\n");
        assertTrue(java.toFile().setExecutable(true));
        Path course = CompiledCourse.course().root();
        ProcessBuilder builder = new ProcessBuilder(course.resolve("koans").toString(), "--version")
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("PATH", java.getParent().toString(), (path, first) -> first + ":" + path);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), output);
    }

    private record Command(int exit, String output) {
    }

    private Command koans(Path course, Path kit) throws IOException, InterruptedException {
        Path launcher = course.resolve("koans");
        if (!Files.exists(launcher)) {
            Files.copy(CompiledCourse.course().root().resolve("koans"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
        }
        File log = Files.createTempFile(folder, "koans", ".log").toFile();
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "kit", "--offline", kit.toString())
                .redirectErrorStream(true).redirectOutput(log);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return new Command(builder.start().waitFor(), Files.readString(log.toPath()));
    }
}
