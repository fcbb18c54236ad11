package koans.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistTest {

    private static final String ANEW = "; take it from the course anew";

    @Nested
    class TheDigitsOfTheCourse {

        private static Mnist mnist;

        @BeforeAll
        static void load() {
            mnist = Mnist.load();
        }

        @Test
        void areReadOnce() {
            assertSame(mnist, Mnist.load());
        }

        @Test
        void areSixtyThousandAndTenThousand() {
            assertEquals(60_000, mnist.train().size());
            assertEquals(10_000, mnist.test().size());
            assertEquals(784, mnist.train().pixels());
            assertEquals(784, mnist.test().pixels());
        }

        @Test
        void beginWithThePublishedLabels() {
            assertArrayEquals(new int[]{5, 0, 4, 1, 9}, mnist.train().first(5).labels());
            assertArrayEquals(new int[]{7, 2, 1, 0, 4}, mnist.test().first(5).labels());
        }

        @Test
        void areOfEveryKind() {
            int[] histogram = new int[10];
            Arrays.stream(mnist.test().labels()).forEach(label -> histogram[label]++);
            assertArrayEquals(new int[]{980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009}, histogram);
        }

        @Test
        void haveThePixelsOfTheFile() {
            int[] first = IntStream.range(0, 784).map(p -> mnist.train().pixel(0, p)).toArray();
            assertEquals(166, Arrays.stream(first).filter(p -> p != 0).count());
            assertEquals(27_525, Arrays.stream(first).sum());
            assertEquals(255, Arrays.stream(first).max().orElseThrow());
        }

        @Test
        void becomeMatricesWithNumbersFromZeroToOne() {
            SimpleMatrix batch = mnist.train().images(new int[]{59_999, 0});
            assertEquals(2, batch.getNumRows());
            assertEquals(784, batch.getNumCols());
            assertEquals(27_525 / 255.0, batch.getRow(1).elementSum(), 1e-9);
            assertEquals(1, batch.elementMax());
            assertEquals(0, batch.elementMin());
        }
    }

    @Nested
    class ASpoiltFile {

        private static final int SIZE = 10_008;

        @TempDir
        Path folder;

        private Path file;
        private byte[] packed;
        private byte[] content;

        @BeforeEach
        void readTheRightOne() throws IOException {
            Path right = Data.path("mnist").resolve(Mnist.File.TEST_LABELS.fileName);
            file = folder.resolve(Mnist.File.TEST_LABELS.fileName);
            packed = Files.readAllBytes(right);
            try (InputStream in = new GZIPInputStream(Files.newInputStream(right))) {
                content = in.readAllBytes();
            }
        }

        @Test
        void isFineBeforeItIsSpoilt() throws IOException {
            Files.write(file, packed);
            assertArrayEquals(Arrays.copyOfRange(content, 8, SIZE), Mnist.read(folder, Mnist.File.TEST_LABELS));
            Files.write(file, gzip(content));
            assertArrayEquals(Arrays.copyOfRange(content, 8, SIZE), Mnist.read(folder, Mnist.File.TEST_LABELS));
        }

        @Test
        void isMissing() {
            assertEquals(file + ": expected a file of the MNIST digits, found no such file", problem());
        }

        @Test
        void isCutShort() throws IOException {
            Files.write(file, Arrays.copyOf(packed, packed.length / 2));
            assertEquals(file + ": expected a whole gzip file with 10008 bytes, found one that is cut short after N",
                    problem().replaceAll("\\d+$", "N"));
        }

        @Test
        void isCutShortInItsLastBytes() throws IOException {
            Files.write(file, Arrays.copyOf(packed, packed.length - 1));
            assertEquals(file + ": expected a whole gzip file with 10008 bytes,"
                    + " found one that is cut short after 10008", problem());
        }

        @Test
        void isEmpty() throws IOException {
            Files.write(file, new byte[0]);
            assertEquals(file + ": expected a whole gzip file with 10008 bytes, found one that is cut short after 0",
                    problem());
        }

        @Test
        void isNoGzipFileAtAll() throws IOException {
            Files.write(file, content);
            assertEquals(file + ": expected a gzip file of the MNIST digits, found something else or a damaged one"
                    + " (Not in GZIP format)", problem());
        }

        @Test
        void isDamaged() throws IOException {
            packed[packed.length - 5] ^= 1;
            Files.write(file, packed);
            assertEquals(file + ": expected a gzip file of the MNIST digits, found something else or a damaged one"
                    + " (Corrupt GZIP trailer)", problem());
        }

        @Test
        void isAFolder() throws IOException {
            Files.createDirectory(file);
            assertEquals(file + ": expected a file of the MNIST digits, found one that cannot be read (Is a directory)",
                    problem());
        }

        @Test
        void hasOtherContentOfTheRightLength() throws IOException {
            content[SIZE - 1] ^= 1;
            Files.write(file, gzip(content));
            assertEquals(file + ": expected the MNIST digits with SHA-256"
                    + " ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2 after unpacking,"
                    + " found others with HASH", problem().replaceAll("[0-9a-f]{64}$", "HASH"));
        }

        @Test
        void holdsMoreThanItShould() throws IOException {
            Files.write(file, gzip(Arrays.copyOf(content, SIZE + 1)));
            assertEquals(file + ": expected 10008 bytes after unpacking, found more", problem());
        }

        @Test
        void holdsLessThanItShould() throws IOException {
            Files.write(file, gzip(Arrays.copyOf(content, SIZE - 1)));
            assertEquals(file + ": expected 10008 bytes after unpacking, found only 10007", problem());
        }

        @Test
        void isNotTheOnlyOneRead() throws IOException {
            for (Mnist.File other : Mnist.File.values()) {
                Files.copy(Data.path("mnist").resolve(other.fileName), folder.resolve(other.fileName));
            }
            Files.delete(file);
            assertEquals(problem() + ANEW, assertThrows(Data.Damaged.class, () -> Mnist.load(folder)).getMessage());
        }

        private String problem() {
            return assertThrows(IOException.class, () -> Mnist.read(folder, Mnist.File.TEST_LABELS)).getMessage();
        }

        private static byte[] gzip(byte[] content) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                out.write(content);
            }
            return bytes.toByteArray();
        }
    }

    @Test
    void namesAFolderThatIsNotThere(@TempDir Path folder) {
        Path nowhere = folder.resolve("nowhere");
        assertEquals(nowhere.resolve("train-images-idx3-ubyte.gz")
                        + ": expected a file of the MNIST digits, found no such file" + ANEW,
                assertThrows(Data.Damaged.class, () -> Mnist.load(nowhere)).getMessage());
    }

    @Test
    void tellsTheFilesApart(@TempDir Path folder) throws IOException {
        for (String name : new String[]{"train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz"}) {
            Files.copy(Data.path("mnist").resolve("t10k" + name.substring(5)), folder.resolve(name));
        }
        assertEquals(folder.resolve("train-images-idx3-ubyte.gz")
                        + ": expected 47040016 bytes after unpacking, found only 7840016" + ANEW,
                assertThrows(Data.Damaged.class, () -> Mnist.load(folder)).getMessage());
    }
}
