package koans.grader.engine;

/**
 * Says that a test brought the virtual machine to its limits.
 *
 * <p>The platform would end the whole run for an {@link OutOfMemoryError}; this costs only the exercise that wanted so
 * much.
 */
final class Crashed extends AssertionError {

    private static final long serialVersionUID = 1L;

    Crashed(VirtualMachineError error) {
        super(error.getClass().getSimpleName() + ": " + error.getMessage());
        setStackTrace(error.getStackTrace());
    }
}
