package koans.grader.arbitrary;

import koans.grader.check.Values;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;

/** Properties that fail on purpose: {@link NumbersTest} looks at what jqwik is left with. */
final class TooLarge {

    @Property(seed = "7", afterFailure = AfterFailureMode.RANDOM_SEED)
    void noNumberIsAboveThree(@ForAll("numbers") double x) {
        demand(x <= 3, x);
    }

    @Property(seed = "7", afterFailure = AfterFailureMode.RANDOM_SEED)
    void noEntryIsAboveThree(@ForAll("matrices") SimpleMatrix m) {
        demand(m.elementMax() <= 3, m);
    }

    @Property(seed = "7", afterFailure = AfterFailureMode.RANDOM_SEED)
    void noMatrixHasTwoRows(@ForAll("matrices") SimpleMatrix m) {
        demand(m.getNumRows() < 2, m);
    }

    @Property(seed = "7", afterFailure = AfterFailureMode.RANDOM_SEED)
    void noVectorSumsToMoreThanSix(@ForAll("vectors") double[] v) {
        double sum = 0;
        for (double x : v) {
            sum += x;
        }
        demand(sum <= 6, v);
    }

    @Property(seed = "7", afterFailure = AfterFailureMode.RANDOM_SEED)
    void noFirstVectorIsLongerThanOne(@ForAll("pairs") double[][] v) {
        demand(v[0].length < 2, v);
    }

    private static void demand(boolean condition, Object value) {
        if (!condition) {
            throw new AssertionError(Values.show(value));
        }
    }

    @Provide
    Arbitrary<Double> numbers() {
        return Numbers.upTo(5);
    }

    @Provide
    Arbitrary<SimpleMatrix> matrices() {
        return Numbers.matrices(4, 4, 5);
    }

    @Provide
    Arbitrary<double[]> vectors() {
        return Numbers.vectors(4, 5);
    }

    @Provide
    Arbitrary<double[][]> pairs() {
        return Numbers.vectorsOfOneLength(2, 4, 5);
    }
}
