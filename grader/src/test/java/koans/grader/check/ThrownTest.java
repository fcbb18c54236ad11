package koans.grader.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Optional;
import koans.ch00fixture.NeverMade;
import koans.grader.Place;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ThrownTest {

    private static <T extends Throwable> T at(T thrown, StackTraceElement... frames) {
        thrown.setStackTrace(frames);
        return thrown;
    }

    private static StackTraceElement line(int line) {
        return new StackTraceElement("koans.ch04perceptron.Gates", "and", "Gates.java", line);
    }

    private static void says(String words, Throwable thrown) {
        assertEquals(words, Thrown.words(thrown));
    }

    @Test
    void isToldByItsNameItsMessageAndItsPlace() {
        says("IllegalStateException: bad at Gates.java:17", at(new IllegalStateException("bad"), line(17), line(9)));
        says("IllegalStateException at Gates.java:17", at(new IllegalStateException(), line(17)));
        says("IllegalStateException: bad", at(new IllegalStateException("bad")));
        says("IllegalStateException: one", at(new IllegalStateException("one\ntwo")));
        says("Error: Unresolved compilation problem: a cannot be resolved",
                at(new Error("Unresolved compilation problem: \n\ta cannot be resolved\n")));
        says("IllegalStateException: one:", at(new IllegalStateException("one:\n")));
        says("IllegalStateException", at(new IllegalStateException("")));
    }

    @Test
    void hasItsPlaceInTheInnermostLineOfTheLearner() {
        Throwable thrown = at(new IllegalStateException(),
                new StackTraceElement("java.util.Objects", "checkIndex", "Objects.java", 359),
                new StackTraceElement("koans.ch04perceptron.Gates", "and", "Gates.java", -1),
                new StackTraceElement("koans.ch04perceptron.Gates", "and", null, 3),
                line(17),
                new StackTraceElement("koans.ch04perceptron.GatesTest", "isTrue", "GatesTest.java", 30));
        says("IllegalStateException at Gates.java:17", thrown);
        assertEquals("Gates.java:17", Thrown.place(thrown).orElseThrow().toString());
        assertEquals("Objects.java:359", Thrown.place(thrown, frame -> true).orElseThrow().toString());
        assertEquals("IllegalStateException at GatesTest.java:30",
                Thrown.words(thrown, frame -> frame.getClassName().endsWith("Test")));
        assertEquals(Optional.empty(), Thrown.place(thrown, frame -> false));
    }

    @Test
    void withoutANameHasTheNameOfWhatItExtends() {
        says("IllegalStateException: bad", at(new IllegalStateException("bad") { }));
    }

    @Nested
    class WithACause {

        @Test
        void namesIt() {
            Throwable cause = at(new ArithmeticException("/ by zero"), line(9));
            says("IllegalStateException: outer at Gates.java:17, caused by ArithmeticException: / by zero"
                    + " at Gates.java:9", at(new IllegalStateException("outer", cause), line(17)));
        }

        @Test
        void namesTheFirstOfAll() {
            Throwable first = at(new ArithmeticException("/ by zero"), line(9));
            Throwable second = at(new IOException("between", first), line(12));
            says("IllegalStateException: outer at Gates.java:17, caused by ArithmeticException: / by zero"
                    + " at Gates.java:9", at(new IllegalStateException("outer", second), line(17)));
        }

        @Test
        void hasItsPlaceWhereTheCauseHasIt() {
            Throwable cause = at(new ArithmeticException("/ by zero"), line(9));
            assertEquals("Gates.java:9", Thrown.place(at(new ExceptionInInitializerError(cause))).map(Place::toString)
                    .orElse(""));
            assertEquals("Gates.java:17", Thrown.place(at(new IllegalStateException(cause), line(17)))
                    .map(Place::toString).orElse(""));
        }

        @Test
        void namesItOnlyIfThatSaysMore() {
            Throwable cause = at(new IOException("not there"));
            says("IllegalStateException: java.io.IOException: not there at Gates.java:17",
                    at(new IllegalStateException(cause), line(17)));
            says("IllegalStateException: java.io.IOException: not there at Gates.java:17,"
                            + " caused by IOException: not there at Gates.java:9",
                    at(new IllegalStateException(at(cause, line(9))), line(17)));
            says("IllegalStateException: java.io.IOException: not there at Gates.java:9",
                    at(new IllegalStateException(at(cause, line(9))), line(9)));
        }

        @Test
        void thatHasItForACauseIsToldAllTheSame() {
            Throwable a = at(new IllegalStateException("a"));
            Throwable b = at(new IllegalArgumentException("b", a));
            a.initCause(b);
            says("IllegalStateException: a, caused by IllegalArgumentException: b", a);
        }

        @Test
        void whileAClassWasMadeIsToldToAllWhoUseTheClass() {
            String cause = ", caused by ArithmeticException: / by zero at NeverMade.java:7";
            says("ExceptionInInitializerError" + cause,
                    assertThrows(ExceptionInInitializerError.class, NeverMade::share));
            for (int later = 0; later < 2; later++) {
                says("NoClassDefFoundError: Could not initialize class koans.ch00fixture.NeverMade" + cause,
                        assertThrows(NoClassDefFoundError.class, NeverMade::share));
            }
        }

        @Test
        void whileAClassWasMadeIsNamedAsItWasThrown() {
            Throwable kept = at(new ExceptionInInitializerError(
                    "Exception koans.ch04perceptron.Gates$Closed: two\nlines [in thread \"koan\"]"), line(9));
            says("NoClassDefFoundError: no, caused by Closed: two at Gates.java:9",
                    at((Throwable) new NoClassDefFoundError("no").initCause(kept)));
            says("NullPointerException",
                    at(new ExceptionInInitializerError("Exception java.lang.NullPointerException [in thread \"a\"]")));
        }
    }

    /** Exceptions are the learner's as well. */
    @Nested
    class IsToldThough {

        @Test
        void itsMessageIsNone() {
            says("IllegalStateException", at(new IllegalStateException() {
                @Override
                public String getMessage() {
                    return null;
                }
            }));
        }

        @Test
        void itsMessageEndsInAnException() {
            says("IllegalStateException at Gates.java:17", at(new IllegalStateException() {
                @Override
                public String getMessage() {
                    throw new IllegalArgumentException(this);
                }
            }, line(17)));
        }

        @Test
        void itsMessageNeverEnds() {
            says("IllegalStateException", at(new IllegalStateException() {
                @Override
                public String getMessage() {
                    return getMessage() + getLocalizedMessage();
                }
            }));
        }

        @Test
        void itsCauseEndsInAnException() {
            says("IllegalStateException: bad", at(new IllegalStateException("bad") {
                @Override
                public Throwable getCause() {
                    throw this;
                }
            }));
        }

        @Test
        void itsCausesAreEndless() {
            final class Endless extends RuntimeException {
                private static final long serialVersionUID = 1;

                @Override
                public Throwable getCause() {
                    return at(new Endless());
                }
            }
            says("Endless", at(new Endless()));
        }

        @Test
        void itsStackIsNone() {
            says("IllegalStateException: bad", new IllegalStateException("bad") {
                @Override
                public StackTraceElement[] getStackTrace() {
                    return null;
                }
            });
            says("IllegalStateException: bad at Gates.java:9", new IllegalStateException("bad") {
                @Override
                public StackTraceElement[] getStackTrace() {
                    return new StackTraceElement[]{null, line(9)};
                }
            });
        }
    }
}
