package koans.ch06learning;

import java.util.Arrays;
import java.util.function.LongFunction;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** What all that draws keeps to: the generator that is handed in decides, and nothing else does. */
final class Generators {

    private Generators() {
    }

    /**
     * Checks that seed 5 gives the same once more, and seed 6 something else.
     *
     * @param again  what is drawn once more
     * @param first  what it is like
     * @param other  what is drawn with another seed
     * @param wanted what that has to be
     * @param drawn  draws with this seed
     */
    static void decideAlone(String again, String first, String other, String wanted, LongFunction<?> drawn) {
        Object expected = drawn.apply(5);
        Check.that(again + " with the same seed", () -> drawn.apply(5))
                .because(first + ": the generator handed in is the only source of randomness")
                .is(expected);
        Check.that(other + " with another seed", () -> drawn.apply(6))
                .mistake("The generator makes no difference. All randomness has to come from it.", expected)
                .satisfies(wanted, found -> !same(expected, found));
    }

    private static boolean same(Object one, Object other) {
        return one instanceof SimpleMatrix matrix ? matrix.isIdentical((SimpleMatrix) other, 0)
                : Arrays.deepEquals(new Object[]{one}, new Object[]{other});
    }
}
