package koans.grader.junit;

/** Whether this is a run for a grade, {@code -Dkoans.strict}: everything counts, nothing is taken from memory. */
public final class Strict {

    private Strict() {
    }

    /** True with {@code -Dkoans.strict}, whatever its value but {@code false}. */
    public static boolean isOn() {
        String value = System.getProperty("koans.strict");
        return value != null && !value.equals("false");
    }
}
