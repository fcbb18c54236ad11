package koans.grader.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/** The class files of a folder. */
final class ClassFiles {

    private static final int CLASS = 7;

    private ClassFiles() {
    }

    /** All of them, in the order of their paths, but for those that are none. */
    static List<ClassReader> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(path -> path.toString().endsWith(".class")).sorted().toList();
        }
        List<ClassReader> classes = new ArrayList<>();
        for (Path file : files) {
            try {
                classes.add(new ClassReader(Files.readAllBytes(file)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                // Half a file, or none of a compiler: it is not run either.
            }
        }
        return classes;
    }

    /** The names of all classes that a class speaks of, arrays left out. */
    static List<String> namedBy(ClassReader type) {
        List<String> names = new ArrayList<>();
        char[] buffer = new char[type.getMaxStringLength()];
        for (int i = 1; i < type.getItemCount(); i++) {
            int item = type.getItem(i);
            // Before the content of an entry stands its kind; of some the second half is missing.
            if (item > 0 && type.readByte(item - 1) == CLASS) {
                names.add(type.readUTF8(item, buffer).replace('/', '.'));
            }
        }
        return names;
    }
}
