package koans.grader.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import koans.grader.Verdict;
import koans.grader.fixture.ToyCourse;
import koans.grader.fixture.ToyCourse.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a learner's code does to the program it runs in, they read what it was and what had passed by then. */
class ReportAlwaysComesTest {

    private static final String[] ENOUGH = {"-Xmx640m"};
    private static final String[] PATIENT = {"-Xmx640m", "-Dkoans.limit=30"};

    @TempDir
    Path root;

    private Ran ran(String members, String first, String second, String third) throws Exception {
        return ran(ENOUGH, members, first, second, third);
    }

    private Ran ran(String[] options, String members, String first, String second, String third) throws Exception {
        ToyCourse course = new ToyCourse(root.resolve("내 course"), members, first, second, third);
        Ran ran = course.run(root, options);
        assertNotNull(ran.report(), ran.printed());
        assertNotNull(ran.summary(), ran.printed());
        assertTrue(ran.printed().contains("of 3 exercises"), ran.printed());
        return ran;
    }

    @Test
    void outputThatIsClosedOrTakenAway() throws Exception {
        Ran ran = ran("", "try (java.io.PrintStream out = System.out) { out.println(1); } return 1;",
                "System.setOut(null); System.setErr(null); return 2;",
                "System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream())); return 3;");
        assertEquals(Map.of("4.1", Verdict.PASSED, "4.2", Verdict.PASSED, "4.3", Verdict.PASSED), ran.verdicts());
    }

    @Test
    void textWithHalfACharacter() throws Exception {
        Ran ran = ran("", "throw new IllegalStateException(\"half \" + (char) 0xD83D);",
                "throw new IllegalStateException(\"x\".repeat(160) + \"\\uD83D\\uDE00\".repeat(50));",
                "throw new IllegalStateException(\"bell \\u0007 and \\u001b[2J\");");
        assertEquals(Map.of("4.1", Verdict.FAILED, "4.2", Verdict.FAILED, "4.3", Verdict.FAILED), ran.verdicts());
        assertTrue(ran.message("4.1").contains("half \uFFFD"), ran.message("4.1"));
        assertFalse(ran.printed().contains("\u001b"), ran.printed());
    }

    @Test
    void memoryThatIsKeptForGood() throws Exception {
        Ran ran = ran(PATIENT, "static final List<long[]> KEPT = new ArrayList<>();", "return 1;", "return 2;",
                "while (true) { KEPT.add(new long[1_000_000]); }");
        assertEquals(Verdict.PASSED, ran.verdicts().get("4.1"));
        assertEquals(Verdict.CRASHED, ran.verdicts().get("4.3"), ran.printed());
        assertTrue(ran.message("4.3").contains("OutOfMemoryError"), ran.message("4.3"));
        assertTrue(ran.message("4.3").contains("Toy.java:"), ran.message("4.3"));
        assertEquals("The run ended before its turn: 4.3 Third has ended it.", ran.message("4.2"));
    }

    @Test
    void memoryThatIsFreeAgainCostsNobodyElse() throws Exception {
        Ran ran = ran(PATIENT, "", "return 1;", "return 2;", "return new long[500_000_000].length;");
        assertEquals(Map.of("4.1", Verdict.PASSED, "4.2", Verdict.PASSED, "4.3", Verdict.CRASHED), ran.verdicts());
    }

    @Test
    void anEndOfTheProgramIsWhoseItIs() throws Exception {
        Ran ran = ran("", "return 1;", "System.exit(0); return 2;", "return second() + 1;");
        assertEquals(Map.of("4.1", Verdict.PASSED, "4.2", Verdict.CRASHED, "4.3", Verdict.NOT_RUN), ran.verdicts());
        assertTrue(ran.message("4.2").contains("the program ended: System.exit at Toy.java:"), ran.message("4.2"));
        assertTrue(ran.message("4.3").contains("4.2 Second"), ran.message("4.3"));
        assertFalse(ran.printed().contains("\tat "), ran.printed());
    }

    @Test
    void anExceptionInAStaticInitializerIsShownWithItsCauseEveryTime() throws Exception {
        Ran ran = ran("static final int[] TABLE = {1 / Integer.parseInt(\"0\")};", "return 1;", "return 2;",
                "return 3;");
        for (String id : new String[]{"4.1", "4.2", "4.3"}) {
            assertEquals(Verdict.FAILED, ran.verdicts().get(id));
            assertTrue(ran.message(id).contains("ArithmeticException: / by zero"), ran.message(id));
            assertTrue(ran.message(id).contains("Toy.java:6"), ran.message(id));
        }
    }

    @Test
    void waitingForWhatNeverComes() throws Exception {
        Ran ran = ran("", "return new Scanner(System.in).nextInt();",
                "try { Thread.sleep(100_000); } catch (InterruptedException e) { return 0; } return 2;",
                "while (true) { if (System.nanoTime() == 0) { return 3; } }");
        assertTrue(ran.message("4.1").contains("it waits for input at Toy.java:"), ran.message("4.1"));
        assertTrue(ran.message("4.1").contains("use the parameters"), ran.message("4.1"));
        assertTrue(ran.message("4.2").contains("asleep at Toy.java:"), ran.message("4.2"));
        assertTrue(ran.message("4.3").contains("still busy at Toy.java:"), ran.message("4.3"));
        assertTrue(ran.message("4.3").contains("A loop that never ends"), ran.message("4.3"));
    }

    @Test
    void threadsThatNeverEndAndPrint() throws Exception {
        Ran ran = ran("", "Thread t = new Thread(() -> { while (true) { System.out.print(\"noise noise noise \"); } });"
                + " t.setDaemon(true); t.start(); return 1;", "return 2;", "return 3;");
        assertEquals(Map.of("4.1", Verdict.PASSED, "4.2", Verdict.PASSED, "4.3", Verdict.PASSED), ran.verdicts());
        assertTrue(ran.printed().length() < 200_000, ran.printed().length() + " characters");
    }

    @Test
    void exceptionsThatCannotBePrinted() throws Exception {
        Ran ran = ran("static final class Mute extends RuntimeException { "
                + "public String getMessage() { throw new IllegalStateException(\"no\"); } "
                + "public String toString() { return null; } public Throwable getCause() { return this; } }",
                "throw new Mute();", "return 2;", "throw new StackOverflowError();");
        assertEquals(Map.of("4.1", Verdict.FAILED, "4.2", Verdict.PASSED, "4.3", Verdict.FAILED), ran.verdicts());
    }

    @Test
    void theSameFromAnyFolder() throws Exception {
        ToyCourse course = new ToyCourse(root.resolve("course"), "", "return 1;", "return 2;", "return 4;");
        Path empty = Files.createDirectories(root.resolve("empty"));
        for (Path folder : new Path[]{course.workspace().course().root(), root, empty}) {
            Ran ran = course.run(folder, ENOUGH);
            assertEquals(Map.of("4.1", Verdict.PASSED, "4.2", Verdict.PASSED, "4.3", Verdict.FAILED), ran.verdicts(),
                    folder + "\n" + ran.printed());
        }
        try (var left = Files.list(empty)) {
            assertEquals(0, left.count());
        }
    }
}
