package koans.grader.check;

import java.util.Arrays;
import java.util.StringJoiner;
import java.util.function.Consumer;

/**
 * Bad input, which a method has to reject; the texts of the calls are made of it.
 *
 * <pre>{@code
 * Rejected.saying("empty").by("mean", Stats::mean, new double[0]);
 * }</pre>
 */
public final class Rejected {

    /** A method with one argument. */
    @FunctionalInterface
    public interface One<A> {
        /** Calls it. */
        Object of(A a) throws Exception;
    }

    /** A method with two arguments. */
    @FunctionalInterface
    public interface Two<A, B> {
        /** Calls it. */
        Object of(A a, B b) throws Exception;
    }

    /** A method with three arguments. */
    @FunctionalInterface
    public interface Three<A, B, C> {
        /** Calls it. */
        Object of(A a, B b, C c) throws Exception;
    }

    private final Consumer<Check> rejection;

    private Rejected(Consumer<Check> rejection) {
        this.rejection = rejection;
    }

    /** By an {@link IllegalArgumentException} whose message holds all of these words. */
    public static Rejected saying(String... words) {
        return new Rejected(check -> check.isRejectedWith(IllegalArgumentException.class, words));
    }

    /** By an exception: any will do. */
    public static Rejected anyhow() {
        return new Rejected(Check::isRejected);
    }

    /** Calls the method with this. */
    public <A> void by(String method, One<A> call, A a) {
        rejection.accept(Check.that(text(method, a), () -> call.of(a)));
    }

    /** Calls the method with these two. */
    public <A, B> void by(String method, Two<A, B> call, A a, B b) {
        rejection.accept(Check.that(text(method, a, b), () -> call.of(a, b)));
    }

    /** Calls the method with these three. */
    public <A, B, C> void by(String method, Three<A, B, C> call, A a, B b, C c) {
        rejection.accept(Check.that(text(method, a, b, c), () -> call.of(a, b, c)));
    }

    private static String text(String method, Object... arguments) {
        return method + joined("(", arguments, ")");
    }

    /** A matrix is shown row by row, also when its rows are empty or differ in length. */
    private static String show(Object argument) {
        return argument instanceof Object[] rows ? joined("[", rows, "]") : Values.show(argument);
    }

    private static String joined(String before, Object[] parts, String after) {
        StringJoiner text = new StringJoiner(", ", before, after);
        Arrays.stream(parts).map(Rejected::show).forEach(text::add);
        return text.toString();
    }
}
