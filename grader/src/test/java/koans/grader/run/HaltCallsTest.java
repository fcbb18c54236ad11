package koans.grader.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import koans.grader.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HaltCallsTest {

    @TempDir
    Path folder;

    @Test
    void namesTheMethodsThatCallHalt() throws IOException {
        Path source = Files.writeString(folder.resolve("Gates.java"), """
                package koans.ch04perceptron;

                class Gates {
                    static final long LONG = 1L << 40;
                    static final double DOUBLE = 0.1;
                    int field;
                    Gates() { Runtime.getRuntime().gc(); }
                    int and() { field++; return 1; }
                    int nand(int x) { if (x > LONG * DOUBLE) { Runtime.getRuntime().halt(1); } return 1; }
                    void halt(int x) { halt(x); }
                    class Inner {
                        Runnable or() { return () -> Runtime.getRuntime().halt(1); }
                    }
                }
                """);
        try (SourceCompiler compiler = new SourceCompiler(SourceCompiler.ownClassPath())) {
            assertEquals(List.of(), compiler.compile(List.of(source), folder.resolve("classes")));
        }
        assertEquals(List.of("koans.ch04perceptron.Gates$Inner lambda$or$0", "koans.ch04perceptron.Gates nand"),
                HaltCalls.in(folder.resolve("classes")).stream().map(place -> place.type() + " " + place.method())
                        .toList());
    }

    @Test
    void whatIsNoClassCallsNobody() throws IOException {
        assertEquals(List.<Place>of(), HaltCalls.in(folder.resolve("gone")));
        Files.write(folder.resolve("A.class"), new byte[]{(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0});
        Files.writeString(folder.resolve("B.class"), "no class");
        assertEquals(List.<Place>of(), HaltCalls.in(folder));
    }
}
