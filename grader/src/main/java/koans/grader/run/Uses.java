package koans.grader.run;

import koans.grader.Place;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What the methods of a compiled class call, read, write, make and name. */
final class Uses {

    /** Who is told. */
    interface Told {

        /**
         * A method uses something of a class.
         *
         * @param owner  the class's name
         * @param member the method or field; empty for the class as such
         */
        void uses(Place place, String owner, String member);
    }

    private final ClassReader type;

    Uses(ClassReader type) {
        this.type = type;
    }

    /** Tells all uses in the order of the code. */
    void told(Told told) {
        try {
            type.accept(new Methods(told), ClassReader.SKIP_FRAMES);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Not the work of a compiler.
        }
    }

    private static final class Methods extends ClassVisitor {

        private final Told told;
        private String name;
        private String file;

        Methods(Told told) {
            super(Opcodes.ASM9);
            this.told = told;
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            this.name = name.replace('/', '.');
            file = this.name.replaceFirst(".*\\.", "").replaceFirst("\\$.*", "") + ".java";
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String descriptor, String signature,
                                         String[] exceptions) {
            return new Code(new Place(name, method, file, 0), told);
        }
    }

    private static final class Code extends MethodVisitor {

        private final Told told;
        private Place place;

        Code(Place place, Told told) {
            super(Opcodes.ASM9);
            this.place = place;
            this.told = told;
        }

        private void uses(String owner, String member) {
            told.uses(place, owner.replace('/', '.'), member);
        }

        @Override
        public void visitLineNumber(int line, Label start) {
            place = new Place(place.type(), place.method(), place.file(), line);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean isInterface) {
            uses(owner, method);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            uses(owner, field);
        }

        @Override
        public void visitTypeInsn(int opcode, String named) {
            uses(named, "");
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof Type named && named.getSort() == Type.OBJECT) {
                uses(named.getInternalName(), "");
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String method, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    uses(handle.getOwner(), handle.getName());
                }
            }
        }
    }
}
