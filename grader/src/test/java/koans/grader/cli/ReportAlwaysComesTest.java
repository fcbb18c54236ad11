package koans.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import koans.grader.Verdict;
import koans.grader.fixture.ToyCourse;
import koans.grader.fixture.ToyCourse.Ran;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a learner's code does to the program it runs in, they read what it was and what had passed by then. */
class ReportAlwaysComesTest {

    private static Ran ran(Path root, String limit, String members, String... bodies)
            throws IOException, InterruptedException {
        ToyCourse course = new ToyCourse(root.resolve("내 course"), members, bodies);
        Ran ran = course.run(root, "-Xmx640m", "-Dkoans.limit=" + limit);
        assertNotNull(ran.report(), ran.printed());
        assertNotNull(ran.summary(), ran.printed());
        assertTrue(ran.printed().contains("of " + bodies.length + " exercises"), ran.printed());
        assertFalse(ran.printed().contains("\tat "), ran.printed());
        return ran;
    }

    /** One run in which everything is tried that a program survives. */
    @Nested
    class InOneRun {

        private static final List<String> BODIES = List.of(
                "try (java.io.PrintStream out = System.out) { out.println(1); } return 1;",
                "System.setOut(null); System.setErr(null); System.setIn(null); return 2;",
                "System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream())); return 3;",
                "throw new IllegalStateException(\"half \" + (char) 0xD83D);",
                "throw new IllegalStateException(\"x\".repeat(160) + \"\\uD83D\\uDE00\".repeat(50));",
                "throw new IllegalStateException(\"bell \\u0007 and \\u001b[2J\");",
                "return Table.ENTRIES.length;",
                "return Table.ENTRIES.length;",
                "return new Scanner(System.in).nextInt();",
                "try { Thread.sleep(100_000); } catch (InterruptedException e) { return 0; } return 10;",
                "while (true) { if (System.nanoTime() == 0) { return 11; } }",
                "throw new Mute();",
                "return m13();",
                "throw new IllegalStateException(\"outer\", new ArithmeticException(\"inner\"));",
                "Thread t = new Thread(() -> { while (true) { System.out.print(\"noise noise \"); } });"
                        + " t.setDaemon(true); t.start(); return 15;",
                "return 16;");

        private static final String MEMBERS = """
                static final class Table { static final int[] ENTRIES = {1 / Integer.parseInt("0")}; }
                    static final class Mute extends RuntimeException {
                        public String getMessage() { throw new IllegalStateException("no"); }
                        public String toString() { return null; }
                        public Throwable getCause() { return this; }
                    }
                """;

        @TempDir
        static Path root;
        private static Ran ran;

        @BeforeAll
        static void run() throws Exception {
            ran = ran(root, "0.5", MEMBERS, BODIES.toArray(String[]::new));
        }

        private static void says(String id, String... words) {
            for (String word : words) {
                assertTrue(ran.message(id).contains(word), ran.message(id));
            }
        }

        private static void passed(int... numbers) {
            for (int number : numbers) {
                assertEquals(Verdict.PASSED, ran.verdicts().get("4." + number), ran.message("4." + number));
            }
        }

        @Test
        void streamsThatAreClosedOrTakenAwayAreThereAgain() {
            passed(1, 2, 3);
        }

        @Test
        void textIsWellFormedWhateverIsInIt() {
            says("4.4", "half \uFFFD");
            says("4.5", "x\uD83D\uDE00 ...");
            says("4.6", "bell \uFFFD and");
            assertFalse(ran.printed().contains("\u001b"), ran.printed());
        }

        @Test
        void anExceptionInAStaticInitializerIsShownWithItsCauseEveryTime() {
            says("4.7", "ArithmeticException: / by zero", "Toy.java:6");
            says("4.8", "ArithmeticException: / by zero", "Toy.java:6");
        }

        @Test
        void whatNeverComesIsCalledByItsName() {
            says("4.9", "it waits for input at Toy.java:", "use the parameters");
            says("4.10", "asleep at Toy.java:");
            says("4.11", "still busy at Toy.java:", "A loop that never ends");
        }

        @Test
        void exceptionsThatCannotBeAskedAreToldAllTheSame() {
            says("4.12", "Mute");
            says("4.13", "StackOverflowError");
            says("4.14", "outer", "caused by ArithmeticException: inner");
        }

        @Test
        void threadsThatGoOnPrintingDoNotBuryTheReport() {
            passed(15, 16);
            assertTrue(ran.printed().length() < 200_000, ran.printed().length() + " characters");
        }
    }

    @Test
    void memoryThatIsKeptForGoodIsWhoseItIs(@TempDir Path root) throws Exception {
        Ran ran = ran(root, "30", "static final List<long[]> KEPT = new ArrayList<>();", "return 1;",
                "return new long[500_000_000].length;", "while (true) { KEPT.add(new long[1_000_000]); }", "return 4;");
        assertEquals(List.of(Verdict.PASSED, Verdict.CRASHED, Verdict.CRASHED, Verdict.NOT_RUN),
                Stream.of("4.1", "4.2", "4.3", "4.4").map(ran.verdicts()::get).toList(), ran.printed());
        assertTrue(ran.message("4.3").contains("OutOfMemoryError"), ran.message("4.3"));
        assertTrue(ran.message("4.3").contains("Toy.java:"), ran.message("4.3"));
        assertEquals("The run ended before its turn: 4.3 M3 has ended it.", ran.message("4.4"));
    }

    @Test
    void anEndOfTheProgramIsWhoseItIs(@TempDir Path root) throws Exception {
        Ran ran = ran(root, "0.5", "", "return 1;", "return m3() - 1;", "System.exit(0); return 3;");
        assertEquals(List.of(Verdict.PASSED, Verdict.NOT_RUN, Verdict.CRASHED),
                Stream.of("4.1", "4.2", "4.3").map(ran.verdicts()::get).toList(), ran.printed());
        assertTrue(ran.message("4.3").contains("the program ended: System.exit at Toy.java:"), ran.message("4.3"));
        assertTrue(ran.message("4.2").contains("4.3 M3"), ran.message("4.2"));
    }

    @Test
    void theSameFromAnyFolder(@TempDir Path root) throws Exception {
        ToyCourse course = new ToyCourse(root.resolve("course"), "", "return 1;", "return 4;");
        Path empty = Files.createDirectories(root.resolve("empty"));
        for (Path folder : List.of(course.workspace().module(), root, empty)) {
            Ran ran = course.runByConsole(folder);
            assertEquals(List.of(Verdict.PASSED, Verdict.FAILED),
                    Stream.of("4.1", "4.2").map(ran.verdicts()::get).toList(), folder + "\n" + ran.printed());
        }
        try (Stream<Path> left = Files.list(empty)) {
            assertEquals(0, left.count());
        }
    }
}
