package koans.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import koans.kit.DigitSet;
import koans.kit.Mnist;

/**
 * Writes the small digit files of {@code data/digits} anew from those of {@code data/mnist}. How to call it stands in
 * {@code data/README.md}; it needs nothing but the kit.
 */
final class DigitsCsv {

    private DigitsCsv() {
    }

    /** Takes the folder to write into. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The name of each file, and what is in it. */
    static Map<String, String> files() {
        Mnist mnist = Mnist.load();
        return Map.of("train_100.csv", csv(mnist.train(), 100), "test_10.csv", csv(mnist.test(), 10));
    }

    private static String csv(DigitSet digits, int count) {
        StringBuilder lines = new StringBuilder();
        for (int digit = 0; digit < count; digit++) {
            lines.append(digits.label(digit));
            for (int pixel = 0; pixel < digits.pixels(); pixel++) {
                lines.append(',').append(digits.pixel(digit, pixel));
            }
            lines.append('\n');
        }
        return lines.toString();
    }
}
