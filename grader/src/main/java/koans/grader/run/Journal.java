package koans.grader.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import koans.grader.Event;

/** The events of a run, a line each, written as they happen: whatever ends the program, what was told is there. */
public final class Journal implements Consumer<Event>, AutoCloseable {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final ObjectWriter WRITER = JSON.writerFor(Event.class);
    private static final ObjectReader READER = JSON.readerFor(Event.class);

    private final OutputStream out;
    private IOException trouble;

    /** A journal that writes to a stream. */
    public Journal(OutputStream out) {
        this.out = out;
    }

    /** A journal in a file, which begins anew. */
    public static Journal to(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        return new Journal(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    @Override
    public synchronized void accept(Event event) {
        if (trouble != null) {
            return;
        }
        try {
            // In one call: a line is there, or it is not.
            out.write((WRITER.writeValueAsString(event) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            trouble = e;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }

    /** The events that a file holds; a last line that was not finished is none. */
    public static List<Event> read(Path file) throws IOException {
        // Not a reader of the kind that refuses a line which ends within a character.
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file),
                StandardCharsets.UTF_8))) {
            return read(lines);
        }
    }

    private static List<Event> read(BufferedReader lines) throws IOException {
        List<Event> events = new ArrayList<>();
        read(lines, events::add);
        return events;
    }

    /**
     * Tells the events that somebody writes, until the end; a line that is none is passed over.
     *
     * @throws IllegalStateException if they are of a version that is not known here
     */
    public static void read(BufferedReader lines, Consumer<Event> told) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Event event;
            try {
                event = READER.readValue(line);
            } catch (JsonProcessingException e) {
                continue;
            }
            if (event instanceof Event.Began began && began.version() != Event.VERSION) {
                throw new IllegalStateException("events of version " + began.version() + "; known here: "
                        + Event.VERSION);
            }
            told.accept(event);
        }
    }
}
