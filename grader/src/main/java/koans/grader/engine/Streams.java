package koans.grader.engine;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import koans.grader.Chapters;

/**
 * The system's streams during a run. What learners print is shown, but not without end; closing or replacing a stream
 * takes the report nothing, and nobody types anything.
 */
public final class Streams {

    /** So many bytes of a run are shown. */
    private static final long MOST_OUTPUT = 64 << 10;
    private static final byte[] CUT = "\n... more is printed than is shown\n".getBytes(StandardCharsets.UTF_8);

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final InputStream in = System.in;
    private final Properties properties = System.getProperties();
    private final Properties asTheyWere = (Properties) properties.clone();
    private final AtomicLong printed = new AtomicLong();
    private final PrintStream watchedOut = new Watched(out);
    private final PrintStream watchedErr = new Watched(err);
    private final InputStream nobody = new Nobody();

    private Streams() {
    }

    /** Keeps the streams as they are, and puts watched ones in their place. */
    static Streams watch() {
        Streams streams = new Streams();
        streams.reclaim();
        return streams;
    }

    /** After code that may have replaced the streams or the system's properties: puts them there again. */
    void reclaim() {
        if (System.out != watchedOut) {
            System.setOut(watchedOut);
        }
        if (System.err != watchedErr) {
            System.setErr(watchedErr);
        }
        if (System.in != nobody) {
            System.setIn(nobody);
        }
        if (System.getProperties() != properties) {
            System.setProperties(properties);
        }
        if (!properties.containsKey("java.home")) {
            // Somebody has cleared them, and Java itself needs some.
            properties.putAll(asTheyWere);
        }
    }

    /** Puts back the streams of before the run. Where a learner's thread goes on, it goes on being watched. */
    void putBack() {
        if (Thread.getAllStackTraces().values().stream().flatMap(Arrays::stream)
                .anyMatch(frame -> Chapters.has(frame.getClassName()))) {
            return;
        }
        System.setOut(out);
        System.setErr(err);
        System.setIn(in);
    }

    /** Where the report goes: the output as it was before any code of a learner ran. */
    public PrintStream report() {
        return out;
    }

    /** Says that code waits for somebody to type. */
    static final class WaitsForInput extends Error {

        private static final long serialVersionUID = 1L;

        WaitsForInput() {
            super("it waits for input");
        }
    }

    private static final class Nobody extends InputStream {

        @Override
        public int read() {
            throw new WaitsForInput();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            throw new WaitsForInput();
        }

        @Override
        public void close() {
            // The next test finds it as it was.
        }
    }

    private final class Watched extends PrintStream {

        Watched(PrintStream shown) {
            super(new FilterOutputStream(shown) {
                @Override
                public void write(int b) throws IOException {
                    write(new byte[]{(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    if (Thread.currentThread() instanceof KoanThread thread && thread.isAbandoned()) {
                        throw new IllegalStateException("out of time");
                    }
                    long soFar = printed.addAndGet(length);
                    if (soFar > MOST_OUTPUT) {
                        if (soFar - length <= MOST_OUTPUT) {
                            out.write(CUT);
                        }
                        return;
                    }
                    out.write(bytes, offset, length);
                    out.flush();
                }

                @Override
                public void close() throws IOException {
                    out.flush();
                }
            }, true, Charset.defaultCharset());
        }

        /** Others still have something to print. */
        @Override
        public void close() {
            flush();
        }
    }
}
