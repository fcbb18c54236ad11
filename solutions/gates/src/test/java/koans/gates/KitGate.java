package koans.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import koans.grader.course.Course;
import koans.grader.kit.Kit;
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
        Path zip = folder.resolve("반 3.zip");
        Command command = kit(CompiledCourse.course().root(), kit.toString(), "--zip", zip.toString());
        assertEquals(0, command.exit(), command.output());
        assertTrue(command.output().contains("The kit is ready"), command.output());
        for (String file : List.of("pom.xml", "README.md", "course.md", "LICENSE", "koans", "koans.cmd", ".gitignore",
                ".mvn/maven.config", ".github/workflows/koans.yml", "data/mnist/t10k-labels-idx1-ubyte.gz",
                "data/digits/train_100.csv", "data/digits/test_10.csv", "data/tables/startups.csv",
                "data/pictures/gradient.png", "data/weights/three-layers.weights",
                "grader/koans-grader.jar", "grader/koans-judge.jar", "grader/src/main/java/koans/kit/Data.java",
                "exercises/src/lab/java/koans/lab/Plot.java",
                "exercises/src/main/java/koans/ch04perceptron/Gates.java",
                "exercises/src/test/java/koans/ch04perceptron/GatesTest.java")) {
            assertTrue(Files.exists(kit.resolve(file)), file + " is missing");
        }
        for (String file : List.of("solutions", ".git", ".koans", ".ci", "grader/pom.xml", "grader/target",
                "grader/src/main/java/koans/grader", "exercises/src/judge", "exercises/target")) {
            assertFalse(Files.exists(kit.resolve(file)), file + " is in it");
        }
        assertEquals(Optional.empty(), new Kit(kit).changed());
        assertIsPacked(kit, zip);
        Complaints.none(new Hidden(CompiledCourse.course(), new Course(kit)).complaints());
    }

    private static void assertIsPacked(Path kit, Path zip) throws IOException {
        try (FileSystem packed = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"));
                Stream<Path> files = Files.walk(kit)) {
            Path top = packed.getPath("반 3");
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                assertEquals(-1, Files.mismatch(file, top.resolve(kit.relativize(file).toString())), file.toString());
            }
            assertTrue(Files.getPosixFilePermissions(top.resolve("koans"))
                    .contains(PosixFilePermission.OWNER_EXECUTE), "nobody can start its commands");
        }
    }

    @Test
    void aNewerKitIsLaidUnderAnAnswer() throws Exception {
        Scratch newer = Scratch.repository(folder.resolve("course"));
        Change.replace(newer.stub("Gates"), "1 when both", "One when both");
        Scratch mine = Scratch.kit(folder.resolve("mine"));
        Change.replace(mine.stub("Gates"), "and(int x1, int x2) {\n        return todo();",
                "and(int x1, int x2) {\n        return x1 & x2;");
        Command command = kit(newer.root(), "--update", mine.root().toString());
        assertEquals(0, command.exit(), command.output());
        assertTrue(Files.readString(mine.stub("Gates")).contains("return x1 & x2;"), "the answer is gone");
        assertTrue(Files.readString(mine.stub("Gates").resolveSibling("Gates.java.new")).contains("One when both"));
        assertTrue(command.output().contains("Gates.java.new"), command.output());
    }

    @Test
    void afterARunTheCommandsOfAKitDoNotAskMaven() throws Exception {
        Scratch kit = Scratch.kit(folder.resolve("kit of 학생"));
        assertTrue(kit.maven().green());
        Command command = koans(kit.root(), withoutMaven(), "--version");
        assertEquals(0, command.exit(), command.output());
        Path list = kit.course().classPath();
        Files.writeString(list, Files.readString(list).strip() + ":/gone/with/the/other.jar\n");
        command = koans(kit.root(), withoutMaven(), "--version");
        assertEquals(4, command.exit(), command.output());
        assertTrue(command.output().startsWith("koans: asking Maven for the libraries first"), command.output());
    }

    private Path withoutMaven() throws IOException {
        Path maven = Files.writeString(Files.createDirectories(folder.resolve("no maven")).resolve("mvn"),
                "#!/bin/sh\necho no Maven here\nexit 4\n");
        assertTrue(maven.toFile().setExecutable(true));
        return maven.getParent();
    }

    @Test
    void aKitWithAStartedExerciseIsRefused() throws Exception {
        Scratch course = Scratch.repository(folder.resolve("course"));
        Files.writeString(course.root().resolve("grades.csv"), "not for learners");
        Change.replace(course.stub("Gates"), "public static int or(int x1, int x2) {\n        return todo();",
                "public static int or(int x1, int x2) {\n        return x1 | x2;");
        Path zip = folder.resolve("kit.zip");
        Command command = kit(course.root(), folder.resolve("kit").toString(), "--zip", zip.toString());
        assertEquals(1, command.exit(), command.output());
        assertFalse(Files.exists(zip), "it is handed out");
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
        Command command = kit(course.root(), folder.resolve("kit").toString());
        assertEquals(1, command.exit(), command.output());
        assertTrue(command.output().contains("Hidden.java is the same as solutions"), command.output());
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAlone() throws Exception {
        Path kit = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(kit.resolve("notes.txt"), "mine");
        Command command = kit(CompiledCourse.course().root(), kit.toString());
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
        Command command = koans(CompiledCourse.course().root(), java.getParent(), "--version");
        assertEquals(0, command.exit(), command.output());
    }

    private record Command(int exit, String output) {
    }

    private Command kit(Path course, String... arguments) throws IOException, InterruptedException {
        return koans(course, null, Stream.concat(Stream.of("kit", "--offline"), Stream.of(arguments))
                .toArray(String[]::new));
    }

    /** Calls the launcher in a course's folder; programs in another folder come before all others. */
    private Command koans(Path course, Path programs, String... arguments) throws IOException, InterruptedException {
        Path launcher = course.resolve("koans");
        if (!Files.exists(launcher)) {
            Files.copy(CompiledCourse.course().root().resolve("koans"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
        }
        File log = Files.createTempFile(folder, "koans", ".log").toFile();
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (programs != null) {
            builder.environment().merge("PATH", programs.toString(), (path, first) -> first + ":" + path);
        }
        return new Command(builder.start().waitFor(), Files.readString(log.toPath()));
    }
}
