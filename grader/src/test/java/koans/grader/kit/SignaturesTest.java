package koans.grader.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final String STUB = """
            package koans.ch04perceptron;

            /** Gates. */
            public final class Gates {
                public static final int ONE = 1;
                private Gates() {
                }
                /** Both. */
                public static int and(int x1, int... more) {
                    return todo();
                }
            }
            """;

    @Test
    void arePublicTypesMethodsAndFields() throws IOException {
        assertEquals(Set.of("CLASS Gates", "static Gates.ONE int", "static Gates.and(int, int[]) int"),
                Signatures.of(STUB));
    }

    @Test
    void areTheSameWhateverCommentsBodiesAndHelpersSay() throws IOException {
        String answer = STUB.replace("/** Both. */", "// mine").replace("todo()", "half(x1)")
                .replace("private Gates", "private static int half(int x) { return x / 2; } private Gates");
        assertEquals(Signatures.of(STUB), Signatures.of(answer));
    }

    @Test
    void areTheSameWithThePackageOfATypeWrittenOut() throws IOException {
        assertEquals(Signatures.of("public class A implements B<C> { public C c(C[] x) { return null; } }"),
                Signatures.of("public class A implements x.B<x.y.C> { public x.y.C c(x.y.C[] x) { return null; } }"));
    }

    @Test
    void differByWhatACallerSees() throws IOException {
        for (String other : new String[]{STUB.replace("int and(", "double and("), STUB.replace("int... more", "int x2"),
                STUB.replace("static int and", "int and"), STUB.replace("class Gates", "class Gates implements Runnable"),
                STUB.replace("int and(", "int both("), STUB.replace("ONE", "TWO"),
                STUB.replace("private Gates()", "public Gates(int size)")}) {
            assertFalse(Signatures.of(STUB).containsAll(Signatures.of(other)), other);
        }
    }

    @Test
    void holdWhatIsPublicWithoutSayingSo() throws IOException {
        assertTrue(Signatures.of("public interface A { int b(); record C(int d) { } }")
                .containsAll(Set.of("A.b() int", "RECORD A.C", "A.C.d int")));
        assertTrue(Signatures.of("public enum A { B; }").contains("static A.B A"));
    }

    @Test
    void areFoundBesideASyntaxError() throws IOException {
        assertEquals(Signatures.of(STUB), Signatures.of(STUB.replace("return todo();", "return (x1;")));
    }
}
