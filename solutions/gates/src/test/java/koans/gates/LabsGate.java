package koans.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import koans.grader.Language;
import koans.grader.run.ChapterLoader;
import koans.grader.run.Labs;
import koans.grader.run.SourceCompiler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every experiment says at once what it takes when it is given something else. */
@ExtendWith(CompiledCourse.class)
class LabsGate {

    private static ChapterLoader loader;
    @TempDir
    Path folder;

    @BeforeAll
    static void compile(Tree course, @TempDir Path classes) throws IOException {
        try (SourceCompiler compiler = course.compiler()) {
            assertEquals(List.of(), compiler.compile(SourceCompiler.sources(course.course().labs()), classes));
        }
        loader = course.loader(classes);
    }

    @AfterAll
    static void close() throws IOException {
        loader.close();
    }

    @Test
    void everyLabRefusesWords(Tree course) throws Exception {
        Set<String> labs = new Labs(course.course().solutions()).all().keySet();
        assertTrue(labs.contains("GradientDescents"), labs.toString());
        for (String lab : labs) {
            String refusal = refusal(lab, "seven", "eight", "nine");
            assertTrue(refusal.startsWith("it takes ") && refusal.contains("seven"), lab + ": " + refusal);
        }
    }

    @Test
    void numbersBeyondTheLimitsAreRefusedBeforeTheTraining() throws Exception {
        assertEquals("it takes a seed, 0 to 2147483647 (usually 1); then training digits, 100 to 60000 (usually 60000)."
                + " This is none: 0", refusal("Summit", "1", "0"));
        assertTrue(refusal("WhatItLearned", "100", "10000").endsWith("This is none: 10000"));
        assertTrue(refusal("Epochs", "-1").endsWith("This is none: -1"));
    }

    @Test
    @Language("ar-EG")
    void aRefusalSpeaksNoLanguageButItsOwn() throws Exception {
        assertEquals("it takes training digits, 1 to 60000 (usually 5000). This is none: x", refusal("Epochs", "x"));
    }

    @Test
    void aPhotoThatIsNoneIsRefusedByItsName() throws Exception {
        Path file = Files.writeString(folder.resolve("photo.jpg"), "words");
        assertEquals("it takes one file, a PNG or JPEG. This cannot be read as one: " + file,
                refusal("ReadPhoto", file.toString()));
        assertEquals("it takes one file, a PNG or JPEG. There is no file " + folder,
                refusal("ReadPhoto", folder.toString()));
    }

    @Test
    void aPhotoTooLargeForTheMemoryIsRefusedUnread() throws Exception {
        Path file = Files.write(folder.resolve("huge.png"), headerOfPng(30_000, 30_000));
        assertEquals("it takes one file, a PNG or JPEG of at most 100 million pixels. These are 900 million: " + file,
                refusal("ReadPhoto", file.toString()));
    }

    /** The beginning of a PNG, grey with 8 bits, as far as its size. */
    private static byte[] headerOfPng(int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream chunk = new DataOutputStream(header);
        chunk.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        chunk.writeInt(width);
        chunk.writeInt(height);
        chunk.write(new byte[]{8, 0, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.toByteArray());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(png);
        out.writeLong(0x89504E470D0A1A0AL);
        out.writeInt(header.size() - 4);
        out.write(header.toByteArray());
        out.writeInt((int) sum.getValue());
        // What follows is the beginning of the pixels, of which there are none.
        out.writeInt(0);
        out.write("IDAT".getBytes(StandardCharsets.US_ASCII));
        return png.toByteArray();
    }

    private static String refusal(String lab, String... arguments) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass("koans.lab." + lab);
        Throwable thrown = assertThrows(InvocationTargetException.class, () ->
                type.getMethod("main", String[].class).invoke(null, (Object) arguments), lab).getCause();
        assertEquals(IllegalArgumentException.class, thrown.getClass(), lab + ": " + thrown);
        return thrown.getMessage();
    }
}
