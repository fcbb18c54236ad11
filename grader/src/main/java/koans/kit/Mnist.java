package koans.kit;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The MNIST digits: 60,000 to learn from and 10,000 to be tested on, 28 x 28 pixels each.
 *
 * <p>Reads the four IDX files as they come with the course and checks every byte against the published sums: it gives
 * the right digits or an error, never wrong ones.
 */
public record Mnist(DigitSet train, DigitSet test) {

    /** One of the four files: its name, its SHA-256 after unpacking, and its size. */
    enum File {
        TRAIN_IMAGES("train-images-idx3-ubyte.gz", 60_000,
                "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
        TRAIN_LABELS("train-labels-idx1-ubyte.gz", 60_000,
                "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
        TEST_IMAGES("t10k-images-idx3-ubyte.gz", 10_000,
                "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
        TEST_LABELS("t10k-labels-idx1-ubyte.gz", 10_000,
                "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

        final String fileName;
        final int digits;
        final String sha256;

        File(String fileName, int digits, String sha256) {
            this.fileName = fileName;
            this.digits = digits;
            this.sha256 = sha256;
        }

        boolean images() {
            return fileName.contains("idx3");
        }

        /** Magic number and counts come first, four bytes each. */
        int header() {
            return images() ? 16 : 8;
        }

        int bytes() {
            return header() + digits * (images() ? SIDE * SIDE : 1);
        }
    }

    private static final int SIDE = 28;
    private static Path lastFolder;
    private static SoftReference<Mnist> last = new SoftReference<>(null);

    /**
     * The digits that come with the course. They are read once: nobody can change them, so later calls share them.
     *
     * @throws Data.Damaged if a file is missing, cut short or altered; the message names the file, what was expected
     *                      and what was found
     */
    public static synchronized Mnist load() {
        Path folder = Data.path("mnist");
        Mnist known = folder.equals(lastFolder) ? last.get() : null;
        if (known == null) {
            known = load(folder);
            lastFolder = folder;
            last = new SoftReference<>(known);
        }
        return known;
    }

    /**
     * The digits of another folder that holds the same four files.
     *
     * @throws Data.Damaged as {@link #load()}
     */
    public static Mnist load(Path folder) {
        try {
            return new Mnist(
                    digits(folder, File.TRAIN_IMAGES, File.TRAIN_LABELS),
                    digits(folder, File.TEST_IMAGES, File.TEST_LABELS));
        } catch (IOException e) {
            throw new Data.Damaged(e);
        }
    }

    private static DigitSet digits(Path folder, File images, File labels) throws IOException {
        return new DigitSet(read(folder, images), read(folder, labels), SIDE, SIDE);
    }

    /** The bytes behind the header, which the sum vouches for as well. */
    static byte[] read(Path folder, File file) throws IOException {
        Path path = folder.resolve(file.fileName);
        byte[] content = new byte[file.bytes()];
        int length = 0;
        int extra;
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            int count;
            while (length < content.length && (count = in.read(content, length, content.length - length)) >= 0) {
                length += count;
            }
            extra = in.read();
        } catch (NoSuchFileException e) {
            throw new IOException(path + ": expected a file of the MNIST digits, found no such file", e);
        } catch (EOFException e) {
            throw new IOException(path + ": expected a whole gzip file with " + content.length
                    + " bytes, found one that is cut short after " + length, e);
        } catch (ZipException e) {
            throw new IOException(path + ": expected a gzip file of the MNIST digits, found something else or a damaged"
                    + " one (" + e.getMessage() + ")", e);
        } catch (IOException e) {
            throw new IOException(path + ": expected a file of the MNIST digits, found one that cannot be read ("
                    + e.getMessage() + ")", e);
        }
        if (length < content.length || extra >= 0) {
            throw new IOException(path + ": expected " + content.length + " bytes after unpacking, found "
                    + (extra >= 0 ? "more" : "only " + length));
        }
        String found = Data.sha256(content);
        if (!found.equals(file.sha256)) {
            throw new IOException(path + ": expected the MNIST digits with SHA-256 " + file.sha256
                    + " after unpacking, found others with " + found);
        }
        byte[] values = new byte[content.length - file.header()];
        ByteBuffer.wrap(content, file.header(), values.length).get(values);
        return values;
    }
}
