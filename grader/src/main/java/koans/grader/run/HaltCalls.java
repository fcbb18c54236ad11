package koans.grader.run;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import koans.grader.Place;

/**
 * Looks for the methods of compiled classes that call {@code Runtime.halt}: it ends a program so abruptly that nobody
 * is left to ask who it was.
 */
public final class HaltCalls {

    private static final int MAGIC = 0xCAFEBABE;
    private static final byte INVOKE_VIRTUAL = (byte) 0xB6;

    private final Object[] constants;
    private final Set<Integer> halts = new TreeSet<>();
    private final List<Place> places = new ArrayList<>();

    private HaltCalls(byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        if (in.readInt() != MAGIC) {
            throw new IOException("no class file");
        }
        in.readInt();
        constants = new Object[in.readUnsignedShort()];
        readConstants(in);
        for (int i = 0; i < constants.length; i++) {
            if (isHalt(constants[i])) {
                halts.add(i);
            }
        }
        if (!halts.isEmpty()) {
            in.readUnsignedShort();
            String type = name(in.readUnsignedShort()).replace('/', '.');
            in.readUnsignedShort();
            in.skipBytes(2 * in.readUnsignedShort());
            readMembers(in, type);
            readMembers(in, type);
        }
    }

    /** The methods in a folder of classes, in order; what cannot be read has none. */
    public static List<Place> in(Path classes) {
        List<Place> places = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(classes)) {
            for (Path file : walk.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
                places.addAll(of(Files.readAllBytes(file)));
            }
        } catch (IOException | UncheckedIOException e) {
            // What was found so far is a help.
        }
        return places;
    }

    static List<Place> of(byte[] classFile) {
        try {
            return new HaltCalls(classFile).places;
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    /** Two entries of the constant pool that belong together. */
    private record Pair(int first, int second) {
    }

    private void readConstants(DataInputStream in) throws IOException {
        for (int i = 1; i < constants.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> constants[i] = in.readUTF();
                case 7, 8, 16, 19, 20 -> constants[i] = in.readUnsignedShort();
                case 9, 10, 11, 12, 17, 18 -> constants[i] = new Pair(in.readUnsignedShort(), in.readUnsignedShort());
                case 3, 4 -> in.readInt();
                case 15 -> in.skipBytes(3);
                case 5, 6 -> {
                    in.readLong();
                    // Long and double take two entries.
                    i++;
                }
                default -> throw new IOException("unknown constant " + tag);
            }
        }
    }

    private boolean isHalt(Object constant) {
        return constant instanceof Pair method && method.first < constants.length && method.second < constants.length
                && constants[method.first] instanceof Integer && constants[method.second] instanceof Pair nameAndType
                && name(method.first).equals("java/lang/Runtime") && "halt".equals(constants[nameAndType.first]);
    }

    private String name(int type) {
        return (String) constants[(Integer) constants[type]];
    }

    /** Fields have the same form as methods, and no code. */
    private void readMembers(DataInputStream in, String type) throws IOException {
        for (int members = in.readUnsignedShort(); members > 0; members--) {
            in.readUnsignedShort();
            String name = (String) constants[in.readUnsignedShort()];
            in.readUnsignedShort();
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                boolean isCode = "Code".equals(constants[in.readUnsignedShort()]);
                byte[] content = in.readNBytes(in.readInt());
                if (isCode && callsHalt(content)) {
                    places.add(new Place(type, name,
                            type.replaceFirst(".*\\.", "").replaceFirst("\\$.*", "") + ".java", 0));
                }
            }
        }
    }

    private boolean callsHalt(byte[] code) {
        for (int i = 0; i + 2 < code.length; i++) {
            if (code[i] == INVOKE_VIRTUAL && halts.contains((code[i + 1] & 0xFF) << 8 | code[i + 2] & 0xFF)) {
                return true;
            }
        }
        return false;
    }
}
