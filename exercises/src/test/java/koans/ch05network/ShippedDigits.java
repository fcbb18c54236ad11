package koans.ch05network;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import koans.kit.Data;
import org.ejml.simple.SimpleMatrix;

/** Test digits and trained networks that come with the course, read without the help of any exercise. */
record ShippedDigits(SimpleMatrix x, int[] t) {

    /** The first test digits: a row a picture, pixels from 0 to 1. */
    static ShippedDigits first(int count) throws IOException {
        byte[] pixels = unpacked("t10k-images-idx3-ubyte.gz", 16, count * 784);
        byte[] labels = unpacked("t10k-labels-idx1-ubyte.gz", 8, count);
        double[] values = new double[pixels.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (pixels[i] & 255) / 255.0;
        }
        int[] t = new int[count];
        for (int i = 0; i < count; i++) {
            t[i] = labels[i];
        }
        return new ShippedDigits(new SimpleMatrix(count, 784, true, values), t);
    }

    private static byte[] unpacked(String name, int header, int count) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(Data.path("mnist").resolve(name)), 1 << 16)) {
            in.skipNBytes(header);
            return in.readNBytes(count);
        }
    }

    /** The matrices of a file in {@code data/weights}. */
    static Map<String, SimpleMatrix> weights(String name) throws IOException {
        Map<String, SimpleMatrix> weights = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                Files.newInputStream(Data.path("weights").resolve(name))))) {
            for (int left = in.readInt(); left > 0; left--) {
                String key = in.readUTF();
                SimpleMatrix matrix = new SimpleMatrix(in.readInt(), in.readInt());
                for (int i = 0; i < matrix.getNumElements(); i++) {
                    matrix.set(i, in.readFloat());
                }
                weights.put(key, matrix);
            }
        }
        return weights;
    }

    /** How many of the test digits a network was found to read rightly when it was made. */
    static int right(String record) throws IOException {
        Properties recorded = new Properties();
        try (Reader in = Files.newBufferedReader(Data.path("weights").resolve("right-answers.properties"))) {
            recorded.load(in);
        }
        return Integer.parseInt(recorded.getProperty(record));
    }
}
