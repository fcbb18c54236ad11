package koans.grader;

/**
 * A line of a source file.
 *
 * @param type   the class, as {@link Class#getName} has it
 * @param method the method, {@code <init>} for a constructor
 * @param file   the name of the source file, as {@code Gates.java}
 * @param line   the line, counted from 1; 0 when unknown
 */
public record Place(String type, String method, String file, int line) {

    /** Makes the names ones that can be written anywhere: a stack can be made up. */
    public Place {
        type = WellFormed.of(type);
        method = WellFormed.of(method);
        file = WellFormed.of(file);
    }

    /** The place that a line of a stack speaks of. */
    public static Place of(StackTraceElement frame) {
        return new Place(frame.getClassName(), frame.getMethodName(), frame.getFileName(),
                Math.max(0, frame.getLineNumber()));
    }

    /** Whether it lies in this top-level class or in one inside it. */
    public boolean isIn(String className) {
        return type.equals(className) || type.startsWith(className + "$");
    }

    /** The top-level class. */
    public String outerType() {
        return type.replaceFirst("\\$.*", "");
    }

    /** As a learner would look for it: {@code Gates.java:17}. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
