package koans.grader.junit;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The thread that a learner's code runs on. What it prints is shown, but not without end, and once the code has run out
 * of time printing is what stops it.
 */
final class KoanThread extends Thread {

    /** So many bytes of a run are shown. */
    private static final long MOST_OUTPUT = 64 << 10;
    private static final byte[] CUT =
            "\n... more is printed than is shown\n".getBytes(StandardCharsets.UTF_8);
    private static final AtomicLong PRINTED = new AtomicLong();

    private volatile boolean abandoned;

    KoanThread(Runnable task) {
        super(null, task, "koan", 4L << 20);
        setDaemon(true);
        setContextClassLoader(Thread.currentThread().getContextClassLoader());
    }

    /** There is no way to stop a thread for good; it may still notice, and must not get in the way. */
    void abandon() {
        abandoned = true;
        interrupt();
        setPriority(MIN_PRIORITY);
    }

    /** Lets the output streams know about threads like this one. */
    static void watchOutput() {
        PRINTED.set(0);
        if (!(System.out instanceof Watched)) {
            System.setOut(new Watched(System.out));
            System.setErr(new Watched(System.err));
        }
    }

    private static final class Watched extends PrintStream {

        Watched(PrintStream shown) {
            super(new FilterOutputStream(shown) {
                @Override
                public void write(int b) throws IOException {
                    write(new byte[]{(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    if (Thread.currentThread() instanceof KoanThread thread) {
                        if (thread.abandoned) {
                            throw new IllegalStateException("out of time");
                        }
                        long printed = PRINTED.addAndGet(length);
                        if (printed > MOST_OUTPUT) {
                            if (printed - length <= MOST_OUTPUT) {
                                out.write(CUT);
                            }
                            return;
                        }
                    }
                    out.write(bytes, offset, length);
                    out.flush();
                }
            }, true, Charset.defaultCharset());
        }
    }
}
