package koans.ch05network;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import koans.kit.Data;
import koans.kit.DigitSet;
import koans.kit.Mnist;
import org.ejml.simple.SimpleMatrix;

/** Test digits and trained networks that come with the course, read without the help of any exercise. */
record ShippedDigits(SimpleMatrix x, int[] t) {

    /** The first test digits: a row a picture, pixels from 0 to 1. */
    static ShippedDigits first(int count) {
        DigitSet digits = Mnist.load().test().first(count);
        return new ShippedDigits(digits.images(IntStream.range(0, count).toArray()), digits.labels());
    }

    /** The matrices of a file in {@code data/weights}. */
    static Map<String, SimpleMatrix> weights(String name) throws IOException {
        Map<String, SimpleMatrix> weights = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                Files.newInputStream(Data.file("weights/" + name))))) {
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
        try (Reader in = Files.newBufferedReader(Data.file("weights/right-answers.properties"))) {
            recorded.load(in);
        }
        return Integer.parseInt(recorded.getProperty(record));
    }
}
