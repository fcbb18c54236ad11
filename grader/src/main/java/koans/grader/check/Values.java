package koans.grader.check;

/** Values in words, for texts of tests. */
public final class Values {

    private Values() {
    }

    /** A value as a learner would write it: {@code [1, 2.5]}, {@code [[1, 2], [3, 4]]}, {@code "text"}. */
    public static String show(Object value) {
        return Value.of(value).show();
    }
}
