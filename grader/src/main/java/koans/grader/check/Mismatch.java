package koans.grader.check;

import java.util.List;
import koans.grader.Finding;
import org.opentest4j.AssertionFailedError;

/** A wrong answer. */
public final class Mismatch extends AssertionFailedError {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    Mismatch(Finding finding, Throwable cause) {
        super(finding.text(), cause);
        this.finding = finding;
    }

    /** An answer that is wrong whatever the inputs. */
    static Mismatch of(String call, String expected, String found, String looksLike) {
        return new Mismatch(new Finding(null, call, List.of(), expected, found, looksLike, null, null), null);
    }

    /** What has been found out about it. */
    public Finding finding() {
        return finding;
    }

    /** The same with these inputs, such as those that a property found, if none are named yet. */
    public Mismatch with(List<Finding.Input> inputs) {
        Mismatch mismatch = new Mismatch(finding.with(inputs), getCause());
        mismatch.setStackTrace(getStackTrace());
        return mismatch;
    }
}
